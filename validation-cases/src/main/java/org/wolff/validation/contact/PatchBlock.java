package org.wolff.validation.contact;

import static org.wolff.validation.contact.Touching.is;

import java.util.List;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Friction;
import org.wolff.validation.grid.Block;
import org.wolff.validation.grid.BlockMesh;

/**
 * A block of 3 × 2 × 4 mm, E 1000 MPa, ν 0.3, of distorted elements, cut at half its height and pressed evenly: it must
 * behave as if it were not cut.
 *
 * @param mesh cut
 * @param pairs of the cut
 * @param step what came out
 */
record PatchBlock(TetMesh mesh, ContactPairs pairs, ContactStep step) {
    static final double PRESSURE = 12;
    static final double MODULUS = 1000;
    static final double POISSON = 0.3;

    static PatchBlock press(ElementOrder order, double coefficient) {
        TetMesh whole = distorted(order);
        SplitMesh split = Touching.cut(whole);
        TetMesh mesh = split.mesh();
        Constraints held = Touching.held(mesh, (node, at, region, builder) -> {
            if (is(at.x(), 0)) {
                builder.hold(node, Touching.X, 0, "x");
            }
            if (is(at.y(), 0)) {
                builder.hold(node, Touching.Y, 0, "y");
            }
            if (is(at.z(), 0)) {
                builder.hold(node, Touching.Z, 0, "z");
            }
        });
        MaterialAssignment materials = Touching.materials(mesh, MODULUS, POISSON, MODULUS, POISSON);
        double[] f = Touching.traction(whole, mesh, new Vector3(0, 0, -PRESSURE), at -> is(at.z(), 4));
        ContactPairs pairs = ContactPairs.of(
                materials,
                List.of(ContactInterface.of("cut", split.interfaces().get(0), Friction.coulomb(coefficient))),
                held);
        List<ContactStep> steps = Touching.solve(materials, pairs, 1e-13, List.of(new ContactLoad("press", f, held)));
        return new PatchBlock(mesh, pairs, steps.get(0));
    }

    /** The box, distorted but for its faces and the plane z = 2, which stays flat. */
    static TetMesh distorted(ElementOrder order) {
        Block block = new Block(3, 2, 4, (u, v, w, p) -> {
            double bubble = u * (1 - u) * v * (1 - v);
            double flat = w * (1 - w) * (0.5 - w);
            p[0] = 3 * u + 1.7 * bubble * (0.4 + w);
            p[1] = 2 * v - 1.3 * bubble;
            p[2] = 4 * w + 9 * flat * bubble;
        });
        return Touching.straight(
                BlockMesh.of(order, 1e-4, List.of(block), List.of("lower", "upper"), c -> c[2] < 2 ? 0 : 1));
    }

    /** The greatest difference between the pressure of a pair and what presses, MPa. */
    double pressureError() {
        double worst = 0;
        for (int p = 0; p < pairs.size(); p++) {
            worst = Math.max(worst, Math.abs(Touching.pressure(pairs, step, p) - PRESSURE));
        }
        return worst;
    }

    /** The greatest component of a jump, mm. */
    double jumpError() {
        double worst = 0;
        for (double jump : step.jump()) {
            worst = Math.max(worst, Math.abs(jump));
        }
        return worst;
    }

    /** The greatest difference between the displacement of a node and that of the block that is not cut, mm. */
    double displacementError() {
        double worst = 0;
        double[] u = step.displacement();
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 at = Touching.point(mesh, node);
            double side = POISSON * PRESSURE / MODULUS;
            worst = Math.max(worst, Math.abs(u[3 * node] - side * at.x()));
            worst = Math.max(worst, Math.abs(u[3 * node + 1] - side * at.y()));
            worst = Math.max(worst, Math.abs(u[3 * node + 2] + PRESSURE / MODULUS * at.z()));
        }
        return worst;
    }
}
