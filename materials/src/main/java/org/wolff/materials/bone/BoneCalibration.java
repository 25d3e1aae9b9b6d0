package org.wolff.materials.bone;

import java.util.Locale;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * From Hounsfield units to a density: ρ = intercept + slope·HU, then lines from one density to the next as far as the
 * law wants it.
 *
 * @param method where the line comes from
 * @param intercept density at 0 HU, t/mm³
 * @param slope t/mm³ per HU, &gt; 0
 * @param measure the density that the line gives
 */
public record BoneCalibration(Method method, double intercept, double slope, DensityMeasure measure) {
    /** Where the line comes from; without a phantom the density is not absolute. */
    public enum Method {
        /** A phantom of known densities lay in the scan. */
        PHANTOM,
        /** From air, fat and muscle of the same scan. */
        PHANTOMLESS,
        /** From another scan, or assumed. */
        NONE;

        /** Returns its name as a case file writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** ρ_ash = 0.877 ρ_CT + 0.0789 g/cm³ is Schileo's; this is the same line as MITK-GEM ships it: (ρ_CT + 0.09)/1.14. */
    private static final double ASH_OFFSET = 0.09 * PiecewisePower.GRAM_PER_CM3;

    private static final double ASH_DIVISOR = 1.14;
    /** ρ_ash over ρ_apparent, as MITK-GEM ships it. */
    private static final double ASH_OF_APPARENT = 0.6;

    /**
     * Returns the straight line nearest to samples of known density, by least squares.
     *
     * @param hounsfield HU of each sample, at least two different ones
     * @param density of each, t/mm³
     */
    public static BoneCalibration ofSamples(
            Method method, double[] hounsfield, double[] density, DensityMeasure measure) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < hounsfield.length; i++) {
            line.addData(hounsfield[i], density[i]);
        }
        return new BoneCalibration(method, line.getIntercept(), line.getSlope(), measure);
    }

    /** Checks the range. */
    public BoneCalibration {
        if (!(slope > 0) || !Double.isFinite(intercept) || Double.isInfinite(slope)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a calibration must rise with the Hounsfield unit; its slope is %.4g g/cm3 per HU",
                    slope / PiecewisePower.GRAM_PER_CM3));
        }
    }

    /**
     * Returns the density that a law wants; below zero where the scan says less than nothing, which the caller clips and
     * counts.
     *
     * @param hounsfield HU
     * @return t/mm³
     */
    public double density(double hounsfield, DensityMeasure wanted) {
        return convert(intercept + slope * hounsfield, measure, wanted);
    }

    /** Returns a density (t/mm³) in another measure. */
    public static double convert(double density, DensityMeasure from, DensityMeasure to) {
        return from == to ? density : fromAsh(toAsh(density, from), to);
    }

    private static double toAsh(double density, DensityMeasure measure) {
        return switch (measure) {
            case ASH -> density;
            case CT -> (density + ASH_OFFSET) / ASH_DIVISOR;
            case APPARENT -> density * ASH_OF_APPARENT;
        };
    }

    private static double fromAsh(double ash, DensityMeasure wanted) {
        return switch (wanted) {
            case ASH -> ash;
            case CT -> ash * ASH_DIVISOR - ASH_OFFSET;
            case APPARENT -> ash / ASH_OF_APPARENT;
        };
    }
}
