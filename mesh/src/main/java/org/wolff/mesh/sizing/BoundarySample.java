package org.wolff.mesh.sizing;

import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.RegionProbe;

/**
 * A place on the boundary of a region, with the labels to both sides of it and the way across each. Mutable, for one
 * thread.
 */
public final class BoundarySample {
    private static final int STEPS = 4;
    /** A wall is one where its far side is met within 32° of straight on. */
    private static final double OPPOSITE = 0.85;

    private final RegionMap map;
    private final RegionProbe probe;
    private final double start;
    private final double[] g = new double[3];
    private final double[] u = new double[3];
    private Region region;
    private int inner;
    private int outer;
    private int beyond;

    /** The place, mm. */
    final double[] p = new double[3];

    /** The normal of the region there, outwards. */
    final double[] n = new double[3];

    /**
     * Begins with no place.
     *
     * @param reach how far, in mm, walls may be looked for
     * @param start walls and gaps thinner than this, in mm, do not exist
     */
    public BoundarySample(RegionMap map, double reach, double start) {
        this.map = map;
        this.probe = map.probe(reach);
        this.start = start;
    }

    /**
     * Goes to where the boundary of a region is nearest to the centre of a cell.
     *
     * @param of which region
     * @param side of the cell, mm
     * @return false where that is beyond the cell, or hidden under a later region
     */
    public boolean take(int of, double x, double y, double z, double side) {
        region = map.region(of);
        p[0] = x;
        p[1] = y;
        p[2] = z;
        double d = region.signedDistance(x, y, z, n);
        for (int step = 0; step < STEPS && Math.abs(d) > 1e-3 * side; step++) {
            for (int a = 0; a < 3; a++) {
                p[a] -= d * n[a];
            }
            if (Math.max(Math.abs(p[0] - x), Math.max(Math.abs(p[1] - y), Math.abs(p[2] - z))) > 0.55 * side) {
                return false;
            }
            d = region.signedDistance(p[0], p[1], p[2], n);
        }
        inner = look(-start);
        outer = look(start);
        return Math.abs(d) <= 1e-2 * side && inner != outer;
    }

    /** Returns a point on the normal through the place, that many mm outwards. */
    public double[] along(double way) {
        return new double[] {p[0] + way * n[0], p[1] + way * n[1], p[2] + way * n[2]};
    }

    private int look(double along) {
        probe.look(p[0] + along * n[0], p[1] + along * n[1], p[2] + along * n[2], false);
        return probe.label();
    }

    /** Returns the label on one side: that of the region itself or without it. */
    public int label(boolean inside) {
        return inside ? inner : outer;
    }

    /** Returns the label that the last {@link #across} found behind the wall. */
    public int beyond() {
        return beyond;
    }

    /**
     * Returns the way, in mm, straight to the far side of the label on one side of the place; infinite where it is
     * farther than {@code most} or slanting.
     */
    public double across(boolean inside, double most) {
        int sign = inside ? -1 : 1;
        int label = label(inside);
        look(sign * 0.5 * most);
        if (probe.label() == label && probe.depth(label) <= -0.499 * most) {
            return Double.POSITIVE_INFINITY; // a ball without any other label reaches from the place to the end
        }
        double t = start;
        while (t <= most) {
            beyond = look(sign * t);
            if (beyond != label) {
                double past = probe.depth(label);
                return isOpposite(label, sign, t) ? t - past : Double.POSITIVE_INFINITY;
            }
            t += Math.max(start, -probe.depth(label));
        }
        return Double.POSITIVE_INFINITY;
    }

    private boolean isOpposite(int label, int sign, double t) {
        probe.look(p[0] + sign * t * n[0], p[1] + sign * t * n[1], p[2] + sign * t * n[2], true);
        probe.boundary(label, beyond, g);
        double length = Math.sqrt(g[0] * g[0] + g[1] * g[1] + g[2] * g[2]);
        return sign * (g[0] * n[0] + g[1] * n[1] + g[2] * n[2]) >= OPPOSITE * length;
    }

    /**
     * Returns how far, in mm, points beside the place are from the boundary of the region: of two opposite ones the
     * nearer, and of four directions the worst.
     */
    double chordError(double step) {
        double worst = 0;
        int axis = Math.abs(n[0]) < 0.6 ? 0 : 1;
        for (int a = 0; a < 3; a++) {
            u[a] = (a == axis ? 1 : 0) - n[axis] * n[a];
        }
        for (int direction = 0; direction < 4; direction++) {
            double s = step / Math.sqrt(u[0] * u[0] + u[1] * u[1] + u[2] * u[2]);
            double ahead = region.signedDistance(p[0] + s * u[0], p[1] + s * u[1], p[2] + s * u[2]);
            double behind = region.signedDistance(p[0] - s * u[0], p[1] - s * u[1], p[2] - s * u[2]);
            worst = Math.max(worst, Math.min(Math.abs(ahead), Math.abs(behind)));
            turn();
        }
        return worst;
    }

    /** Turns the direction by 45° about the normal. */
    private void turn() {
        double x = n[1] * u[2] - n[2] * u[1];
        double y = n[2] * u[0] - n[0] * u[2];
        double z = n[0] * u[1] - n[1] * u[0];
        u[0] += x;
        u[1] += y;
        u[2] += z;
    }
}
