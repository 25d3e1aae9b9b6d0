package org.wolff.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Capsule;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Intersection;
import org.wolff.mesh.region.Offset;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Shell;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;

/** A round shaft of 28 × 140 mm with cortex, marrow, porous segment, plate and four screws: the usual contrasts, lengths in mm. */
public final class ShaftModel {
    private static final Vector3 UP = new Vector3(0, 0, 1);
    private static final double HALF_LENGTH = 70;

    private ShaftModel() {}

    /** Returns the parts in order. */
    public static RegionMap regions() {
        Region bone = new Capsule(new Vector3(0, 0, -90), new Vector3(0, 0, 90), 14);
        Region shaft = Intersection.of(
                bone,
                HalfSpace.above(new Vector3(0, 0, -HALF_LENGTH), UP),
                HalfSpace.below(new Vector3(0, 0, HALF_LENGTH), UP));
        List<RegionMap.Named> parts = new ArrayList<>();
        parts.add(new RegionMap.Named("marrow", shaft));
        parts.add(new RegionMap.Named("cortex", Intersection.of(new Shell(bone, 5), shaft)));
        parts.add(new RegionMap.Named(
                "segment",
                Intersection.of(
                        shaft,
                        HalfSpace.above(new Vector3(0, 0, -30), UP),
                        HalfSpace.below(new Vector3(0, 0, 30), UP))));
        parts.add(new RegionMap.Named(
                "plate",
                Intersection.of(new Offset(bone, 4), new Box(new Vector3(2, -7, -60), new Vector3(30, 7, 60)))));
        for (double z : new double[] {-52, -40, 40, 52}) {
            parts.add(new RegionMap.Named(
                    "screw-" + parts.size(), new Cylinder(new Vector3(-14, 0, z), new Vector3(18, 0, z), 2.5)));
        }
        return new RegionMap(parts);
    }

    /** Returns the TET10 mesh at a size in mm. */
    public static TetMesh mesh(double size, Workers workers) {
        return LatticeMesher.mesh(regions(), Sizing.uniform(size), ElementOrder.TET10, workers, Progress.SILENT)
                .mesh();
    }

    /** Returns marrow, cortex, porous tantalum, and TC4 for all the rest. */
    public static MaterialAssignment materials(TetMesh mesh) {
        double[] moduli = {155, 16700, 1450, 110000};
        return new MaterialAssignment(
                mesh,
                IntStream.range(0, mesh.regionNames().size())
                        .mapToObj(r -> new Material(
                                mesh.regionNames().get(r),
                                "",
                                new IsotropicMaterial(moduli[Math.min(r, 3)], 0.3),
                                OptionalDouble.empty(),
                                List.of(),
                                List.of()))
                        .toList());
    }

    /** Returns the lower end held still. */
    public static Constraints lowerEndHeld(TetMesh mesh) {
        Constraints.Builder builder = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (mesh.xyz()[3 * node + 2] < -HALF_LENGTH + 1e-6) {
                builder.fix(node, Vector3.ZERO, "lower end");
            }
        }
        return builder.build();
    }

    /** Returns nodal forces of 1 N down and 0.1 N sideways at every node of the upper end. */
    public static double[] upperEndPushed(TetMesh mesh) {
        double[] f = new double[3 * mesh.nodeCount()];
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (mesh.xyz()[3 * node + 2] > HALF_LENGTH - 1e-6) {
                f[3 * node] = 0.1;
                f[3 * node + 2] = -1;
            }
        }
        return f;
    }
}
