package org.wolff.materials.porous;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A modulus and a porosity that someone states together, held against samples and bounds.
 *
 * @param porosity in (0, 1)
 * @param low lower end of the stated modulus, MPa
 * @param high upper end, MPa; the same as {@code low} for a single value
 */
public record ModulusClaim(double porosity, double low, double high) {
    /** Checks the ranges. */
    public ModulusClaim {
        PorousTable.requirePorosity(porosity);
        if (!(low > 0) || !(high >= low)) {
            throw new IllegalArgumentException("a modulus from " + low + " to " + high + " MPa");
        }
    }

    /** Returns the modulus that a stress and the strain beside it imply, σ/ε, MPa. */
    public static double implied(double stress, double strain) {
        if (!(stress > 0) || !(strain > 0)) {
            throw new IllegalArgumentException("stress " + stress + " MPa at strain " + strain);
        }
        return stress / strain;
    }

    /**
     * Returns what does not fit, with the numbers; empty where the claim agrees with the samples within their scatter.
     *
     * @param solidModulus of the solid metal, MPa
     * @param solidPoissonsRatio of the solid metal
     */
    public List<String> contradictions(PorousTable table, double solidModulus, double solidPoissonsRatio) {
        List<String> found = new ArrayList<>();
        Estimate estimate = table.at(porosity, PorousQuantity.YOUNGS_MODULUS);
        if (low > estimate.high() || high < estimate.low()) {
            found.add(String.format(
                    Locale.ROOT,
                    "%s GPa at %.4g %% porosity is %s times the %.3g GPa (%.3g to %.3g) that %s gives: %s",
                    range(low, high, 1e-3),
                    100 * porosity,
                    range(low, high, 1 / estimate.value()),
                    estimate.value() * 1e-3,
                    estimate.low() * 1e-3,
                    estimate.high() * 1e-3,
                    table.name(),
                    estimate.text()));
        }
        double truss = StiffnessBounds.stretchedTruss(solidModulus, porosity);
        double bound = StiffnessBounds.hashinShtrikman(solidModulus, solidPoissonsRatio, porosity);
        if (high > bound) {
            found.add(String.format(
                    Locale.ROOT,
                    "no isotropic body of %.4g %% porosity can be stiffer than %.3g GPa (Hashin and Shtrikman)",
                    100 * porosity,
                    bound * 1e-3));
        }
        if (high > truss) {
            found.add(String.format(
                    Locale.ROOT,
                    "an ideal isotropic truss of struts reaches %.3g GPa at %.4g %% porosity (ρE/6)",
                    truss * 1e-3,
                    100 * porosity));
        }
        return List.copyOf(found);
    }

    private static String range(double low, double high, double factor) {
        return low == high
                ? String.format(Locale.ROOT, "%.3g", low * factor)
                : String.format(Locale.ROOT, "%.3g to %.3g", low * factor, high * factor);
    }
}
