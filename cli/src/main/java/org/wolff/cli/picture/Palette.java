package org.wolff.cli.picture;

/** Colours of parts: easy to tell apart, also for most people who see fewer; after eight they come again, darker. */
public final class Palette {
    private static final int[] COLOURS = {0xE8D9B5, 0x6C9BD2, 0xE08A4F, 0x7FB77E, 0xB28AC9, 0xD9C14A, 0x6FC3C0, 0xD77F8E
    };
    private static final double DARKER = 0.75;

    private Palette() {}

    /** Returns the colours of the first parts, 0xRRGGBB; the viewer of the report repeats them. */
    public static int[] colours() {
        int[] colours = new int[4 * COLOURS.length];
        for (int region = 0; region < colours.length; region++) {
            colours[region] = of(region);
        }
        return colours;
    }

    /** Returns the colour of a part. */
    static int of(int region) {
        int round = region / COLOURS.length;
        return shaded(COLOURS[region % COLOURS.length], Math.pow(DARKER, round));
    }

    /** Returns the colour in a light from 0 to 1. */
    static int shaded(int rgb, double light) {
        int shaded = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            shaded |= (int) Math.min(255, light * (rgb >> shift & 255) + 0.5) << shift;
        }
        return shaded;
    }
}
