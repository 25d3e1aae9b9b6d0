package org.wolff.materials.assignment;

import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/** Puts the materials of parts on a mesh. */
public final class Assigning {
    private static final int GRAIN = 4096;

    private Assigning() {}

    /**
     * Returns the material of each element; axes are taken at its centroid.
     *
     * @param parts in the order of the mesh's regions
     */
    public static MaterialAssignment of(TetMesh mesh, List<PartMaterial> parts, Workers workers) {
        ElementVariation variation = new ElementVariation(new double[0], axes(mesh, parts, workers));
        return new MaterialAssignment(
                mesh, parts.stream().map(PartMaterial::material).toList(), variation);
    }

    private static double[] axes(TetMesh mesh, List<PartMaterial> parts, Workers workers) {
        if (parts.stream().allMatch(part -> part.axes().isEmpty())) {
            return new double[0];
        }
        double[] axes = new double[6 * mesh.tetCount()];
        Arrays.fill(axes, Double.NaN);
        workers.forEach(mesh.tetCount(), GRAIN, (from, to) -> {
            double[] centre = new double[3];
            for (int tet = from; tet < to; tet++) {
                PartMaterial part = parts.get(mesh.region()[tet]);
                if (part.axes().isPresent()) {
                    centroid(mesh, tet, centre);
                    part.axes().get().at(centre[0], centre[1], centre[2], axes, 6 * tet);
                }
            }
        });
        return axes;
    }

    private static void centroid(TetMesh mesh, int tet, double[] centre) {
        for (int axis = 0; axis < 3; axis++) {
            double sum = 0;
            for (int corner = 0; corner < 4; corner++) {
                sum += mesh.xyz()[3 * mesh.node(tet, corner) + axis];
            }
            centre[axis] = sum / 4;
        }
    }
}
