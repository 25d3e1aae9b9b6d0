package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.FacePairs;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.DiscreteModel;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.contact.PairStatus;
import org.wolff.solver.krylov.ConjugateGradients;

/**
 * The tibia with a segment that rubs at both cut ends, friction 0.74, beside CalculiX on the same mesh: as it is shipped,
 * with the plate that holds the segment, and without the plate, pressed aside until an end lifts off in part. CalculiX has
 * a penalty, so that its sides enter each other and creep while they stick: what it differs by falls as that is made ten
 * times as stiff.
 */
class TibiaContactDeckTest {
    private static final double STIFFER = 10;

    /** About the radius of the bone, mm: what a moment is compared with, for a force of the interface. */
    private static final double REACH = 10;

    @TempDir
    private Path folder;

    /** What CalculiX tells of a contact pair: force, and its moment about the origin where the nodes have moved to. */
    private record Told(Vector3 force, Vector3 moment) {}

    @Test
    void withItsPlate() throws IOException, InterruptedException {
        require();
        String text = Files.readString(shipped().resolve("case.yaml"));
        String steps =
                """

                histories:
                  gait: {steps: [{load-case: quarter-weight}, {load-case: half-weight}, {load-case: full-weight}, {load-case: walking}]}
                """;
        compare("plated", text.substring(0, text.indexOf("\nchecks:")) + steps);
    }

    @Test
    void withoutAPlatePressedAside() throws IOException, InterruptedException {
        require();
        compare(
                "bare",
                """
                name: bare
                body-mass: 70 kg
                surfaces: {tibia: {file: tibia.stl, unit: mm}}
                planes:
                  distal-crop:   {point: [0 mm, 0 mm, -70 mm], normal: [0, 0, 1]}
                  distal-cut:    {point: [0 mm, 0 mm, -30 mm], normal: [0, 0, 1]}
                  middle:        {point: [0 mm, 0 mm,   0 mm], normal: [0, 0, 1]}
                  proximal-cut:  {point: [0 mm, 0 mm,  30 mm], normal: [0, 0, 1]}
                  proximal-crop: {point: [0 mm, 0 mm,  70 mm], normal: [0, 0, 1]}
                regions:
                  shaft: {intersection: [{surface: tibia}, {above: distal-crop}, {below: proximal-crop}]}
                parts:
                  marrow: {region: shaft, material: cancellous-bone}
                  cortex:
                    region: {intersection: [{shell: {of: {surface: tibia}, thickness: 5 mm}}, shaft]}
                    material: cortical-bone-long
                  segment:
                    region: {intersection: [shaft, {above: distal-cut}, {below: proximal-cut}]}
                    material: porous-tantalum-72
                mesh: {size: 5 mm, element: tet4}
                interfaces:
                  distal-end: {between: [segment], within: {below: middle}, law: frictional, friction: 0.74, source: test}
                  proximal-end: {between: [segment], within: {above: middle}, law: frictional, friction: 0.74, source: test}
                supports:
                  ankle: {parts: [cortex, marrow], where: [{plane: distal-crop}], fixed: true}
                loads:
                  full: [{parts: [cortex], where: [{plane: proximal-crop}], force: {total: 100 %BW, direction: [0.05, 0, -1]}}]
                  walking: [{parts: [cortex], where: [{plane: proximal-crop}], force: {total: 261 %BW, direction: [0.05, 0, -1]}}]
                histories:
                  gait: {steps: [{load-case: full}, {load-case: walking}]}
                """);
    }

    private static void require() {
        assumeTrue(Boolean.getBoolean("wolff.heavy"), "tibia beside CalculiX: needs -Dwolff.heavy=true");
        CalculixRun.require();
    }

    private static Path shipped() {
        return Path.of(System.getProperty("wolff.root", "..")).resolve("validation-cases/cases/tibia-segment");
    }

