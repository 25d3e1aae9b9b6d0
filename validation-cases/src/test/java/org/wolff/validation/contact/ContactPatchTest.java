package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.validation.contact.Touching.is;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** A uniform pressure goes through a cut block as if it were not cut, on distorted elements, at every pair alike. */
class ContactPatchTest {
    private static final double PRESSURE = 12;

    /** A box 3 × 2 × 4, distorted but for its faces and the plane z = 2, which stays flat. */
    private static TetMesh distorted(ElementOrder order) {
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

    @ParameterizedTest
    @CsvSource({"TET4, 0", "TET4, 0.4", "TET10, 0", "TET10, 0.4"})
    void uniformPressure(ElementOrder order, double coefficient) {
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
        MaterialAssignment materials = Touching.materials(mesh, 1000, 0.3, 1000, 0.3);
        double[] f = Touching.traction(whole, mesh, new Vector3(0, 0, -PRESSURE), at -> is(at.z(), 4));
        ContactPairs pairs = ContactPairs.of(
                materials,
                List.of(ContactInterface.of("cut", split.interfaces().get(0), Friction.coulomb(coefficient))),
                held);
        ContactStep step = Touching.solve(materials, pairs, 1e-13, List.of(new ContactLoad("press", f, held)))
                .get(0);
        for (int p = 0; p < pairs.size(); p++) {
            assertEquals(PRESSURE, Touching.pressure(pairs, step, p), 1e-10 * PRESSURE);
            for (int c = 0; c < 3; c++) {
                assertEquals(0, step.jump()[3 * p + c], 1e-12);
            }
        }
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 at = Touching.point(mesh, node);
            assertEquals(0.3 * PRESSURE / 1000 * at.x(), step.displacement()[3 * node], 1e-12);
            assertEquals(0.3 * PRESSURE / 1000 * at.y(), step.displacement()[3 * node + 1], 1e-12);
            assertEquals(-PRESSURE / 1000 * at.z(), step.displacement()[3 * node + 2], 1e-12);
        }
        assertTrue(step.energy().error() < 1e-9);
    }
}
