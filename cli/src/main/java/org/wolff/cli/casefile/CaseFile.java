package org.wolff.cli.casefile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wolff.cli.study.Study;
import org.wolff.solver.analysis.Model;

/**
 * A case file, read and found sound.
 *
 * @param model what is to be analysed
 * @param description one line for reports; may be empty
 * @param outputs what a run writes
 * @param surfaces what the surface files hold, in the order of the case
 * @param studies variants that the case asks to compare
 */
public record CaseFile(
        Model model, String description, Outputs outputs, List<SurfaceReport> surfaces, List<Study> studies) {
    /** Copies the lists. */
    public CaseFile {
        surfaces = List.copyOf(surfaces);
        studies = List.copyOf(studies);
    }

    /**
     * Reads a case file and the surfaces that it names.
     *
     * @param path the file; surface files are found from its folder
     * @throws org.wolff.mesh.problem.InputException with everything that is wrong
     * @throws org.wolff.mesh.problem.MemoryException where a surface does not fit in memory
     */
    public static CaseFile read(Path path) {
        return read(path, Map.of());
    }

    /**
     * Reads a case file with other values in place of its own.
     *
     * @param path the file
     * @param overrides YAML text by value path, such as {@code parts.segment.material} to {@code tc4}
     * @throws org.wolff.mesh.problem.InputException with everything that is wrong
     * @throws org.wolff.mesh.problem.MemoryException where a surface does not fit in memory
     */
    public static CaseFile read(Path path, Map<String, String> overrides) {
        return new CaseReader(path).read(overrides);
    }
}
