package org.wolff.solver.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.mesh.tetrahedralize.Meshing;

/** What a reader of the numbers must know: from the case, the mesher, and the sources of the materials; each once. */
final class Warnings {
    private Warnings() {}

    static List<String> of(Model model, Meshing meshing, MaterialAssignment materials) {
        Set<String> warnings = new LinkedHashSet<>(model.warnings());
        warnings.addAll(meshing.warnings());
        for (Material material : materials.ofRegion()) {
            warnings.addAll(material.warnings());
        }
        return List.copyOf(warnings);
    }
}
