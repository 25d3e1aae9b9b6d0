package org.wolff.solver.contact;

/**
 * When the iterations of a contact solve stop.
 *
 * @param tolerance of the forces out of balance, relative to loads and reactions; default 1e-8
 * @param maxSteps Newton steps for one load; default 25
 * @param maxIterations iterations of one linear solve; default 400
 * @param finest smallest part of a load step that is tried alone; default 1/64
 */
public record ContactSettings(double tolerance, int maxSteps, int maxIterations, double finest) {
    /** The defaults. */
    public static final ContactSettings DEFAULT = new ContactSettings(1e-8, 25, 400, 1.0 / 64);

    /** Checks the ranges. */
    public ContactSettings {
        if (!(tolerance > 0 && tolerance < 1) || maxSteps < 1 || maxIterations < 1 || !(finest > 0 && finest <= 1)) {
            throw new IllegalArgumentException("tolerance " + tolerance + ", steps " + maxSteps + ", iterations "
                    + maxIterations + ", finest " + finest);
        }
    }

    /** Returns the same with another tolerance. */
    public ContactSettings with(double other) {
        return new ContactSettings(other, maxSteps, maxIterations, finest);
    }
}
