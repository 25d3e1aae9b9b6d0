package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cards mean, and how loads and supports go on from step to step; hand values for one element. */
class DeckStepsTest {
    private static final double EXACT = 1e-7;

    @TempDir
    private Path folder;

    private SolvedDeck solve(String... pieces) throws IOException {
        return SolvedDeck.of(Files.writeString(folder.resolve("model.inp"), String.join("", pieces)));
    }

    private static void assertNode4(SolvedDeck solved, int step, double ux, double uz) {
        assertEquals(ux, solved.displacement(step, 4, 0), EXACT, "step " + step + ", x");
        assertEquals(uz, solved.displacement(step, 4, 2), EXACT, "step " + step + ", z");
        assertEquals(-OneTet.NU * uz, solved.displacement(step, 2, 0), EXACT, "step " + step + ", sideways");
    }

    @Test
    void forcesAddUpWithinAStepAndAreReplacedInALaterOne() throws IOException {
        SolvedDeck solved = solve(
                OneTet.MODEL,
                OneTet.step("*CLOAD\n4, 3, 1.\n4, 3, 2.\n*CLOAD\n4, 3, 4.\n"),
                OneTet.step("*CLOAD\n4, 1, 1.\n"),
                OneTet.step("*CLOAD, OP=MOD\n4, 3, 1.\n"),
                OneTet.step("*CLOAD, OP=NEW\n4, 1, 1.\n"),
                OneTet.step(""));
        double stretch = 6 / OneTet.E;
        double shear = 6 / OneTet.G;
        assertNode4(solved, 1, 0, 7 * stretch);
        assertNode4(solved, 2, shear, 7 * stretch);
        assertNode4(solved, 3, shear, stretch);
        assertNode4(solved, 4, shear, 0);
        assertNode4(solved, 5, shear, 0);
        assertEquals(6 * 7, solved.stress(1, 1, 2), 1e-5);
        assertEquals(-7, solved.reaction(1, 1, 2), 1e-5);
    }

    @Test
    void displacementsStayUntilReplacedOrNew() throws IOException {
        SolvedDeck solved = solve(
                OneTet.MODEL,
                OneTet.step("*BOUNDARY\n4, 3, 3, 0.1\n"),
                OneTet.step("*CLOAD\n4, 1, 1.\n"),
                OneTet.step("*BOUNDARY\n4, 3, , 0.2\n"),
                OneTet.step("*BOUNDARY, OP=NEW\n1, 1, 3\n2, 2, 3\n3, 3\n*CLOAD, OP=NEW\n4, 3, 1.\n"));
        double shear = 6 / OneTet.G;
        assertNode4(solved, 1, 0, 0.1);
        assertEquals(0.1 * OneTet.E / 6, solved.reaction(1, 4, 2), 1e-5);
        assertNode4(solved, 2, shear, 0.1);
        assertNode4(solved, 3, shear, 0.2);
        assertNode4(solved, 4, 0, 6 / OneTet.E);
    }

    /** Returns the sum of the reactions along an axis. */
    private static double sum(SolvedDeck solved, int step, int axis) {
        double sum = 0;
        for (int number : solved.numbers()) {
            sum += solved.reaction(step, number, axis);
        }
        return sum;
    }

    @Test
    void loadsOnElementsHaveTheirResultants() throws IOException {
        SolvedDeck solved = solve(
                OneTet.MODEL,
                "*SURFACE, NAME=SLOPE\nE, S3\n",
                OneTet.step("*DLOAD\nE, GRAV, 10., 0, 0, -2.\nE, GRAV, 10., 1., 0, 0\n"),
                OneTet.step("*DLOAD\nE, GRAV, 20., 0, 0, -1.\n"),
                OneTet.step("*DLOAD, OP=NEW\n1, P3, 12.\nE, P3, 6.\n"),
                OneTet.step("*DSLOAD\nslope, P, 6.\n"),
                OneTet.step("*DLOAD, OP=NEW\nE, P1, 2.\n"),
                OneTet.step("*DLOAD, OP=NEW\nE, P2, 2.\n"),
                OneTet.step("*DLOAD, OP=NEW\nE, P4, 2.\n"),
                OneTet.step("*DLOAD, OP=NEW\nE, BY, 3.\n"));
        double weight = 1e-3 * 10 / 6;
        assertEquals(-weight, sum(solved, 1, 0), 1e-9);
        assertEquals(weight, sum(solved, 1, 2), 1e-9);
        assertEquals(-weight, sum(solved, 2, 0), 1e-9);
        assertEquals(2 * weight, sum(solved, 2, 2), 1e-9);
        for (int axis = 0; axis < 3; axis++) {
            assertEquals(18 * 0.5, sum(solved, 3, axis), 1e-6);
            assertEquals(6 * 0.5, sum(solved, 4, axis), 1e-6);
            // Face 1 looks along −z, 2 along −y, 4 along −x; the pressure pushes the other way.
            assertEquals(axis == 2 ? -1 : 0, sum(solved, 5, axis), 1e-6);
            assertEquals(axis == 1 ? -1 : 0, sum(solved, 6, axis), 1e-6);
            assertEquals(axis == 0 ? -1 : 0, sum(solved, 7, axis), 1e-6);
            assertEquals(axis == 1 ? -0.5 : 0, sum(solved, 8, axis), 1e-6);
        }
    }

