package org.wolff.materials.porous;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * A power law y = A ρⁿ of relative density, by least squares in logarithms.
 *
 * @param factor A, MPa
 * @param exponent n
 * @param exponentError standard error of n
 * @param rSquared of the logarithms
 * @param scatter standard deviation of the residuals of ln y
 * @param count of samples
 * @param meanLog mean of ln ρ over the samples
 * @param spreadLog Σ (ln ρ − mean)²
 */
public record GibsonAshbyFit(
        double factor,
        double exponent,
        double exponentError,
        double rSquared,
        double scatter,
        int count,
        double meanLog,
        double spreadLog) {
    /**
     * Fits samples.
     *
     * @param density relative densities, at least three distinct ones in (0, 1)
     * @param value MPa, &gt; 0
     */
    public static GibsonAshbyFit of(double[] density, double[] value) {
        SimpleRegression regression = new SimpleRegression();
        double mean = 0;
        for (int i = 0; i < density.length; i++) {
            regression.addData(Math.log(density[i]), Math.log(value[i]));
            mean += Math.log(density[i]) / density.length;
        }
        return new GibsonAshbyFit(
                Math.exp(regression.getIntercept()),
                regression.getSlope(),
                regression.getSlopeStdErr(),
                regression.getRSquare(),
                Math.sqrt(regression.getMeanSquareError()),
                density.length,
                mean,
                regression.getXSumSquares());
    }

    /** Returns A ρⁿ at a porosity, MPa. */
    public double at(double porosity) {
        return factor * Math.pow(1 - porosity, exponent);
    }

    /** Returns A ρⁿ with the standard error of a new sample there; it widens away from the samples. */
    Estimate extrapolated(double porosity, String text) {
        double x = Math.log(1 - porosity) - meanLog;
        double spread = Math.exp(scatter * Math.sqrt(1 + 1.0 / count + x * x / spreadLog));
        double value = at(porosity);
        return new Estimate(value, value / spread, value * spread, false, text);
    }
}
