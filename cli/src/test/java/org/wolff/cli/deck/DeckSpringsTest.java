package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.problem.InputException;

/** Springs share the load with one tetrahedron, whose stiffness at node 4 is E/6 along z and G/6 along x. */
class DeckSpringsTest {
    private static final double K = 100;
    private static final String SPRING = "*ELEMENT, TYPE=SPRING1, ELSET=S\n7, 4\n*SPRING, ELSET=S\n3\n100.\n";
    private static final String LOAD = OneTet.step("*CLOAD\n4, 3, 12.\n");

    @TempDir
    private Path folder;

    private SolvedDeck solve(String deck) throws IOException {
        return SolvedDeck.of(Files.writeString(folder.resolve("springs.inp"), deck));
    }

    @Test
    void aSpringAlongAnAxisTakesItsShare() throws IOException {
        SolvedDeck solved = solve(OneTet.MODEL + SPRING + LOAD);
        double u = 12 / (OneTet.E / 6 + K);
        assertEquals(u, solved.displacement(1, 4, 2), 1e-9);
        assertEquals(
                -(12 - K * u), solved.reaction(1, 1, 2) + solved.reaction(1, 2, 2) + solved.reaction(1, 3, 2), 1e-6);
        var support = solved.result().loadCases().get(0).balance().supports().get(1);
        assertEquals(
                "single nodes",
                solved.result().loadCases().get(0).balance().supports().get(0).support());
        assertEquals("*SPRING", support.support());
        assertEquals(-K * u, support.force().z(), 1e-6);
    }

    @Test
    void theDirectionIsThatOfTheOrientation() throws IOException {
        String axes = "*ORIENTATION, NAME=O\n0, 0, 2, 0, 1, 0\n";
        for (int axis = 1; axis <= 3; axis += 2) {
            String spring = SPRING.replace("*SPRING, ELSET=S\n3", "*SPRING, ELSET=S, ORIENTATION=O\n" + axis);
            SolvedDeck solved = solve(OneTet.MODEL + axes + spring + OneTet.step("*CLOAD\n4, 3, 12.\n4, 1, 1.\n"));
            // Axis 1 of the orientation is z, axis 3 is −x.
            assertEquals(12 / (OneTet.E / 6 + (axis == 1 ? K : 0)), solved.displacement(1, 4, 2), 1e-9);
            assertEquals(1 / (OneTet.G / 6 + (axis == 3 ? K : 0)), solved.displacement(1, 4, 0), 1e-9);
        }
    }

    @Test
    void aBodyThatOnlySpringsHoldIsHeld() throws IOException {
        StringBuilder deck = new StringBuilder(OneTet.NODES + OneTet.ELEMENT + OneTet.MATERIAL + OneTet.SECTION);
        for (int node = 1; node <= 4; node++) {
            for (int axis = 1; axis <= 3; axis++) {
                String set = "S" + node + axis;
                deck.append("*ELEMENT, TYPE=SPRING1, ELSET=" + set + "\n" + (10 * node + axis) + ", " + node + "\n");
                deck.append("*SPRING, ELSET=" + set + "\n" + axis + "\n100.\n");
            }
        }
        SolvedDeck solved = solve(deck + OneTet.step("*DLOAD\nE, BX, 600.\n"));
        // 100 N on four equal springs, each quarter of the force at its own node: nothing deforms.
        for (int node = 1; node <= 4; node++) {
            assertEquals(0.25, solved.displacement(1, node, 0), 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7, 4       | 7, 9             | springs.inp:19: spring 7 is at node 9, which is not defined",
                "7, 4       | 7, 4, 3          | ':19:7: a SPRING1 has one node; its other end is the ground'",
                "7, 4       | 7                | node of spring 7 is missing",
                "TYPE=SPRING1 | TYPE=SPRINGA   | springs between nodes are not read",
                "ELSET=S~3  | ELSET=T~3        | '*SPRING of the element set T, which is not defined'",
                "ELSET=S~3  | ELSET=E~3        | 'has element 1, which is no SPRING1'",
                "3~100.     | 4~100.           | a spring along '4'",
                "3~100.     | 3, 3~100.        | 'write one direction, 1, 2 or 3'",
                "3~100.     | 3~-100.          | a spring of -100.0 N/mm",
                "3~100.     | 3~nan            | 'stiffness of the spring: ''nan'' is not a finite number'",
                "3~100.     | 3~100.~200., 0.5 | a stiffness that changes with length or temperature",
                "3~100.~    | 3~               | '*SPRING without its stiffness'",
                "*SPRING, ELSET=S~3~100.~ | '' | spring 7 has no *SPRING that tells its stiffness",
                "ELSET=S~3  | 'ELSET=S, ORIENTATION=O~3' | the orientation O is not defined",
                "ELSET=S~3  | 'ELSET=S, NONLINEAR~3' | '*SPRING with NONLINEAR is not supported'",
            })
    void whatIsWrongIsTold(String from, String to, String message) throws IOException {
        String damaged = SPRING.replace(from.replace('~', '\n'), to.replace('~', '\n'));
        assertTrue(!damaged.equals(SPRING), "nothing was damaged");
        InputException refused = assertThrows(InputException.class, () -> solve(OneTet.MODEL + damaged + LOAD));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
