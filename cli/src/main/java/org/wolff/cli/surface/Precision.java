package org.wolff.cli.surface;

/**
 * How much of the fields a file holds.
 *
 * @param bits of a field value, at most 16
 * @param mostFields fields of each load case, from the first
 * @param mostLoadCases load cases, from the first
 */
record Precision(int bits, int mostFields, int mostLoadCases) {
    /** Everything. */
    static final Precision FULL = new Precision(16, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Returns the next smaller one. */
    Precision coarser(int loadCases) {
        if (bits > 8) {
            return new Precision(bits - 4, mostFields, mostLoadCases);
        }
        if (mostFields > 2) {
            return new Precision(bits, 2, mostLoadCases);
        }
        if (mostFields > 1) {
            return new Precision(bits, 1, mostLoadCases);
        }
        return new Precision(bits, mostFields, Math.min(loadCases, mostLoadCases) / 2);
    }
}
