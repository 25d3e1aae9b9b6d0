package org.wolff.materials.porous;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wolff.materials.assessment.Assessment;
import org.wolff.materials.catalogue.FatigueStrength;

/**
 * Samples of one porous metal, one maker and one process, by porosity. Immutable.
 *
 * @param name such as {@code "porous tantalum, electron beam"}
 * @param samples at least three, of distinct porosities, densest first
 * @param source who measured them, with address
 * @param solid the dense metal in the catalogue; may be empty
 * @param fatigue what single porosities survived, of whatever maker
 * @param elsewhere what others measured on the same metal, for comparison
 */
public record PorousTable(
        String name,
        List<Sample> samples,
        String source,
        String solid,
        List<FatigueSample> fatigue,
        List<String> elsewhere) {
    /**
     * A fatigue strength of one porosity.
     *
     * @param porosity share of voids, in (0, 1)
     * @param strength what was survived
     */
    public record FatigueSample(double porosity, FatigueStrength strength) {
        /** Checks the range. */
        public FatigueSample {
            requirePorosity(porosity);
        }
    }

    /**
     * One sample.
     *
     * @param porosity share of voids, in (0, 1)
     * @param values MPa by quantity, &gt; 0
     */
    public record Sample(double porosity, Map<PorousQuantity, Double> values) {
        /** Checks the ranges. */
        public Sample {
            requirePorosity(porosity);
            values = Map.copyOf(values);
            values.forEach((quantity, value) -> {
                if (!(value > 0)) {
                    throw new IllegalArgumentException("a " + quantity.title() + " of " + value + " MPa");
                }
            });
        }

        /** Returns the share of metal, 1 − porosity. */
        public double relativeDensity() {
            return 1 - porosity;
        }
    }

    /** Sorts the samples. */
    public PorousTable {
        List<Sample> sorted = new ArrayList<>(samples);
        sorted.sort(Comparator.comparingDouble(Sample::porosity));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).porosity() == sorted.get(i - 1).porosity()) {
                throw new IllegalArgumentException(
                        name + ": two samples of porosity " + sorted.get(i).porosity());
            }
        }
        if (sorted.size() < 3) {
            throw new IllegalArgumentException(name + ": a table needs three samples, not " + sorted.size());
        }
        samples = List.copyOf(sorted);
        fatigue = List.copyOf(fatigue);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * Returns a quantity at a porosity.
     *
     * @throws IllegalArgumentException if the porosity is not between 0 and 1, or a sample lacks the quantity
     */
    public Estimate at(double porosity, PorousQuantity quantity) {
        requirePorosity(porosity);
        GibsonAshbyFit fit = fit(quantity);
        double lowest = samples.get(0).porosity();
        double highest = samples.get(samples.size() - 1).porosity();
        if (porosity < lowest || porosity > highest) {
            return fit.extrapolated(
                    porosity,
                    String.format(
                            Locale.ROOT,
                            "extrapolated: measured from %.4g %% to %.4g %% porosity only (%s)",
                            100 * lowest,
                            100 * highest,
                            source));
        }
        int i = 1;
        while (samples.get(i).porosity() < porosity) {
            i++;
        }
        Sample a = samples.get(i - 1);
        Sample b = samples.get(i);
        double t = Math.log((1 - porosity) / a.relativeDensity()) / Math.log(b.relativeDensity() / a.relativeDensity());
        double value = Math.exp((1 - t) * Math.log(value(a, quantity)) + t * Math.log(value(b, quantity)));
        double spread = Math.exp(fit.scatter());
        return new Estimate(
                value,
                value / spread,
                value * spread,
                true,
                String.format(
                        Locale.ROOT,
                        "log-log between the samples of %.4g %% and %.4g %% porosity (%s)",
                        100 * a.porosity(),
                        100 * b.porosity(),
                        source));
    }

    /** Returns the power law through all samples. */
    public GibsonAshbyFit fit(PorousQuantity quantity) {
        return GibsonAshbyFit.of(
                samples.stream().mapToDouble(Sample::relativeDensity).toArray(),
                samples.stream().mapToDouble(sample -> value(sample, quantity)).toArray());
    }

    /** Returns the porosity at which the interpolated quantity has a value, or why none does. */
    public Assessment porosityFor(double value, PorousQuantity quantity) {
        for (int i = 1; i < samples.size(); i++) {
            double a = value(samples.get(i - 1), quantity);
            double b = value(samples.get(i), quantity);
            if ((value - a) * (value - b) <= 0 && a != b) {
                double t = Math.log(value / a) / Math.log(b / a);
                double density = samples.get(i - 1).relativeDensity()
                        * Math.pow(
                                samples.get(i).relativeDensity()
                                        / samples.get(i - 1).relativeDensity(),
                                t);
                return Assessment.of(1 - density, "log-log between samples (" + source + ")");
            }
        }
        return Assessment.notAssessable(String.format(
                Locale.ROOT,
                "no two samples have a %s of %.4g MPa between them (%s)",
                quantity.title(),
                value,
                source));
    }

    private double value(Sample sample, PorousQuantity quantity) {
        Double value = sample.values().get(quantity);
        if (value == null) {
            throw new IllegalArgumentException(name + ": no " + quantity.title() + " at porosity " + sample.porosity());
        }
        return value;
    }

    /** Throws {@link IllegalArgumentException} where a porosity is not between 0 and 1. */
    public static void requirePorosity(double porosity) {
        if (!(porosity > 0 && porosity < 1)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "a porosity of %.4g %%: it lies between 0 and 100 %%", 100 * porosity));
        }
    }
}
