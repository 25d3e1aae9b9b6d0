package org.wolff.solver.finding;

import java.util.List;
import org.wolff.materials.assessment.ConsistencyCheck;
import org.wolff.materials.catalogue.Material;
import org.wolff.solver.finding.Finding.Verdict;

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
        return new Finding(
                "material.consistency",
                check.holds() ? Verdict.PASS : Verdict.FAIL,
                check.value(),
                check.limit(),
                check.unit(),
                "material " + material.name() + ": " + check.text(),
                check.source());
    }
}
