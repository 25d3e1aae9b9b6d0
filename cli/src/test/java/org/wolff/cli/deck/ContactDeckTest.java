package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.FacePairs;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.DiscreteModel;
import org.wolff.solver.analysis.Measures;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.analysis.Part;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.interfaces.GapField;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.interfaces.InterfaceFields;
import org.wolff.solver.interfaces.InterfaceLaw;
import org.wolff.solver.krylov.ConjugateGradients;

/** A plug between two slabs, pressed by its interference and pulled aside, exported: CalculiX, with its penalty, comes to the same answer on the same mesh. */
class ContactDeckTest {
    /** Of about 700 N that friction holds. */
    private static final double PULL = 500;

    private static final Vector3 Z = new Vector3(0, 0, 1);

    @TempDir
    private Path folder;

    private static Material material(String name, double modulus) {
        return new Material(
                name, name, new IsotropicMaterial(modulus, 0.3), OptionalDouble.empty(), List.of(), List.of());
    }

    private static FacetSelection on(String part, double z) {
        return new FacetSelection(
                List.of(part), List.of(new FacetCondition.OnPlane(new Vector3(0, 0, z), Z, 0.1)), 0, 0.6);
    }

    private static Part slab(String name, double z, double modulus) {
        return new Part(name, new Box(new Vector3(0, 0, z), new Vector3(20, 20, z + 6)), material(name, modulus));
    }

    private static Model plug(ElementOrder order, InterfaceLaw law, GapField gap, String... loads) {
        FacetSelection side = new FacetSelection(
                List.of("plug"),
                List.of(new FacetCondition.OnPlane(new Vector3(20, 0, 0), new Vector3(1, 0, 0), 0.1)),
                0,
                0.6);
        return new Model(
                "plug",
                List.of(slab("lower", 0, 1000), slab("plug", 6, 3000), slab("upper", 12, 1000)),
                Sizing.uniform(4),
                order,
                List.of(
                        new Support("floor", on("lower", 0), new Support.Fixed()),
                        new Support("ceiling", on("upper", 18), new Support.Fixed())),
                List.of(loads).stream()
                        .map(name ->
                                new LoadCase(name, List.of(new Load.Force("pull", side, new Vector3(PULL, 60, 0)))))
                        .toList(),
                List.of(new Interface("fit", Optional.empty(), List.of("plug"), Optional.empty(), law, gap, 0)),
                List.of(),
                List.of(),
                List.of(),
                Measures.STANDARD,
                List.of());
    }

    private static InterfaceLaw friction(double slipStiffness) {
        return new InterfaceLaw.Sliding(new Friction(0.4, slipStiffness), Optional.of("test"));
    }

    private static DiscreteModel discretize(Model model) {
        try (Workers workers = Workers.ofMachine()) {
            return Analysis.discretize(model, workers, Progress.SILENT);
        }
    }

    /** With four-node elements: on ten-node ones CalculiX with a stiff penalty goes on for minutes. */
    @Test
    void calculixComesToTheSameDisplacementPressureAndSlip() throws IOException, InterruptedException {
        ElementOrder order = ElementOrder.TET4;
        CalculixRun.require();
        DiscreteModel model =
                discretize(plug(order, friction(Double.POSITIVE_INFINITY), new GapField.Uniform(-0.02), "stance"));
        DeckWriter.write(folder.resolve("plug.inp"), model);
        CalculixRun.of(folder, "plug");
        AnalysisResult own;
        try (Workers workers = Workers.ofMachine()) {
            own = Analysis.solve(model, ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT);
        }
        var last = own.loadCases().get(1);
        double[] u = new double[3 * model.mesh().nodeCount()];
        var points = last.fields().points();
        for (int p = 0; p < points.count(); p++) {
            System.arraycopy(last.fields().displacement(), 3 * p, u, 3 * points.node()[p], 3);
        }
        NodeValues theirs = NodeValues.ofFrd(folder.resolve("plug.frd"), "DISP", 3);
        NodeValues contact = NodeValues.ofFrd(folder.resolve("plug.frd"), "CONTACT", 6);
        double displacement = theirs.difference((node, i) -> u[3 * (node - 1) + i]);

        FacePairs faces = model.interfaces().get(0).faces();
        double greatest = 0;
        double slip = 0;
        for (int i = 0; i < faces.nearNodes().length; i++) {
            int near = faces.nearNodes()[i];
            int far = faces.farNodes()[i];
            for (int c = 0; c < 3 && i % faces.perFacet() < 3; c++) {
                double jump = u[3 * far + c] - u[3 * near + c];
                double other = theirs.value(far + 1, c) - theirs.value(near + 1, c);
                greatest = Math.max(greatest, Math.abs(jump));
                slip = Math.max(slip, Math.abs(jump - other));
            }
        }
        double pressed = CalculixContact.pressed(faces, model, contact);
        double mean = last.contact().orElseThrow().interfaces().get(0).meanPressure();
        double closed = mean * closedArea(last.contact().orElseThrow().fields().get(0));
        System.out.printf(
                Locale.ROOT,
                "plug between slabs, %s, against CalculiX: displacement %.2e, jump %.2e of %.4f mm, normal force %.1f"
                        + " for %.1f N%n",
                order,
                displacement,
                slip / greatest,
                greatest,
                pressed,
                closed);
        assertTrue(displacement < 0.015, "displacement " + displacement);
        assertEquals(closed, pressed, 0.03 * closed, "normal force");
        assertTrue(slip < 0.03 * greatest, "jump " + slip + " of " + greatest);
    }

