package org.wolff.mesh.sizing;

import org.wolff.mesh.region.Claimants;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.RegionProbe;

/** What size is wanted in a cell that a boundary crosses. Mutable, for one thread. */
final class LocalSize {
    private static final int STEPS = 4;
    /** A wall is one where its far side is met within 32° of straight on. */
    private static final double OPPOSITE = 0.85;
    /** A chord error that falls by less than this with half the step comes from an edge (smooth: 0.25, edge: 0.5). */
    private static final double EDGE = 0.4;
    /** Sizes that follow from a measurement are met when cells are at most this much larger. */
    private static final double SLACK = 1.19;
    /** Edges along the diameter of a round bar. */
    private static final double PER_DIAMETER = 6;

    private final RegionMap map;
    private final Sizing sizing;
    private final double[] size;
    private final RegionProbe probe;
    private final double start;
    private final double[] p = new double[3];
    private final double[] n = new double[3];
    private final double[] g = new double[3];
    private final double[] u = new double[3];

    LocalSize(RegionMap map, Sizing sizing, double[] size, double reach) {
        this.map = map;
        this.sizing = sizing;
        this.size = size;
        this.probe = map.probe(reach);
        this.start = 0.05 * sizing.smallest();
    }

    /**
     * Returns the wanted size in a cell, mm, or some size below its side.
     *
     * @param side of the cell, mm
     * @param open whose boundary may cross the cell
     */
    double wanted(double x, double y, double z, double side, Claimants open) {
        double wanted = of(open.label(x, y, z));
        for (int o = 0; o < open.openCount() && wanted >= side; o++) {
            p[0] = x;
            p[1] = y;
            p[2] = z;
            if (toBoundary(map.region(open.open(o)), x, y, z, side)) {
                wanted = Math.min(wanted, sample(map.region(open.open(o)), side));
            }
        }
        return wanted;
    }

    private double of(int label) {
        return label == RegionMap.OUTSIDE ? Double.POSITIVE_INFINITY : size[label];
    }

    /** Moves the point onto the boundary of a region; false where that lies beyond the cell. */
    private boolean toBoundary(Region region, double x, double y, double z, double side) {
        double d = region.signedDistance(p[0], p[1], p[2], n);
        for (int step = 0; step < STEPS && Math.abs(d) > 1e-3 * side; step++) {
            for (int a = 0; a < 3; a++) {
                p[a] -= d * n[a];
            }
            d = region.signedDistance(p[0], p[1], p[2], n);
        }
        double most = Math.max(Math.abs(p[0] - x), Math.max(Math.abs(p[1] - y), Math.abs(p[2] - z)));
        return Math.abs(d) <= 1e-2 * side && most <= 0.55 * side;
    }

    private double sample(Region region, double side) {
        int inner = label(-start);
        int outer = label(start);
        if (inner == outer) {
            return Double.POSITIVE_INFINITY; // hidden under another part
        }
        double wanted = Math.min(of(inner), of(outer));
        double least = Double.POSITIVE_INFINITY;
        double across = inner == RegionMap.OUTSIDE ? Double.POSITIVE_INFINITY : way(inner, -1, reach(inner, side));
        if (sizing.layers() > 0) {
            double beyond = way(outer, 1, reach(outer, side));
            least = Math.min(least, inner == RegionMap.OUTSIDE ? gap(way(inner, -1, side)) : across / sizing.layers());
            least = Math.min(least, outer == RegionMap.OUTSIDE ? gap(beyond) : beyond / sizing.layers());
        }
        if (sizing.chord() < Double.POSITIVE_INFINITY) {
            least = Math.min(least, round(region, side, across));
        }
        return Math.min(wanted, Math.max(sizing.smallest(), SLACK * least));
    }

    private double reach(int label, double side) {
        return label == RegionMap.OUTSIDE ? side : Math.max(sizing.layers(), PER_DIAMETER) * side;
    }

    private double gap(double way) {
        return way < sizing.closedGap() ? Double.POSITIVE_INFINITY : way;
    }

    private int label(double along) {
        probe.look(p[0] + along * n[0], p[1] + along * n[1], p[2] + along * n[2], false);
        return probe.label();
    }

    /**
     * Returns the way, in mm, from the sample straight to the opposite side of a label; infinite where it is farther
     * than {@code most} or slanting.
     */
    private double way(int label, int sign, double most) {
        double t = start;
        while (t <= most) {
            double x = p[0] + sign * t * n[0];
            double y = p[1] + sign * t * n[1];
            double z = p[2] + sign * t * n[2];
            probe.look(x, y, z, false);
            int here = probe.label();
            if (here != label) {
                probe.look(x, y, z, true);
                probe.boundary(label, here, g);
                double length = Math.sqrt(g[0] * g[0] + g[1] * g[1] + g[2] * g[2]);
                double along = sign * (g[0] * n[0] + g[1] * n[1] + g[2] * n[2]);
                return along >= OPPOSITE * length ? t : Double.POSITIVE_INFINITY;
            }
            t += Math.max(start, -probe.depth(label));
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Returns the size at which chords keep to the boundary, and a round bar has its edges across. */
    private double round(Region region, double side, double across) {
        double step = 0.5 * side;
        double error = chordError(region, step);
        double bar = 0.5 * step * step / error; // the radius
        boolean isBar = 2 * bar > 0.6 * across && 2 * bar < 1.6 * across;
        double least = isBar ? across / PER_DIAMETER : Double.POSITIVE_INFINITY;
        if (error > sizing.chord() && chordError(region, 0.5 * step) < EDGE * error) {
            least = Math.min(least, side * Math.sqrt(sizing.chord() / error));
        }
        return least;
    }

    /** Returns how far, in mm, points beside the sample are from the boundary: on both sides, in the worse direction. */
    private double chordError(Region region, double step) {
        double worst = 0;
        int axis = Math.abs(n[0]) < 0.6 ? 0 : 1;
        for (int a = 0; a < 3; a++) {
            u[a] = (a == axis ? 1 : 0) - n[axis] * n[a];
        }
        for (int direction = 0; direction < 4; direction++) {
            double length = Math.sqrt(u[0] * u[0] + u[1] * u[1] + u[2] * u[2]);
            double s = step / length;
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
