package org.wolff.solver.boundary;

import java.util.List;

/**
 * Loads that act together.
 *
 * @param name as in the case file
 * @param loads at least one
 */
public record LoadCase(String name, List<Load> loads) {
    /** Copies the list. */
    public LoadCase {
        loads = List.copyOf(loads);
    }
}
