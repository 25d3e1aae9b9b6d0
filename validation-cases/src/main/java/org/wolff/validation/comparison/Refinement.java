package org.wolff.validation.comparison;

/**
 * A number on a mesh and on one of half its size.
 *
 * @param coarse on the first
 * @param fine on the second
 */
public record Refinement(double coarse, double fine) {
    /** Returns the order in which the error falls towards a known limit. */
    public double order(double limit) {
        return Math.log(Math.abs((coarse - limit) / (fine - limit))) / Math.log(2);
    }

    /** Returns the limit for mesh size 0 that an order of convergence gives (Richardson 1911). */
    public double limit(double order) {
        return fine + (fine - coarse) / (Math.pow(2, order) - 1);
    }
}
