package org.wolff.mesh.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.Vector3;

/** What edges between triangles ask for, alone and beside one another. */
class CreaseTurnsTest {
    private static final double TOLERANCE = 0.05;
    private static final double TURN = Math.toRadians(60);
    private static final Vector3 HERE = new Vector3(0, 0, 0);

    /** An edge along z at a distance from the axis, on a sheet that looks along y. */
    private static double[] edge(double x, double turn, double up) {
        return new double[] {x, 0, -1, x, 0, 1, 0, up, 0, turn};
    }

    private static double size(double[]... edges) {
        return new CreaseTurns(List.of(edges), TOLERANCE, 1.5).size(0, HERE);
    }

    @Test
    void anEdgeAloneIsCutOffByTheTolerance() {
        assertEquals(2 * TOLERANCE / Math.sin(TURN / 2), size(edge(0, TURN, 1)), 1e-12);
    }

    @Test
    void twoEdgesCloseTogetherAreOneThatTurnsByBoth() {
        double both = 2 * TOLERANCE / Math.sin(TURN);
        assertEquals(both, size(edge(0, TURN, 1), edge(0.02, TURN, 1)), 1e-12);
        assertEquals(4 * 0.04, size(edge(0, TURN, 1), edge(0.04, TURN, 1)), 1e-12); // seen by elements of 0.16 mm
        double alone = size(edge(0, TURN, 1));
        assertEquals(alone, size(edge(0, TURN, 1), edge(0.06, TURN, 1)), 1e-12); // too far to matter
        assertEquals(alone, size(edge(0, TURN, 1), edge(0.02, -TURN, 1)), 1e-12); // a step turns back
        assertEquals(alone, size(edge(0, TURN, 1), edge(0.02, TURN, -1)), 1e-12); // the other side of a foil
        double[] next = {0, 0, 1, 0.01, 0, 2, 0, 1, 0, TURN};
        assertEquals(alone, size(edge(0, TURN, 1), next), 1e-12); // the same ridge goes on
    }

    @Test
    void aSharpWedgeAsksForLessAndAFoldForNoMoreThanCanBe() {
        CreaseTurns turns = new CreaseTurns(List.of(), TOLERANCE, 1.5);
        assertEquals(2 * TOLERANCE / Math.sin(Math.toRadians(45)), turns.size(Math.toRadians(90)), 1e-12);
        assertEquals(4 * TOLERANCE * Math.tan(Math.toRadians(20)), turns.size(Math.toRadians(140)), 1e-12);
        assertEquals(2 * TOLERANCE, turns.size(Math.toRadians(175)), 1e-12);
    }
}
