package org.wolff.validation.grid;

/**
 * A cube of parameters (u, v, w), each from 0 to 1, mapped into space with positive volume.
 *
 * @param nu hexahedra along u
 * @param nv hexahedra along v
 * @param nw hexahedra along w
 * @param map where a parameter point lies
 */
public record Block(int nu, int nv, int nw, Map map) {
    /** A map from parameters into space. */
    @FunctionalInterface
    public interface Map {
        /** Writes the point in mm to {@code xyz[0…2]}. */
        void at(double u, double v, double w, double[] xyz);
    }

    /** Checks the counts. */
    public Block {
        if (nu < 1 || nv < 1 || nw < 1) {
            throw new IllegalArgumentException("hexahedra " + nu + " x " + nv + " x " + nw);
        }
    }
}
