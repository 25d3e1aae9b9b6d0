package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decks of others, unchanged, against what CalculiX says of them. Needs ../shared; skipped where it is absent. */
class ReferenceDecksTest {
    /** References have seven digits in text tables and six in result files. */
    private static final double SEVEN_DIGITS = 1e-6;

    private static final double SIX_DIGITS = 1e-5;

    /** Stresses add what was rounded when they were extrapolated to the nodes. */
    private static final double STRESSES = 2e-5;

    private static void report(String deck, String what, double difference) {
        System.out.printf("deck %s: %s differs by %.1e of its greatest%n", deck, what, difference);
    }

    @Test
    void cantileverOfCalculix() throws IOException {
        Path folder = SolvedDeck.shared("data/vv/calculix");
        SolvedDeck solved = SolvedDeck.of(folder.resolve("beam10p.inp"));
        NodeValues displacement = NodeValues.ofDat(folder.resolve("beam10p.dat.ref"), "displacements");
        NodeValues forces = NodeValues.ofDat(folder.resolve("beam10p.dat.ref"), "forces");
        assertEquals(90, displacement.count());
        assertEquals(90, forces.count());
        double u = displacement.difference((node, i) -> solved.displacement(1, node, i));
        // CalculiX lists inner forces: reactions, and the loads at the free end, along y.
        double f = forces.difference(
                (node, i) -> solved.reaction(1, node, i) + (i == 1 && solved.position(node)[2] == 8 ? 1 : 0));
        report("beam10p", "displacement", u);
        report("beam10p", "nodal force", f);
        assertTrue(u < SEVEN_DIGITS && f < SEVEN_DIGITS, u + ", " + f);
        assertTrue(displacement.difference(1.01, (node, i) -> solved.displacement(1, node, i)) > 5e-3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ccx_cantilever_faceload.inp",
                "ccx_cantilever_nodeload.inp",
                "ccx_cantilever_prescribeddisplacement.inp",
                "box_static.inp",
                "material_multiple_tensionrod_twoboxes.inp",
                "constraint_selfweight_cantilever.inp.gz"
            })
    void decksOfFreeCad(String deck) throws IOException {
        Path folder = SolvedDeck.shared("data/vv/freecad_ccx");
        SolvedDeck solved = SolvedDeck.of(folder.resolve(deck));
        String name = deck.substring(0, deck.indexOf(".inp"));
        Path frd = folder.resolve(name + ".frd.gz");
        NodeValues displacement = NodeValues.ofFrd(frd, "DISP", 3);
        NodeValues stress = NodeValues.ofFrd(frd, "STRESS", 6);
        int nodes = new ObjectMapper()
                .readTree(folder.resolve("expected.json").toFile())
                .path(name)
                .path("nodes")
                .asInt();
        assertEquals(nodes, displacement.count());
        assertEquals(nodes, stress.count());
        double u = displacement.difference((node, i) -> solved.displacement(1, node, i));
        double s = stress.difference((node, i) -> solved.stress(1, node, i));
        report(name, "displacement", u);
        report(name, "nodal stress", s);
        assertTrue(u < SIX_DIGITS, "displacement " + u);
        assertTrue(s < STRESSES, "stress " + s);
        assertTrue(stress.difference(1.01, (node, i) -> solved.stress(1, node, i)) > 5e-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ScrewIn25PH15CA25TA00", "ScrewIn30PH15CA25TA15", "screwLTSMesh"})
    void boneScrews(String name) throws IOException {
        Path folder = SolvedDeck.shared("data/vv/bone_screws");
        SolvedDeck solved = SolvedDeck.of(folder.resolve(name + ".inp.gz"));
        JsonNode expected = new ObjectMapper()
                .readTree(folder.resolve("expected.json").toFile())
                .path(name);
        assertEquals(expected.path("nodes").asInt(), solved.numbers().length);
        double volume = expected.path("volume_straight_edges").asDouble();
        assertEquals(volume, solved.result().quality().volume(), 1e-9 * volume);
        double force = 0;
        for (int number : highest(folder.resolve(name + ".inp.gz"))) {
            force += solved.reaction(1, number, 2);
        }
        double reference =
                expected.path("calculix_2_20_reaction_on_HI_N").path(2).asDouble();
        report(name, "reaction", Math.abs(force / reference - 1));
        assertEquals(reference, force, SEVEN_DIGITS * reference);
    }

    /** Returns the nodes of the set HI. */
    private static Set<Integer> highest(Path deck) {
        Set<Integer> nodes = new HashSet<>();
        for (int number : DeckReader.read(deck).nodeSets().get("HI")) {
            nodes.add(number);
        }
        return nodes;
    }

    /** Mean displacement of the set TOP as perf/SOURCE.md tells it. */
    @Test
    void tibiaOf66ThousandUnknowns() {
        assertMeanOfTop("perf/tibia-tet4-66k.inp.gz", 294, 0.48430172, -0.13002105, -0.035976682);
    }

    /** Half a minute and 2 GB: runs with {@code -Dwolff.heavy=true} alone. */
    @Test
    void tibiaOf486ThousandUnknowns() {
        assumeTrue(Boolean.getBoolean("wolff.heavy"), "half a minute and 2 GB: needs -Dwolff.heavy=true");
        assertMeanOfTop("perf/tibia-tet10-486k.inp.gz", 1122, 0.49744294, -0.13170609, -0.037224197);
    }

    private static void assertMeanOfTop(String name, int count, double... reference) {
        Path deck = SolvedDeck.shared(name);
        double[] mean = new double[3];
        SolvedDeck solved = SolvedDeck.of(deck);
        int[] top = DeckReader.read(deck).nodeSets().get("TOP");
        assertEquals(count, top.length);
        for (int number : top) {
            for (int axis = 0; axis < 3; axis++) {
                mean[axis] += solved.displacement(1, number, axis) / top.length;
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            report(name, "mean displacement " + axis, Math.abs(mean[axis] / reference[axis] - 1));
            assertEquals(reference[axis], mean[axis], 1e-6 * Math.abs(reference[axis]));
        }
    }
}
