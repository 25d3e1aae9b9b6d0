package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetmesh.TetShape;

/**
 * Step 8c: an edge of the boundary that cuts across a sharp edge, its ends on the faces to both sides, is bisected and
 * the new vertex lies on the sharp edge: where the planes of the true boundary at the two ends meet, nearest to the
 * middle. It is done only where the halves of the tetrahedra around the edge are well shaped.
 */
final class Splits {
    /** Facets that turn less than this at an edge, as a cosine (18°), are not looked at. */
    private static final double FLAT = 0.95;
    /** Planes that turn less than this (35°) are one smooth surface. */
    private static final double SMOOTH = 0.82;
    /** Farthest way from the middle of the edge to the new vertex, in h. */
    private static final double REACH = 0.7;

    private final Complex complex;
    private final WorkMesh mesh;
    private final boolean[] pinned;
    private final Projection projection;
    private final boolean[] locked;
    private int[] tets;
    private short[] region;
    private double[] xyz;
    private double[] size;
    private int tetCount;
    private int vertexCount;

    private Splits(Complex complex, boolean[] pinned, RegionMap map) {
        this.complex = complex;
        this.mesh = complex.mesh();
        this.pinned = pinned;
        this.projection = new Projection(map, mesh.largestSize());
        this.locked = new boolean[mesh.vertexCount()];
        this.tets = mesh.tets().clone();
        this.region = mesh.region().clone();
        this.xyz = mesh.xyz().clone();
        this.size = mesh.size().clone();
        this.tetCount = mesh.tetCount();
        this.vertexCount = mesh.vertexCount();
    }

    /**
     * Bisects what it can.
     *
     * @param pinned which vertices lie on a sharp edge already
     * @return the mesh with new vertices at the end, all of them on sharp edges; the mesh itself without any
     */
    static WorkMesh of(Complex complex, boolean[] pinned, RegionMap map) {
        Splits splits = new Splits(complex, pinned, map);
        for (long key : splits.turns()) {
            splits.split(Cuts.low(key), Cuts.high(key));
        }
        return splits.vertexCount == complex.mesh().vertexCount()
                ? complex.mesh()
                : new WorkMesh(
                        Arrays.copyOf(splits.size, splits.vertexCount),
                        Arrays.copyOf(splits.xyz, 3 * splits.vertexCount),
                        Arrays.copyOf(splits.tets, 4 * splits.tetCount),
                        Arrays.copyOf(splits.region, splits.tetCount));
    }

