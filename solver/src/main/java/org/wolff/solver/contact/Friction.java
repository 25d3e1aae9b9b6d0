package org.wolff.solver.contact;

import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;

/**
 * Coulomb's law of an interface: it sticks until the shear reaches μ times the pressure, then slips against it.
 *
 * @param coefficient μ ≥ 0; 0 slides freely
 * @param slipStiffness shear stress over slip before gross slip, N/mm³, as rough and porous surfaces show it; infinite
 *     for a surface that sticks without any slip
 */
public record Friction(double coefficient, double slipStiffness) {
    /** Slides freely. */
    public static final Friction NONE = coulomb(0);

    /**
     * Checks the ranges.
     *
     * @throws InputException if μ is negative or not finite, or the stiffness is not positive
     */
    public Friction {
        if (!(coefficient >= 0) || Double.isInfinite(coefficient)) {
            throw new InputException(
                    Problem.of(
                            "the friction coefficient " + coefficient + " is not 0 or a positive number",
                            "give the measured coefficient, 0.3 to 1.2 for metal on bone, or 0 for a surface that slides freely"));
        }
        if (!(slipStiffness > 0)) {
            throw new InputException(Problem.of(
                    "the slip stiffness " + slipStiffness + " N/mm³ is not positive",
                    "leave it out for a surface that sticks without any slip"));
        }
    }

    /** Returns Coulomb's law without slip before gross slip. */
    public static Friction coulomb(double coefficient) {
        return new Friction(coefficient, Double.POSITIVE_INFINITY);
    }

    /** Returns whether it slides freely. */
    public boolean isFree() {
        return coefficient == 0;
    }

    /** Returns whether stuck places slip a little. */
    public boolean isElastic() {
        return coefficient > 0 && slipStiffness < Double.POSITIVE_INFINITY;
    }
}
