package org.wolff.solver.convergence;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What three meshes tell of the error of a quantity on the finest.
 *
 * <p>With sizes h₁ &lt; h₂ &lt; h₃, ratios r₂₁ = h₂/h₁, r₃₂ = h₃/h₂, values f₁, f₂, f₃, and f = f₀ + C hᵖ, the observed order p
 * solves (f₃ − f₂)/(f₂ − f₁) = r₂₁ᵖ (r₃₂ᵖ − 1)/(r₂₁ᵖ − 1). The quantity converges where the steps have one sign and p is at
 * least {@value #LEAST_ORDER}, unless its size still grows by more than {@value #GROWTH} of itself in the last step at an
 * order below the formal one: meshes that are not nested give peaks without bound an order by chance. The uncertainty is the
 * grid convergence index (Roache 1994) with the order and the factor of safety of Oberkampf and Roy (2010), F δ, and {@value
 * #SAMPLING} of the value, by which numbers of meshes that are not nested scatter: δ = |f₂ − f₁|/(r₂₁^q − 1), q = p up to the
 * formal order, F = 1.25 where p is within 10 % of the formal order, else 3. Where the order is limited, δ is not less than
 * what the coarser step predicts, |f₃ − f₂|/((r₃₂^q − 1) r₂₁^q): two meshes may agree by chance. Without an order, where the
 * values alternate or differ by less than {@value #NOISE} of their size, it is three times their greatest difference (Eça and
 * Hoekstra 2014) and {@value #SCATTER} of the value. The shares are those with which at least 95 % of the intervals hold the
 * answer of closed forms, see the theory.
 *
 * @param behaviour whether the quantity converges
 * @param values on the three meshes, the coarsest first
 * @param order observed order p; empty where there is none
 * @param extrapolated value for h → 0 by the order that was used; the finest value where there is none
 * @param uncertainty U, in the unit of the value; infinite where the quantity diverges
 */
public record GridConvergence(
        Behaviour behaviour, List<Double> values, OptionalDouble order, double extrapolated, double uncertainty) {
    /** Differences below this part of the greatest value are noise of the mesh. */
    public static final double NOISE = 0.005;

    /** Orders below this are none: half of the least formal one (Eça and Hoekstra 2014). */
    public static final double LEAST_ORDER = 0.5;

    /** Growth of the last step, a part of the value, at which an order below the formal one is not believed. */
    public static final double GROWTH = 0.05;

    /** Part of the value by which numbers scatter from mesh to mesh that converge. */
    public static final double SAMPLING = 0.003;

    /** Part of the value by which numbers scatter from mesh to mesh that have no order. */
    public static final double SCATTER = 0.01;

    private static final double EXACT = 1e-9;
    private static final double MOST_ORDER = 30;
    private static final double NEAR = 0.1;
    private static final double SAFETY_NEAR = 1.25;
    private static final double SAFETY = 3;

    /** How a quantity behaves as the mesh is refined. */
    public enum Behaviour {
        /** The steps shrink as a power of the size says. */
        CONVERGES,
        /** There is no order; the values scatter within the interval. */
        SCATTERS,
        /** The steps do not shrink, or do not shrink surely: no interval holds the answer. */
        DIVERGES;

        /** Returns the word for files and messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the list. */
    public GridConvergence {
        values = List.copyOf(values);
    }

    /**
     * Judges three values.
     *
     * @param sizes of the meshes, falling: the coarsest first
     * @param values on them, in the same order, finite
     * @param formal order that the elements should reach
     * @throws IllegalArgumentException if there are not three, the sizes do not fall, or a value is not finite
     */
    public static GridConvergence of(double[] sizes, double[] values, double formal) {
        check(sizes, values);
        List<Double> all = List.of(values[0], values[1], values[2]);
        double fine = values[2];
        double step21 = values[1] - fine;
        double step32 = values[0] - values[1];
        double spread = Math.max(Math.abs(values[0] - fine), Math.max(Math.abs(step21), Math.abs(step32)));
        double greatest = Math.max(Math.abs(values[0]), Math.max(Math.abs(values[1]), Math.abs(fine)));
        if (spread <= EXACT * greatest) {
            return new GridConvergence(
                    Behaviour.CONVERGES,
                    all,
                    OptionalDouble.empty(),
                    fine,
                    Math.max(SAFETY * spread, EXACT * greatest));
        }
        double r21 = sizes[1] / sizes[2];
        double r32 = sizes[0] / sizes[1];
        double quotient = step32 / step21; // infinite where the finer two agree
        double p = quotient > Math.log(r32) / Math.log(r21) ? order(quotient, r21, r32) : 0;
        boolean alternates = !(quotient > 0);
        boolean grows = step21 * fine < 0 && Math.abs(step21) > GROWTH * Math.abs(fine) && p < (1 - NEAR) * formal;
        if (p >= LEAST_ORDER && !grows) {
            double q = Math.min(p, formal);
            double safety = Math.abs(p - formal) <= NEAR * formal ? SAFETY_NEAR : SAFETY;
            double error = step21 / (Math.pow(r21, q) - 1);
            double predicted = step32 / ((Math.pow(r32, q) - 1) * Math.pow(r21, q));
            double uncertainty = safety * Math.max(Math.abs(error), Math.abs(predicted)) + SAMPLING * greatest;
            return new GridConvergence(Behaviour.CONVERGES, all, OptionalDouble.of(p), fine - error, uncertainty);
        }
        return alternates || spread <= NOISE * greatest
                ? new GridConvergence(
                        Behaviour.SCATTERS, all, OptionalDouble.empty(), fine, SAFETY * spread + SCATTER * greatest)
                : diverging(all);
    }

    /** A quantity that no interval holds: its exact value has no bound, or the meshes do not tell that it has one. */
    static GridConvergence diverging(List<Double> values) {
        return new GridConvergence(
                Behaviour.DIVERGES, values, OptionalDouble.empty(), values.get(2), Double.POSITIVE_INFINITY);
    }

    private static void check(double[] sizes, double[] values) {
        boolean sound =
                sizes.length == 3 && values.length == 3 && sizes[0] > sizes[1] && sizes[1] > sizes[2] && sizes[2] > 0;
        for (double value : values) {
            sound &= Double.isFinite(value);
        }
        if (!sound) {
            throw new IllegalArgumentException("three falling sizes and finite values are needed");
        }
    }

    /** Returns the p at which the quotient of the steps is as given, by bisection; at most {@value #MOST_ORDER}. */
    private static double order(double quotient, double r21, double r32) {
        double low = 0;
        double high = MOST_ORDER;
        for (int i = 0; i < 100; i++) {
            double p = 0.5 * (low + high);
            double there = Math.pow(r21, p) * Math.expm1(p * Math.log(r32)) / Math.expm1(p * Math.log(r21));
            if (there < quotient) {
                low = p;
            } else {
                high = p;
            }
        }
        return high;
    }

    /** Returns the value on the finest mesh. */
    public double value() {
        return values.get(2);
    }

    /** Returns the lower end of the interval; minus infinity where the quantity diverges. */
    public double low() {
        return value() - uncertainty;
    }

    /** Returns the upper end of the interval; infinite where the quantity diverges. */
    public double high() {
        return value() + uncertainty;
    }

    /** Returns the grid convergence index: the uncertainty as a part of the value; not a number where the value is 0. */
    public double index() {
        return uncertainty / Math.abs(value());
    }
}
