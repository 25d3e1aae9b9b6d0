package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.materials.assignment.CurveAxes;
import org.wolff.materials.assignment.ElementVariation;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.assignment.PartMaterial;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.ElasticMaterial;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.DiscreteModel;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.analysis.Part;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.krylov.ConjugateGradients;

/** An exported deck is the model: wolff reads it back, and CalculiX gives the same answer. */
class DeckExportTest {
    private static final ElasticMaterial SOFT = new OrthotropicMaterial(
            new OrthotropicMaterial.Constants(12000, 9000, 17000, 0.35, 0.2, 0.25, 4500, 5600, 5000),
            new Vector3(0.6, 0.8, 0),
            new Vector3(-0.8, 0.6, 0));

    @TempDir
    private Path folder;

    private static FacetSelection plane(double x, double y, double z, Vector3 normal) {
        return new FacetSelection(
                List.of(),
                List.of(new FacetCondition.OnPlane(new Vector3(x, y, z), normal, Double.NaN)),
                0,
                FacetSelection.DEFAULT_MAX_SHARE);
    }

    private static Material material(String name, ElasticMaterial law) {
        return new Material(name, name, law, OptionalDouble.of(2e-9), List.of(), List.of());
    }

    /** The lower block has axes about a line and along a bent curve, so that elements have laws of their own. */
    private static Model curved(OrthotropicMaterial.Constants law, List<Vector3> corners) {
        Model plain = blocks(ElementOrder.TET10, fixed());
        PartMaterial bone =
                new PartMaterial(material("bone", new OrthotropicMaterial(law)), Optional.of(new CurveAxes(corners)));
        return new Model(
                plain.name(),
                List.of(
                        new Part("1 below", plain.parts().get(0).region(), bone),
                        plain.parts().get(1)),
                plain.sizing(),
                plain.order(),
                plain.supports(),
                plain.loadCases(),
                plain.inputs(),
                plain.warnings());
    }

    private static final OrthotropicMaterial.Constants AROUND =
            OrthotropicMaterial.Constants.transverselyIsotropic(11500, 17000, 0.3, 0.4, 3300);

    @Test
    void lawsThatVaryAreReadBackAndSolvedAlikeByCalculix() throws IOException, InterruptedException {
        ConjugateGradients.Settings close = new ConjugateGradients.Settings(1e-12, 1000);
        Model ortho = curved(
                new OrthotropicMaterial.Constants(12000, 9000, 17000, 0.35, 0.2, 0.25, 4500, 5600, 5000),
                List.of(new Vector3(-2, 3, 0), new Vector3(-2, 3, 3), new Vector3(1, 2, 7)));
        DiscreteModel model = discretize(ortho);
        DeckWriter.write(folder.resolve("blocks.inp"), model);
        AnalysisResult direct = solve(model, close);
        NodeValues own = displacements(direct, 0);
        SolvedDeck read = SolvedDeck.of(folder.resolve("blocks.inp"), close);
        assertTrue(read.result().mesh().regionNames().size() > 100);
        double difference = own.difference((node, i) -> read.displacement(1, node, i));
        assertTrue(difference < 1e-8, "read back: " + difference);

        DiscreteModel line = discretize(curved(AROUND, List.of(new Vector3(3, 3, 0), new Vector3(3, 4, 9))));
        DeckWriter.write(folder.resolve("line.inp"), line);
        assertEquals(
                2,
                SolvedDeck.of(folder.resolve("line.inp"), close)
                        .result()
                        .mesh()
                        .regionNames()
                        .size());

        CalculixRun.require();
        CalculixRun.of(folder, "blocks");
        NodeValues ccx = NodeValues.ofFrd(folder.resolve("blocks.frd"), "DISP", 3);
        NodeValues weight = displacements(direct, 1);
        double far = ccx.difference((node, i) -> weight.value(node, i));
        System.out.printf("export with axes by element: displacement against CalculiX %.1e%n", far);
        assertTrue(far < 1e-5, "CalculiX: " + far);
    }

