package org.wolff.cli.picture;

/**
 * Colours for the values of a field, beyond its ends the colours of the ends. Between given colours it goes straight in
 * Oklab (Ottosson 2020), so that equal steps of the value look like equal steps; lightness rises all the way (or falls to
 * both sides of the middle), so that it reads in grey and for people who see fewer colours.
 */
public final class ColourScale {
    private static final int STEPS = 256;
    private static final int[] RISING = {0x1E1F63, 0x1F4F96, 0x1A8099, 0x3BAA79, 0xA3CB4B, 0xFAE64A};
    private static final int[] TWO_SIDED = {0x123F7C, 0x3F83C0, 0xA9CBE3, 0xF1EFEA, 0xEDB79A, 0xC9503F, 0x7C1028};
    private static final double[] NICE = {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 5, 6, 8, 10};

    private final double low;
    private final double high;
    private final int[] colours;

    private ColourScale(double low, double high, int[] colours) {
        this.low = low;
        this.high = high;
        this.colours = colours;
    }

    /** Returns a scale for a value from {@code low} to {@code high}. */
    public static ColourScale rising(double low, double high) {
        return new ColourScale(low, high, between(RISING));
    }

    /** Returns a scale whose middle is zero. */
    public static ColourScale twoSided(double high) {
        return new ColourScale(-high, high, between(TWO_SIDED));
    }

    /** Returns the least number not below a positive value that ends a readable scale: 1, 1.2, 1.6, 2, … times 10ⁿ. */
    public static double readableEnd(double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double nice : NICE) {
            if (nice * power >= value * (1 - 1e-12)) {
                return nice * power;
            }
        }
        return 10 * power;
    }

    /** Returns the value of the first colour. */
    public double low() {
        return low;
    }

    /** Returns the value of the last colour. */
    public double high() {
        return high;
    }

    /** Returns the colours from low to high, 0xRRGGBB. */
    public int[] colours() {
        return colours.clone();
    }

    /** Returns the colour of a value. */
    int of(double value) {
        double share = (value - low) / (high - low);
        return colours[(int) Math.max(0, Math.min(STEPS - 1, share * STEPS))];
    }

    private static int[] between(int[] anchors) {
        double[][] lab = new double[anchors.length][];
        for (int a = 0; a < anchors.length; a++) {
            lab[a] = oklab(anchors[a]);
        }
        int[] colours = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double at = (double) i / (STEPS - 1) * (anchors.length - 1);
            int a = Math.min(anchors.length - 2, (int) at);
            double[] mixed = new double[3];
            for (int c = 0; c < 3; c++) {
                mixed[c] = lab[a][c] + (at - a) * (lab[a + 1][c] - lab[a][c]);
            }
            colours[i] = rgb(mixed);
        }
        return colours;
    }

    private static double[] oklab(int rgb) {
        double r = linear(rgb >> 16 & 255);
        double g = linear(rgb >> 8 & 255);
        double b = linear(rgb & 255);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static int rgb(double[] lab) {
        double l = Math.pow(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
        double m = Math.pow(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
        double s = Math.pow(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2], 3);
        return byteOf(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
                | byteOf(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
                | byteOf(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int byteOf(double linear) {
        double c = Math.max(0, Math.min(1, linear));
        return (int) Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055));
    }
}
