package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Reported;
import org.wolff.mesh.work.Workers;

/** What is wrong with a deck is told with file, line and what to do; nothing that changes the answer is passed over. */
class DeckProblemsTest {
    private static final String GOOD = OneTet.MODEL + OneTet.step("*CLOAD\n4, 3, 1.\n");

    @TempDir
    private Path folder;

    private static Arguments bad(String from, String to, String message) {
        return Arguments.of(from, to, message);
    }

    static Stream<Arguments> damage() {
        return Stream.of(
                bad("1., 0, 0\n", "nan, 0, 0\n", ":3:4: coordinate of node 2: 'nan' is not a finite number"),
                bad("1., 0, 0\n", "1e999, 0, 0\n", ":3:4: coordinate of node 2: '1e999' is not a finite number"),
                bad("1., 0, 0\n", "inf, 0, 0\n", "is not a finite number"),
                bad("2, 1., 0, 0\n", "1, 1., 0, 0\n", "model.inp:3: node 1 is defined twice, first at"),
                bad("1, 1, 2, 3, 4\n", "1, 1, 2, 3\n", ":7:11: element 1 of type C3D4 has 3 of its 4 nodes"),
                bad("1, 1, 2, 3, 4\n", "1, 1, 2, 3, 4, 5\n", ":7:16: element 1 has more than 4 nodes"),
                bad("1, 1, 2, 3, 4\n", "1, 1, 2, 3, 9\n", ":7: element 1 has node 9, which is not defined"),
                bad(
                        "1, 1, 2, 3, 4\n",
                        "1, 1, 3, 2, 4\n",
                        "centred at (0.2500, 0.2500, 0.2500) mm, is inverted or flat"),
                bad("1, 1, 2, 3, 4\n", "1, 1, 2, 3, 4\n1, 1, 2, 3, 4\n", "element 1 is defined twice"),
                bad("C3D4", "C3D20R", ":6: *ELEMENT of type C3D20R is not supported"),
                bad("ELSET=E, MATERIAL", "ELSET=F, MATERIAL", "element set F, which is not defined"),
                bad("MATERIAL=M", "MATERIAL=N", "the material N is not defined"),
                bad("*ELASTIC\n1000, 0.3\n", "", "the material M has no *ELASTIC"),
                bad("1000, 0.3", "1000, 0.5", "Poisson's ratio 0.5"),
                bad("1000, 0.3", "-1000, 0.3", "Young's modulus -1000"),
                bad("1000, 0.3", "1000", "elastic constant 2 is missing"),
                bad("1000, 0.3\n", "1000, 0.3, 20\n1100, 0.3, 100\n", "constants for a second temperature"),
                bad("*ELASTIC", "*ELASTIC, TYPE=ANISOTROPIC", "*ELASTIC of type ANISOTROPIC is not supported"),
                bad(OneTet.SECTION, "", "1 elements have no *SOLID SECTION, first element 1"),
                bad(OneTet.SECTION, OneTet.SECTION + OneTet.SECTION, "element 1 is in this section"),
                bad("3, 3\n", "3, 3\n9, 3\n", "node 9 is not defined"),
                bad("3, 3\n", "3, 3\nNOPE, 3\n", "the node set NOPE is not defined"),
                bad("3, 3\n", "3, 3\n3, 0\n", "directions 0 to 0"),
                bad("3, 3\n", "3, 3\n3, 11, 11, 20.\n", "directions 11 to 11"),
                bad("3, 3\n", "3, 3\n3, 3, 4, 0.5\n", "a rotation is prescribed"),
                bad("4, 3, 1.", "4, 3", "force is missing"),
                bad("4, 3, 1.", "4, 4, 1.", "a load along direction 4"),
                bad("4, 3, 1.", "9, 3, 1.", "node 9 is not defined"),
                bad("*CLOAD", "*CLOAD, AMPLITUDE=A", "*CLOAD with AMPLITUDE is not supported"),
                bad("*CLOAD\n4, 3", "*DLOAD\nE, CENTRIF, 3", "the load 'CENTRIF' is not supported"),
                bad("*CLOAD\n4, 3", "*DSLOAD\nS, P, 3", "the surface S is not defined"),
                bad("*CLOAD\n", "*TEMPERATURE\nNALL, 30.\n*CLOAD\n", ":20: *TEMPERATURE is not supported"),
                bad("*STEP", "*STEP, NLGEOM", "*STEP with NLGEOM: large displacements"),
                bad("*STATIC", "*FREQUENCY", "*FREQUENCY is not supported"),
                bad("*STATIC\n", "", "the step has no procedure"),
                bad("*END STEP\n", "", "the step has no *END STEP"),
                bad("*STEP\n*STATIC\n*CLOAD\n4, 3, 1.\n*END STEP\n", "", "no *STEP in it"),
                bad("*BOUNDARY\n", "*BOUNDRY\n", "*BOUNDRY is not a keyword that wolff knows"),
                bad("*BOUNDARY\n", "*EQUATION, REMOVE\n*BOUNDARY\n", "*EQUATION with REMOVE is not supported"),
                bad("*BOUNDARY\n", "*MPC\nPLANE, 1, 2, 3, 4\n*BOUNDARY\n", "*MPC is not supported"),
                bad("*BOUNDARY\n", "*INCLUDE, INPUT=model.inp\n*BOUNDARY\n", "the file includes itself"),
                bad("*BOUNDARY\n", "*INCLUDE, INPUT=absent.inp\n*BOUNDARY\n", "absent.inp: no such file"),
                bad("*BOUNDARY\n", "*NSET, NSET=A\nB\n*BOUNDARY\n", "the set B is not defined before this line"));
    }

