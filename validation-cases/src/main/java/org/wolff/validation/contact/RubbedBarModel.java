package org.wolff.validation.contact;

import static org.wolff.validation.contact.Touching.is;

import java.util.ArrayList;
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
import org.wolff.validation.closedform.RubbedBar;
import org.wolff.validation.grid.Grids;

/**
 * A strip of 10 × 0.2 × 0.1 mm (ν = 0) that its clamped top presses on a rigid bed with 12.5 MPa, μ 0.4, pulled and pushed
 * at its end by forces: friction of 1 N/mm holds it, 4 N let it slip over 4 mm.
 *
 * @param pairs between bed and strip
 * @param steps after the press, one a force
 */
record RubbedBarModel(TetMesh mesh, ContactPairs pairs, List<ContactStep> steps) {
    static final double FORCE = 4;

    private static final double LENGTH = 10;
    private static final double THICKNESS = 0.1;
    private static final double WIDTH = 0.2;

    static final RubbedBar EXACT = new RubbedBar(1e5 * WIDTH * THICKNESS, 1);

    /** Loads it with each of these forces, N, in turn. */
    static RubbedBarModel pull(ElementOrder order, double... forces) {
        TetMesh whole = Grids.layered(order, LENGTH, WIDTH, 2 * THICKNESS, 50, 1, 2, THICKNESS);
        SplitMesh split = Touching.cut(whole);
        TetMesh mesh = split.mesh();
        Constraints held = Touching.held(mesh, (node, at, region, builder) -> {
            if (region == 0) {
                builder.fix(node, Vector3.ZERO, "bed");
            } else if (is(at.z(), 2 * THICKNESS)) {
                builder.hold(node, Touching.Y, 0, "guide");
                builder.hold(node, Touching.Z, -THICKNESS * 12.5 / 1e5, "clamp");
            }
        });
        MaterialAssignment materials = Touching.materials(mesh, 1e5, 0, 1e5, 0);
        ContactPairs pairs = ContactPairs.of(
                materials, List.of(ContactInterface.of("bed", split.interfaces().get(0), Friction.coulomb(0.4))), held);
        List<ContactLoad> loads = new ArrayList<>();
        loads.add(new ContactLoad("press", new double[3 * mesh.nodeCount()], held));
        for (double force : forces) {
            double traction = force / (WIDTH * THICKNESS);
            double[] f = Touching.traction(
                    whole, mesh, new Vector3(traction, 0, 0), at -> is(at.x(), LENGTH) && at.z() > THICKNESS - 1e-9);
            loads.add(new ContactLoad(force + " N", f, held));
        }
        List<ContactStep> steps = Touching.solve(materials, pairs, 1e-10, loads);
        return new RubbedBarModel(mesh, pairs, steps.subList(1, steps.size()));
    }

    /** How far the end has moved after a force, mm: the mean of its nodes. */
    double end(int step) {
        double sum = 0;
        int count = 0;
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 at = Touching.point(mesh, node);
            if (is(at.x(), LENGTH) && is(at.z(), 2 * THICKNESS)) {
                sum += steps.get(step).displacement()[3 * node];
                count++;
            }
        }
        return sum / count;
    }

    /** What friction has dissipated in some of the steps, N·mm. */
    double dissipated(int from, int to) {
        return steps.subList(from, to).stream()
                .mapToDouble(step -> step.energy().friction())
                .sum();
    }
}
