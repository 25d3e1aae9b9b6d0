package org.wolff.materials.porous;

/** What a porous body can reach of its solid's stiffness. */
public final class StiffnessBounds {
    private StiffnessBounds() {}

    /**
     * Returns the upper bound of Hashin and Shtrikman for Young's modulus of an isotropic body with empty pores, MPa.
     *
     * @param youngsModulus of the solid, MPa
     * @param poissonsRatio of the solid
     * @param porosity in (0, 1)
     */
    public static double hashinShtrikman(double youngsModulus, double poissonsRatio, double porosity) {
        PorousTable.requirePorosity(porosity);
        double k = youngsModulus / (3 * (1 - 2 * poissonsRatio));
        double g = youngsModulus / (2 * (1 + poissonsRatio));
        double density = 1 - porosity;
        double bulk = k + porosity / (-1 / k + 3 * density / (3 * k + 4 * g));
        double shear = g + porosity / (-1 / g + 6 * (k + 2 * g) * density / (5 * g * (3 * k + 4 * g)));
        return 9 * bulk * shear / (3 * bulk + shear);
    }

    /** Returns Young's modulus of the ideal isotropic truss of low density whose struts only stretch, ρE/6, MPa. */
    public static double stretchedTruss(double youngsModulus, double porosity) {
        PorousTable.requirePorosity(porosity);
        return (1 - porosity) * youngsModulus / 6;
    }
}
