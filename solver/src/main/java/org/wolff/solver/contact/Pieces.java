package org.wolff.solver.contact;

import java.util.Set;
import java.util.TreeSet;
import org.wolff.mesh.surface.DisjointSets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Equations;
import org.wolff.solver.rigid.RigidFit;

/**
 * What an interface may part: the pieces of a model that elements, equations and bonded pairs hold together. Immutable.
 */
final class Pieces {
    private static final int SHOWN = 3;

    private final TetMesh mesh;
    private final int[] of;

    /** Finds the pieces. */
    Pieces(TetMesh mesh, ContactPairs pairs, Constraints constraints) {
        this.mesh = mesh;
        DisjointSets sets = new DisjointSets(mesh.nodeCount());
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            for (int i = 1; i < mesh.order().nodes(); i++) {
                sets.unite(mesh.node(tet, 0), mesh.node(tet, i));
            }
        }
        for (int p = 0; p < pairs.size(); p++) {
            if (pairs.bonded()[p]) {
                sets.unite(pairs.near()[p], pairs.far()[p]);
            }
        }
        Equations equations = constraints.equations();
        for (int e = 0; e < equations.size(); e++) {
            for (int k = equations.firstTerm(e); k < equations.firstTerm(e + 1); k++) {
                sets.unite(equations.dependent(e) / 3, equations.dof(k) / 3);
            }
        }
        this.of = sets.numbers();
    }

    /** Returns one more than the largest number of a piece. */
    int count() {
        int most = -1;
        for (int piece : of) {
            most = Math.max(most, piece);
        }
        return most + 1;
    }

    /** Returns the piece of a node. */
    int of(int node) {
        return of[node];
    }

    /** Returns the names of the parts of a piece. */
    String name(int piece) {
        Set<Short> regions = new TreeSet<>();
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            if (of[mesh.node(tet, 0)] == piece) {
                regions.add(mesh.region()[tet]);
            }
        }
        String names = String.join(
                ", ",
                regions.stream()
                        .limit(SHOWN)
                        .map(region -> "'" + mesh.regionNames().get(region) + "'")
                        .toList());
        return regions.size() > SHOWN ? names + " and " + (regions.size() - SHOWN) + " more" : names;
    }

    /** Returns the rigid motion of a piece that fits a displacement best. */
    RigidFit motion(int piece, double[] u) {
        return RigidFit.of(mesh, u, tet -> of[mesh.node(tet, 0)] == piece);
    }
}
