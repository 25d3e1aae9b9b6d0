package org.wolff.materials.lattice;

import java.util.Locale;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Closed forms of the lattice of rhombic dodecahedra: 32 struts of length a per cubic cell of edge M = 4a/√3, each along a
 * diagonal of the cube. With r/a the slenderness of round struts:
 * <pre>
 *   relative density   ρ = (3√3/2) π (r/a)² − (27√2/4) (r/a)³                         nodes counted once to third order
 *   along the axes     1/E = [√3 π (1 + Φ)/ρ₀² + 1/ρ₀] / E_s,  ρ₀ = (3√3/2) π (r/a)²  Φ = (7 + 6ν)(r/a)²
 * </pre>
 * The density is equation (1) of Front Bioeng Biotechnol 2025;13:1625650; usable for r/a up to about 0.35, where nodes grow
 * together. The modulus is that of struts as beams of Timoshenko with Cowper's shear factor, held against turning at the nodes by
 * symmetry; Φ = 0 is Euler and Bernoulli's. It is the limit for thin struts: nodes of real struts shorten them.
 */
public final class RhombicDodecahedron {
    /** Slenderness beyond which the density is no longer usable. */
    public static final double THICKEST = 0.35;

    /** Slenderness of struts that are as thick as they are long. */
    private static final double CLOSED = 0.5;

    private static final double DENSITY_SQUARE = 1.5 * Math.sqrt(3) * Math.PI;
    private static final double DENSITY_CUBE = 6.75 * Math.sqrt(2);
    private static final double PRINTED_SQUARE = 1.38;
    private static final double PRINTED_CUBE = 0.65;

    private RhombicDodecahedron() {}

    /** Returns the edge of the cubic cell for struts of a length, mm. */
    public static double cell(double strutLength) {
        return 4 * strutLength / Math.sqrt(3);
    }

    /** Returns the length of a strut of a cubic cell, mm. */
    public static double strutLength(double cell) {
        return Math.sqrt(3) / 4 * cell;
    }

    /**
     * Returns the length of the struts, mm.
     *
     * @param strut diameter, mm, above 0
     * @param pore mm, above 0
     */
    public static double strutLength(double strut, double pore, PoreMeaning meaning) {
        require(strut, "strut");
        require(pore, "pore");
        return (strut + pore) / meaning.strutLengths();
    }

    /** Returns the pore between struts, mm; 0 or below where they close it. */
    public static double pore(double strut, double strutLength, PoreMeaning meaning) {
        return meaning.strutLengths() * strutLength - strut;
    }

    /**
     * Returns the relative density of struts, to third order.
     *
     * @param slenderness r/a
     */
    public static double relativeDensity(double slenderness) {
        return slenderness * slenderness * (DENSITY_SQUARE - DENSITY_CUBE * slenderness);
    }

    /**
     * Returns the slenderness r/a of struts of a porosity.
     *
     * @param porosity of the lattice
     * @throws IllegalArgumentException if the struts would be thicker than the closed form of the density holds for
     */
    public static double slenderness(double porosity) {
        double least = 1 - relativeDensity(THICKEST);
        if (!(porosity >= least && porosity < 1)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a porosity of %.4g %% is out of reach: rhombic dodecahedra have %.3g to 100 %%",
                    100 * porosity,
                    100 * least));
        }
        return new BrentSolver(1e-14).solve(200, s -> relativeDensity(s) - (1 - porosity), 1e-9, THICKEST);
    }

    /**
     * Returns the porosity that a designer states for a strut and a pore; NaN where such struts would be as thick as they
     * are long, so that there is no such lattice.
     *
     * @param strut diameter, mm
     * @param pore mm
     * @param meaning of the pore
     */
    public static double porosity(double strut, double pore, PoreMeaning meaning) {
        if (meaning == PoreMeaning.PRINTED) {
            double x = strut / (strut + pore);
            return 1 - x * x * (PRINTED_SQUARE - PRINTED_CUBE * x);
        }
        double slenderness = 0.5 * strut / strutLength(strut, pore, meaning);
        return slenderness < CLOSED ? 1 - relativeDensity(slenderness) : Double.NaN;
    }

    /**
     * Returns the strut that a porosity and a pore ask for, mm.
     *
     * @param porosity between 0 and 1
     * @param pore mm
     * @throws IllegalArgumentException if no strut gives that porosity
     */
    public static double strut(double porosity, double pore, PoreMeaning meaning) {
        require(pore, "pore");
        // x = D/(H + D) up to the thickest usable strut; porosity falls as it grows
        double most = meaning == PoreMeaning.PRINTED ? 0.99 : Math.min(0.99, 2 * THICKEST / meaning.strutLengths());
        double least = porosity(pore * most / (1 - most), pore, meaning);
        if (!(porosity > least && porosity < 1)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a porosity of %.4g %% is out of reach: with this meaning of the pore it lies between %.3g and 100"
                            + " %%",
                    100 * porosity,
                    100 * least));
        }
        double x = new BrentSolver(1e-14)
                .solve(200, share -> porosity(pore * share / (1 - share), pore, meaning) - porosity, 1e-9, most);
        return pore * x / (1 - x);
    }

    /**
     * Returns Young's modulus along the axes of the cell over that of the metal, for thin struts.
     *
     * @param slenderness r/a
     * @param poissonsRatio of the metal
     */
    public static double axialModulus(double slenderness, double poissonsRatio) {
        double density = DENSITY_SQUARE * slenderness * slenderness;
        double shear = (7 + 6 * poissonsRatio) * slenderness * slenderness;
        return 1 / (Math.sqrt(3) * Math.PI * (1 + shear) / (density * density) + 1 / density);
    }

    /** Returns the same for struts that do not shear, by Euler and Bernoulli: ρ²/(√3 π + ρ). */
    public static double eulerModulus(double slenderness) {
        double density = DENSITY_SQUARE * slenderness * slenderness;
        return density * density / (Math.sqrt(3) * Math.PI + density);
    }

    private static void require(double length, String what) {
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException("a " + what + " of " + length + " mm is not above 0");
        }
    }
}
