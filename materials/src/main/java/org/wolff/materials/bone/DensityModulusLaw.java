package org.wolff.materials.bone;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Young's modulus of bone, and where known its strength, by density.
 *
 * @param name key in {@link BoneLaws}
 * @param description site and author, for people
 * @param measure which density it wants
 * @param modulus Young's modulus, MPa
 * @param strength compressive strength, MPa, where the law has one
 * @param range densities that were measured; empty where no source tells them
 * @param source who says so
 * @param verified false when nobody has opened the source: no verdict may rest on it
 * @param notes what a reader must know
 */
public record DensityModulusLaw(
        String name,
        String description,
        DensityMeasure measure,
        PiecewisePower modulus,
        Optional<PiecewisePower> strength,
        Optional<Range> range,
        String source,
        boolean verified,
        List<String> notes) {
    /**
     * Densities that a law was measured for.
     *
     * @param low t/mm³
     * @param high t/mm³
     * @param source who says so
     * @param verified false when nobody has opened the source
     */
    public record Range(double low, double high, String source, boolean verified) {
        /** Checks the order. */
        public Range {
            if (!(low >= 0 && high > low)) {
                throw new IllegalArgumentException("densities from " + low + " to " + high + " t/mm³");
            }
        }
    }

    /** Copies the list. */
    public DensityModulusLaw {
        notes = List.copyOf(notes);
    }

    /** Returns what is to be said of a density (t/mm³) that was not measured; empty where it was, or nobody knows. */
    public Optional<String> outside(double density) {
        return range.filter(known -> density < known.low() || density > known.high())
                .map(known -> String.format(
                        Locale.ROOT,
                        "the %s density %.3g g/cm3 lies outside the %.3g to %.3g g/cm3 of %s (%s): extrapolated",
                        measure.title(),
                        density / PiecewisePower.GRAM_PER_CM3,
                        known.low() / PiecewisePower.GRAM_PER_CM3,
                        known.high() / PiecewisePower.GRAM_PER_CM3,
                        name,
                        known.source()));
    }
}
