package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetShape;
import org.wolff.mesh.work.Workers;

/**
 * Step 10: a piece of a region that hangs together by faces and is smaller than half a lattice cube goes to the
 * neighbour with which it shares the most area, unless it is all there is of its region. The same holds for pockets of
 * outside space; those that reach the rim of the mesh stay.
 *
 * <p>Shaping makes such pieces anew, mostly single tetrahedra that hang on their region by an edge: bodies of their own
 * once the mesh is cut along interfaces. {@link #crumbs} takes them while neighbourhoods are known. Pieces at the rim of the mesh
 * stay then (a unit cell may go on there), and pockets of the outside too: what is outside may be badly shaped.
 */
final class Islands {
    /** Least length of a range of tetrahedra for one thread. */
    private static final int RANGE = 4096;

    private static final int FEW = 8;
    private static final double SMALL = 0.5;
    private static final int ROUNDS = 3;
    private static final int NAMED = 5;

    private final WorkMesh mesh;
    private final RegionMap map;
    private final FaceAdjacency faces;
    private final boolean shaped;
    private final int[] component;
    private int components;

    private Islands(WorkMesh mesh, RegionMap map, FaceAdjacency faces, boolean shaped) {
        this.mesh = mesh;
        this.map = map;
        this.faces = faces;
        this.shaped = shaped;
        this.component = new int[mesh.tetCount()];
    }

