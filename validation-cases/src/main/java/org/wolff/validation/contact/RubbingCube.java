package org.wolff.validation.contact;

import static org.wolff.validation.contact.Touching.is;

import java.util.ArrayList;
import java.util.List;
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
import org.wolff.validation.grid.Grids;

/**
 * CalculiX's example {@code friction3} in tetrahedra: a unit cube of steel on a bed that does not give, μ 0.2, pressed by
 * 100 MPa, rubbed by 1 mm to one side and to the other. CalculiX finds a shear of ±0.2 times the pressure (20.00252 of
 * 100.0126 MPa with large displacements).
 *
 * @param pairs under the cube
 * @param steps pressed, rubbed, rubbed back
 */
record RubbingCube(ContactPairs pairs, List<ContactStep> steps) {
    static RubbingCube rub(ElementOrder order) {
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
        return new RubbingCube(pairs, Touching.solve(materials, pairs, 1e-10, loads));
    }
}
