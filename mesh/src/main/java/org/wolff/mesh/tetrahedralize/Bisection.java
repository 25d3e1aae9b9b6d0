package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.work.Workers;

/**
 * Step 7: tetrahedra are halved at their cut edges, in one order for the whole mesh: longer lattice edges first, then
 * by key. Two tetrahedra with a common face cut it alike, because both follow the same order; no tables, any number
 * of labels. Afterwards the vertices of a tetrahedron that are not on a boundary all wear one label: its region.
 */
final class Bisection {
    private static final int BLOCK = 1 << 14;
    private static final double CLAMP = 0.05;

    private final int[] oldTets;
    private final double[] xyz;
    private final short[] label;
    private final long[] keys;
    private final int[] rank;
    private final int firstNew;

    private Bisection(Background mesh, Warp warp, Cuts cuts, Workers workers) {
        oldTets = mesh.tets();
        label = warp.label();
        int n = 0;
        long[] left = new long[cuts.keys().length];
        int[] from = new int[left.length];
        for (int e = 0; e < left.length; e++) {
            long key = cuts.keys()[e];
            if (label[Cuts.low(key)] != Warp.INTERFACE && label[Cuts.high(key)] != Warp.INTERFACE) {
                from[n] = e;
                left[n++] = key;
            }
        }
        keys = Arrays.copyOf(left, n);
        firstNew = label.length;
        xyz = Arrays.copyOf(warp.xyz(), 3 * (firstNew + n));
        double[] old = mesh.xyz();
        long[] order = new long[n];
        double finest = Arrays.stream(mesh.size()).min().orElse(1);
        workers.forEach(n, 4096, (first, last) -> {
            for (int e = first; e < last; e++) {
                int v = 3 * Cuts.low(keys[e]);
                int w = 3 * Cuts.high(keys[e]);
                double t = Math.max(CLAMP, Math.min(1 - CLAMP, cuts.fraction()[from[e]]));
                double square = 0;
                for (int a = 0; a < 3; a++) {
                    xyz[3 * (firstNew + e) + a] = old[v + a] + t * (old[w + a] - old[v + a]);
                    square += (old[w + a] - old[v + a]) * (old[w + a] - old[v + a]);
                }
                long lengthClass = Math.round(4 * square / (finest * finest)); // squares of lattice edges are quarters
                order[e] = -lengthClass << 32 | e;
            }
        });
        Arrays.sort(order);
        rank = new int[n];
        for (int r = 0; r < n; r++) {
            rank[(int) order[r]] = r;
        }
    }

    /** Returns the cut mesh; tetrahedra with every vertex on a boundary take the label of their centre. */
    static WorkMesh of(Background mesh, Warp warp, Cuts cuts, RegionMap map, Workers workers) {
        Bisection bisection = new Bisection(mesh, warp, cuts, workers);
        int count = mesh.tets().length / 4;
        int blocks = (count + BLOCK - 1) / BLOCK;
        int[] first = new int[blocks + 1];
        workers.forEach(blocks, 1, (from, to) -> {
            for (int b = from; b < to; b++) {
                first[b + 1] = bisection.new Pieces(map, null, null, 0).cutBlock(b, count);
            }
        });
        for (int b = 0; b < blocks; b++) {
            first[b + 1] = Math.addExact(first[b], first[b + 1]);
        }
        Workers.Both<int[], double[]> rooms =
                workers.both(() -> new int[Math.multiplyExact(4, first[blocks])], () -> bisection.sizes(mesh.size()));
        int[] tets = rooms.first();
        short[] region = new short[first[blocks]];
        workers.forEach(blocks, 1, (from, to) -> {
            for (int b = from; b < to; b++) {
                bisection.new Pieces(map, tets, region, first[b]).cutBlock(b, count);
            }
        });
        return new WorkMesh(rooms.second(), bisection.xyz, tets, region);
    }

    /** Returns the sizes at all vertices: those of the lattice, and for a new one the lesser of those at its edge. */
    private double[] sizes(double[] old) {
        double[] size = Arrays.copyOf(old, xyz.length / 3);
        for (int e = 0; e < keys.length; e++) {
            size[firstNew + e] = Math.min(size[Cuts.low(keys[e])], size[Cuts.high(keys[e])]);
        }
        return size;
    }

    private short label(int v) {
        return v >= firstNew ? Warp.INTERFACE : label[v];
    }

    /** Cuts the tetrahedra of one block: counts their pieces, or writes them where those of the block begin. */
    private final class Pieces {
        private final RegionMap map;
        private final int[] stack = new int[4 * 64];
        private final int[] tets;
        private final short[] region;
        private int next;

        /** Takes where to write, null to count alone. */
        Pieces(RegionMap map, int[] tets, short[] region, int first) {
            this.map = map;
            this.tets = tets;
            this.region = region;
            this.next = first;
        }

        /** Cuts a block of {@code count} tetrahedra and returns the place after its last piece. */
        int cutBlock(int block, int count) {
            for (int t = block * BLOCK; t < Math.min(count, (block + 1) * BLOCK); t++) {
                cut(t);
            }
            return next;
        }

        private void cut(int tet) {
            System.arraycopy(oldTets, 4 * tet, stack, 0, 4);
            int depth = 1;
            while (depth > 0) {
                int at = 4 * --depth;
                int first = Integer.MAX_VALUE;
                int edge = -1;
                int p = -1;
                int q = -1;
                for (int i = 0; i < 3; i++) {
                    for (int j = i + 1; j < 4; j++) {
                        int e = cutEdge(stack[at + i], stack[at + j]);
                        if (e >= 0 && rank[e] < first) {
                            first = rank[e];
                            edge = e;
                            p = i;
                            q = j;
                        }
                    }
                }
                if (edge < 0) {
                    keep(at);
                } else {
                    System.arraycopy(stack, at, stack, at + 4, 4);
                    stack[at + p] = firstNew + edge;
                    stack[at + 4 + q] = firstNew + edge;
                    depth += 2;
                }
            }
        }

        private int cutEdge(int v, int w) {
            short a = label(v);
            short b = label(w);
            return a == b || a == Warp.INTERFACE || b == Warp.INTERFACE
                    ? -1
                    : Arrays.binarySearch(keys, Cuts.key(v, w));
        }

        private void keep(int at) {
            if (tets != null) {
                System.arraycopy(stack, at, tets, 4 * next, 4);
                short own = Warp.INTERFACE;
                for (int i = 0; i < 4 && own == Warp.INTERFACE; i++) {
                    own = label(stack[at + i]);
                }
                region[next] = own == Warp.INTERFACE ? centreLabel(at) : own;
            }
            next++;
        }

        private short centreLabel(int at) {
            double[] c = new double[3];
            for (int i = 0; i < 4; i++) {
                for (int a = 0; a < 3; a++) {
                    c[a] += 0.25 * xyz[3 * stack[at + i] + a];
                }
            }
            return (short) map.label(c[0], c[1], c[2]);
        }
    }
}
