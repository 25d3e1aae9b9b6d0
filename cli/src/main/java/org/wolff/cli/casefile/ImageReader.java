package org.wolff.cli.casefile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Problems;
import org.wolff.mesh.image.AnatomicalSpace;
import org.wolff.mesh.image.ImageFiles;
import org.wolff.mesh.image.VoxelImage;
import org.wolff.mesh.problem.InputException;
import org.wolff.solver.analysis.InputFile;

/** Images that a case names; each is read once. */
final class ImageReader {
    private final Path folder;
    private final Problems problems;
    private final Map<Path, Optional<VoxelImage>> read = new LinkedHashMap<>();
    private final List<InputFile> inputs = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** Files are found from the folder. */
    ImageReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    List<InputFile> inputs() {
        return inputs;
    }

    List<String> warnings() {
        return warnings;
    }

    /**
     * Returns the image of a file in the coordinates of the case; nothing where it is unusable, which is told.
     *
     * @param fields hold {@code coordinates} where they are given
     */
    Optional<VoxelImage> image(Value.Word file, Value.Fields fields) {
        try {
            Path path = folder.resolve(file.text());
            if (!Files.exists(path)) {
                problems.add(file.place(), "no such file: " + file.text(), Document.similarFile(path));
                return Optional.empty();
            }
            if (!read.containsKey(path)) {
                read.put(path, Optional.empty());
                VoxelImage image = ImageFiles.read(path);
                inputs.add(new InputFile(file.text(), Sha256.of(path)));
                image.notes().forEach(note -> warnings.add("image " + file.text() + ": " + note));
                read.put(path, Optional.of(image));
            }
            return read.get(path).map(image -> fields.text("coordinates")
                    .map(word -> image.in(AnatomicalSpace.valueOf(word.toUpperCase(Locale.ROOT))))
                    .orElse(image));
        } catch (InvalidPathException bad) {
            problems.add(file.place(), "'" + file.text() + "' cannot name a file", "");
        } catch (InputException bad) {
            bad.problems()
                    .forEach(problem ->
                            problems.add(file.place(), problem.toString().replaceAll("\\s*\\n\\s*", " "), ""));
        }
        return Optional.empty();
    }
}
