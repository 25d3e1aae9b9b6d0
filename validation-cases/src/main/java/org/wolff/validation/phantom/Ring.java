package org.wolff.validation.phantom;

/**
 * A closed curve in space on which vertices are laid at equal steps of arc length.
 *
 * @param xyz the vertices in mm, {@code 3·vertex + axis}, counter-clockwise seen from +z; a single vertex is a pole
 * @param start arc position of the first vertex as a share (0…1) of the step between two
 */
record Ring(double[] xyz, double start) {
    /** A closed curve by angle. */
    @FunctionalInterface
    interface Curve {
        /** Writes the point at {@code angle} (radian, 0 to 2π) to {@code point[0…2]}. */
        void at(double angle, double[] point);
    }

    private static final int SAMPLES = 720;

    /** Returns the number of vertices. */
    int size() {
        return xyz.length / 3;
    }

    /** Returns the arc length of a curve, from {@value #SAMPLES} chords. */
    static double length(Curve curve) {
        return cumulative(curve)[SAMPLES];
    }

    /** Lays {@code count} vertices on a curve, the first one {@code start} steps behind angle 0. */
    static Ring on(Curve curve, int count, double start) {
        double[] arc = cumulative(curve);
        double[] xyz = new double[3 * count];
        double[] point = new double[3];
        int s = 0;
        for (int v = 0; v < count; v++) {
            double wanted = arc[SAMPLES] * (v + start) / count;
            while (s + 1 < SAMPLES && arc[s + 1] < wanted) {
                s++;
            }
            double share = (wanted - arc[s]) / (arc[s + 1] - arc[s]);
            curve.at(2 * Math.PI * (s + share) / SAMPLES, point);
            System.arraycopy(point, 0, xyz, 3 * v, 3);
        }
        return new Ring(xyz, start);
    }

    /** Returns a ring of one vertex. */
    static Ring pole(double x, double y, double z) {
        return new Ring(new double[] {x, y, z}, 0);
    }

    private static double[] cumulative(Curve curve) {
        double[] arc = new double[SAMPLES + 1];
        double[] last = new double[3];
        double[] next = new double[3];
        curve.at(0, last);
        for (int s = 1; s <= SAMPLES; s++) {
            curve.at(2 * Math.PI * s / SAMPLES, next);
            double dx = next[0] - last[0];
            double dy = next[1] - last[1];
            double dz = next[2] - last[2];
            arc[s] = arc[s - 1] + Math.sqrt(dx * dx + dy * dy + dz * dz);
            System.arraycopy(next, 0, last, 0, 3);
        }
        return arc;
    }
}
