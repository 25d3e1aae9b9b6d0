package org.wolff.solver.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.History;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.contact.Micromotion.Definition;
import org.wolff.solver.contact.PairStatus;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.interfaces.ContactResult;
import org.wolff.solver.interfaces.GapField;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.interfaces.InterfaceFields;
import org.wolff.solver.interfaces.InterfaceLaw;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.SolverMethod;
import org.wolff.solver.metric.Metric;

/** A block of 10 × 10 × 6 mm on another, pressed down by 100 N: contact and friction through the whole pipeline. */
class ContactAnalysisTest {
    private static final double WEIGHT = 100;
    private static final double AREA = 100;
    private static final double MU = 0.3;
    private static final double BED = 1000;
    private static final Vector3 X = new Vector3(1, 0, 0);
    private static final Vector3 Z = new Vector3(0, 0, 1);

    /** ν = 0, so that what is pressed does not swell. */
    private static final Material STEEL = material("steel", 200_000, List.of());

    private static Material material(String name, double modulus, List<Property> properties) {
        return new Material(
                name, name, new IsotropicMaterial(modulus, 0), OptionalDouble.empty(), properties, List.of());
    }

    private static FacetSelection on(String part, double z) {
        return new FacetSelection(
                List.of(part), List.of(new FacetCondition.OnPlane(new Vector3(0, 0, z), Z, 0.1)), 0, 0.6);
    }

    private static FacetSelection side(String part) {
        return new FacetSelection(
                List.of(part), List.of(new FacetCondition.OnPlane(new Vector3(10, 0, 0), X, 0.1)), 0, 0.6);
    }

    private static List<Part> blocks() {
        return List.of(
                new Part("lower", new Box(new Vector3(0, 0, -6), new Vector3(10, 10, 0)), STEEL),
                new Part("upper", new Box(new Vector3(0, 0, 0), new Vector3(10, 10, 6)), STEEL));
    }

    private static LoadCase push(String name, double shear) {
        List<Load> loads = new ArrayList<>();
        loads.add(new Load.Force("weight", on("upper", 6), new Vector3(0, 0, -WEIGHT)));
        if (shear != 0) {
            // At the height of the interface, so that it does not tilt.
            loads.add(new Load.Force("shear", side("upper"), new Vector3(shear, 0, 0)));
        }
        return new LoadCase(name, loads);
    }

    private static Support floor() {
        return new Support("floor", on("lower", -6), new Support.Fixed());
    }

    private static Support bed() {
        return new Support("bed", side("upper"), new Support.Spring(BED, Optional.of(X)));
    }

    private static Interface joint(Friction friction) {
        return Interface.between("joint", "lower", "upper", new InterfaceLaw.Sliding(friction, Optional.of("test")));
    }

    private static Model model(
            ElementOrder order,
            List<Part> parts,
            List<Support> supports,
            List<LoadCase> loads,
            List<Interface> interfaces,
            List<History> histories) {
        return new Model(
                "blocks",
                parts,
                Sizing.uniform(5),
                order,
                supports,
                loads,
                interfaces,
                histories,
                List.of(),
                List.of(),
                Measures.STANDARD,
                List.of());
    }

    private static AnalysisResult run(Model model, int threads) {
        try (Workers workers = new Workers(threads)) {
            return Analysis.run(model, ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT);
        }
    }

    private static AnalysisResult run(Model model) {
        return run(model, 1);
    }

    private static InterfaceResult first(AnalysisResult result, int loadCase) {
        return result.loadCases()
                .get(loadCase)
                .contact()
                .orElseThrow()
                .interfaces()
                .get(0);
    }

    private static double metric(AnalysisResult result, String id, String part, String loadCase) {
        return find(result, id, part, loadCase).value();
    }

    private static Metric find(AnalysisResult result, String id, String part, String loadCase) {
        return result.metrics().stream()
                .filter(m -> m.id().equals(id)
                        && m.part().equals(part)
                        && m.loadCase().equals(loadCase))
                .findFirst()
                .orElseThrow();
    }

    private static void assertPasses(AnalysisResult result) {
        for (Finding finding : result.findings()) {
            assertEquals(Verdict.PASS, finding.verdict(), finding::toString);
        }
    }

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
                        joint("seat-left", "lower", "left"),
                        joint("seat-right", "lower", "right"),
                        joint("between", "left", "right")),
                List.of()));
        List<InterfaceResult> joints =
                result.loadCases().get(0).contact().orElseThrow().interfaces();
        assertEquals(3, joints.size());
        assertEquals(WEIGHT, joints.get(0).force().z() + joints.get(1).force().z(), 1e-5);
        Vector3 onRight = joints.get(1).force().plus(joints.get(2).force());
        assertEquals(0, onRight.x(), 1e-5, "seat and neighbour hold the right block together");
        assertPasses(result);
    }

    private static Interface joint(String name, String near, String far) {
        return Interface.between(name, near, far, new InterfaceLaw.Sliding(Friction.coulomb(MU), Optional.of("test")));
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
