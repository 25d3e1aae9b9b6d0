package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.FacePairs;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.Intersection;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.DiscreteModel;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.analysis.Measures;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.analysis.Part;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.interfaces.GapField;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.interfaces.InterfaceFields;
import org.wolff.solver.interfaces.InterfaceLaw;
import org.wolff.solver.krylov.ConjugateGradients;

/**
 * A quarter of a bar pressed into a ring, round and free of friction, exported. An unstructured mesh of a cylinder has two
 * facets for each node, and CalculiX asks each facet for its own gap along its own normal: the stiffer its penalty, the
 * fewer points of the facets carry the load, and the pressures that it extrapolates from those to the nodes are no pressures
 * any more. The force across the interface and the displacement do not suffer, and its mortar contact, which has one
 * condition a node as wolff has, tells wolff's pressures too.
 */
class RoundContactDeckTest {
    private static final double LENGTH = 6;
    private static final double INTERFERENCE = 0.05;

    @TempDir
    private Path folder;

    private static Material material(String name, double modulus) {
        return new Material(
                name, name, new IsotropicMaterial(modulus, 0.3), OptionalDouble.empty(), List.of(), List.of());
    }

    private static Region quarter(double radius) {
        return Intersection.of(
                new Box(new Vector3(0, 0, 0), new Vector3(40, 40, LENGTH)),
                new Cylinder(new Vector3(0, 0, -9), new Vector3(0, 0, 9 + LENGTH), radius));
    }

    private static FacetSelection on(double x, double y, double z, Vector3 normal) {
        return new FacetSelection(
                List.of(), List.of(new FacetCondition.OnPlane(new Vector3(x, y, z), normal, 0.01)), 0, 0.6);
    }

    private static Support roller(String name, Vector3 normal) {
        return new Support(name, on(0, 0, 0, normal), new Support.Roller(Optional.of(normal)));
    }

    private static Model fit() {
        return new Model(
                "fit",
                List.of(
                        new Part("ring", quarter(25), material("ring", 500)),
                        new Part("bar", quarter(7.5), material("bar", 1280))),
                Sizing.uniform(2),
                ElementOrder.TET4,
                List.of(
                        roller("x", new Vector3(1, 0, 0)),
                        roller("y", new Vector3(0, 1, 0)),
                        roller("z", new Vector3(0, 0, 1))),
                List.of(new LoadCase(
                        "push",
                        List.of(new Load.Force(
                                "push", on(0, 0, LENGTH, new Vector3(0, 0, 1)), new Vector3(0, 0, -1))))),
                List.of(new Interface(
                        "fit",
                        Optional.empty(),
                        List.of("bar", "ring"),
                        Optional.empty(),
                        new InterfaceLaw.Sliding(Friction.coulomb(0), Optional.of("test")),
                        new GapField.Uniform(-INTERFERENCE),
                        0)),
                List.of(),
                List.of(),
                List.of(),
                Measures.STANDARD,
                List.of());
    }

    /** Runs the press-fit alone. */
    private Answer calculix(DiscreteModel model, String job, String contact) throws IOException, InterruptedException {
        String deck = Files.readString(folder.resolve("fit.inp"));
        String end = "*END STEP\n";
        String first = deck.substring(0, deck.indexOf(end) + end.length());
        assertTrue(first.contains("TYPE=SURFACE TO SURFACE"), "kind of contact");
        Files.writeString(folder.resolve(job + ".inp"), first.replace("TYPE=SURFACE TO SURFACE", "TYPE=" + contact));
        CalculixRun.of(folder, job);
        Path frd = folder.resolve(job + ".frd");
        NodeValues reactions = NodeValues.ofFrd(frd, "FORC", 3);
        double[] pull = new double[2];
        TetMesh mesh = model.mesh();
        boolean[] seen = new boolean[mesh.nodeCount()];
        for (int i = 0; i < mesh.tets().length; i++) {
            int node = mesh.tets()[i];
            if (mesh.region()[i / 4] == 0 && !seen[node]) {
                seen[node] = true;
                pull[0] -= mesh.xyz()[3 * node] < 1e-3 ? reactions.value(node + 1, 0) : 0;
                pull[1] -= mesh.xyz()[3 * node + 1] < 1e-3 ? reactions.value(node + 1, 1) : 0;
            }
        }
        return new Answer(NodeValues.ofFrd(frd, "DISP", 3), NodeValues.ofFrd(frd, "CONTACT", 6), pull);
    }