    private void compare(String job, String text) throws IOException, InterruptedException {
        Files.copy(shipped().resolve("tibia.stl"), folder.resolve("tibia.stl"));
        Path file = Files.writeString(folder.resolve(job + ".yaml"), text);
        CaseFile read = CaseFile.read(file, Map.of("mesh.size", "5 mm", "mesh.element", "tet4"));
        DiscreteModel model;
        List<LoadCaseResult> own;
        try (Workers workers = Workers.ofMachine()) {
            model = Analysis.discretize(read.model(), workers, Progress.SILENT);
            own = Analysis.solve(model, ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT)
                    .loadCases();
        }
        Path deck = folder.resolve(job + ".inp");
        DeckWriter.write(deck, model);
        String written = withForcesPrinted(Files.readString(deck));
        double[] as = beside(model, own, job, written);
        double[] stiff = beside(model, own, job + "-stiff", stiffer(written));
        for (int s = 0; s < own.size(); s++) {
            assertTrue(as[s] < 0.02, "displacement " + as[s]);
            assertTrue(stiff[s] < 0.3 * as[s], "displacement " + stiff[s] + ", from " + as[s]);
        }
    }

    /** Runs a deck and compares forces; returns how far the displacements of each step are apart, over the greatest. */
    private double[] beside(DiscreteModel model, List<LoadCaseResult> own, String job, String deck)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve(job + ".inp"), deck);
        CalculixRun.of(folder, job);
        List<NodeValues> displacements = NodeValues.allOfFrd(folder.resolve(job + ".frd"), "DISP", 3);
        assertEquals(own.size(), displacements.size(), "steps that CalculiX solved");
        List<Told> told = told(folder.resolve(job + ".dat"));
        int ends = model.interfaces().size();
        double[] apart = new double[own.size()];
        for (int s = 0; s < own.size(); s++) {
            double[] u = displacement(model, own.get(s));
            NodeValues theirs = displacements.get(s);
            apart[s] = theirs.difference((node, i) -> u[3 * (node - 1) + i]);
            System.out.printf(Locale.ROOT, "%s, step %d: displacement %.2e of the greatest%n", job, s + 1, apart[s]);
            List<InterfaceResult> results = own.get(s).contact().orElseThrow().interfaces();
            for (int e = 0; e < ends; e++) {
                FacePairs faces = model.interfaces().get(e).faces();
                compare(results.get(e), told.get(ends * s + e), mean(faces, u), job.endsWith("-stiff"));
                compareJumps(faces, u, theirs, job.endsWith("-stiff"));
            }
        }
        return apart;
    }

    private static void compare(InterfaceResult own, Told told, Vector3 moved, boolean stiff) {
        double sign = Math.signum(own.force().z() * told.force().z());
        Vector3 force = told.force().times(sign);
        Vector3 moment = told.moment().times(sign).minus(moved.cross(own.force()));
        double size = own.force().norm();
        double forces = force.minus(own.force()).norm() / size;
        double moments = moment.minus(own.moment()).norm() / (REACH * size);
        System.out.printf(
                Locale.ROOT,
                "  %s: force (%.1f, %.1f, %.1f) for (%.1f, %.1f, %.1f) N; moment (%.0f, %.0f, %.0f) for (%.0f, %.0f,"
                        + " %.0f) N mm; open %.1f, slips %.1f mm2%n",
                own.name(),
                force.x(),
                force.y(),
                force.z(),
                own.force().x(),
                own.force().y(),
                own.force().z(),
                moment.x(),
                moment.y(),
                moment.z(),
                own.moment().x(),
                own.moment().y(),
                own.moment().z(),
                own.areaOf().get(PairStatus.OPEN),
                own.areaOf().get(PairStatus.SLIP));
        assertTrue(forces < (stiff ? 0.005 : 0.02), "force " + forces);
        assertTrue(moments < (stiff ? 0.01 : 0.03), "moment " + moments);
    }

    /** Compares opening and slip, but for nodes of facets that have one where both sides are one: the deck leaves them out. */
    private static void compareJumps(FacePairs faces, double[] u, NodeValues theirs, boolean stiff) {
        Set<Integer> left = new HashSet<>();
        for (int i = 0; i < faces.nearNodes().length; i++) {
            if (faces.nearNodes()[i] == faces.farNodes()[i]) {
                for (int k = i - i % 3; k < i - i % 3 + 3; k++) {
                    left.add(faces.nearNodes()[k]);
                }
            }
        }
        double greatest = 0;
        double apart = 0;
        for (int i = 0; i < faces.nearNodes().length; i++) {
            int near = faces.nearNodes()[i];
            int far = faces.farNodes()[i];
            if (!left.contains(near)) {
                Vector3 jump = at(u, far).minus(at(u, near));
                greatest = Math.max(greatest, jump.norm());
                apart = Math.max(
                        apart,
                        jump.minus(at(theirs, far).minus(at(theirs, near))).norm());
            }
        }
        System.out.printf(Locale.ROOT, "    jump %.2f of %.2f um apart%n", 1e3 * apart, 1e3 * greatest);
        assertTrue(!stiff || apart < 0.03 * greatest + 5e-4, "jump " + apart + " of " + greatest);
    }

    private static Vector3 mean(FacePairs faces, double[] u) {
        Vector3 sum = Vector3.ZERO;
        for (int near : faces.nearNodes()) {
            sum = sum.plus(at(u, near));
        }
        return sum.times(1.0 / faces.nearNodes().length);
    }

    /** The same deck with another stiffness of the penalty and of what sticks. */
    private static String stiffer(String deck) {
        String[] lines = deck.split("\n");
        for (int i = 1; i < lines.length; i++) {
            if (lines[i - 1].startsWith("*SURFACE BEHAVIOR") || lines[i - 1].equals("*FRICTION")) {
                String[] words = lines[i].split(", ");
                int last = words.length - 1;
                words[last] = DeckWriter.number(STIFFER * Double.parseDouble(words[last]));
                lines[i] = String.join(", ", words);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static Vector3 at(double[] u, int node) {
        return new Vector3(u[3 * node], u[3 * node + 1], u[3 * node + 2]);
    }

    private static Vector3 at(NodeValues values, int node) {
        return new Vector3(values.value(node + 1, 0), values.value(node + 1, 1), values.value(node + 1, 2));
    }

    private static double[] displacement(DiscreteModel model, LoadCaseResult own) {
        double[] u = new double[3 * model.mesh().nodeCount()];
        var points = own.fields().points();
        for (int p = 0; p < points.count(); p++) {
            System.arraycopy(own.fields().displacement(), 3 * p, u, 3 * points.node()[p], 3);
        }
        return u;
    }

    /** The deck with the forces of each contact pair printed at the end of each step. */
    private static String withForcesPrinted(String deck) {
        StringBuilder cards = new StringBuilder();
        String[] lines = deck.split("\n");
        for (int i = 0; i + 1 < lines.length; i++) {
            if (lines[i].startsWith("*CONTACT PAIR")) {
                String[] sides = lines[i + 1].split(", ");
                cards.append("*CONTACT PRINT, SLAVE=" + sides[0] + ", MASTER=" + sides[1] + "\nCF\n");
            }
        }
        return deck.replace("*CONTACT FILE\n", cards + "*CONTACT FILE\n");
    }

    private static List<Told> told(Path dat) throws IOException {
        List<String> lines = Files.readAllLines(dat);
        List<Told> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("total surface force")) {
                double[] first = numbers(lines.get(i + 2));
                found.add(
                        new Told(new Vector3(first[0], first[1], first[2]), new Vector3(first[3], first[4], first[5])));
            }
        }
        return found;
    }

    private static double[] numbers(String line) {
        String[] words = line.strip().split(" +");
        double[] numbers = new double[words.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return numbers;
    }
}
