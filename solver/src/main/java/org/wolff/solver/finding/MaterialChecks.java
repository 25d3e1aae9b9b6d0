package org.wolff.solver.finding;

import java.util.List;
import org.wolff.materials.assessment.ConsistencyCheck;
import org.wolff.materials.catalogue.Material;

/** Judges what was stated together about materials: a modulus with a porosity, a stress with a strain. */
public final class MaterialChecks {
    private MaterialChecks() {}

    /** Returns a finding for each thing that was held against another. */
    public static List<Finding> consistency(List<Material> materials) {
        return materials.stream()
                .distinct()
                .flatMap(material -> material.checks().stream().map(check -> finding(material, check)))
                .toList();
    }

    private static Finding finding(Material material, ConsistencyCheck check) {
        Limit limit = check.holds()
                ? Limit.equal(check.value(), check.unit())
                : check.value() > check.limit()
                        ? Limit.below(check.limit(), check.unit())
                        : Limit.above(check.limit(), check.unit());
        return Finding.check(
                "material.consistency",
                Finding.WHOLE,
                Finding.WHOLE,
                check.value(),
                limit,
                "material " + material.name() + ": " + check.text(),
                check.source());
    }
}
