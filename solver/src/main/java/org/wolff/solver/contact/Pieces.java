package org.wolff.solver.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.wolff.mesh.surface.DisjointSets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Equations;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.rigid.RigidFit;

/**
 * What an interface may part: the pieces of a model that elements, equations and bonded pairs hold together. Immutable.
 */
final class Pieces {
    private static final int SHOWN = 3;

    /** Loose pieces whose motions are worth twelve vectors of memory each. */
    private static final int LARGEST = 4;

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

    /**
     * Returns the rigid motions of the pieces on which nothing holds a node, six a piece, scaled to unit length; of the
     * {@value #LARGEST} with most nodes where there are more.
     *
     * @param springs that hold nodes
     * @return displacements, {@code 3·node + axis}
     */
    List<double[]> looseMotions(Constraints constraints, Springs springs) {
        int count = count();
        int[] nodes = new int[count];
        double[] centres = new double[3 * count];
        for (int node = 0; node < of.length; node++) {
            nodes[of[node]]++;
            for (int axis = 0; axis < 3; axis++) {
                centres[3 * of[node] + axis] += mesh.xyz()[3 * node + axis];
            }
        }
        for (int i = 0; i < centres.length; i++) {
            centres[i] /= nodes[i / 3];
        }
        boolean[] held = new boolean[count];
        for (int h = 0; h < constraints.heldCount(); h++) {
            held[of[constraints.node(h)]] = true;
        }
        for (int e = 0; e < springs.size(); e++) {
            held[of[springs.node(e)]] = true;
        }
        List<double[]> motions = new ArrayList<>();
        IntStream.range(0, count)
                .filter(piece -> !held[piece])
                .boxed()
                .sorted(Comparator.comparingInt((Integer piece) -> -nodes[piece]))
                .limit(LARGEST)
                .forEach(piece -> {
                    for (int mode = 0; mode < 6; mode++) {
                        motions.add(unit(piece, mode, centres));
                    }
                });
        return motions;
    }

    /** A translation or a rotation about the centre, of unit length. */
    private double[] unit(int piece, int mode, double[] centres) {
        double[] u = new double[3 * of.length];
        double square = 0;
        int one = (mode + 1) % 3;
        int two = (mode + 2) % 3;
        for (int node = 0; node < of.length; node++) {
            if (of[node] == piece && mode < 3) {
                u[3 * node + mode] = 1;
                square += 1;
            } else if (of[node] == piece) {
                double a = mesh.xyz()[3 * node + one] - centres[3 * piece + one];
                double b = mesh.xyz()[3 * node + two] - centres[3 * piece + two];
                u[3 * node + one] = -b;
                u[3 * node + two] = a;
                square += a * a + b * b;
            }
        }
        for (int i = 0; i < u.length; i++) {
            u[i] /= Math.sqrt(square);
        }
        return u;
    }

    /** Returns the rigid motion of a piece that fits a displacement best. */
    RigidFit motion(int piece, double[] u) {
        return RigidFit.of(mesh, u, tet -> of[mesh.node(tet, 0)] == piece);
    }
}
