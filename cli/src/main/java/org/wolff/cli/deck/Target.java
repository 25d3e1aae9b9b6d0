package org.wolff.cli.deck;

import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;

/**
 * Which nodes or elements a line acts on.
 *
 * @param set name of a set; empty for a single one; {@value #ALL} for all
 * @param label number of the single one; 0 for a set
 * @param place where it stands
 */
record Target(String set, int label, Place place) {
    /** Stands for every element of the deck. */
    static final String ALL = "*";

    /** Reads a target from the first field of a line. */
    static Target of(DeckScanner scanner, String what) {
        return of(scanner, 0, what);
    }

    /** Reads a target from a field of a line. */
    static Target of(DeckScanner scanner, int field, String what) {
        return scanner.isNumber(field) || scanner.isEmpty(field)
                ? new Target("", scanner.label(field, "number of the " + what), scanner.place())
                : new Target(scanner.name(field), 0, scanner.place());
    }

    /** Returns what to throw where the target is wrong. */
    InputException refuse(String what, String action) {
        return new InputException(Problem.at(place, what, action));
    }
}
