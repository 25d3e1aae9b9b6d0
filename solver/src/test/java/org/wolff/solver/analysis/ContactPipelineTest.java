package org.wolff.solver.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.solver.analysis.RubbingBlocks.MU;
import static org.wolff.solver.analysis.RubbingBlocks.WEIGHT;
import static org.wolff.solver.analysis.RubbingBlocks.assertPasses;
import static org.wolff.solver.analysis.RubbingBlocks.bed;
import static org.wolff.solver.analysis.RubbingBlocks.blocks;
import static org.wolff.solver.analysis.RubbingBlocks.find;
import static org.wolff.solver.analysis.RubbingBlocks.first;
import static org.wolff.solver.analysis.RubbingBlocks.floor;
import static org.wolff.solver.analysis.RubbingBlocks.joint;
import static org.wolff.solver.analysis.RubbingBlocks.material;
import static org.wolff.solver.analysis.RubbingBlocks.metric;
import static org.wolff.solver.analysis.RubbingBlocks.model;
import static org.wolff.solver.analysis.RubbingBlocks.on;
import static org.wolff.solver.analysis.RubbingBlocks.push;
import static org.wolff.solver.analysis.RubbingBlocks.run;
import static org.wolff.solver.analysis.RubbingBlocks.side;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.Micromotion.Definition;
import org.wolff.solver.interfaces.GapField;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.interfaces.InterfaceLaw;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.SolverMethod;

/** What the pipeline makes of interfaces: steps of their own, bonded places, refusals, the same bits from any threads. */
class ContactPipelineTest {
    @Test
    void eachLoadCaseByItselfStartsFresh() {
        LoadCase push = push("push", 2 * MU * WEIGHT);
        Model model = model(
                ElementOrder.TET4,
                blocks(),
                List.of(floor(), bed()),
                List.of(push, push("rest", 0)),
                List.of(joint(Friction.coulomb(MU))),
                List.of());
        AnalysisResult result = run(model);
        assertEquals(0, first(result, 1).motion().get(Definition.REFERENCE).largest(), 1e-5);
    }

    @Test
    void anInterferenceIsAStepOfItsOwnAndTellsHowMuchYields() {
        // A block squeezed between two held plates 0.02 mm too near: σ = E δ / L over the whole height of 12 mm.
        Material soft = material(
                "soft",
                1000,
                List.of(new Property(
                        "yield-strength", 1, "MPa", OptionalDouble.empty(), OptionalDouble.empty(), "test", true, "")));
        List<Part> parts = List.of(
                new Part("lower", new Box(new Vector3(0, 0, -6), new Vector3(10, 10, 0)), soft),
                new Part("upper", new Box(new Vector3(0, 0, 0), new Vector3(10, 10, 6)), soft));
        Support ceiling = new Support("ceiling", on("upper", 6), new Support.Fixed());
        Model model = model(
                ElementOrder.TET10,
                parts,
                List.of(floor(), ceiling),
                List.of(new LoadCase("push", List.of(new Load.Force("shear", side("upper"), new Vector3(1, 0, 0))))),
                List.of(joint(Friction.coulomb(MU)).with(new GapField.Uniform(-0.02))),
                List.of());
        AnalysisResult result = run(model);
        assertEquals("press-fit", result.loadCases().get(0).loadCase().name());
        double stress = 1000 * 0.02 / 12;
        assertEquals(stress, first(result, 0).meanPressure(), 1e-4 * stress);
        assertEquals(
                1, metric(result, "yield.share", "lower", "press-fit"), 1e-12, "1.67 MPa is above 1 MPa everywhere");
        assertTrue(result.metrics().stream()
                .noneMatch(m -> m.id().equals("yield.share") && m.loadCase().equals("push")));
        assertEquals(
                Optional.of("press-fit"),
                result.loadCases().get(1).contact().orElseThrow().after());
        assertTrue(first(result, 1).motion().get(Definition.REFERENCE).largest() < 1e-3, "counts from the press-fit");
        assertPasses(result);
    }

    @ParameterizedTest
    @EnumSource
    void allBondedIsTheLinearAnswer(ElementOrder order) {
        List<LoadCase> loads = List.of(push("push", 500));
        AnalysisResult linear = run(model(order, blocks(), List.of(floor()), loads, List.of(), List.of()));
        InterfaceLaw whole = new InterfaceLaw.PartlyBonded(
                new InterfaceLaw.BondedShare(1, 1), Friction.coulomb(MU), Optional.empty());
        AnalysisResult tied = run(model(
                order,
                blocks(),
                List.of(floor()),
                loads,
                List.of(Interface.between("joint", "lower", "upper", whole)),
                List.of()));
        for (String part : List.of("lower", "upper")) {
            for (String id : List.of("strain-energy.total", "displacement.max", "von-mises.max", "von-mises.mean")) {
                double expected = metric(linear, id, part, "push");
                assertEquals(expected, metric(tied, id, part, "push"), 1e-6 * expected, id + " of " + part);
            }
        }
        assertEquals(1, metric(tied, "contact.bonded", "joint", "push"), 1e-12);
        assertTrue(find(tied, "micromotion.p95", "joint", "push")
                .caveat()
                .orElseThrow()
                .contains("no source for the friction"));
        assertTrue(find(tied, "von-mises.max", "upper", "push")
                .caveat()
                .orElseThrow()
                .contains("no source for the friction"));
        assertPasses(tied);
        AnalysisResult bonded = run(model(
                order,
                blocks(),
                List.of(floor()),
                loads,
                List.of(Interface.between("joint", "lower", "upper", new InterfaceLaw.Bonded())),
                List.of()));
        assertArrayEquals(
                linear.loadCases().get(0).fields().displacement(),
                bonded.loadCases().get(0).fields().displacement(),
                0,
                "not cut: the same bits");
        assertTrue(bonded.loadCases().get(0).contact().isEmpty());
    }

    @Test
    void aPartThatNothingHoldsIsNamed() {
        Model free = model(
                ElementOrder.TET4,
                blocks(),
                List.of(floor()),
                List.of(push("rest", 0)),
                List.of(Interface.between("joint", "lower", "upper", InterfaceLaw.Sliding.FREE)),
                List.of());
        String told = assertThrows(NoSolutionException.class, () -> run(free)).getMessage();
        assertTrue(told.contains("upper"), told);
        assertTrue(told.contains("neither supports nor closed interfaces hold it"), told);
    }

    @Test
    void theReferenceSolverRefusesInterfaces() {
        Model model = model(
                ElementOrder.TET4,
                blocks(),
                List.of(floor()),
                List.of(push("rest", 0)),
                List.of(joint(Friction.coulomb(MU))),
                List.of());
        try (Workers workers = new Workers(1)) {
            String told = assertThrows(
                            InputException.class,
                            () -> Analysis.run(
                                    model,
                                    ConjugateGradients.Settings.DEFAULT.with(SolverMethod.MTJ),
                                    workers,
                                    Progress.SILENT))
                    .getMessage();
            assertTrue(told.contains("knows no interfaces"), told);
        }
    }

    @Test
    void oneAndTwoThreadsGiveTheSameBits() {
        Model model = model(
                ElementOrder.TET10,
                blocks(),
                List.of(floor(), bed()),
                List.of(push("push", 2 * MU * WEIGHT)),
                List.of(joint(new Friction(MU, 50))),
                List.of());
        AnalysisResult one = run(model, 1);
        AnalysisResult two = run(model, 2);
        assertEquals(one.metrics(), two.metrics());
    }
}
