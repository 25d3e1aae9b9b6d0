package org.wolff.mesh.problem;

import java.util.Optional;

/**
 * One thing that stops the work, told so that its reader can mend it.
 *
 * @param what what is wrong, with the offending value, part, element and coordinates
 * @param where the place in the user's input, where there is one
 * @param excerpt lines to show below, such as the line of the file with a caret; empty when there are none
 * @param action the likely cause and what to do next; empty when {@code what} says it all
 */
public record Problem(String what, Optional<Place> where, String excerpt, String action) {
    /** A problem without a place in a file. */
    public static Problem of(String what, String action) {
        return new Problem(what, Optional.empty(), "", action);
    }

    /** A problem at a place. */
    public static Problem at(Place where, String what, String action) {
        return new Problem(what, Optional.of(where), "", action);
    }

    /** Returns {@code place: what}, the excerpt, and {@code → action}, each on lines of its own. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        where.ifPresent(place -> text.append(place).append(": "));
        text.append(what);
        if (!excerpt.isEmpty()) {
            text.append('\n').append(excerpt);
        }
        if (!action.isEmpty()) {
            text.append("\n  → ").append(action);
        }
        return text.toString();
    }
}
