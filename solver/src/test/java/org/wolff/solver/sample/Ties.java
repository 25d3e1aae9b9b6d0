package org.wolff.solver.sample;

import java.util.stream.IntStream;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Equations;
import org.wolff.solver.boundary.TiedNodes;

/** Ties between two blocks that meet in a plane. */
public final class Ties {
    private Ties() {}

    /** Returns the outer facets of region 0 in the plane x. */
    public static FacetSet master(TetMesh mesh, double x) {
        FacetSet outer = Facets.of(mesh).outer(0);
        int[] chosen = IntStream.range(0, outer.size())
                .filter(f -> IntStream.range(0, 3).allMatch(i -> {
                    int local = TetMesh.faceCorner(outer.faces()[f], i);
                    return BoxMesh.isOn(mesh.xyz()[3 * mesh.node(outer.tets()[f], local)], x);
                }))
                .toArray();
        byte[] faces = new byte[chosen.length];
        for (int i = 0; i < faces.length; i++) {
            faces[i] = outer.faces()[chosen[i]];
        }
        return new FacetSet(
                "master", IntStream.of(chosen).map(f -> outer.tets()[f]).toArray(), faces);
    }

    /** Returns the nodes of region 1 in the plane x. */
    public static int[] slaves(TetMesh mesh, double x) {
        boolean[] second = new boolean[mesh.nodeCount()];
        for (int i = 0; i < mesh.tets().length; i++) {
            second[mesh.tets()[i]] |= mesh.region()[i / mesh.order().nodes()] == 1;
        }
        return IntStream.range(0, mesh.nodeCount())
                .filter(node -> second[node] && BoxMesh.isOn(mesh.xyz()[3 * node], x))
                .toArray();
    }

    /** Returns constraints with the ties as equations besides; directions that are held stay so. */
    public static Constraints tied(TiedNodes ties, Constraints held) {
        Equations.Builder equations = new Equations.Builder();
        for (TiedNodes.Tie tie : ties.ties()) {
            for (int axis = 0; axis < 3; axis++) {
                int n = tie.masters().length;
                int[] dofs = new int[n + 1];
                double[] coefficients = new double[n + 1];
                dofs[0] = 3 * tie.node() + axis;
                coefficients[0] = 1;
                for (int k = 0; k < n; k++) {
                    dofs[k + 1] = 3 * tie.masters()[k] + axis;
                    coefficients[k + 1] = -tie.weights()[k];
                }
                if (!held.holds(tie.node(), axis)) {
                    equations.add(dofs, coefficients, 0, Place.in("tie"));
                }
            }
        }
        return held.with(equations.build());
    }
}
