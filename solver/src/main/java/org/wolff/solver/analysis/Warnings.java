package org.wolff.solver.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.mesh.tetrahedralize.Meshing;

/** What a reader of the numbers must know: from the case, the mesher, and the sources of the materials. */
final class Warnings {
    private Warnings() {}

    static List<String> of(Model model, Meshing meshing) {
        Set<String> warnings = new LinkedHashSet<>(model.warnings());
        warnings.addAll(meshing.warnings());
        for (Part part : model.parts()) {
            warnings.addAll(of(part.material()));
        }
        return List.copyOf(warnings);
    }

    private static List<String> of(Material material) {
        List<String> warnings = new ArrayList<>();
        for (Property property : material.properties()) {
            if (!property.verified()) {
                warnings.add("material '" + material.name() + "': " + property.name() + " " + property.value() + " "
                        + property.unit() + " is unverified (" + property.source() + "): no verdict may rest on it");
            }
        }
        for (String note : material.notes()) {
            warnings.add("material '" + material.name() + "': " + note);
        }
        return warnings;
    }
}
