package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.work.Workers;

/**
 * The edges on boundaries whose mid nodes do not stay in the middle, and the ways of these to where the labels around
 * the edge meet.
 *
 * @param edge numbers of the edges, ascending
 * @param offset of their mid nodes from the middle, three numbers each, mm
 */
record BentEdges(int[] edge, double[] offset) {
    private static final int BLOCK = 1 << 10;
    /** A mid node never moves farther than this part of its edge. */
    private static final double REACH = 0.2;

    static BentEdges of(Complex complex, Edges edges, RegionMap map, Workers workers) {
        int vertices = complex.mesh().vertexCount();
        BentEdges[] parts = new BentEdges[(vertices + BLOCK - 1) / BLOCK];
        workers.forEach(parts.length, 1, (from, to) -> {
            Finder finder = new Finder(complex, edges, map);
            for (int b = from; b < to; b++) {
                parts[b] = finder.find(b * BLOCK, Math.min(vertices, (b + 1) * BLOCK));
            }
        });
        int n = 0;
        for (BentEdges part : parts) {
            n += part.edge.length;
        }
        BentEdges all = new BentEdges(new int[n], new double[3 * n]);
        n = 0;
        for (BentEdges part : parts) {
            System.arraycopy(part.edge, 0, all.edge, n, part.edge.length);
            System.arraycopy(part.offset, 0, all.offset, 3 * n, part.offset.length);
            n += part.edge.length;
        }
        return all;
    }

    /** Looks at the edges of some lower ends. */
    private static final class Finder {
        private final Complex complex;
        private final WorkMesh mesh;
        private final Edges edges;
        private final Projection projection;
        private final short[] labels = new short[Strata.MAX];
        private final byte[] count = new byte[1];
        private final double[] way = new double[3];

        Finder(Complex complex, Edges edges, RegionMap map) {
            this.complex = complex;
            this.mesh = complex.mesh();
            this.edges = edges;
            this.projection = new Projection(map, mesh.largestSize());
        }

        BentEdges find(int from, int to) {
            int n = 0;
            int[] edge = new int[64];
            double[] offset = new double[3 * edge.length];
            for (int v = from; v < to; v++) {
                for (int e = edges.head()[v]; e < edges.head()[v + 1] && isOnBoundary(v); e++) {
                    if (isOnBoundary(edges.high()[e]) && bends(v, edges.high()[e])) {
                        if (n == edge.length) {
                            edge = Arrays.copyOf(edge, 2 * n);
                            offset = Arrays.copyOf(offset, 6 * n);
                        }
                        System.arraycopy(way, 0, offset, 3 * n, 3);
                        edge[n++] = e;
                    }
                }
            }
            return new BentEdges(Arrays.copyOf(edge, n), Arrays.copyOf(offset, 3 * n));
        }

        private boolean isOnBoundary(int v) {
            return complex.strata().count()[v] >= 2;
        }

        /** Finds the way of the mid node of an edge; false where it stays. */
        private boolean bends(int v, int w) {
            count[0] = 0;
            for (int s = complex.stars().head()[v]; s < complex.stars().head()[v + 1]; s++) {
                int t = complex.stars().tets()[s];
                if (complex.has(t, w)) {
                    Strata.add(labels, count, 0, mesh.region()[t]);
                }
            }
            return count[0] >= 2 && project(v, w);
        }

        private boolean project(int v, int w) {
            double[] x = mesh.xyz();
            double[] p = projection.point;
            double length = 0;
            for (int a = 0; a < 3; a++) {
                double lo = x[3 * v + a];
                double hi = x[3 * w + a];
                p[a] = 0.5 * (lo + hi);
                length += (hi - lo) * (hi - lo);
            }
            double after = projection.project(labels, 0, count[0], mesh.size(v));
            double far = 0;
            for (int a = 0; a < 3; a++) {
                way[a] = p[a] - 0.5 * (x[3 * v + a] + x[3 * w + a]);
                far += way[a] * way[a];
            }
            return far > 0 && !(after > 0.5 * projection.before) && !(far > REACH * REACH * length);
        }
    }
}