    @ParameterizedTest
    @MethodSource("damage")
    void damageIsTold(String from, String to, String message) throws IOException {
        assertTrue(GOOD.contains(from), from);
        Path file = Files.writeString(folder.resolve("model.inp"), GOOD.replaceFirst(Pattern.quote(from), to));
        InputException refused = assertThrows(InputException.class, () -> read(file));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
        assertTrue(refused.getMessage().contains("model.inp"), refused.getMessage());
        assertTrue(refused.getMessage().contains("→"), "no way out: " + refused.getMessage());
    }

    @Test
    void allUnsupportedKeywordsAreToldAtOnce() throws IOException {
        Path file = Files.writeString(
                folder.resolve("model.inp"),
                GOOD.replace("*BOUNDARY", "*RIGID BODY, NSET=T\nA, B\n*CONTACT PAIR\nA, B\n*BOUNDARY"));
        InputException refused = assertThrows(InputException.class, () -> read(file));
        assertTrue(refused.getMessage().contains(":14: *RIGID BODY"), refused.getMessage());
        assertTrue(refused.getMessage().contains(":16: *CONTACT PAIR"), refused.getMessage());
    }

    @Test
    void aPartThatCanMoveIsNamedByItsSet() throws IOException {
        Path file = Files.writeString(folder.resolve("model.inp"), GOOD.replace("2, 2, 3\n3, 3\n", ""));
        NoSolutionException refused = assertThrows(NoSolutionException.class, () -> SolvedDeck.of(file));
        assertTrue(refused.getMessage().contains("E"), refused.getMessage());
        assertTrue(
                refused.getMessage().contains("turn") || refused.getMessage().contains("rotat"), refused.getMessage());
    }

    @Test
    void aMidNodeOrderOfAnotherProgramIsNoticed() throws IOException {
        String ten = "*NODE\n1,0,0,0\n2,1,0,0\n3,0,1,0\n4,0,0,1\n5,.5,0,0\n6,.5,.5,0\n7,0,.5,0\n8,0,0,.5\n9,.5,0,.5\n"
                + "10,0,.5,.5\n*ELEMENT,TYPE=C3D10,ELSET=E\n1,1,2,3,4,5,6,7,8,10,9\n";
        Path file = Files.writeString(folder.resolve("model.inp"), GOOD.replace(OneTet.NODES + OneTet.ELEMENT, ten));
        InputException refused = assertThrows(InputException.class, () -> read(file));
        assertTrue(
                refused.getMessage().contains("has its node 9 far off the edge of its corners 2 and 4"),
                refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void damagedDecksNeverCrash(long seed) throws IOException {
        Random random = new Random(seed);
        String[] words = {
            "*",
            ",",
            "\n",
            "nan",
            "-1",
            "1e400",
            "99999999999",
            "*STEP\n",
            "*NODE\n",
            "GENERATE",
            "=",
            "\0",
            "é",
            "*INCLUDE",
            "*ELSET,ELSET=E,GENERATE\n1,2000000000\n",
            "P3",
            "*END STEP\n",
            "*BOUNDARY,OP=NEW\n"
        };
        Path file = folder.resolve("model.inp");
        int sound = 0;
        for (int i = 0; i < 150; i++) {
            StringBuilder deck = new StringBuilder(GOOD);
            for (int cut = random.nextInt(4); cut >= 0; cut--) {
                int at = random.nextInt(deck.length());
                int to = Math.min(deck.length(), at + random.nextInt(6));
                deck.replace(at, to, random.nextBoolean() ? words[random.nextInt(words.length)] : "");
            }
            byte[] bytes = deck.toString().getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(8) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                read(file);
                sound++;
            } catch (RuntimeException refused) {
                assertTrue(refused instanceof Reported, () -> deck + "\n" + refused);
            }
        }
        assertTrue(sound > 0 && sound < 150, sound + " of 150 decks were read");
    }

    @Test
    void filesThatAreNoDecksAreRefused() throws IOException {
        byte[] noise = new byte[3 << 20];
        new Random(7).nextBytes(noise);
        for (int first : new int[] {0, 0x1f}) {
            noise[0] = (byte) first;
            noise[1] = (byte) 0x8b;
            Path file = Files.write(folder.resolve("model.inp"), noise);
            assertThrows(InputException.class, () -> read(file));
        }
        Path empty = Files.write(folder.resolve("empty.inp"), new byte[0]);
        assertThrows(InputException.class, () -> read(empty));
        assertThrows(InputException.class, () -> read(folder));
    }

    private static DeckModel read(Path file) {
        try (Workers workers = new Workers(1)) {
            return DeckModel.read(file, workers);
        }
    }
}
