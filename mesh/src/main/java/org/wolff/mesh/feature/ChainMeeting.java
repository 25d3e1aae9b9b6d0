package org.wolff.mesh.feature;

import java.util.Arrays;
import org.wolff.mesh.region.RegionProbe;
import org.wolff.mesh.surface.SharpEdges;

/** A chain of sharp edges of a triangle surface: two sheets, and the wedges on both sides of them. */
final class ChainMeeting implements Meeting {
    private static final int WINDOW = 4;

    private final double[] xyz;
    private final int pieces;
    private final double[] sheets;
    private final RegionProbe probe;
    private final double[] nearest = new double[3];
    private int piece;

    /**
     * Looks at a chain.
     *
     * @param xyz its points as they are placed; the first again at the end of a closed one
     * @param sheets directions as they are placed, see {@link SharpEdges.Chain}
     */
    ChainMeeting(double[] xyz, double[] sheets, RegionProbe probe) {
        this.xyz = xyz;
        this.pieces = xyz.length / 3 - 1;
        this.sheets = sheets;
        this.probe = probe;
    }

    @Override
    public boolean project(double[] p) {
        double best = Double.POSITIVE_INFINITY;
        int around = piece;
        double x = 0;
        double y = 0;
        double z = 0;
        for (int pass = 0; pass < 2 && best > 1e-18; pass++) {
            int from = pass == 0 ? Math.max(0, around - WINDOW) : 0;
            int to = pass == 0 ? Math.min(pieces, around + WINDOW) : pieces;
            for (int i = from; i < to; i++) {
                double square = toPiece(i, p[0], p[1], p[2]);
                if (square < best) {
                    best = square;
                    piece = i;
                    x = nearest[0];
                    y = nearest[1];
                    z = nearest[2];
                }
            }
        }
        p[0] = x;
        p[1] = y;
        p[2] = z;
        return true;
    }

    private double toPiece(int i, double x, double y, double z) {
        int a = 3 * i;
        double ux = xyz[a + 3] - xyz[a];
        double uy = xyz[a + 4] - xyz[a + 1];
        double uz = xyz[a + 5] - xyz[a + 2];
        double t = ((x - xyz[a]) * ux + (y - xyz[a + 1]) * uy + (z - xyz[a + 2]) * uz) / (ux * ux + uy * uy + uz * uz);
        t = Math.max(0, Math.min(1, t));
        nearest[0] = xyz[a] + t * ux;
        nearest[1] = xyz[a + 1] + t * uy;
        nearest[2] = xyz[a + 2] + t * uz;
        double dx = x - nearest[0];
        double dy = y - nearest[1];
        double dz = z - nearest[2];
        return dx * dx + dy * dy + dz * dz;
    }

    @Override
    public double[] halves(double[] point) {
        project(point.clone());
        return Arrays.copyOfRange(sheets, 6 * piece, 6 * piece + 6);
    }

    /** Looks around a point, a little away from the ends of its piece, where the next piece or a corner begins. */
    @Override
    public Around around(double[] point, double ring) {
        double[] p = point.clone();
        project(p);
        int a = 3 * piece;
        double length = 0;
        double along = 0;
        for (int k = 0; k < 3; k++) {
            double u = xyz[a + 3 + k] - xyz[a + k];
            length += u * u;
            along += u * (p[k] - xyz[a + k]);
        }
        length = Math.sqrt(length);
        double off = Math.min(2 * ring, 0.5 * length);
        double t = Math.max(off, Math.min(length - off, along / length)) / length;
        double[] half = Arrays.copyOfRange(sheets, 6 * piece, 6 * piece + 6);
        double[] way = {half[0] + half[3], half[1] + half[4], half[2] + half[5]};
        double scale = ring / Math.max(1e-12, Math.sqrt(FaceMeeting.dot(way, way)));
        short[] wedge = new short[2];
        for (int side = 0; side < 2; side++) {
            double s = side == 0 ? scale : -scale;
            probe.look(
                    xyz[a] + t * (xyz[a + 3] - xyz[a]) + s * way[0],
                    xyz[a + 1] + t * (xyz[a + 4] - xyz[a + 1]) + s * way[1],
                    xyz[a + 2] + t * (xyz[a + 5] - xyz[a + 2]) + s * way[2],
                    false);
            wedge[side] = (short) probe.label();
        }
        return new Around(wedge, half);
    }
}
