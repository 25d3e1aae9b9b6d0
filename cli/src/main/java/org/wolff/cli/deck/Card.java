package org.wolff.cli.deck;

import java.util.Map;
import java.util.Optional;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;

/**
 * A keyword line.
 *
 * @param keyword without asterisk, in capitals, one blank between words, such as {@code SOLID SECTION}
 * @param parameters name in capitals without blanks to value; empty value where none is given
 * @param place where it stands
 * @param text the line, for messages
 */
record Card(String keyword, Map<String, String> parameters, Place place, String text) {
    /** Returns a parameter that may be absent. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** Returns a parameter that must be there with a value. */
    String required(String name) {
        return parameter(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> refuse("*" + keyword + " without " + name, "add " + name + "=…"));
    }

    /** Returns what to throw for something wrong with this line. */
    InputException refuse(String what, String action) {
        return new InputException(problem(what, action));
    }

    Problem problem(String what, String action) {
        return new Problem(what, Optional.of(place), "    " + Excerpt.of(text), action);
    }
}
