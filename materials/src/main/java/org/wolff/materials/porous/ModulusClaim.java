package org.wolff.materials.porous;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wolff.materials.assessment.ConsistencyCheck;

/**
 * A modulus and a porosity that someone states together, held against samples and bounds.
 *
 * @param leastPorosity in (0, 1)
 * @param greatestPorosity the same as {@code leastPorosity} for a single value
 * @param low lower end of the stated modulus, MPa
 * @param high upper end, MPa; the same as {@code low} for a single value
 */
public record ModulusClaim(double leastPorosity, double greatestPorosity, double low, double high) {
    /** Checks the ranges. */
    public ModulusClaim {
        PorousTable.requirePorosity(leastPorosity);
        PorousTable.requirePorosity(greatestPorosity);
        if (!(greatestPorosity >= leastPorosity)) {
            throw new IllegalArgumentException("a porosity from " + leastPorosity + " to " + greatestPorosity);
        }
        if (!(low > 0) || !(high >= low)) {
            throw new IllegalArgumentException("a modulus from " + low + " to " + high + " MPa");
        }
    }

    /** A claim for one porosity. */
    public ModulusClaim(double porosity, double low, double high) {
        this(porosity, porosity, low, high);
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
        List<ConsistencyCheck> all = new ArrayList<>(List.of(againstSamples(table)));
        all.addAll(againstBounds(solidModulus, solidPoissonsRatio));
        return all.stream()
                .filter(check -> !check.holds())
                .map(ConsistencyCheck::text)
                .toList();
    }

    /** Holds the claim against what was measured, within the scatter of the samples. */
    public ConsistencyCheck againstSamples(PorousTable table) {
        Estimate dense = table.at(leastPorosity, PorousQuantity.YOUNGS_MODULUS);
        Estimate open = table.at(greatestPorosity, PorousQuantity.YOUNGS_MODULUS);
        double middle = Math.sqrt(dense.value() * open.value());
        boolean holds = low <= dense.high() && high >= open.low();
        String text = String.format(
                Locale.ROOT,
                "%s GPa at %s porosity is %s times the %.3g GPa (%.3g to %.3g) that %s gives: %s",
                range(low, high, 1e-3),
                porosity(),
                range(low, high, 1 / middle),
                middle * 1e-3,
                open.low() * 1e-3,
                dense.high() * 1e-3,
                table.name(),
                dense.text());
        double nearest = holds ? low : low > dense.high() ? dense.high() : open.low();
        return new ConsistencyCheck(low > dense.high() ? low : high, nearest, "MPa", holds, text, table.source());
    }

    /** Holds the claim against what a porous body of the solid can reach. */
    public List<ConsistencyCheck> againstBounds(double solidModulus, double solidPoissonsRatio) {
        double truss = StiffnessBounds.stretchedTruss(solidModulus, leastPorosity);
        double bound = StiffnessBounds.hashinShtrikman(solidModulus, solidPoissonsRatio, leastPorosity);
        return List.of(
                new ConsistencyCheck(
                        high,
                        Math.min(high, bound),
                        "MPa",
                        high <= bound,
                        String.format(
                                Locale.ROOT,
                                "no isotropic body of %s porosity can be stiffer than %.3g GPa (Hashin and Shtrikman)",
                                porosity(),
                                bound * 1e-3),
                        "Hashin and Shtrikman, J Mech Phys Solids 11 (1963) 127"),
                new ConsistencyCheck(
                        high,
                        Math.min(high, truss),
                        "MPa",
                        high <= truss,
                        String.format(
                                Locale.ROOT,
                                "an ideal isotropic truss of struts reaches %.3g GPa at %s porosity (ρE/6)",
                                truss * 1e-3,
                                porosity()),
                        "Christensen, Mechanics of Composite Materials"));
    }

    private String porosity() {
        return leastPorosity == greatestPorosity
                ? String.format(Locale.ROOT, "%.4g %%", 100 * leastPorosity)
                : String.format(Locale.ROOT, "%.4g to %.4g %%", 100 * leastPorosity, 100 * greatestPorosity);
    }

    private static String range(double low, double high, double factor) {
        return low == high
                ? String.format(Locale.ROOT, "%.3g", low * factor)
                : String.format(Locale.ROOT, "%.3g to %.3g", low * factor, high * factor);
    }
}
