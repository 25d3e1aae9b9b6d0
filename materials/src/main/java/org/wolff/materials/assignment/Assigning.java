package org.wolff.materials.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.ct.CtMapping;
import org.wolff.materials.ct.MappedModulus;
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
     * @throws org.wolff.mesh.problem.InputException if an image misses a part
     */
    public static MaterialAssignment of(TetMesh mesh, List<PartMaterial> parts, Workers workers) {
        List<Material> materials =
                new ArrayList<>(parts.stream().map(PartMaterial::material).toList());
        List<MappedModulus> mapped = new ArrayList<>();
        double[] factors = new double[0];
        for (int region = 0; region < parts.size(); region++) {
            int[] tets = parts.get(region).ct().isPresent() ? tets(mesh, region) : new int[0];
            if (tets.length > 0) {
                CtMapping.Moduli moduli = CtMapping.of(
                        mesh.regionNames().get(region), parts.get(region).ct().get(), mesh, tets, workers);
                if (factors.length == 0) {
                    factors = new double[mesh.tetCount()];
                    Arrays.fill(factors, 1);
                }
                for (int t = 0; t < tets.length; t++) {
                    factors[tets[t]] = moduli.moduli()[t] / moduli.summary().mean();
                }
                mapped.add(moduli.summary());
                materials.set(region, ImagedBone.of(parts.get(region).material(), moduli));
            }
        }
        return new MaterialAssignment(
                mesh, materials, new ElementVariation(factors, axes(mesh, parts, workers)), mapped);
    }

    private static int[] tets(TetMesh mesh, int region) {
        return IntStream.range(0, mesh.tetCount())
                .filter(tet -> mesh.region()[tet] == region)
                .toArray();
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
