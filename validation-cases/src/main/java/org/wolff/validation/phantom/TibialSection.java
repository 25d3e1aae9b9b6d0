package org.wolff.validation.phantom;

/**
 * The outline of a tibia at every level: a rounded triangle with the anterior crest, a medial, a lateral and a
 * posterior face, an oval towards the plateau and the plafond. In its own axes, by the angle φ from lateral (+x) over
 * anterior (+y), the outline is {@code (a r cos φ, b r sin φ)} with
 *
 * <pre>r = 1 + t cos 3(φ − 90°) − p e^−((φ−270°)/0.55)² − q e^−(φ/0.5)² + u e^−((φ−90°)/0.35)²</pre>
 *
 * turned by θ about the axis and moved to the centre (cx, cy). All nine follow tables along z.
 */
final class TibialSection {
    /** z; a, b half widths (mm); t triangularity; p posterior, q fibular notch; u tuberosity; θ (°); centre (mm). */
    private static final double[][] LEVELS = {
        {-163, 22.0, 18.0, 0.06, 0.00, 0.06, 0.00, -25, -2.0, 1.0},
        {-151, 22.5, 18.5, 0.06, 0.00, 0.10, 0.00, -25, -2.0, 1.0},
        {-137, 18.0, 16.5, 0.06, 0.00, 0.05, 0.00, -24, -1.5, 0.5},
        {-113, 13.2, 13.8, 0.06, 0.00, 0.00, 0.00, -21, -1.0, 0.0},
        {-80, 11.2, 12.6, 0.08, 0.00, 0.00, 0.00, -17, -0.8, -0.5},
        {-40, 11.0, 12.6, 0.10, 0.00, 0.00, 0.00, -14, -0.4, -0.2},
        {0, 11.4, 13.2, 0.11, 0.00, 0.00, 0.00, -12, 0.0, 0.0},
        {40, 12.4, 14.6, 0.11, 0.00, 0.00, 0.00, -9, 0.6, -0.3},
        {75, 14.2, 16.8, 0.10, 0.00, 0.00, 0.00, -6, 1.0, -1.0},
        {105, 18.0, 19.0, 0.09, 0.00, 0.00, 0.08, -3, 1.0, -2.0},
        {128, 25.0, 21.0, 0.06, 0.02, 0.00, 0.20, -1, 0.5, -3.5},
        {147, 34.0, 24.0, 0.03, 0.08, 0.00, 0.04, 0, 0.0, -5.0},
        {159, 37.2, 25.5, 0.00, 0.14, 0.00, 0.00, 0, 0.0, -6.0},
        {168, 37.2, 25.5, 0.00, 0.14, 0.00, 0.00, 0, 0.0, -6.0},
    };

    private final SmoothTable[] columns = new SmoothTable[9];

    TibialSection() {
        double[] z = column(0);
        for (int c = 0; c < columns.length; c++) {
            columns[c] = new SmoothTable(z, column(c + 1));
        }
    }

    /** Returns the lowest level, mm. */
    double lowest() {
        return LEVELS[0][0];
    }

    /** Returns the highest level, mm. */
    double highest() {
        return LEVELS[LEVELS.length - 1][0];
    }

    /** Returns the radius of the circle with about the area of the section, mm. */
    double meanRadius(double z) {
        return Math.sqrt(columns[0].at(z) * columns[1].at(z));
    }

    /** Returns the outline at level {@code z}, shrunk about its centre by {@code scale}. */
    Ring.Curve outline(double z, double scale) {
        double a = scale * columns[0].at(z);
        double b = scale * columns[1].at(z);
        double t = columns[2].at(z);
        double p = columns[3].at(z);
        double q = columns[4].at(z);
        double u = columns[5].at(z);
        double theta = columns[6].at(z) * (Math.PI / 180);
        double cos = StrictMath.cos(theta);
        double sin = StrictMath.sin(theta);
        double cx = columns[7].at(z);
        double cy = columns[8].at(z);
        return (angle, point) -> {
            // Angle 0 is the crest, so that a row of vertices runs along it.
            double phi = angle + Math.PI / 2;
            double r = 1
                    + t * StrictMath.cos(3 * angle)
                    - p * hill(angle - Math.PI, 0.55)
                    - q * hill(angle + Math.PI / 2, 0.5)
                    + u * hill(angle, 0.35);
            double x = a * r * StrictMath.cos(phi);
            double y = b * r * StrictMath.sin(phi);
            point[0] = cx + cos * x - sin * y;
            point[1] = cy + sin * x + cos * y;
            point[2] = z;
        };
    }

    /** Returns exp(−(angle/width)²) of the angle brought to −π…π. */
    private static double hill(double angle, double width) {
        double turns = Math.rint(angle / (2 * Math.PI));
        double away = (angle - 2 * Math.PI * turns) / width;
        return StrictMath.exp(-away * away);
    }

    private static double[] column(int c) {
        double[] values = new double[LEVELS.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = LEVELS[i][c];
        }
        return values;
    }
}
