package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.CurvedTet;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * Step 12: a node in the middle of every edge, shared by all elements around it. On a boundary it moves to where the
 * labels around the edge meet; where that would make the Jacobian of an element small it is taken back by halves.
 */
final class MidNodes {
    private static final int HALVINGS = 5;
    /** A mid node never moves farther than this part of its edge. */
    private static final double REACH = 0.2;

    private final WorkMesh mesh;
    private final int[] low;
    private final int[] high;
    private final int[] head;
    private final double[] offset;
    private final double[] xyz;
    private final int[] nodes;

    private MidNodes(WorkMesh mesh) {
        this.mesh = mesh;
        int vertices = mesh.vertexCount();
        head = new int[vertices + 1];
        high = edges();
        low = new int[high.length];
        for (int v = 0; v < vertices; v++) {
            Arrays.fill(low, head[v], head[v + 1], v);
        }
        offset = new double[3 * high.length];
        xyz = Arrays.copyOf(mesh.xyz(), 3 * (vertices + high.length));
        nodes = new int[Math.multiplyExact(10, mesh.tetCount())];
        for (int t = 0; t < mesh.tetCount(); t++) {
            System.arraycopy(mesh.tets(), 4 * t, nodes, 10 * t, 4);
            for (int e = 0; mesh.region()[t] >= 0 && e < 6; e++) {
                nodes[10 * t + 4 + e] = vertices + edge(end(t, e, 0), end(t, e, 1));
            }
        }
    }

    static MidNodes of(WorkMesh mesh, RegionMap map, Workers workers) {
        MidNodes mid = new MidNodes(mesh);
        mid.project(map, workers);
        mid.place();
        for (int halving = 0; halving < HALVINGS; halving++) {
            if (!mid.retreat(halving == HALVINGS - 1 ? 0 : 0.5, workers)) {
                break;
            }
            mid.place();
        }
        return mid;
    }

    TetMesh finish(List<String> names) {
        return Numbering.finish(ElementOrder.TET10, xyz, nodes, mesh.region(), names, mesh.largestSize());
    }

    private int end(int t, int edge, int i) {
        return mesh.tets()[4 * t + TetMesh.edgeEnd(edge, i)];
    }

    /** Returns the higher end of every edge of the kept elements, by lower end and then ascending; fills the head. */
    private int[] edges() {
        int[] first = new int[head.length];
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int e = 0; mesh.region()[t] >= 0 && e < 6; e++) {
                first[Math.min(end(t, e, 0), end(t, e, 1)) + 1]++;
            }
        }
        for (int v = 0; v + 1 < first.length; v++) {
            first[v + 1] += first[v];
        }
        int[] all = new int[first[first.length - 1]];
        int[] next = first.clone();
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int e = 0; mesh.region()[t] >= 0 && e < 6; e++) {
                int a = end(t, e, 0);
                int b = end(t, e, 1);
                all[next[Math.min(a, b)]++] = Math.max(a, b);
            }
        }
        int n = 0;
        for (int v = 0; v + 1 < first.length; v++) {
            Arrays.sort(all, first[v], first[v + 1]);
            head[v] = n;
            for (int i = first[v]; i < first[v + 1]; i++) {
                if (i == first[v] || all[i] != all[i - 1]) {
                    all[n++] = all[i];
                }
            }
        }
        head[head.length - 1] = n;
        return Arrays.copyOf(all, n);
    }

    private int edge(int a, int b) {
        int v = Math.min(a, b);
        return Arrays.binarySearch(high, head[v], head[v + 1], Math.max(a, b));
    }

    /** Finds the way of each mid node to the place where the labels around its edge meet. */
    private void project(RegionMap map, Workers workers) {
        short[] labels = new short[Strata.MAX * high.length];
        byte[] count = new byte[high.length];
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int e = 0; e < 6; e++) {
                int edge = edge(end(t, e, 0), end(t, e, 1));
                if (edge >= 0) {
                    Strata.add(labels, count, edge, mesh.region()[t]);
                }
            }
        }
        double[] x = mesh.xyz();
        workers.forEach(high.length, 1024, (from, to) -> {
            Projection projection = new Projection(map, mesh.largestSize());
            double[] p = projection.point;
            for (int e = from; e < to; e++) {
                if (count[e] < 2) {
                    continue;
                }
                double length = 0;
                for (int a = 0; a < 3; a++) {
                    double lo = x[3 * low[e] + a];
                    double hi = x[3 * high[e] + a];
                    p[a] = 0.5 * (lo + hi);
                    length += (hi - lo) * (hi - lo);
                }
                double before = projection.residual(labels, Strata.MAX * e, count[e]);
                double after = projection.project(labels, Strata.MAX * e, count[e], mesh.size(low[e]));
                double way = 0;
                for (int a = 0; a < 3; a++) {
                    offset[3 * e + a] = p[a] - 0.5 * (x[3 * low[e] + a] + x[3 * high[e] + a]);
                    way += offset[3 * e + a] * offset[3 * e + a];
                }
                if (after > 0.5 * before || way > REACH * REACH * length) {
                    Arrays.fill(offset, 3 * e, 3 * e + 3, 0);
                }
            }
        });
    }

    private void place() {
        double[] x = mesh.xyz();
        for (int e = 0; e < high.length; e++) {
            for (int a = 0; a < 3; a++) {
                xyz[3 * (mesh.vertexCount() + e) + a] =
                        0.5 * (x[3 * low[e] + a] + x[3 * high[e] + a]) + offset[3 * e + a];
            }
        }
    }

    /** Shortens the way of the mid nodes of elements that are bent too far; false where there are none. */
    private boolean retreat(double factor, Workers workers) {
        byte[] back = new byte[high.length];
        workers.forEach(mesh.tetCount(), 4096, (from, to) -> {
            CurvedTet tet = new CurvedTet();
            for (int t = from; t < to; t++) {
                if (mesh.region()[t] >= 0 && bent(t) && !tet.isSound(xyz, nodes, 10 * t)) {
                    for (int e = 4; e < 10; e++) {
                        back[nodes[10 * t + e] - mesh.vertexCount()] = 1; // threads may race here, all write the same
                    }
                }
            }
        });
        boolean any = false;
        for (int e = 0; e < back.length; e++) {
            if (back[e] == 1) {
                any = true;
                for (int a = 0; a < 3; a++) {
                    offset[3 * e + a] *= factor;
                }
            }
        }
        return any;
    }

    private boolean bent(int t) {
        for (int i = 4; i < 10; i++) {
            int e = 3 * (nodes[10 * t + i] - mesh.vertexCount());
            if (offset[e] != 0 || offset[e + 1] != 0 || offset[e + 2] != 0) {
                return true;
            }
        }
        return false;
    }
}
