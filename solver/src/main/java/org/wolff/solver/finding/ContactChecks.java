package org.wolff.solver.finding;

import java.util.ArrayList;
import java.util.List;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.finding.Finding.Verdict;
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
        String at = ", load case '" + loadCase + "'";
        for (InterfaceResult result : contact.interfaces()) {
            String on = " on interface '" + result.name() + "'" + at;
            findings.add(atMost(
                    "contact.coulomb",
                    result.excess(),
                    COULOMB_LIMIT,
                    "1",
                    "shear stays below friction times pressure" + on));
            findings.add(atMost(
                    "contact.penetration",
                    result.penetration(),
                    PENETRATION_LIMIT,
                    "mm",
                    "the sides do not enter each other" + on));
        }
        for (InterfaceFields fields : contact.fields()) {
            findings.add(atMost(
                    "contact.sliding",
                    fields.sliding(),
                    SLIDING_LIMIT,
                    "1",
                    "the sides slide little past each other, over the edge of the mesh, on interface '" + fields.name()
                            + "'" + at));
        }
        findings.add(atMost(
                "contact.energy",
                contact.energy().error(),
                ENERGY_LIMIT,
                "1",
                "the work of the step is stored, dissipated or done by the press-fit" + at));
        return List.copyOf(findings);
    }

    private static Finding atMost(String id, double value, double limit, String unit, String message) {
        return new Finding(id, value <= limit ? Verdict.PASS : Verdict.FAIL, value, limit, unit, message, SOURCE);
    }
}
