package org.wolff.cli.casefile;

import java.util.List;
import java.util.Optional;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.ct.CtModulus;
import org.wolff.materials.ct.ImageFit;
import org.wolff.materials.document.Problems;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.region.RegionMap;
import org.wolff.solver.analysis.Part;

/** Whether images of bone lie where their parts are, told before anything is meshed. */
final class ImagePlacement {
    private ImagePlacement() {}

    /** Tells images that miss their part; nothing where parts are missing, since the later part takes its share of space. */
    static void check(List<Part> parts, Value.Fields section, Problems problems) {
        if (parts.isEmpty() || parts.size() < section.fields().size()) {
            return;
        }
        RegionMap regions = Part.regions(parts);
        for (int label = 0; label < parts.size(); label++) {
            Optional<CtModulus> ct = parts.get(label).made().ct();
            Optional<Problem> miss = ct.isPresent() ? ImageFit.miss(regions, label, ct.get()) : Optional.empty();
            if (miss.isPresent() && section.value(parts.get(label).name()).orElseThrow() instanceof Value.Fields part) {
                problems.add(
                        part.placeOf("material"), miss.get().what(), miss.get().action());
            }
        }
    }
}
