package org.wolff.mesh.sizing;

import org.wolff.mesh.region.Claimants;
import org.wolff.mesh.region.RegionMap;

/** What size is wanted in a cell that a boundary crosses. Mutable, for one thread. */
final class LocalSize {
    /** A chord error that falls by less than this with half the step comes from an edge (smooth: 0.25, edge: 0.5). */
    private static final double EDGE = 0.4;
    /** Sizes that follow from a measurement are met when cells are at most this much larger. */
    static final double SLACK = 1.19;
    /**
     * A wall this many times as thick as the lattice edge is held everywhere: a vertex that the warp draws to one side,
     * over a quarter of an edge at most, has no neighbour beyond the other side.
     */
    static final double HELD = 1.26;
    /** Edges along the diameter of a round bar. */
    private static final double PER_DIAMETER = 6;
    /** Walls thinner than this part of the smallest size are not seen. */
    private static final double START = 0.05;

    private final Sizing sizing;
    private final double[] size;
    private final BoundarySample sample;

    LocalSize(RegionMap map, Sizing sizing, double[] size, double root) {
        this.sizing = sizing;
        this.size = size;
        double reach = Math.max(sizing.layers(), PER_DIAMETER) * root;
        this.sample = new BoundarySample(map, reach, START * sizing.smallest());
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
            if (sample.take(open.open(o), x, y, z, side)) {
                double parts = Math.min(of(sample.label(true)), of(sample.label(false)));
                wanted = Math.min(wanted, Math.min(parts, Math.max(sizing.smallest(), measured(side))));
            }
        }
        return wanted;
    }

    private double of(int label) {
        return label == RegionMap.OUTSIDE ? Double.POSITIVE_INFINITY : size[label];
    }

    private double measured(double side) {
        double inner = sample.across(true, reach(true, side));
        double outer = sample.across(false, reach(false, side));
        double least = Math.min(
                sizing.ofWall(sample.label(true) == RegionMap.OUTSIDE, inner),
                sizing.ofWall(sample.label(false) == RegionMap.OUTSIDE, outer));
        return sizing.chord() < Double.POSITIVE_INFINITY ? Math.min(least, SLACK * round(side, inner)) : least;
    }

    /** Returns how far a wall matters: to where its layers, or the edges across a round bar, are as long as the cell. */
    private double reach(boolean inside, double side) {
        return side * (sample.label(inside) == RegionMap.OUTSIDE ? HELD : Math.max(sizing.layers(), PER_DIAMETER));
    }

    /** Returns the size at which chords keep to the boundary, and a round bar has its edges across. */
    private double round(double side, double across) {
        double step = 0.5 * side;
        double error = sample.chordError(step);
        double diameter = step * step / error;
        boolean isBar = sample.label(true) != RegionMap.OUTSIDE && diameter > 0.6 * across && diameter < 1.6 * across;
        double least = isBar ? across / PER_DIAMETER : Double.POSITIVE_INFINITY;
        if (error > sizing.chord() && sample.chordError(0.5 * step) < EDGE * error) {
            least = Math.min(least, side * Math.sqrt(sizing.chord() / error));
        }
        return least;
    }
}
