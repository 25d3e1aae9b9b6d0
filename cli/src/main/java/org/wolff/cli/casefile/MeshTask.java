package org.wolff.cli.casefile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.solver.analysis.InputFile;
import org.wolff.solver.analysis.Model;

/**
 * What is to be meshed, and how.
 *
 * @param name for headings and the folder of results
 * @param regions the parts in order; later ones win where they overlap
 * @param sizing wanted edge lengths of the elements
 * @param order element order
 * @param inputs files that were read
 * @param surfaces what the surface files hold
 * @param warnings what the reader noticed
 */
public record MeshTask(
        String name,
        RegionMap regions,
        Sizing sizing,
        ElementOrder order,
        List<InputFile> inputs,
        List<SurfaceReport> surfaces,
        List<String> warnings) {
    /** Copies the lists. */
    public MeshTask {
        inputs = List.copyOf(inputs);
        surfaces = List.copyOf(surfaces);
        warnings = List.copyOf(warnings);
    }

    /** Returns the mesh that a case asks for. */
    public static MeshTask of(CaseFile file) {
        Model model = file.model();
        return new MeshTask(
                model.name(),
                model.regions(),
                model.sizing(),
                model.order(),
                model.inputs(),
                file.surfaces(),
                model.warnings());
    }

    /**
     * Returns the mesh of bare surfaces, each a part that is called after its file.
     *
     * @param files surface files; later ones win where they overlap
     * @param unit of all files
     * @param values what a case would say in its {@code mesh} and {@code surfaces}, by value path such as
     *     {@code mesh.size}
     * @throws org.wolff.mesh.problem.InputException with everything that is wrong
     */
    public static MeshTask of(List<Path> files, String unit, Map<String, String> values) {
        return new BareSurfaces(files, unit).read(values);
    }
}