    /** Returns the edges between two facets that turn, with both ends on the same two regions and not pinned. */
    private long[] turns() {
        long[] keys = new long[1024];
        int n = 0;
        double[] own = new double[3];
        for (int side = 0; side < 4 * mesh.tetCount(); side++) {
            int across = complex.faces().across(side);
            if (across < 0 || mesh.region()[across >> 2] >= mesh.region()[side >> 2]) {
                continue;
            }
            for (int i = 0; i < 3; i++) {
                int v = corner(side, i);
                int w = corner(side, (i + 1) % 3);
                if (!pinned[v]
                        && !pinned[w]
                        && !(complex.rim()[v] && complex.rim()[w])
                        && complex.strata().count()[v] == 2
                        && complex.strata().count()[w] == 2) {
                    keys = n == keys.length ? Arrays.copyOf(keys, 2 * n) : keys;
                    keys[n++] = Cuts.key(v, w);
                }
            }
        }
        Arrays.sort(keys, 0, n);
        int m = 0;
        for (int i = 0; i + 1 < n; i++) {
            if (keys[i] == keys[i + 1] && (i == 0 || keys[i] != keys[i - 1]) && turns(keys[i], own)) {
                keys[m++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, m);
    }

    private int corner(int side, int i) {
        return mesh.tets()[4 * (side >> 2) + TetMesh.faceCorner(side & 3, i)];
    }

    private boolean turns(long key, double[] n) {
        int v = Cuts.low(key);
        int w = Cuts.high(key);
        double[] first = null;
        for (int s = complex.stars().head()[v]; s < complex.stars().head()[v + 1]; s++) {
            int t = complex.stars().tets()[s];
            for (int f = 0; f < 4 && complex.has(t, w); f++) {
                int across = complex.faces().across(4 * t + f);
                int opposite = mesh.tets()[4 * t + f];
                if (opposite != v && opposite != w && across >= 0 && mesh.region()[across >> 2] < mesh.region()[t]) {
                    TetShape.faceNormal(mesh.xyz(), mesh.tets(), 4 * t, f, n);
                    if (first == null) {
                        first = n.clone();
                    } else {
                        return cosine(first, n) < FLAT;
                    }
                }
            }
        }
        return false;
    }

    private static double cosine(double[] a, double[] b) {
        double square = (a[0] * a[0] + a[1] * a[1] + a[2] * a[2]) * (b[0] * b[0] + b[1] * b[1] + b[2] * b[2]);
        return (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / Math.sqrt(square);
    }

    private void split(int v, int w) {
        if (!place(v, w)) {
            return;
        }
        int m = vertexCount;
        if (m == size.length) {
            size = Arrays.copyOf(size, m + 256);
            xyz = Arrays.copyOf(xyz, 3 * size.length);
        }
        size[m] = 0.5 * (mesh.size(v) + mesh.size(w));
        System.arraycopy(projection.point, 0, xyz, 3 * m, 3);
        int[] own = mesh.tets();
        for (int s = complex.stars().head()[v]; s < complex.stars().head()[v + 1]; s++) {
            int t = complex.stars().tets()[s];
            if (!complex.has(t, w)) {
                continue;
            }
            double gate = mesh.region()[t] < 0 ? Gate.SPLIT / VertexMove.OUTSIDE_WEIGHT : Gate.SPLIT;
            for (int i = 4 * t; i < 4 * t + 4; i++) {
                if (locked[own[i]] || own[i] == v && sine(t, v, m) < gate || own[i] == w && sine(t, w, m) < gate) {
                    return;
                }
            }
        }
        for (int s = complex.stars().head()[v]; s < complex.stars().head()[v + 1]; s++) {
            int t = complex.stars().tets()[s];
            if (complex.has(t, w)) {
                halve(t, v, w, m);
            }
        }
        vertexCount++;
    }

    private double sine(int t, int v, int m) {
        int[] own = mesh.tets();
        return TetShape.minSine(
                xyz,
                own[4 * t] == v ? m : own[4 * t],
                own[4 * t + 1] == v ? m : own[4 * t + 1],
                own[4 * t + 2] == v ? m : own[4 * t + 2],
                own[4 * t + 3] == v ? m : own[4 * t + 3]);
    }

    private void halve(int t, int v, int w, int m) {
        if (tetCount == region.length) {
            region = Arrays.copyOf(region, tetCount + 1024);
            tets = Arrays.copyOf(tets, 4 * region.length);
        }
        region[tetCount] = region[t];
        for (int i = 0; i < 4; i++) {
            int c = tets[4 * t + i];
            locked[c] = true;
            tets[4 * tetCount + i] = c == v ? m : c;
            tets[4 * t + i] = c == w ? m : c;
        }
        tetCount++;
    }

    /** Puts the point of the projection where the new vertex should be; false where there is no sharp edge between. */
    private boolean place(int v, int w) {
        short a = complex.strata().label(v, 0);
        short b = complex.strata().label(v, 1);
        if (a != complex.strata().label(w, 0) || b != complex.strata().label(w, 1)) {
            return false;
        }
        double[] p = projection.point;
        double[] n = new double[3];
        double[] k = new double[3];
        System.arraycopy(mesh.xyz(), 3 * v, p, 0, 3);
        double hv = projection.normal(a, b, n);
        System.arraycopy(mesh.xyz(), 3 * w, p, 0, 3);
        double hw = projection.normal(a, b, k);
        if (!(Double.isFinite(hv) && Double.isFinite(hw)) || cosine(n, k) > SMOOTH || cosine(n, k) < -SMOOTH) {
            return false;
        }
        double[] middle = new double[3];
        double c = cosine(n, k);
        double r = -hv;
        double q = -hw;
        for (int i = 0; i < 3; i++) {
            double half = 0.5 * (mesh.xyz()[3 * w + i] - mesh.xyz()[3 * v + i]);
            middle[i] = mesh.xyz()[3 * v + i] + half;
            r -= half * n[i];
            q += half * k[i];
        }
        // the point nearest to the middle on both planes: middle + s n + t k
        double s = (r - c * q) / (1 - c * c);
        double t = (q - c * r) / (1 - c * c);
        double way = 0;
        for (int i = 0; i < 3; i++) {
            p[i] = middle[i] + s * n[i] + t * k[i];
            way += (p[i] - middle[i]) * (p[i] - middle[i]);
        }
        double left = projection.project(complex.strata().labels(), Strata.MAX * v, 2, mesh.size(v));
        double off = 0;
        for (int i = 0; i < 3; i++) {
            off += Math.pow(p[i] - middle[i] - s * n[i] - t * k[i], 2);
        }
        double h = 0.5 * (mesh.size(v) + mesh.size(w));
        return left < 0.01 * h && off < 0.01 * h * h && way < REACH * REACH * h * h;
    }
}
