package org.wolff.solver.contact;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Equations;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.rigid.FreeBody;
import org.wolff.solver.rigid.RigidMotions;

/**
 * Finds the parts that would move freely even if all interfaces stayed closed: a surface with friction then holds like a
 * bond, one without holds along its normal.
 */
final class LooseParts {
    private static final int SHOWN = 5;

    /** Least part of a normal along an axis that an equation is resolved for. */
    private static final double SMALL = 1e-3;

    private static final Place INTERFACE = Place.in("interface");

    private LooseParts() {}

    /**
     * Requires that supports and closed interfaces hold every part.
     *
     * @throws NoSolutionException naming the parts that can move, with their motions
     */
    static void requireNone(TetMesh mesh, ContactPairs pairs, Constraints constraints, Springs springs) {
        Equations.Builder closed = new Equations.Builder();
        for (int p = 0; p < pairs.size(); p++) {
            int far = pairs.far()[p];
            int near = pairs.near()[p];
            // What a support holds needs no equation: the support is seen by itself.
            if (pairs.bonded()[p] || !pairs.friction(p).isFree()) {
                for (int axis = 0; axis < 3; axis++) {
                    join(3 * far + axis, 3 * near + axis, constraints, closed);
                }
            } else {
                joinAlong(pairs.axis(p, 0), far, near, constraints, closed);
            }
        }
        List<FreeBody> free = RigidMotions.find(mesh, constraints.with(closed.build()), springs);
        if (free.isEmpty()) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        for (FreeBody body : free.subList(0, Math.min(SHOWN, free.size()))) {
            problems.add(Problem.of(
                    body.toString(),
                    "neither supports nor closed interfaces hold it: support it, bond it, or give its interface"
                            + " friction"));
        }
        throw new NoSolutionException(problems);
    }

    /** Adds u_a = u_b, led by one that nothing holds and no other equation leads with. */
    private static void join(int a, int b, Constraints constraints, Equations.Builder closed) {
        if (!constraints.holds(a / 3, a % 3) && !closed.isDependent(a)) {
            closed.add(new int[] {a, b}, new double[] {1, -1}, 0, INTERFACE);
        } else if (!constraints.holds(b / 3, b % 3) && !closed.isDependent(b)) {
            closed.add(new int[] {b, a}, new double[] {1, -1}, 0, INTERFACE);
        }
    }

    /** Adds n·(u_a − u_b) = 0, led by a, or by b where a cannot lead. */
    private static void joinAlong(Vector3 n, int a, int b, Constraints constraints, Equations.Builder closed) {
        double[] c = {n.x(), n.y(), n.z()};
        int first = leading(c, a, constraints, closed);
        int leader = first >= 0 ? a : b;
        int other = first >= 0 ? b : a;
        first = first >= 0 ? first : leading(c, b, constraints, closed);
        if (first < 0) {
            return;
        }
        int[] dofs = new int[6];
        double[] factors = new double[6];
        for (int i = 0; i < 3; i++) {
            int axis = (first + i) % 3;
            dofs[i] = 3 * leader + axis;
            dofs[3 + i] = 3 * other + axis;
            factors[i] = c[axis];
            factors[3 + i] = -c[axis];
        }
        closed.add(dofs, factors, 0, INTERFACE);
    }

    /** Returns the axis that counts most of those along which nothing holds a node; -1 where it leads already. */
    private static int leading(double[] normal, int node, Constraints constraints, Equations.Builder closed) {
        int first = -1;
        for (int axis = 0; axis < 3; axis++) {
            if (closed.isDependent(3 * node + axis)) {
                return -1;
            }
            if (Math.abs(normal[axis]) >= SMALL
                    && !constraints.holds(node, axis)
                    && (first < 0 || Math.abs(normal[axis]) > Math.abs(normal[first]))) {
                first = axis;
            }
        }
        return first;
    }
}