    /** The same model in other words. */
    @ParameterizedTest
    @ValueSource(strings = {"small letters", "blanks", "crlf", "comments", "included", "gzipped", "sets", "continued"})
    void wordsDoNotMatter(String how) throws IOException {
        String deck = OneTet.MODEL + OneTet.step("*CLOAD\n4, 3, 1.\n");
        Path file = folder.resolve("model.inp");
        switch (how) {
            case "small letters" -> Files.writeString(file, deck.toLowerCase(Locale.ROOT));
            case "blanks" -> Files.writeString(file, deck.replace(",", " ,\t ").replace("=", " = "));
            case "crlf" -> Files.writeString(file, deck.replace("\n", "\r\n"));
            case "comments" -> Files.writeString(
                    file, "*HEADING\nfree, text\n" + deck.replace("\n", "\n** a comment, with a comma,\n\n"));
            case "included" -> {
                Files.createDirectories(folder.resolve("below"));
                Files.writeString(
                        folder.resolve("below/nodes.txt"), OneTet.NODES.substring(OneTet.NODES.indexOf('\n')));
                Files.writeString(folder.resolve("below/mesh.inp"), "*NODE, NSET=NALL\n*INCLUDE, INPUT=nodes.txt\n");
                Files.writeString(file, "*INCLUDE, INPUT=below/mesh.inp\n" + deck.substring(OneTet.NODES.length()));
            }
            case "gzipped" -> {
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                    out.write(deck.getBytes(StandardCharsets.US_ASCII));
                }
            }
            case "sets" -> Files.writeString(
                    file,
                    deck.replace(
                                    "*BOUNDARY\n1, 1, 3\n2, 2, 3\n3, 3\n",
                                    "*NSET, NSET=A, GENERATE\n1, 3, 1\n*NSET, NSET=B\n1, 2,\n*NSET, NSET=C\nB\n"
                                            + "*BOUNDARY\nA, 3\nC, 2\n1, 1\n")
                            .replace("\n4, 3, 1.", "\nTOP, 3, 1.")
                            .replace("*STEP", "*NSET, NSET=TOP\n4,\n*STEP"));
            case "continued" -> Files.writeString(
                    file, deck.replace("1, 1, 2, 3, 4\n", "1, 1, 2,\n3,\n4\n").replace("C3D4, ELSET", "C3D4,\nELSET"));
            default -> throw new AssertionError(how);
        }
        SolvedDeck solved = SolvedDeck.of(file);
        assertNode4(solved, 1, 0, 6 / OneTet.E);
        assertTrue(solved.result().findings().size() > 3);
    }

    @Test
    void namedSupportsAndDirectionsBeyondThree() throws IOException {
        SolvedDeck solved = solve(
                OneTet.NODES + OneTet.ELEMENT + OneTet.MATERIAL + OneTet.SECTION,
                "*BOUNDARY\n1, ENCASTRE\n2, YSYMM\n2, 3, 6\n3, ZSYMM\n",
                OneTet.step("*CLOAD\n4, 3, 1.\n"));
        assertNode4(solved, 1, 0, 6 / OneTet.E);
    }

    @Test
    void nodesWithoutElementsAreLeftOutAndTold() throws IOException {
        SolvedDeck solved = solve(
                OneTet.MODEL.replace("*ELEMENT", "1000000000, 5, 5, 5\n*ELEMENT"),
                OneTet.step("*CLOAD\n4, 3, 1.\n1000000000, 1, 0.\n"));
        assertNode4(solved, 1, 0, 6 / OneTet.E);
        assertTrue(solved.result().warnings().stream().anyMatch(w -> w.startsWith("1 nodes of the deck belong to no")));
        assertEquals(4, solved.numbers().length);
    }

    @Test
    void orthotropicConstantsActAlongTheOrientation() throws IOException {
        String law =
                "*MATERIAL, NAME=M\n*ELASTIC, TYPE=ENGINEERING CONSTANTS\n2000, 500, 1000, 0.2, 0.3, 0.1, 250, 400\n"
                        + "300\n*ORIENTATION, NAME=O\n0, 0, 3, 0, 2, 1\n";
        SolvedDeck solved = solve(
                OneTet.NODES + OneTet.ELEMENT + law + OneTet.SECTION.replace("=M", "=M, ORIENTATION=O"),
                OneTet.BOUNDARY,
                OneTet.step("*CLOAD\n4, 3, 1.\n"),
                OneTet.step("*CLOAD, OP=NEW\n4, 1, 1.\n"));
        // Axis 1 is z, 2 is y, 3 is −x.
        assertEquals(6 / 2000.0, solved.displacement(1, 4, 2), EXACT);
        assertEquals(-0.3 * 6 / 2000, solved.displacement(1, 2, 0), EXACT);
        assertEquals(-0.2 * 6 / 2000, solved.displacement(1, 3, 1), EXACT);
        assertEquals(6 / 400.0, solved.displacement(2, 4, 0), EXACT);
    }
}
