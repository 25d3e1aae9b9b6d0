package org.wolff.solver.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.solver.analysis.RubbingBlocks.AREA;
import static org.wolff.solver.analysis.RubbingBlocks.BED;
import static org.wolff.solver.analysis.RubbingBlocks.MU;
import static org.wolff.solver.analysis.RubbingBlocks.STEEL;
import static org.wolff.solver.analysis.RubbingBlocks.WEIGHT;
import static org.wolff.solver.analysis.RubbingBlocks.Z;
import static org.wolff.solver.analysis.RubbingBlocks.assertPasses;
import static org.wolff.solver.analysis.RubbingBlocks.bed;
import static org.wolff.solver.analysis.RubbingBlocks.blocks;
import static org.wolff.solver.analysis.RubbingBlocks.find;
import static org.wolff.solver.analysis.RubbingBlocks.first;
import static org.wolff.solver.analysis.RubbingBlocks.floor;
import static org.wolff.solver.analysis.RubbingBlocks.joint;
import static org.wolff.solver.analysis.RubbingBlocks.metric;
import static org.wolff.solver.analysis.RubbingBlocks.model;
import static org.wolff.solver.analysis.RubbingBlocks.push;
import static org.wolff.solver.analysis.RubbingBlocks.run;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.History;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.contact.Micromotion.Definition;
import org.wolff.solver.contact.PairStatus;
import org.wolff.solver.interfaces.ContactResult;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.interfaces.InterfaceFields;
import org.wolff.solver.interfaces.InterfaceLaw;

/** A block on another, pressed and pushed: contact and friction through the whole pipeline. */
class ContactAnalysisTest {
    @ParameterizedTest
    @EnumSource
    void aWeightPressesEvenlyAndAllBalances(ElementOrder order) {
        AnalysisResult result = run(model(
                order,
                blocks(),
                List.of(floor()),
                List.of(push("rest", 0)),
                List.of(joint(Friction.coulomb(MU))),
                List.of()));
        InterfaceResult joint = first(result, 0);
        assertEquals(AREA, joint.area(), 1e-5 * AREA);
        assertEquals(WEIGHT / AREA, joint.meanPressure(), 1e-5);
        assertEquals(
                WEIGHT / AREA, joint.largestPressure(), 1e-4, "uniform: no oscillation between corner and mid nodes");
        assertEquals(WEIGHT, joint.force().z(), 1e-5, "the lower block pushes the upper one up");
        assertEquals(WEIGHT / AREA, metric(result, "contact-pressure.mean", "joint", "rest"), 1e-5);
        assertEquals(1, metric(result, "contact.stick", "joint", "rest"), 0);
        assertEquals(1, metric(result, "micromotion.share-to-28um", "joint", "rest"), 1e-12);
        assertEquals(
                Optional.empty(),
                find(result, "micromotion.p95", "joint", "rest").caveat());
        assertPasses(result);
        assertTrue(result.findings().stream().anyMatch(f -> f.id().equals("contact.coulomb")));
        InterfaceFields fields =
                result.loadCases().get(0).contact().orElseThrow().fields().get(0);
        for (double pressure : fields.pressure()) {
            assertEquals(WEIGHT / AREA, pressure, 1e-4);
        }
    }

    @Test
    void frictionHoldsWhatItCanAndTheRestIsRefusedWithTheCapacity() {
        Model model = model(
                ElementOrder.TET4,
                blocks(),
                List.of(floor()),
                List.of(push("holds", 0.9 * MU * WEIGHT), push("slides", 1.2 * MU * WEIGHT)),
                List.of(joint(Friction.coulomb(MU))),
                List.of());
        String told = assertThrows(NoSolutionException.class, () -> run(model)).getMessage();
        assertTrue(
                told.contains("load 'slides' is more than the interfaces can carry: their capacity is between"), told);
    }

    /** With the block on a bed of springs: F = μN + k s; what slipped stays, for the bed cannot overcome friction. */
    @Test
    void aHistoryRemembersWhatSlipped() {
        double shear = 2 * MU * WEIGHT;
        Model model = model(
                ElementOrder.TET4,
                blocks(),
                List.of(floor(), bed()),
                List.of(push("rest", 0), push("push", shear)),
                List.of(joint(Friction.coulomb(MU))),
                List.of(new History("step", List.of(new History.Move("push", 1), new History.Move("rest", 1)), 2)));
        AnalysisResult result = run(model);
        assertEquals(
                List.of("step-1", "step-2", "step-3", "step-4"),
                result.loadCases().stream().map(l -> l.loadCase().name()).toList());
        double slip = (shear - MU * WEIGHT) / BED;
        assertEquals(slip, first(result, 0).motion().get(Definition.REFERENCE).mean(), 0.02 * slip);
        assertEquals(1, first(result, 0).areaOf().get(PairStatus.SLIP) / AREA, 1e-5);
        // Back at rest: the bed pulls with k s = μ N at most, so friction keeps the slip.
        assertEquals(slip, first(result, 1).motion().get(Definition.REFERENCE).mean(), 0.02 * slip);
        assertEquals(0, first(result, 1).motion().get(Definition.INCREMENTAL).mean(), 0.02 * slip);
        assertEquals(slip, first(result, 3).motion().get(Definition.RESULTING).mean(), 0.02 * slip);
        assertEquals(slip, first(result, 3).frictionalSlip(), 0.02 * slip);
        List<Optional<String>> after = result.loadCases().stream()
                .map(l -> l.contact().map(ContactResult::after).orElseThrow())
                .toList();
        assertEquals(
                List.of(Optional.empty(), Optional.of("step-1"), Optional.of("step-2"), Optional.of("step-3")), after);
        assertPasses(result);
    }

    /** Three blocks that all rub, so that three nodes meet along a line: what one passes on, the others take. */
    @ParameterizedTest
    @EnumSource
    void whereThreePartsMeetAllPress(ElementOrder order) {
        List<Part> parts = List.of(
                new Part("lower", new Box(new Vector3(0, 0, -6), new Vector3(10, 10, 0)), STEEL),
                new Part("left", new Box(new Vector3(0, 0, 0), new Vector3(5, 10, 6)), STEEL),
                new Part("right", new Box(new Vector3(5, 0, 0), new Vector3(10, 10, 6)), STEEL));
        FacetSelection top = new FacetSelection(
                List.of("left", "right"), List.of(new FacetCondition.OnPlane(new Vector3(0, 0, 6), Z, 0.1)), 0, 0.6);
        AnalysisResult result = run(model(
                order,
                parts,
                List.of(floor()),
                List.of(new LoadCase("rest", List.of(new Load.Force("weight", top, new Vector3(0, 0, -WEIGHT))))),
                List.of(
                        rubbing("seat-left", "lower", "left"),
                        rubbing("seat-right", "lower", "right"),
                        rubbing("between", "left", "right")),
                List.of()));
        List<InterfaceResult> joints =
                result.loadCases().get(0).contact().orElseThrow().interfaces();
        assertEquals(3, joints.size());
        assertEquals(WEIGHT, joints.get(0).force().z() + joints.get(1).force().z(), 1e-5);
        Vector3 onRight = joints.get(1).force().plus(joints.get(2).force());
        assertEquals(0, onRight.x(), 1e-5, "seat and neighbour hold the right block together");
        assertPasses(result);
    }

    private static Interface rubbing(String name, String near, String far) {
        return Interface.between(name, near, far, new InterfaceLaw.Sliding(Friction.coulomb(MU), Optional.of("test")));
    }
}
