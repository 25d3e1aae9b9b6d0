package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.work.Workers;

/** Equations and ties in decks. */
class EquationDecksTest {
    private static final double NU = 0.3;

    /** A cube of side 1 of six tetrahedra; corner 1 + i + 2j + 4k. */
    private static final String CUBE =
            """
            *NODE, NSET=ALL
            1,0,0,0
            2,1,0,0
            3,0,1,0
            4,1,1,0
            5,0,0,1
            6,1,0,1
            7,0,1,1
            8,1,1,1
            99,0,0,0
            *ELEMENT, TYPE=C3D4, ELSET=E
            1,1,2,4,8
            2,1,3,7,8
            3,1,5,6,8
            4,1,2,8,6
            5,1,3,8,4
            6,1,5,8,7
            *MATERIAL, NAME=M
            *ELASTIC
            1000,0.3
            *SOLID SECTION, ELSET=E, MATERIAL=M
            *NSET, NSET=RIGHT
            2,4,6,8
            *NSET, NSET=LEFT
            1,3,5,7
            """;

    private static final String LOAD = "*STEP\n*STATIC\n*BOUNDARY\n99,1,1,0.002\n*END STEP\n";

    @TempDir
    private Path folder;

    private SolvedDeck solve(String deck) throws IOException {
        return SolvedDeck.of(Files.writeString(folder.resolve("model.inp"), deck));
    }

    private static void assertStretched(SolvedDeck solved, double strain) {
        for (int node = 1; node <= 8; node++) {
            int bits = node - 1;
            assertEquals(strain * (bits & 1), solved.displacement(1, node, 0), 1e-12);
            assertEquals(-NU * strain * (bits >> 1 & 1), solved.displacement(1, node, 1), 1e-12);
            assertEquals(-NU * strain * (bits >> 2), solved.displacement(1, node, 2), 1e-12);
            assertEquals(1000 * strain, solved.stress(1, node, 0), 1e-7);
        }
    }

    /** Opposite faces move alike but for the stretch that node 99 prescribes: one cell of a periodic body. */
    @ParameterizedTest
    @CsvSource({"sets", "nodes"})
    void periodicCellUnderUniaxialStress(String way) throws IOException {
        String equations = way.equals("sets")
                ? "3\nRIGHT,1,2., LEFT,1,-2., 99,1,-2\n"
                : "3\n2,1,1., 1,1,-1., 99,1,-1\n3\n4,1,1., 3,1,-1.,\n99,1,-1\n"
                        + "3\n6,1,1., 5,1,-1., 99,1,-1\n3\n8,1,-3, 7,1,3, 99,1,3\n";
        SolvedDeck solved = solve(CUBE + "*EQUATION\n" + equations
                + "*EQUATION\n2\n4,2,1, 3,2,-1\n*BOUNDARY\nLEFT,1\n1,1,3\n2,2,3\n3,3\n5,2\n" + LOAD);
        assertStretched(solved, 0.002);
        assertThrows(AssertionFailedError.class, () -> assertStretched(solved, 0.00202));
        double pull = 0;
        for (int node = 1; node <= 7; node += 2) {
            pull += solved.reaction(1, node, 0);
        }
        assertEquals(0, pull, 1e-9, "the equations pull both faces: node 99 bears the force, not the support");
        assertTrue(solved.result().findings().stream()
                .allMatch(finding -> finding.verdict().toString().equals("PASS")
                        || !finding.id().startsWith("balance")));
    }

    /** Steps may steer the same equation to other values. */
    @Test
    void stepsSteerTheEquation() throws IOException {
        SolvedDeck solved = solve(CUBE + "*EQUATION\n2\nRIGHT,1,1,99,1,-1\n*BOUNDARY\nLEFT,1\n1,1,3\n2,2,3\n3,3\n5,2\n"
                + LOAD + LOAD.replace("0.002", "-0.006"));
        assertStretched(solved, 0.002);
        assertEquals(-0.006, solved.displacement(2, 4, 0), 1e-12);
        assertEquals(-6, solved.stress(2, 4, 0), 1e-7);
    }

    /** Supports and faces turned by 30° about z: u·n = 0 written as an equation. */
    @Test
    void rollerAlongATurnedDirection() throws IOException {
        double c = Math.cos(Math.PI / 6);
        double s = Math.sin(Math.PI / 6);
        StringBuilder deck = new StringBuilder();
        for (String line : CUBE.lines().toList()) {
            String[] words = line.split(",");
            if (words.length == 4
                    && words[0].matches("[1-8]")
                    && !line.startsWith("*")
                    && deck.indexOf("*ELEMENT") < 0) {
                double x = Double.parseDouble(words[1]);
                double y = Double.parseDouble(words[2]);
                line = words[0] + "," + (c * x - s * y) + "," + (s * x + c * y) + "," + words[3];
            }
            deck.append(line).append('\n');
        }
        String alongX = "1," + c + ", %s,2," + s;
        deck.append("*EQUATION\n");
        for (int node : new int[] {3, 5, 7}) {
            deck.append("2\n")
                    .append(node)
                    .append(',')
                    .append(String.format(alongX, node))
                    .append('\n');
        }
        for (int node : new int[] {2, 4, 6, 8}) {
            deck.append("3\n")
                    .append(node)
                    .append(',')
                    .append(String.format(alongX, node))
                    .append(",99,1,-1\n");
        }
        deck.append("*BOUNDARY\n1,1,3\n2,3\n3,3\n").append(LOAD);
        SolvedDeck solved = solve(deck.toString());
        assertEquals(
                2,
                solved.stress(1, 8, 0) * c * c + solved.stress(1, 8, 1) * s * s + 2 * s * c * solved.stress(1, 8, 3),
                1e-7);
        assertEquals(0.002, c * solved.displacement(1, 8, 0) + s * solved.displacement(1, 8, 1), 1e-12);
    }

