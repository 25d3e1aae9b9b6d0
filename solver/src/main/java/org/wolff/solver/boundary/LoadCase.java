package org.wolff.solver.boundary;

import java.util.List;
import java.util.Optional;

/**
 * Loads that act together.
 *
 * @param name as in the case file
 * @param loads at least one
 * @param caveat why no verdict may rest on what comes of it, such as a load without an opened source
 */
public record LoadCase(String name, List<Load> loads, Optional<String> caveat) {
    /** Copies the list. */
    public LoadCase {
        loads = List.copyOf(loads);
    }

    /** Loads that a verdict may rest on. */
    public LoadCase(String name, List<Load> loads) {
        this(name, loads, Optional.empty());
    }
}
