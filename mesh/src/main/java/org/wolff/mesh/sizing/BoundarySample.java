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
    /** A wall is one where its far side is met within 32° of straight on; else it may be a bar. */
    private static final double OPPOSITE = 0.85;
    /** First and last step towards the middle of a bar, as parts of the depth reached. */
    private static final double BAR_STEP = 0.5;

    private static final double BAR_LEAST = 0.1;

    private final RegionMap map;
    private final RegionProbe probe;
    private final double start;
    private final double[] g = new double[3];
    private final double[] u = new double[3];
    private final double[] middle = new double[3];
    private Region region;
    private int inner;
    private int outer;
    private int beyond;
    private boolean film;

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

    /** Returns the point halfway across what the last finite {@link #across} measured, mm. */
    public double[] middle() {
        return middle.clone();
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
     * Returns true where the last finite {@link #across} ended on the film that closes a hole of a surface: the distance is
     * that from the rim of the hole then, not from the film, and says nothing of a thickness.
     */
    public boolean isFilm() {
        return film;
    }

    /**
     * Returns how thick, in mm, the label on one side of the place is: the way straight to its far side, or the diameter
     * of a bar where that side slants. Infinite where it is more than {@code most}, as where two sides part at a corner.
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
                // nothing lies nearer to the point beyond than the far side does, hence it is beyond t - past
                film = !map.isDistanceBound() && look(sign * (t - past + start)) == label;
                return isOpposite(label, sign, t) ? wall(sign, t - past) : bar(label, sign, t - past, most);
            }
            t += Math.max(start, -probe.depth(label));
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Fills in the normal of the far side, away from the label; returns true where it looks straight away. */
    private boolean isOpposite(int label, int sign, double t) {
        probe.look(p[0] + sign * t * n[0], p[1] + sign * t * n[1], p[2] + sign * t * n[2], true);
        probe.boundary(label, beyond, g);
        double length = Math.sqrt(g[0] * g[0] + g[1] * g[1] + g[2] * g[2]);
        for (int a = 0; a < 3; a++) {
            g[a] = length > 0 ? g[a] / length : sign * n[a];
        }
        return sign * (g[0] * n[0] + g[1] * n[1] + g[2] * n[2]) >= OPPOSITE;
    }

    private double wall(int sign, double thickness) {
        for (int a = 0; a < 3; a++) {
            middle[a] = p[a] + sign * 0.5 * thickness * n[a];
        }
        return thickness;
    }

    /**
     * Returns the diameter of the largest ball on the way inwards from between two sides that meet at an angle, both of
     * which go back at the same rate on it; infinite where that way leads to a place deeper than {@code most} allows.
     */
    private double bar(int label, int sign, double across, double most) {
        double rise = 0;
        wall(sign, across);
        for (int a = 0; a < 3; a++) {
            u[a] = sign * n[a] - g[a];
            rise += u[a] * u[a];
        }
        rise = Math.sqrt(rise);
        for (int a = 0; a < 3; a++) {
            u[a] /= rise;
        }
        rise *= 0.5;
        double depth = depth(label, 0);
        if (depth(label, (0.5 * most - depth) / rise) >= 0.499 * most) {
            return Double.POSITIVE_INFINITY;
        }
        double at = 0;
        double step = BAR_STEP * Math.max(start, depth);
        while (step > BAR_LEAST * Math.max(start, depth)) {
            double next = depth(label, at + step);
            if (next > depth) {
                at += step;
                depth = next;
                step = BAR_STEP * depth;
            } else {
                step *= 0.5;
            }
            if (2 * depth > most) {
                return Double.POSITIVE_INFINITY;
            }
        }
        for (int a = 0; a < 3; a++) {
            middle[a] += at * u[a];
        }
        return 2 * depth;
    }

    private double depth(int label, double way) {
        probe.look(middle[0] + way * u[0], middle[1] + way * u[1], middle[2] + way * u[2], false);
        return -probe.depth(label);
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
