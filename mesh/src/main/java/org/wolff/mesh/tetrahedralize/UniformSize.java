package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;

/**
 * The same element size everywhere.
 *
 * @param h wanted edge length, mm; the long edge of the lattice, its short edges are 0.87 h
 */
public record UniformSize(double h) implements SizingField {
    /**
     * Checks the size.
     *
     * @throws InputException if it is not greater than zero
     */
    public UniformSize {
        if (!(h > 0 && h < Double.POSITIVE_INFINITY)) {
            throw new InputException(
                    Problem.of("mesh size " + h + " mm is not greater than zero", "give an edge length such as 2 mm"));
        }
    }

    @Override
    public double size(double x, double y, double z) {
        return h;
    }

    @Override
    public double smallest() {
        return h;
    }
}