    /** Two blocks with matching faces; CalculiX with *TIE, FrontISTR with Lagrange multipliers. */
    @Test
    void tiedBlocksOfFrontIstr() throws IOException {
        List<String> lines = Files.readAllLines(SolvedDeck.shared("data/vv/frontistr_contact/tetCM.msh"));
        StringBuilder deck = new StringBuilder();
        String block = "";
        for (String line : lines) {
            String tight = line.replace(" ", "");
            if (tight.startsWith("!")) {
                block = tight;
                if (block.startsWith("!NODE")) {
                    deck.append("*NODE\n");
                } else if (block.startsWith("!ELEMENT")) {
                    deck.append("*ELEMENT,TYPE=C3D4,ELSET=ALL\n");
                } else if (block.equals("!NGROUP,NGRP=SET_1")) {
                    deck.append("*NSET,NSET=SET_1\n");
                } else if (block.startsWith("!SGROUP")) {
                    deck.append("*SURFACE,NAME=")
                            .append(block.substring(block.indexOf('=') + 1))
                            .append('\n');
                }
            } else if (block.startsWith("!NODE")
                    || block.startsWith("!ELEMENT")
                    || block.equals("!NGROUP,NGRP=SET_1")) {
                deck.append(tight).append('\n');
            } else if (block.startsWith("!SGROUP")) {
                String[] words = tight.split(",");
                for (int i = 0; i < words.length; i += 2) {
                    deck.append(words[i]).append(",S").append(words[i + 1]).append('\n');
                }
            }
        }
        deck.append("*MATERIAL,NAME=M\n*ELASTIC\n1000,0.3\n*SOLID SECTION,ELSET=ALL,MATERIAL=M\n")
                .append("*TIE,NAME=CP1,POSITION TOLERANCE=0.01,ADJUST=NO\nS_SURF_1,M_SURF_1\n")
                .append("*BOUNDARY\nSET_1,1,3\n*STEP\n*STATIC\n*DSLOAD\nSURF_3,P,1.\n*END STEP\n");
        SolvedDeck solved = solve(deck.toString());
        double largest = 0;
        for (int node = 1; node <= 28; node++) {
            largest = Math.max(largest, Math.abs(solved.displacement(1, node, 1)));
        }
        System.out.printf(
                "FrontISTR tetCM: largest displacement %.6f, CalculiX 0.140612, FrontISTR 0.139383%n", largest);
        assertEquals(0.140612, largest, 1e-6);
        assertEquals(0.139383, largest, 0.01 * 0.139383);
        for (int axis = 0; axis < 3; axis++) {
            assertEquals(solved.displacement(1, 12, axis), solved.displacement(1, 21, axis), 1e-12, "tied corner");
        }
    }

    private void assertRefused(String deck, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("model.inp"), deck);
        try (Workers workers = new Workers(1)) {
            InputException refused = assertThrows(InputException.class, () -> DeckModel.read(file, workers));
            assertTrue(refused.getMessage().contains(text), refused.getMessage());
            assertTrue(refused.getMessage().contains("model.inp:"), refused.getMessage());
        }
    }

    @Test
    void wrongEquationsAreRefusedWithTheirLine() throws IOException {
        String held = "*BOUNDARY\nLEFT,1,3\n" + LOAD;
        assertRefused(CUBE + "*EQUATION\n2\n1,1,1,2,1,-1\n" + held, "displacement 1 of node 1 comes first");
        assertRefused(CUBE + "*EQUATION\n2\n2,1,0,4,1,-1\n" + held, "coefficient 0");
        assertRefused(CUBE + "*EQUATION\n3\n2,1,1,4,1,-1\n" + held, "has 2 of its 3 terms");
        assertRefused(CUBE + "*EQUATION\n2\n2,4,1,4,4,-1\n" + held, "direction 4");
        assertRefused(CUBE + "*EQUATION\n2\n2,1,1,77,1,-1\n" + held, "node 77 is not defined");
        assertRefused(CUBE + "*EQUATION\n2\n2,1,1,99,2,-1\n" + held, "displacement 2 is not prescribed");
        assertRefused(CUBE + "*EQUATION\n2\n99,1,1,2,1,-1\n" + held, "belongs to no element");
        assertRefused(CUBE + "*EQUATION\n2\n2,1,1,4,1,-1\n2\n2,1,1,6,1,-1\n" + held, "comes first in two equations");
        assertRefused(CUBE + "*EQUATION\n2\n2,1,1,4,1,-1\n2\n4,1,1,2,1,-2\n" + held, "depend on it again");
        assertRefused(CUBE + "*EQUATION\n2\nRIGHT,1,1,ALL,1,-1\n" + held, "has 9 nodes");
        assertRefused(CUBE + "*STEP\n*EQUATION\n2\n2,1,1,4,1,-1\n", "within a step");
        assertRefused(CUBE + "*SURFACE,NAME=A\n1,S1\n*TIE\nA,B\n" + held, "the surface B is not defined");
        assertRefused(CUBE + "*SURFACE,NAME=A\n1,S1\n*TIE\nA,A\n" + held, "ties no node");
        assertRefused(CUBE + "*TIE,CYCLIC SYMMETRY\nA,A\n" + held, "CYCLICSYMMETRY is not supported");
    }
}
