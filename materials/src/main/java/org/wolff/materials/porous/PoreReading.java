package org.wolff.materials.porous;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * What is meant by the pore of a rhombic-dodecahedron lattice of round struts, and the porosity that follows of strut and
 * pore diameter. With r/a for strut radius over strut length, the share of metal is (3√3/2)π(r/a)² − 9.546(r/a)³ (the
 * second term takes the overlap at the nodes off; usable to r/a = 0.35).
 */
public enum PoreReading {
    /** The sphere inside the cage that touches its edges, less one strut: H = (4√2/3)a − D. */
    CAGE("sphere inside the cage", 2 * Math.sqrt(2) / 3),
    /** The circle inscribed in a rhombic window, less one strut: H = (2√2/3)a − D. */
    WINDOW("circle in a window", Math.sqrt(2) / 3),
    /**
     * As equation (4) of Front Bioeng Biotechnol 2025;13:1625650 is met only: 1.38 and 0.65 for the two factors, which
     * take the edge of the cell for the length of a strut.
     */
    EQUATION_4("equation (4) of Front Bioeng Biotechnol 2025;13:1625650", Double.NaN);

    private final String title;
    private final double square;
    private final double cube;

    PoreReading(String title, double radiusOverLength) {
        this.title = title;
        boolean printed = Double.isNaN(radiusOverLength);
        this.square = printed ? 1.38 : Terms.SQUARE * radiusOverLength * radiusOverLength;
        this.cube = printed ? 0.65 : Terms.CUBE * radiusOverLength * radiusOverLength * radiusOverLength;
    }

    /** Constants that the constructor needs before those of the enum are set. */
    private static final class Terms {
        static final double SQUARE = 1.5 * Math.sqrt(3) * Math.PI;
        static final double CUBE = 9.546;
    }

    /** Returns what the pore is, for people. */
    public String title() {
        return title;
    }

    /**
     * Returns the porosity.
     *
     * @param strut diameter, mm, &gt; 0
     * @param pore diameter, mm, &gt; 0
     */
    public double porosity(double strut, double pore) {
        double x = strut / (strut + pore);
        return 1 - (square - cube * x) * x * x;
    }

    /**
     * Returns the strut diameter, mm, that a porosity and a pore diameter ask for.
     *
     * @throws IllegalArgumentException if no strut gives that porosity
     */
    public double strut(double pore, double porosity) {
        PorousTable.requirePorosity(porosity);
        // The share of metal grows with x up to 2 square / (3 cube).
        double most = Math.min(0.999, 2 * square / (3 * cube));
        double target = 1 - porosity;
        if ((square - cube * most) * most * most < target) {
            throw new IllegalArgumentException("no strut gives a porosity of " + porosity);
        }
        double x = new BrentSolver(1e-12).solve(200, at -> (square - cube * at) * at * at - target, 1e-9, most);
        return pore * x / (1 - x);
    }
}
