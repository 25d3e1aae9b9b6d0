package org.wolff.solver.finding;

import java.util.ArrayList;
import java.util.List;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.interfaces.ContactResult;
import org.wolff.solver.interfaces.InterfaceFields;

/** Checks of a solve with interfaces: that the laws of contact and friction hold, and that no energy is lost. */
public final class ContactChecks {
    /** Largest shear above μ times the pressure, over the largest normal force of a pair. */
    public static final double COULOMB_LIMIT = 1e-6;

    /** Deepest penetration, mm. */
    public static final double PENETRATION_LIMIT = 1e-9;

    /** Largest part of the work of a load step that is found nowhere. */
    public static final double ENERGY_LIMIT = 1e-6;

    /** Longest way of the sides past each other, over the edge of the mesh there: pairs must stay pairs. */
    public static final double SLIDING_LIMIT = 1.0 / 3;

    private static final String SOURCE = "wolff, docs/theory.md, checks of every run";

    private ContactChecks() {}

    /** Judges one load case. */
    public static List<Finding> of(String loadCase, ContactResult contact) {
        List<Finding> findings = new ArrayList<>();
        for (InterfaceResult result : contact.interfaces()) {
            findings.add(check(
                    "contact.coulomb",
                    result.name(),
                    loadCase,
                    result.excess(),
                    COULOMB_LIMIT,
                    "1",
                    "shear above friction times pressure, over the largest normal force of a pair"));
            findings.add(check(
                    "contact.penetration",
                    result.name(),
                    loadCase,
                    result.penetration(),
                    PENETRATION_LIMIT,
                    "mm",
                    "how deep the sides enter each other"));
        }
        for (InterfaceFields fields : contact.fields()) {
            findings.add(check(
                    "contact.sliding",
                    fields.name(),
                    loadCase,
                    fields.sliding(),
                    SLIDING_LIMIT,
                    "1",
                    "how far the sides slide past each other, over the edge of the mesh there"));
        }
        findings.add(check(
                "contact.energy",
                Finding.WHOLE,
                loadCase,
                contact.energy().error(),
                ENERGY_LIMIT,
                "1",
                "work of the step that is neither stored nor dissipated nor done by the press-fit"));
        return List.copyOf(findings);
    }

    private static Finding check(
            String id, String part, String loadCase, double value, double limit, String unit, String message) {
        return Finding.check(id, part, loadCase, value, Limit.below(limit, unit), message, SOURCE);
    }
}
