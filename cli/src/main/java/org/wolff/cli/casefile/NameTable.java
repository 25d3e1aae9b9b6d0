package org.wolff.cli.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.materials.spelling.Spelling;

/**
 * Named things of one kind in a case. A name that is given but was unusable is found empty without a word, since its
 * problem is told already; one that is not given is told, with the nearest one that is.
 *
 * @param <T> what the names stand for
 */
final class NameTable<T> {
    private final String noun;
    private final Set<String> given;
    private final Map<String, T> usable = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Problems problems;

    NameTable(String noun, Collection<String> given, Problems problems) {
        this.noun = noun;
        this.given = new LinkedHashSet<>(given);
        this.problems = problems;
    }

    /** Sets what a name stands for; empty where it was unusable. */
    void define(String name, Optional<T> value) {
        seen.add(name);
        value.ifPresent(v -> usable.put(name, v));
    }

    boolean isGiven(String name) {
        return given.contains(name);
    }

    Set<String> names() {
        return given;
    }

    Map<String, T> usable() {
        return usable;
    }

    /** Returns what the word stands for; tells where it stands for nothing. */
    Optional<T> find(Value.Word word) {
        String name = word.text();
        if (seen.contains(name)) {
            return Optional.ofNullable(usable.get(name));
        }
        if (given.contains(name)) {
            problems.add(
                    word.place(),
                    noun + " '" + name + "' is given further down",
                    "only what stands above can be used: move it up");
        } else {
            problems.add(word.place(), "unknown " + noun + " '" + name + "'", hint(name, given));
        }
        return Optional.empty();
    }

    /** Returns the remedy for an unknown name. */
    static String hint(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "none is given";
        }
        return Spelling.nearest(name, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("known: " + String.join(", ", known.stream().limit(20).toList())
                        + (known.size() > 20 ? ", …" : ""));
    }
}
