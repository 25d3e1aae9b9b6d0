package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.validation.contact.Touching.is;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.PairStatus;
import org.wolff.validation.grid.Grids;

/**
 * CalculiX's friction3 in tetrahedra: a unit cube on a bed that does not give, μ 0.2, pressed by 100 MPa, rubbed to and
 * fro. CalculiX finds a shear of ±0.2 times the pressure (20.00252 of 100.0126 MPa with large displacements).
 */
class RubbingCubeTest {
    @ParameterizedTest
    @EnumSource
    void shearIsFrictionTimesPressure(ElementOrder order) {
        TetMesh whole = Grids.layered(order, 1, 1, 2, 2, 2, 4, 1);
        SplitMesh split = Touching.cut(whole);
        TetMesh mesh = split.mesh();
        double[] f = Touching.traction(whole, mesh, new Vector3(0, 0, -100), at -> is(at.z(), 2));
        List<ContactLoad> loads = new ArrayList<>();
        for (double move : new double[] {0, 1, -1}) {
            loads.add(new ContactLoad("move " + move, f, Touching.held(mesh, (node, at, region, builder) -> {
                if (region == 0) {
                    builder.fix(node, Vector3.ZERO, "bed");
                } else if (is(at.z(), 2)) {
                    builder.hold(node, Touching.Y, move, "rub");
                    builder.hold(node, Touching.X, 0, "guide");
                }
            })));
        }
        MaterialAssignment materials = Touching.materials(mesh, 210000, 0.3, 210000, 0.3);
        ContactPairs pairs = ContactPairs.of(
                materials,
                List.of(ContactInterface.of("rub", split.interfaces().get(0), Friction.coulomb(0.2))),
                loads.get(0).constraints());
        List<ContactStep> steps = Touching.solve(materials, pairs, 1e-10, loads);
        assertEquals(100, Touching.normalForce(pairs, steps.get(0)), 1e-6);
        for (int s = 1; s < 3; s++) {
            ContactStep step = steps.get(s);
            double sign = s == 1 ? -1 : 1;
            assertEquals(100, Touching.normalForce(pairs, step), 1e-6);
            assertEquals(20 * sign, Touching.forceOnFar(pairs, step).y(), 1e-4);
            for (int p = 0; p < pairs.size(); p++) {
                if (step.status()[p] == PairStatus.SLIP) {
                    double shear = Math.hypot(step.force()[3 * p + 1], step.force()[3 * p + 2]);
                    assertEquals(0.2 * step.force()[3 * p], shear, 2e-7 * shear);
                }
            }
            assertTrue(step.energy().error() < 1e-8);
        }
        assertEquals(20, steps.get(1).energy().friction(), 0.05, "20 N over 1 mm");
        assertEquals(40, steps.get(2).energy().friction(), 0.05, "20 N over 2 mm back");
    }
}
