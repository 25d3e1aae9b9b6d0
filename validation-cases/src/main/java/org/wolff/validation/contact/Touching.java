package org.wolff.validation.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactSettings;
import org.wolff.solver.contact.ContactSolver;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.PairStatus;

/** Small models with interfaces: how they are made, held, solved and read. */
final class Touching {
    static final Vector3 X = new Vector3(1, 0, 0);
    static final Vector3 Y = new Vector3(0, 1, 0);
    static final Vector3 Z = new Vector3(0, 0, 1);

    private Touching() {}

    /** Cuts a mesh between regions 0 and 1. */
    static SplitMesh cut(TetMesh mesh) {
        return cut(mesh, 0, 1);
    }

    static SplitMesh cut(TetMesh mesh, int near, int far) {
        Facets facets = Facets.of(mesh);
        return SplitMesh.of(mesh, facets.adjacency(), List.of(facets.between(near, far)));
    }

    static MaterialAssignment materials(TetMesh mesh, double... values) {
        List<Material> list = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            list.add(new Material(
                    "m" + i,
                    "m" + i,
                    new IsotropicMaterial(values[i], values[i + 1]),
                    OptionalDouble.empty(),
                    List.of(),
                    List.of()));
        }
        return new MaterialAssignment(mesh, list);
    }

    /** What holds a node: called for each node with its place and the region it belongs to. */
    interface Holder {
        void hold(int node, Vector3 at, int region, Constraints.Builder builder);
    }

    static Constraints held(TetMesh mesh, Holder holder) {
        int[] region = regions(mesh);
        Constraints.Builder builder = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            holder.hold(node, point(mesh, node), region[node], builder);
        }
        return builder.build();
    }

    /** The mesh with its mid nodes halfway between the ends of their edges. */
    static TetMesh straight(TetMesh mesh) {
        double[] xyz = mesh.xyz().clone();
        for (int tet = 0; mesh.order() == ElementOrder.TET10 && tet < mesh.tetCount(); tet++) {
            for (int edge = 0; edge < 6; edge++) {
                for (int axis = 0; axis < 3; axis++) {
                    xyz[3 * mesh.node(tet, 4 + edge) + axis] = (xyz[3 * mesh.node(tet, TetMesh.edgeEnd(edge, 0)) + axis]
                                    + xyz[3 * mesh.node(tet, TetMesh.edgeEnd(edge, 1)) + axis])
                            / 2;
                }
            }
        }
        return new TetMesh(mesh.order(), xyz, mesh.tets(), mesh.region(), mesh.regionNames());
    }

    /** The lowest region of the elements at each node. */
    static int[] regions(TetMesh mesh) {
        int[] region = new int[mesh.nodeCount()];
        Arrays.fill(region, Integer.MAX_VALUE);
        for (int i = 0; i < mesh.tets().length; i++) {
            int node = mesh.tets()[i];
            region[node] = Math.min(region[node], mesh.region()[i / mesh.order().nodes()]);
        }
        return region;
    }

    static Vector3 point(TetMesh mesh, int node) {
        return new Vector3(mesh.xyz()[3 * node], mesh.xyz()[3 * node + 1], mesh.xyz()[3 * node + 2]);
    }

    static boolean is(double value, double plane) {
        return Math.abs(value - plane) < 1e-7;
    }

    /** The force of a uniform traction on the outer facets whose centroids a test accepts, N. */
    static double[] traction(TetMesh whole, TetMesh mesh, Vector3 traction, Predicate<Vector3> on) {
        FacetSet outer = Facets.of(whole).outer();
        return Tractions.of(mesh, outer, traction, on);
    }

    static List<ContactStep> solve(
            MaterialAssignment materials, ContactPairs pairs, double tolerance, List<ContactLoad> loads) {
        return solve(materials, Springs.none(), pairs, tolerance, 1, PairStatus.STICK, loads);
    }

    static List<ContactStep> solve(
            MaterialAssignment materials,
            Springs springs,
            ContactPairs pairs,
            double tolerance,
            int threads,
            PairStatus start,
            List<ContactLoad> loads) {
        try (Workers workers = new Workers(threads)) {
            return new ContactSolver(
                            materials,
                            springs,
                            loads.get(0).constraints(),
                            pairs,
                            ContactSettings.DEFAULT.with(tolerance),
                            workers,
                            Progress.SILENT)
                    .solve(loads, start);
        }
    }

    /** The force of the near side on the far side, N. */
    static Vector3 forceOnFar(ContactPairs pairs, ContactStep step) {
        Vector3 sum = Vector3.ZERO;
        for (int p = 0; p < pairs.size(); p++) {
            for (int c = 0; c < 3; c++) {
                double force = pairs.held()[3 * p + c] ? 0 : step.force()[3 * p + c];
                sum = sum.plus(pairs.axis(p, c).times(pairs.turned()[p] ? -force : force));
            }
        }
        return sum;
    }

    static double normalForce(ContactPairs pairs, ContactStep step) {
        double sum = 0;
        for (int p = 0; p < pairs.size(); p++) {
            sum += step.force()[3 * p];
        }
        return sum;
    }

    static double pressure(ContactPairs pairs, ContactStep step, int pair) {
        return step.force()[3 * pair] / pairs.areas()[pair];
    }
}