    /** Moduli are told in steps of one percent, so the deck is as near to the model. */
    @Test
    void moduliThatVaryAreToldInSteps() throws IOException {
        DiscreteModel plain = discretize(blocks(ElementOrder.TET10, fixed()));
        double[] factors = new double[plain.mesh().tetCount()];
        for (int tet = 0; tet < factors.length; tet++) {
            factors[tet] = 1 + 0.5 * Math.sin(tet);
        }
        DiscreteModel model = new DiscreteModel(
                plain.subject(),
                new MaterialAssignment(
                        plain.mesh(), plain.materials().ofRegion(), new ElementVariation(factors, new double[0])),
                plain.quality(),
                plain.certificate(),
                plain.steps(),
                List.of(),
                List.of(),
                plain.plan(),
                List.of());
        DeckWriter.write(folder.resolve("steps.inp"), model);
        ConjugateGradients.Settings close = new ConjugateGradients.Settings(1e-12, 1000);
        AnalysisResult direct = solve(model, close);
        SolvedDeck read = SolvedDeck.of(folder.resolve("steps.inp"), close);
        double difference = displacements(direct, 0).difference((node, i) -> read.displacement(1, node, i));
        assertTrue(difference > 1e-9 && difference < 5e-3, "steps: " + difference);
    }

    /** Two blocks, one on the other, under a push and under their weight. */
    private static Model blocks(ElementOrder order, Support... supports) {
        FacetSelection top = plane(0, 0, 12, new Vector3(0, 0, 1));
        return new Model(
                "two blocks",
                List.of(
                        new Part(
                                "1 below", new Box(new Vector3(0, 0, 0), new Vector3(6, 6, 6)), material("bone", SOFT)),
                        new Part(
                                "above",
                                new Box(new Vector3(0, 0, 6), new Vector3(6, 6, 12)),
                                material("tc4", new IsotropicMaterial(110000, 0.34)))),
                Sizing.uniform(2),
                order,
                List.of(supports),
                List.of(
                        new LoadCase("push", List.of(new Load.Force("f", top, new Vector3(30, 0, -200)))),
                        new LoadCase("weight", List.of(new Load.Gravity("g", new Vector3(0, 0, -9.81e6))))),
                List.of(),
                List.of());
    }

    private static Support fixed() {
        return new Support("base", plane(0, 0, 0, new Vector3(0, 0, 1)), new Support.Fixed());
    }

    private static DiscreteModel discretize(Model model) {
        try (Workers workers = Workers.ofMachine()) {
            return Analysis.discretize(model, workers, Progress.SILENT);
        }
    }

    private static AnalysisResult solve(DiscreteModel model, ConjugateGradients.Settings settings) {
        try (Workers workers = Workers.ofMachine()) {
            return Analysis.solve(model, settings, workers, Progress.SILENT);
        }
    }

    private static NodeValues displacements(AnalysisResult result, int step) {
        NodeValues values = new NodeValues();
        var fields = result.loadCases().get(step).fields();
        for (int p = 0; p < fields.points().count(); p++) {
            double[] u = fields.displacement();
            values.put(fields.points().node()[p] + 1, u[3 * p], u[3 * p + 1], u[3 * p + 2]);
        }
        return values;
    }

    /** Rollers on slopes, springs in all directions and springs along a slope. */
    private static Support[] elastic() {
        FacetSelection base = plane(0, 0, 0, new Vector3(0, 0, 1));
        return new Support[] {
            new Support("bed", base, new Support.Spring(5e5, Optional.empty())),
            new Support(
                    "skew bed",
                    plane(6, 0, 0, new Vector3(1, 0, 0)),
                    new Support.Spring(3e5, Optional.of(new Vector3(1, 0.3, -0.4)))),
            new Support(
                    "guide",
                    plane(0, 0, 0, new Vector3(1, 0, 0)),
                    new Support.Roller(Optional.of(new Vector3(1, 0.5, 0.25)))),
            new Support(
                    "wall",
                    plane(0, 0, 0, new Vector3(0, 1, 0)),
                    new Support.Roller(Optional.of(new Vector3(0.1, 1, 0))))
        };
    }

