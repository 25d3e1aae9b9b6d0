package org.wolff.materials.fatigue;

/**
 * A stress that goes to and fro between two extremes.
 *
 * @param least MPa, compression negative
 * @param greatest MPa, not below {@code least}
 */
public record StressCycle(double least, double greatest) {
    /** Checks the order. */
    public StressCycle {
        if (!(least <= greatest) || Double.isInfinite(least) || Double.isInfinite(greatest)) {
            throw new IllegalArgumentException("a cycle from " + least + " to " + greatest + " MPa");
        }
    }

    /**
     * Returns the cycle of a stress ratio.
     *
     * @param greatest greatest stress, MPa, &gt; 0
     * @param ratio R = least over greatest stress, at most 1
     */
    public static StressCycle ofRatio(double greatest, double ratio) {
        if (!(greatest > 0) || !(ratio <= 1)) {
            throw new IllegalArgumentException("greatest stress " + greatest + " MPa at R = " + ratio);
        }
        return new StressCycle(ratio * greatest, greatest);
    }

    /** Returns half the range, MPa. */
    public double amplitude() {
        return 0.5 * (greatest - least);
    }

    /** Returns the mean, MPa. */
    public double mean() {
        return 0.5 * (greatest + least);
    }
}
