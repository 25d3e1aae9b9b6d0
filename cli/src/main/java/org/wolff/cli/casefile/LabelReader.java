package org.wolff.cli.casefile;

import java.util.List;
import java.util.Optional;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.mesh.image.LabelSurface;
import org.wolff.mesh.image.VoxelImage;
import org.wolff.mesh.surface.TriangleSurface;

/** Surfaces of labels in images. */
final class LabelReader {
    private final ImageReader images;
    private final List<String> warnings;
    private final Problems problems;

    /**
     * Ready to read.
     *
     * @param warnings takes what a reader of results must know
     */
    LabelReader(ImageReader images, List<String> warnings, Problems problems) {
        this.images = images;
        this.warnings = warnings;
        this.problems = problems;
    }

    /** Returns the surface of a label in mm; nothing where it is unusable, which is told. */
    Optional<TriangleSurface> surface(String name, Value.Fields fields) {
        if (fields.has("unit")) {
            problems.add(fields.placeOf("unit"), "the surface of a label has no unit: an image is in mm", "remove it");
        }
        Optional<VoxelImage> image = fields.value("file").flatMap(file -> images.image((Value.Word) file, fields));
        if (image.isEmpty() || fields.number("label").isEmpty()) {
            return Optional.empty();
        }
        double label = fields.number("label").getAsDouble();
        if (label != Math.rint(label) || Math.abs(label) > Integer.MAX_VALUE) {
            problems.add(fields.placeOf("label"), "a label is a whole number", LabelSurface.labels(image.get()));
            return Optional.empty();
        }
        try {
            TriangleSurface surface = LabelSurface.of(name, image.get(), (int) label);
            if (LabelSurface.isCut(image.get(), (int) label)) {
                warnings.add("surface " + name + ": label " + (int) label
                        + " reaches the border of its image; it is closed there, and may go on beyond");
            }
            return Optional.of(surface);
        } catch (IllegalArgumentException none) {
            problems.add(fields.placeOf("label"), none.getMessage(), "");
            return Optional.empty();
        }
    }
}