    /** Relabels the islands and returns what to say about them. */
    static List<String> remove(WorkMesh mesh, RegionMap map, FaceAdjacency faces, Workers workers) {
        List<String> told = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Islands islands = new Islands(mesh, map, faces, false);
            islands.find(workers);
            if (islands.relabel(told) == 0) {
                break;
            }
        }
        return named(told);
    }

    /**
     * Relabels the pieces that shaping has cut off.
     *
     * @param changed receives 1 for each vertex of a tetrahedron that went over; what meets there is found anew
     * @return whether any did
     */
    static boolean crumbs(Complex complex, RegionMap map, byte[] changed, Workers workers) {
        WorkMesh mesh = complex.mesh();
        short[] before = mesh.region().clone();
        int relabelled = 1;
        for (int round = 0; round < ROUNDS && relabelled > 0; round++) {
            Islands islands = new Islands(mesh, map, complex.faces(), true);
            islands.find(workers);
            relabelled = islands.relabel(new ArrayList<>());
        }
        boolean any = false;
        for (int t = 0; t < before.length; t++) {
            for (int c = 4 * t; before[t] != mesh.region()[t] && c < 4 * t + 4; c++) {
                changed[mesh.tets()[c]] = 1;
                complex.strata().renew(mesh, complex.stars(), mesh.tets()[c]);
                any = true;
            }
        }
        return any;
    }

    private static List<String> named(List<String> told) {
        if (told.size() <= NAMED) {
            return told;
        }
        List<String> first = new ArrayList<>(told.subList(0, NAMED));
        first.add(told.size() - NAMED + " more such pieces");
        return first;
    }

    /** Numbers the pieces by their first tetrahedron: in ranges at the same time, then across their borders. */
    private void find(Workers workers) {
        int[] parent = new int[mesh.tetCount()];
        Queue<int[]> borders = new ConcurrentLinkedQueue<>();
        workers.forEach(parent.length, RANGE, (from, to) -> borders.add(join(parent, from, to)));
        for (int[] pairs : borders) { // in any order: the least number of a piece becomes its root
            for (int i = 0; i < pairs.length; i += 2) {
                unite(parent, pairs[i], pairs[i + 1]);
            }
        }
        for (int t = 0; t < parent.length; t++) {
            if (parent[t] == t) {
                component[t] = components++;
            }
        }
        workers.forEach(parent.length, RANGE, (from, to) -> {
            for (int t = from; t < to; t++) {
                if (parent[t] != t) {
                    component[t] = component[root(parent, t)];
                }
            }
        });
    }

    /** Joins the tetrahedra of a range and returns the pairs that hang together across its lower border. */
    private int[] join(int[] parent, int from, int to) {
        int[] pairs = new int[256];
        int n = 0;
        for (int t = from; t < to; t++) {
            parent[t] = t;
            for (int f = 0; f < 4; f++) {
                int side = faces.across(4 * t + f);
                int other = side >> 2;
                if (side < 0 || other > t || mesh.region()[other] != mesh.region()[t]) {
                    continue;
                }
                if (other >= from) {
                    unite(parent, t, other);
                } else {
                    pairs = n == pairs.length ? Arrays.copyOf(pairs, 2 * n) : pairs;
                    pairs[n++] = t;
                    pairs[n++] = other;
                }
            }
        }
        for (int t = from; t < to; t++) {
            parent[t] = parent[parent[t]]; // parents come first, so they point to their root by now
        }
        return Arrays.copyOf(pairs, n);
    }

    private static void unite(int[] parent, int a, int b) {
        int one = halved(parent, a);
        int two = halved(parent, b);
        parent[Math.max(one, two)] = Math.min(one, two);
    }

    /** Returns the root of a tetrahedron and halves the way to it. */
    private static int halved(int[] parent, int t) {
        int at = t;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static int root(int[] parent, int t) {
        int at = t;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    private int relabel(List<String> told) {
        int[] size = new int[components];
        double[] volume = new double[components];
        int[] label = new int[components];
        double[] side = new double[components];
        Arrays.fill(side, Double.POSITIVE_INFINITY);
        boolean[] rim = new boolean[components];
        for (int t = 0; t < component.length; t++) {
            int c = component[t];
            size[c]++;
            volume[c] += sixVolume(t) / 6;
            label[c] = mesh.region()[t];
            side[c] = Math.min(side[c], mesh.sizeOf(t));
            for (int f = 0; f < 4; f++) {
                rim[c] |= faces.across(4 * t + f) < 0;
            }
        }
        int[] largest = new int[map.size()];
        Arrays.fill(largest, -1);
        for (int c = 0; c < components; c++) {
            int k = label[c];
            if (k >= 0 && (largest[k] < 0 || volume[c] > volume[largest[k]])) {
                largest[k] = c;
            }
        }
        boolean[] island = new boolean[components];
        int count = 0;
        for (int c = 0; c < components; c++) {
            boolean kept = shaped && (rim[c] || label[c] < 0) || (label[c] >= 0 ? largest[label[c]] == c : rim[c]);
            island[c] = !kept && (size[c] < FEW || volume[c] < SMALL * side[c] * side[c] * side[c]);
            count += island[c] ? 1 : 0;
        }
        if (count == 0) {
            return 0;
        }
        int[] heir = heirs(island);
        int changed = 0;
        boolean[] named = new boolean[components];
        for (int t = 0; t < component.length; t++) {
            int c = component[t];
            if (!island[c] || heir[c] == label[c]) {
                continue;
            }
            if (!named[c]) {
                named[c] = true;
                changed++;
                double[] x = mesh.xyz();
                int v = 3 * mesh.tets()[4 * t];
                told.add(String.format(
                        Locale.ROOT,
                        "a piece of %s smaller than the mesh resolves (%.3g mm³ near %.4g, %.4g, %.4g mm) went to %s",
                        map.name(label[c]),
                        volume[c],
                        x[v],
                        x[v + 1],
                        x[v + 2],
                        map.name(heir[c])));
            }
            mesh.region()[t] = (short) heir[c];
        }
        return changed;
    }

    /** Returns for each island the label with which it shares the most area. */
    private int[] heirs(boolean[] island) {
        double[][] area = new double[components][];
        double[] n = new double[3];
        for (int t = 0; t < component.length; t++) {
            int c = component[t];
            if (!island[c]) {
                continue;
            }
            if (area[c] == null) {
                area[c] = new double[map.size() + 1];
            }
            for (int f = 0; f < 4; f++) {
                int side = faces.across(4 * t + f);
                if (side >= 0 && component[side >> 2] != c) {
                    TetShape.faceNormal(mesh.xyz(), mesh.tets(), 4 * t, f, n);
                    area[c][mesh.region()[side >> 2] + 1] += Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
                }
            }
        }
        int[] heir = new int[components];
        for (int c = 0; c < components; c++) {
            if (area[c] != null) {
                int best = 0;
                for (int k = 1; k < area[c].length; k++) {
                    best = area[c][k] > area[c][best] ? k : best;
                }
                heir[c] = best - 1;
            }
        }
        return heir;
    }

    private double sixVolume(int t) {
        int[] tets = mesh.tets();
        return TetShape.sixVolume(mesh.xyz(), tets[4 * t], tets[4 * t + 1], tets[4 * t + 2], tets[4 * t + 3]);
    }
}
