package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which elements are worth a change of the mesh. */
class BadShapeTest {
    private static final int[] TETS = {0, 1, 2, 3};

    private static boolean isBad(double[] xyz, int tied) {
        int[] tie = new int[4];
        Arrays.fill(tie, 0, 4 - tied, Ties.NONE);
        return new BadShape(xyz, tie).isBad(TETS, 0);
    }

    /** Two faces that meet at an angle; the other angles are greater. */
    private static double[] wedge(double degrees) {
        double angle = Math.toRadians(degrees);
        return new double[] {0, 0, 0, 1, 0, 0, 0.5, 1, 0, 0.5, Math.cos(angle), Math.sin(angle)};
    }

    @ParameterizedTest
    @CsvSource({"17, 0, true", "17, 1, false", "15.9, 4, true", "18.4, 0, true", "18.6, 0, false"})
    void anglesMayBeSmallerBesideCurves(double degrees, int tied, boolean bad) {
        assertEquals(bad, isBad(wedge(degrees), tied));
    }

    /** A needle with angles above 20°: its mean ratio and aspect ratio alone tell. */
    @Test
    void needlesAreBad() {
        double[] needle = {0, 0, 0, 1, 0, 0, 0.5, 0.8, 0, 0.5, 0.3, 0};
        for (double length : new double[] {4, 60}) {
            needle[11] = length;
            assertEquals(length > 4, isBad(needle, 4), length + "");
            for (int tie : new int[] {Ties.NONE, Ties.CORNER}) {
                BadShape shape = new BadShape(needle, new int[] {Ties.NONE, tie, Ties.NONE, Ties.NONE});
                assertEquals(length > 4 && tie == Ties.NONE, shape.isSlenderAway(TETS, 0), length + ", " + tie);
            }
        }
    }
}
