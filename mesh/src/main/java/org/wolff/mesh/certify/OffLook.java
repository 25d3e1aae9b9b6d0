package org.wolff.mesh.certify;

import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.RegionProbe;
import org.wolff.mesh.sizing.BoundarySample;
import org.wolff.mesh.surface.TriangleTree;

/** Tells why a sample is off the mesh. Mutable, for one thread. */
final class OffLook {
    /** A wall this many times as thick as the edges there are long is held by the mesher. */
    private static final double HELD = 1.26;
    /** A vertex farther off the boundary than this part of the distance was let off. */
    private static final double RELEASED = 0.5;
    /** A boundary farther off than this many edges of its facets is another one. */
    private static final double MISSING = 1.5;
    /** Walls thinner than this, in element sizes, are not seen. */
    private static final double START = 1e-3;
    /** The label of nothing. */
    private static final int NONE = RegionMap.OUTSIDE - 1;

    private final RegionProbe probe;
    private final BoundarySample sample;
    private final double reach;
    private final double start;
    private final double edgesPerFacet;
    private final double[] point = new double[3];

    /**
     * Prepares to look.
     *
     * @param size usual length of the edges on boundaries, mm
     * @param reach walls and gaps thicker than this are not looked at, mm
     * @param pieces into how many triangles a facet is parted
     */
    OffLook(RegionMap regions, double size, double reach, int pieces) {
        this.probe = regions.probe(2 * reach);
        this.start = START * size;
        this.sample = new BoundarySample(regions, 2 * reach, start);
        this.reach = reach;
        this.edgesPerFacet = Math.sqrt(pieces);
    }

    /**
     * Looks at a point of an input surface that parts two labels.
     *
     * @param boundary of the part in the mesh
     * @param distance from the point to it, mm
     */
    OffSamples.Found atInput(
            double x, double y, double z, int inside, int outside, TriangleTree boundary, double distance) {
        int low = Math.min(inside, outside);
        int high = Math.max(inside, outside);
        int facet = boundary.nearest(x, y, z, point);
        double edge = 0;
        double off = 0;
        for (int c = 0; c < 3 && facet >= 0; c++) {
            int a = 3 * boundary.surface().triangles()[3 * facet + c];
            int b = 3 * boundary.surface().triangles()[3 * facet + (c + 1) % 3];
            double[] v = boundary.surface().xyz();
            edge = Math.max(
                    edge,
                    edgesPerFacet * Math.hypot(Math.hypot(v[a] - v[b], v[a + 1] - v[b + 1]), v[a + 2] - v[b + 2]));
            probe.look(v[a], v[a + 1], v[a + 2], false);
            off = Math.max(off, Math.abs(probe.depth(high)));
        }
        OffSamples.Found thin = thin(x, y, z, high, facet < 0 ? reach : Math.min(reach, HELD * edge));
        if (thin != null) {
            return thin;
        }
        OffCause cause = off > RELEASED * distance
                ? OffCause.RELEASED
                : distance > MISSING * edge ? OffCause.MISSING : OffCause.CUT;
        return new OffSamples.Found(cause, NONE, low, high, Double.NaN);
    }

    /** Returns the wall or the gap beside a point of the boundary of a region, null where none is thin. */
    private OffSamples.Found thin(double x, double y, double z, int region, double most) {
        if (!(most > 0) || !sample.take(region, x, y, z, most)) {
            return null;
        }
        double inner = across(true, most);
        int behind = sample.beyond();
        double outer = across(false, most);
        boolean isInner = inner <= outer;
        double thickness = Math.min(inner, outer);
        if (thickness == Double.POSITIVE_INFINITY) {
            return null;
        }
        int part = sample.label(isInner);
        int one = sample.label(!isInner);
        int other = isInner ? behind : sample.beyond();
        return new OffSamples.Found(
                part == RegionMap.OUTSIDE ? OffCause.GAP : OffCause.WALL,
                part,
                Math.min(one, other),
                Math.max(one, other),
                thickness);
    }

    private double across(boolean inside, double most) {
        double thickness = sample.across(inside, most);
        return thickness >= start && thickness < most && !sample.isFilm() ? thickness : Double.POSITIVE_INFINITY;
    }

    /** Returns what a point of a facet between two labels tells that has no boundary of the input near. */
    static OffSamples.Found atMesh(int region, int neighbour) {
        return new OffSamples.Found(
                OffCause.CUT, NONE, Math.min(region, neighbour), Math.max(region, neighbour), Double.NaN);
    }
}
