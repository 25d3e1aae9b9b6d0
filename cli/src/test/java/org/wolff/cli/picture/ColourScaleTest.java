package org.wolff.cli.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ColourScaleTest {
    /** Relative luminance (WCAG 2), whose order is that of lightness. */
    private static double luminance(int rgb) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double c = (rgb >> 16 - 8 * i & 255) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void risingGetsLighterAllTheWay() {
        int[] colours = ColourScale.rising(0, 1).colours();
        for (int i = 8; i < colours.length; i++) {
            assertTrue(luminance(colours[i]) > luminance(colours[i - 8]), "at " + i);
        }
        assertEquals(0x1E1F63, colours[0]);
        assertEquals(0xFAE64A, colours[255]);
    }

    @Test
    void twoSidedIsLightestAtZeroAndDarkerToBothSides() {
        int[] colours = ColourScale.twoSided(1).colours();
        for (int i = 8; i < 128; i++) {
            assertTrue(luminance(colours[i]) > luminance(colours[i - 8]), "at " + i);
            assertTrue(luminance(colours[255 - i]) > luminance(colours[255 - i + 8]), "at " + (255 - i));
        }
    }

    @Test
    void valuesBeyondTheEndsTakeTheColoursOfTheEnds() {
        ColourScale scale = ColourScale.rising(10, 20);
        int[] colours = scale.colours();
        assertEquals(colours[0], scale.of(-1e9));
        assertEquals(colours[0], scale.of(10));
        assertEquals(colours[255], scale.of(20));
        assertEquals(colours[255], scale.of(1e9));
        assertEquals(colours[128], scale.of(15));
    }

    @Test
    void endsAreReadable() {
        assertEquals(8, ColourScale.readableEnd(6.2));
        assertEquals(10, ColourScale.readableEnd(9.1));
        assertEquals(0.0012, ColourScale.readableEnd(0.00119), 1e-12);
        assertEquals(400, ColourScale.readableEnd(400), 1e-9);
        assertEquals(1, ColourScale.readableEnd(0));
        assertEquals(1, ColourScale.readableEnd(Double.NaN));
    }
}