    @Test
    void wolffReadsItBack() throws IOException {
        ConjugateGradients.Settings close = new ConjugateGradients.Settings(1e-12, 1000);
        for (ElementOrder order : ElementOrder.values()) {
            for (Support[] supports : List.of(new Support[] {fixed()}, elastic())) {
                DiscreteModel model = discretize(blocks(order, supports));
                Path file = folder.resolve(order + "-" + supports.length + "/blocks.inp");
                DeckWriter.write(file, model);
                AnalysisResult direct = solve(model, close);
                SolvedDeck read = SolvedDeck.of(file, close);
                assertEquals(
                        List.of("PART_1_BELOW", "ABOVE"), read.result().mesh().regionNames());
                for (int step = 0; step < 2; step++) {
                    int number = step + 1;
                    double difference =
                            displacements(direct, step).difference((node, i) -> read.displacement(number, node, i));
                    assertTrue(difference < 1e-8, order + " step " + number + ": " + difference);
                }
                try (Stream<Path> files = Files.list(file.getParent())) {
                    assertEquals(List.of(file), files.toList());
                }
            }
        }
    }

    @Test
    void calculixGivesTheSameAnswer() throws IOException, InterruptedException {
        CalculixRun.require();
        assertCalculixAgrees(ElementOrder.TET10, fixed());
        assertCalculixAgrees(ElementOrder.TET4, fixed());
        assertCalculixAgrees(ElementOrder.TET10, elastic());
    }

    private void assertCalculixAgrees(ElementOrder order, Support... supports)
            throws IOException, InterruptedException {
        DiscreteModel model = discretize(blocks(order, supports));
        DeckWriter.write(folder.resolve("blocks.inp"), model);
        CalculixRun.of(folder, "blocks");
        AnalysisResult direct = solve(model, ConjugateGradients.Settings.DEFAULT);
        NodeValues own = displacements(direct, 1);
        // The result file has the steps one after the other; its last block is the second step.
        NodeValues weight = NodeValues.ofFrd(folder.resolve("blocks.frd"), "DISP", 3);
        assertEquals(own.count(), weight.count());
        double difference = weight.difference((node, i) -> own.value(node, i));
        System.out.printf("export of two blocks, %s: displacement against CalculiX %.1e%n", order, difference);
        assertTrue(difference < 1e-5, order + ": " + difference);
    }

    /** CalculiX takes pressures at fewer points of a curved face; with the nodal forces of wolff it gives wolff's answer. */
    @Test
    void calculixGivesTheSameStressesOnCurvedElements() throws IOException, InterruptedException {
        CalculixRun.require();
        GmshMesh mesh = GmshMesh.read(SolvedDeck.shared("data/vv/nafems_feenox/nafems-le10.msh"));
        Path plate = Files.writeString(
                folder.resolve("plate.inp"),
                TranslatedModelsTest.thickPlate(mesh).toString());
        SolvedDeck solved = SolvedDeck.of(plate);
        try (Workers workers = Workers.ofMachine()) {
            DeckWriter.write(
                    folder.resolve("forces.inp"), DeckModel.read(plate, workers).model());
        }
        CalculixRun.of(folder, "forces");
        int[] numbers = solved.numbers();
        NodeValues stress = NodeValues.ofFrd(folder.resolve("forces.frd"), "STRESS", 6);
        double difference = stress.difference((node, i) -> solved.stress(1, numbers[node - 1], i));
        System.out.printf("export of LE10: nodal stress against CalculiX %.1e%n", difference);
        assertTrue(difference < 2e-5, "stress " + difference);
    }
}
