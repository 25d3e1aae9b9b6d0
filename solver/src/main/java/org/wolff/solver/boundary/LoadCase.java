package org.wolff.solver.boundary;

import java.util.List;

/**
 * Loads that act together.
 *
 * @param name as in the case file
 * @param loads at least one
 * @param caveats why no verdict may rest on these loads, such as a magnitude whose source nobody has opened
 */
public record LoadCase(String name, List<Load> loads, List<String> caveats) {
    /** Copies the lists. */
    public LoadCase {
        loads = List.copyOf(loads);
        caveats = List.copyOf(caveats);
    }

    /** Loads that a verdict may rest on. */
    public LoadCase(String name, List<Load> loads) {
        this(name, loads, List.of());
    }
}