    private static double closedArea(InterfaceFields fields) {
        double sum = 0;
        for (int f = 0; f < fields.triangles().length; f += 3) {
            double area = CalculixContact.area(fields.xyz(), fields.triangles(), f);
            for (int i = f; i < f + 3; i++) {
                sum += fields.pressure()[fields.triangles()[i]] > 0 ? area / 3 : 0;
            }
        }
        return sum;
    }

    @Test
    void theDeckSaysThatCalculixHasAPenaltyAndWhich() throws IOException {
        DiscreteModel model = discretize(
                plug(ElementOrder.TET4, friction(Double.POSITIVE_INFINITY), new GapField.Uniform(-0.02), "stance"));
        DeckWriter.write(folder.resolve("plug.inp"), model);
        String deck = Files.readString(folder.resolve("plug.inp"));
        assertTrue(deck.contains("** FIT_1: CalculiX has a penalty where wolff has none."), "comment");
        assertTrue(deck.contains("** On round faces trust its forces, not its pressures at nodes"), "round faces");
        assertTrue(deck.contains("*FRICTION\n4.000000000000E-01, "), "friction");
        assertTrue(deck.contains("VALUE=-2.000000000000E-02"), "press-fit");
        FacePairs faces = model.interfaces().get(0).faces();
        int from = deck.indexOf("*SURFACE, NAME=FIT_1_NEAR");
        int to = deck.indexOf("*SURFACE, NAME=FIT_1_FAR");
        assertEquals(faces.size(), deck.substring(from, to).lines().count() - 1);
    }

    /** A bridge is one with both slabs beside their interface: its rim runs along there. */
    @Test
    void facetsWithANodeWhereBothSidesAreOneAreLeftOutOfTheSlave() throws IOException {
        Model plug = plug(ElementOrder.TET4, friction(Double.POSITIVE_INFINITY), GapField.CLOSED, "stance");
        Part bridge =
                new Part("bridge", new Box(new Vector3(0, -4, 0), new Vector3(20, 0, 18)), material("bridge", 2000));
        List<Part> parts = new ArrayList<>(plug.parts());
        parts.add(bridge);
        Interface between = new Interface(
                "fit",
                Optional.empty(),
                List.of("plug", "lower"),
                Optional.empty(),
                friction(Double.POSITIVE_INFINITY),
                GapField.CLOSED,
                0);
        DiscreteModel model = discretize(new Model(
                "bridged",
                parts,
                plug.sizing(),
                plug.order(),
                plug.supports(),
                plug.loadCases(),
                List.of(between),
                List.of(),
                List.of(),
                List.of(),
                Measures.STANDARD,
                List.of()));
        DeckWriter.write(folder.resolve("bridged.inp"), model);
        String deck = Files.readString(folder.resolve("bridged.inp"));
        FacePairs faces = model.interfaces().get(0).faces();
        long rim = IntStream.range(0, faces.size())
                .filter(f ->
                        IntStream.range(3 * f, 3 * f + 3).anyMatch(i -> faces.nearNodes()[i] == faces.farNodes()[i]))
                .count();
        assertTrue(rim > 0 && rim < faces.size() / 2, rim + " of " + faces.size());
        assertTrue(deck.contains("** " + rim + " of " + faces.size() + " facets of the slave side have a node"), deck);
        Matcher pair =
                Pattern.compile("TYPE=SURFACE TO SURFACE\n(\\S+), (\\S+)\n").matcher(deck);
        assertTrue(pair.find());
        assertEquals(faces.size() - rim, facets(deck, pair.group(1)), "of the slave");
        assertEquals(faces.size(), facets(deck, pair.group(2)), "of the master");
    }

    private static long facets(String deck, String surface) {
        String name = "*SURFACE, NAME=" + surface + ", TYPE=ELEMENT\n";
        int from = deck.indexOf(name) + name.length();
        return deck.substring(from, deck.indexOf("\n*", from))
                .lines()
                .filter(l -> !l.startsWith("*"))
                .count();
    }

    @Test
    void whatADeckCannotSayIsRefused() {
        assertTold(plug(ElementOrder.TET4, friction(50), GapField.CLOSED, "a"), "slips elastically");
        assertTold(
                plug(
                        ElementOrder.TET4,
                        new InterfaceLaw.PartlyBonded(
                                new InterfaceLaw.BondedShare(0.5, 1), Friction.coulomb(0.4), Optional.empty()),
                        GapField.CLOSED,
                        "a"),
                "partly bonded");
        assertTold(
                plug(
                        ElementOrder.TET4,
                        friction(Double.POSITIVE_INFINITY),
                        new GapField.ByDistance(new Vector3(0, 0, 0), Z, 4, 20, 0, -0.02),
                        "a"),
                "its gap varies");
        DiscreteModel two = discretize(
                plug(ElementOrder.TET4, friction(Double.POSITIVE_INFINITY), GapField.CLOSED, "stance", "swing"));
        String told = assertThrows(InputException.class, () -> DeckWriter.write(folder.resolve("two.inp"), two))
                .getMessage();
        assertTrue(told.contains("load case 'swing' does not start where 'stance' ends"), told);
    }

    private static void assertTold(Model model, String what) {
        String told = assertThrows(InputException.class, () -> DeckWriter.requireTold(model))
                .getMessage();
        assertTrue(told.contains(what), told);
        assertTrue(told.contains("leave out --export"), told);
    }
}
