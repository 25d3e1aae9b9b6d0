package org.wolff.solver.interfaces;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why no verdict may rest on what a model with interfaces answers: nobody answers for a friction coefficient. */
public final class FrictionCaveat {
    private FrictionCaveat() {}

    /** Returns which friction coefficients have no source; empty where all have one. */
    public static Optional<String> of(List<Interface> interfaces) {
        String listed = interfaces.stream()
                .filter(of -> !of.law().verified())
                .map(of -> "'" + of.name() + "'")
                .collect(Collectors.joining(", "));
        return listed.isEmpty() ? Optional.empty() : Optional.of("no source for the friction of interface " + listed);
    }
}
