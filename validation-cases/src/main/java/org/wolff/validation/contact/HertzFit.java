package org.wolff.validation.contact;

/**
 * Hertz's distribution of pressure that fits those of pairs best: p² = p0² (1 − r²/a²) is linear in r², so peak and radius
 * of the contact come from all pairs well inside it, to the second order of the mesh size. The farthest closed pair tells the
 * radius to a cell at best.
 *
 * @param peak p0, MPa
 * @param radius a, mm
 */
record HertzFit(double peak, double radius) {
    /**
     * Fits by least squares.
     *
     * @param radii of the pairs from the axis, mm
     * @param pressures of the pairs, MPa
     * @param areas of the pairs, their weight, mm²
     * @param within pairs that are farther from the axis are left out, mm
     */
    static HertzFit of(double[] radii, double[] pressures, double[] areas, double within) {
        double weight = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int p = 0; p < radii.length; p++) {
            if (radii[p] < within) {
                double square = radii[p] * radii[p];
                double pressure = pressures[p] * pressures[p];
                weight += areas[p];
                x += areas[p] * square;
                y += areas[p] * pressure;
                xx += areas[p] * square * square;
                xy += areas[p] * square * pressure;
            }
        }
        double slope = (weight * xy - x * y) / (weight * xx - x * x);
        double atAxis = (y - slope * x) / weight;
        return new HertzFit(Math.sqrt(atAxis), Math.sqrt(-atAxis / slope));
    }
}