    /**
     * What CalculiX says.
     *
     * @param pull what the supports of the ring bear of the pressure along x and y, N
     */
    private record Answer(NodeValues displacement, NodeValues contact, double[] pull) {}

    @Test
    void calculixComesToTheSameForceAndWithMortarContactToTheSamePressures() throws IOException, InterruptedException {
        CalculixRun.require();
        DiscreteModel model;
        LoadCaseResult own;
        try (Workers workers = Workers.ofMachine()) {
            model = Analysis.discretize(fit(), workers, Progress.SILENT);
            own = Analysis.solve(model, ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT)
                    .loadCases()
                    .get(0);
        }
        DeckWriter.write(folder.resolve("fit.inp"), model);
        double[] u = new double[3 * model.mesh().nodeCount()];
        var points = own.fields().points();
        for (int p = 0; p < points.count(); p++) {
            System.arraycopy(own.fields().displacement(), 3 * p, u, 3 * points.node()[p], 3);
        }
        InterfaceResult result = own.contact().orElseThrow().interfaces().get(0);
        FacePairs faces = model.interfaces().get(0).faces();
        for (String contact : List.of("SURFACE TO SURFACE", "MORTAR")) {
            boolean mortar = contact.equals("MORTAR");
            Answer theirs = calculix(model, mortar ? "mortar" : "penalty", contact);
            double displacement = apart(u, theirs.displacement());
            double mean = CalculixContact.pressed(faces, model, theirs.contact()) / result.area();
            double greatest = greatest(faces, theirs.contact());
            double scatter = scatter(own.contact().orElseThrow().fields().get(0), faces, theirs.contact());
            System.out.printf(
                    Locale.ROOT,
                    "round press-fit against CalculiX, %s: displacement %.2e; force %.2f %.2f for %.2f %.2f N; told"
                            + " pressures mean %.3f for %.3f, greatest %.3f for %.3f MPa, at the nodes"
                            + " %.1e apart%n",
                    contact,
                    displacement,
                    theirs.pull()[0],
                    theirs.pull()[1],
                    result.force().x(),
                    result.force().y(),
                    mean,
                    result.meanPressure(),
                    greatest,
                    result.largestPressure(),
                    scatter);
            assertTrue(displacement < 0.02, "displacement " + displacement);
            assertEquals(
                    result.force().x(), theirs.pull()[0], 0.009 * result.force().x());
            assertEquals(
                    result.force().y(), theirs.pull()[1], 0.009 * result.force().y());
            if (mortar) {
                assertEquals(result.meanPressure(), mean, 0.005 * mean, "mean pressure");
                assertEquals(result.largestPressure(), greatest, 0.009 * greatest, "greatest pressure");
                assertTrue(scatter < 0.1, "pressures at the nodes " + scatter);
            }
        }
    }

    /** ‖difference‖ / ‖displacement‖: mortar contact leaves out a node that supports hold along both other directions. */
    private static double apart(double[] u, NodeValues theirs) {
        double difference = 0;
        double size = 0;
        for (int i = 0; i < u.length; i++) {
            double other = theirs.value(i / 3 + 1, i % 3);
            difference += (u[i] - other) * (u[i] - other);
            size += other * other;
        }
        return Math.sqrt(difference / size);
    }

    private static double greatest(FacePairs faces, NodeValues contact) {
        return IntStream.range(0, faces.nearNodes().length)
                .mapToDouble(i -> told(faces, contact, i))
                .max()
                .orElseThrow();
    }

    /** The mean difference of the pressures told at the nodes over the mean pressure. */
    private static double scatter(InterfaceFields own, FacePairs faces, NodeValues contact) {
        double sum = 0;
        double apart = 0;
        for (int i = 0; i < own.triangles().length; i++) {
            double ours = own.pressure()[own.triangles()[i]];
            sum += ours;
            apart += Math.abs(ours - told(faces, contact, i));
        }
        return apart / sum;
    }

    /** Pressures are told on one side; the other has none. */
    private static double told(FacePairs faces, NodeValues contact, int i) {
        return contact.valueOr(faces.nearNodes()[i] + 1, 3, 0) + contact.valueOr(faces.farNodes()[i] + 1, 3, 0);
    }
}
