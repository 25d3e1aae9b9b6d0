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
            if (constraints.heldIndex(far) >= 0) {
                continue;
            }
            int near = pairs.near()[p];
            if (pairs.bonded()[p] || !pairs.friction(p).isFree()) {
                for (int axis = 0; axis < 3; axis++) {
                    closed.add(new int[] {3 * far + axis, 3 * near + axis}, new double[] {1, -1}, 0, INTERFACE);
                }
            } else {
                Vector3 n = pairs.axis(p, 0);
                double[] c = {n.x(), n.y(), n.z()};
                int first = Math.abs(c[0]) >= Math.abs(c[1])
                        ? Math.abs(c[0]) >= Math.abs(c[2]) ? 0 : 2
                        : Math.abs(c[1]) >= Math.abs(c[2]) ? 1 : 2;
                int[] dofs = new int[6];
                double[] factors = new double[6];
                for (int i = 0; i < 3; i++) {
                    int axis = (first + i) % 3;
                    dofs[i] = 3 * far + axis;
                    dofs[3 + i] = 3 * near + axis;
                    factors[i] = c[axis];
                    factors[3 + i] = -c[axis];
                }
                closed.add(dofs, factors, 0, INTERFACE);
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
}
