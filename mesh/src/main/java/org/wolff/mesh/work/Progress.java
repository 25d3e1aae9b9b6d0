package org.wolff.mesh.work;

/** Hears how far the work is. Implementations draw bars, print lines or do nothing; they never change a result. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void phase(String name) {}

        @Override
        public void step(double fraction, String detail) {}
    };

    /** A new phase starts, such as {@code "mesh: labels"}; the one before is over. */
    void phase(String name);

    /**
     * The present phase is so far.
     *
     * @param fraction from 0 to 1, or NaN where the end is not known
     * @param detail a short word on the state, such as {@code "residual 3.1e-5, iteration 420"}; may be empty
     */
    void step(double fraction, String detail);
}
