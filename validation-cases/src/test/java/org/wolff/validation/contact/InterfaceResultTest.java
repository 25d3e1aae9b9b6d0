package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.validation.contact.Touching.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.contact.Micromotion;
import org.wolff.solver.contact.PairStatus;
import org.wolff.validation.grid.Grids;

/** What is told of an interface: a stiff block of 4 × 2 × 1 mm pushed along a bed, its position known at every load. */
class InterfaceResultTest {
    private static final TetMesh WHOLE = Grids.layered(ElementOrder.TET4, 4, 2, 2, 4, 2, 2, 1);
    private static final SplitMesh SPLIT = Touching.cut(WHOLE);
    private static final MaterialAssignment MATERIALS = Touching.materials(SPLIT.mesh(), 1e6, 0, 1e6, 0);

    /** The upper block moved by (x, −0.001) mm as a rigid body; the bed does not move at its foot. */
    private static ContactLoad moved(String name, double x) {
        Constraints held = Touching.held(SPLIT.mesh(), (node, at, region, builder) -> {
            if (is(at.z(), 0)) {
                builder.fix(node, Vector3.ZERO, "foot");
            } else if (is(at.z(), 2)) {
                builder.fix(node, new Vector3(x, 0, -0.0001), "push");
            }
        });
        return new ContactLoad(name, new double[3 * SPLIT.mesh().nodeCount()], held);
    }

    private static ContactInterface face(Friction friction) {
        return ContactInterface.of("bed", SPLIT.interfaces().get(0), friction);
    }

    @Test
    void micromotionByEachDefinition() {
        List<ContactLoad> loads = List.of(moved("there", 0.2), moved("back", 0.05));
        ContactPairs pairs = ContactPairs.of(
                MATERIALS, List.of(face(Friction.coulomb(0.1))), loads.get(0).constraints());
        List<ContactStep> steps = Touching.solve(MATERIALS, pairs, 1e-10, loads);
        List<InterfaceResult> results = InterfaceResult.of(SPLIT.mesh(), pairs, steps);
        assertEquals(1, results.size());
        InterfaceResult bed = results.get(0);
        assertEquals(8, bed.area(), 1e-12);
        assertEquals(8, bed.areaOf().get(PairStatus.SLIP), 1e-12);
        // 1e6 MPa over 2 mm pressed by 0.0001 mm: 50 MPa, 400 N, 40 N of friction
        assertEquals(400, bed.force().z(), 1);
        assertEquals(40, bed.force().x(), 0.1);
        assertEquals(0, bed.force().y(), 1e-3);
        assertEquals(50, bed.meanPressure(), 0.1);
        assertEquals(0, bed.penetration(), 1e-15);
        assertTrue(bed.excess() < 1e-6, "Coulomb " + bed.excess());
        Micromotion reference = bed.motion().get(Micromotion.Definition.REFERENCE);
        Micromotion incremental = bed.motion().get(Micromotion.Definition.INCREMENTAL);
        Micromotion resulting = bed.motion().get(Micromotion.Definition.RESULTING);
        assertEquals(0.05, reference.mean(), 1e-4);
        assertEquals(0.15, incremental.median(), 1e-4);
        assertEquals(0.2, resulting.largest(), 1e-4);
        assertEquals(1, reference.shares()[3], 1e-12);
        assertEquals(0, resulting.shares()[4], 1e-12);
        assertEquals(0, bed.elasticSlip());
    }

    @Test
    void whatABondedHalfTakesTheRestNeedNot() {
        ContactInterface half = face(Friction.coulomb(0.1)).withBonded(place -> place.x() < 2.5);
        ContactLoad load = moved("push", 0.001);
        ContactPairs pairs = ContactPairs.of(MATERIALS, List.of(half), load.constraints());
        ContactStep step =
                Touching.solve(MATERIALS, pairs, 1e-10, List.of(load)).get(0);
        InterfaceResult bed =
                InterfaceResult.of(SPLIT.mesh(), pairs, List.of(step)).get(0);
        assertEquals(5, bed.areaOf().get(PairStatus.BONDED), 1e-12);
        for (int p = 0; p < pairs.size(); p++) {
            if (step.status()[p] == PairStatus.BONDED) {
                assertEquals(0, Math.hypot(step.jump()[3 * p + 1], step.jump()[3 * p + 2]), 1e-15);
            }
        }
        assertTrue(-bed.force().x() > 3 * 40, "bonds carry more than friction could");
        assertTrue(bed.motion().get(Micromotion.Definition.REFERENCE).largest() > 1e-5, "the rest slips");
    }

    @Test
    void aPartThatNothingHoldsIsNamedWithItsMotions() {
        Constraints foot = Touching.held(SPLIT.mesh(), (node, at, region, builder) -> {
            if (is(at.z(), 0)) {
                builder.fix(node, Vector3.ZERO, "foot");
            }
        });
        ContactPairs pairs = ContactPairs.of(MATERIALS, List.of(face(Friction.NONE)), foot);
        ContactLoad load = new ContactLoad("push", new double[3 * SPLIT.mesh().nodeCount()], foot);
        NoSolutionException refused =
                assertThrows(NoSolutionException.class, () -> Touching.solve(MATERIALS, pairs, 1e-8, List.of(load)));
        assertTrue(refused.getMessage().startsWith("upper"), refused.getMessage());
        assertTrue(refused.getMessage().contains("can move freely"), refused.getMessage());
        assertTrue(refused.getMessage().contains("friction"), refused.getMessage());
    }
}
