package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.tetmesh.TetShape;

/**
 * A few tetrahedra taken out of a mesh to try a change on: vertices are numbered anew, those of {@link #inner} have all
 * their tetrahedra here and may move. Each change makes another patch.
 *
 * @param vertices their numbers in the mesh; −1 for a new one
 * @param inner which may move
 * @param tie to a curve, see {@link Ties}
 * @param size wanted edge length at each vertex, mm
 * @param xyz vertices
 * @param tets four vertices each
 * @param region of each tetrahedron
 */
record Patch(int[] vertices, boolean[] inner, int[] tie, double[] size, double[] xyz, int[] tets, short[] region) {
    /** Takes patches out of one mesh. Mutable, for one thread. */
    static final class Cutter {
        private final Complex complex;
        private final Ties ties;
        private final int[] local;
        private int[] some = new int[256];
        private int[] places = new int[1024];

        Cutter(Complex complex, Ties ties) {
            this.complex = complex;
            this.ties = ties;
            this.local = new int[complex.mesh().vertexCount()];
            Arrays.fill(local, -1);
        }

        /** The places in the mesh of the tetrahedra of the last patch. */
        int[] places() {
            return places;
        }

        /** Takes out the tetrahedra around some vertices and around their neighbours. */
        Patch around(int... core) {
            int n = 0;
            for (int v : core) {
                n = take(v, n);
            }
            int ring = n;
            for (int i = 0; i < ring && i < core.length; i++) {
                n = takeStar(some[i], n);
            }
            int innerCount = n;
            boolean[] open = new boolean[innerCount];
            for (int i = 0; i < innerCount; i++) {
                open[i] = isOpen(some[i]);
                n = open[i] ? n : takeStar(some[i], n);
            }
            int m = 0;
            for (int i = 0; i < innerCount; i++) {
                int v = some[i];
                for (int s = complex.stars().head()[v];
                        !open[i] && s < complex.stars().head()[v + 1];
                        s++) {
                    int t = complex.stars().tets()[s];
                    if (isFirst(t, i, innerCount, open)) {
                        places = m == places.length ? Arrays.copyOf(places, 2 * m + 64) : places;
                        places[m++] = t;
                    }
                }
            }
            Patch patch = fill(n, m, innerCount, open);
            for (int i = 0; i < n; i++) {
                local[some[i]] = -1;
            }
            places = Arrays.copyOf(places, m);
            return patch;
        }

        private Patch fill(int n, int m, int innerCount, boolean[] open) {
            WorkMesh mesh = complex.mesh();
            boolean[] inner = new boolean[n];
            int[] tie = new int[n];
            double[] size = new double[n];
            double[] xyz = new double[3 * n];
            for (int i = 0; i < n; i++) {
                inner[i] = i < innerCount && !open[i];
                tie[i] = ties.of()[some[i]];
                size[i] = mesh.size(some[i]);
                System.arraycopy(mesh.xyz(), 3 * some[i], xyz, 3 * i, 3);
            }
            int[] tets = new int[4 * m];
            short[] region = new short[m];
            for (int i = 0; i < m; i++) {
                region[i] = mesh.region()[places[i]];
                for (int c = 0; c < 4; c++) {
                    tets[4 * i + c] = local[mesh.tets()[4 * places[i] + c]];
                }
            }
            return new Patch(Arrays.copyOf(some, n), inner, tie, size, xyz, tets, region);
        }

        private int take(int v, int n) {
            if (local[v] >= 0) {
                return n;
            }
            some = n == some.length ? Arrays.copyOf(some, 2 * n) : some;
            some[n] = v;
            local[v] = n;
            return n + 1;
        }

        private int takeStar(int v, int n) {
            int count = n;
            for (int s = complex.stars().head()[v]; s < complex.stars().head()[v + 1]; s++) {
                for (int c = 4 * complex.stars().tets()[s];
                        c < 4 * complex.stars().tets()[s] + 4;
                        c++) {
                    count = take(complex.mesh().tets()[c], count);
                }
            }
            return count;
        }

        /** Returns true where a vertex stays because the mesh ends at it; what is outside alone ends anywhere. */
        private boolean isOpen(int v) {
            if (complex.strata().count()[v] == 1 && complex.strata().label(v, 0) < 0) {
                return false;
            }
            for (int s = complex.stars().head()[v]; s < complex.stars().head()[v + 1]; s++) {
                int t = complex.stars().tets()[s];
                for (int f = 0; f < 4; f++) {
                    if (complex.mesh().tets()[4 * t + f] != v && complex.faces().across(4 * t + f) < 0) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Returns true where a vertex is the first of those of a tetrahedron that are inner. */
        private boolean isFirst(int t, int vertex, int innerCount, boolean[] open) {
            for (int c = 4 * t; c < 4 * t + 4; c++) {
                int other = local[complex.mesh().tets()[c]];
                if (other < vertex && other < innerCount && !open[other]) {
                    return false;
                }
            }
            return true;
        }
    }

    int vertexCount() {
        return vertices.length;
    }

    int tetCount() {
        return region.length;
    }

    boolean has(int t, int v) {
        return tets[4 * t] == v || tets[4 * t + 1] == v || tets[4 * t + 2] == v || tets[4 * t + 3] == v;
    }

    double sixVolume(int a, int b, int c, int d) {
        return TetShape.sixVolume(xyz, a, b, c, d);
    }

    /** Returns the smallest sine of a tetrahedron, which counts for more outside the parts. */
    double sine(int a, int b, int c, int d, short label) {
        return StarSines.weighted(TetShape.minSine(xyz, a, b, c, d), label);
    }

    double worst() {
        double worst = Double.POSITIVE_INFINITY;
        for (int t = 0; t < region.length; t++) {
            worst = Math.min(worst, sine(tets[4 * t], tets[4 * t + 1], tets[4 * t + 2], tets[4 * t + 3], region[t]));
        }
        return worst;
    }

    /** Returns the patch as a mesh of its own, which shares the arrays. */
    WorkMesh mesh() {
        return new WorkMesh(size, xyz, tets, region);
    }

    Stars stars() {
        return Stars.of(tets, 4, region.length, vertices.length);
    }

    /** Returns a patch with the same tetrahedra that shares no coordinates. */
    Patch copy() {
        return new Patch(vertices, inner, tie.clone(), size, xyz.clone(), tets, region);
    }

    /** Returns the patch with a vertex moved and tied. */
    Patch moved(int v, double[] place, int toCurve) {
        Patch other = copy();
        System.arraycopy(place, 0, other.xyz, 3 * v, 3);
        other.tie[v] = toCurve;
        return other;
    }

    /** Returns the patch with an edge bisected by a new vertex, the last one. */
    Patch split(int v, int w, double[] place, int toCurve) {
        int n = vertices.length;
        int[] names = Arrays.copyOf(vertices, n + 1);
        boolean[] free = Arrays.copyOf(inner, n + 1);
        int[] ties = Arrays.copyOf(tie, n + 1);
        double[] sizes = Arrays.copyOf(size, n + 1);
        double[] places = Arrays.copyOf(xyz, 3 * n + 3);
        names[n] = -1;
        free[n] = true;
        ties[n] = toCurve;
        sizes[n] = 0.5 * (size[v] + size[w]);
        System.arraycopy(place, 0, places, 3 * n, 3);
        int m = region.length;
        for (int t = 0; t < region.length; t++) {
            m += has(t, v) && has(t, w) ? 1 : 0;
        }
        int[] four = Arrays.copyOf(tets, 4 * m);
        short[] labels = Arrays.copyOf(region, m);
        int next = region.length;
        for (int t = 0; t < region.length; t++) {
            if (has(t, v) && has(t, w)) {
                for (int c = 0; c < 4; c++) {
                    int own = tets[4 * t + c];
                    four[4 * next + c] = own == v ? n : own;
                    four[4 * t + c] = own == w ? n : own;
                }
                labels[next++] = region[t];
            }
        }
        return new Patch(names, free, ties, sizes, places, four, labels);
    }

    /** Returns the patch without the tetrahedra at an edge, and with some others. */
    Patch without(int a, int b, int[] more, short[] moreLabels) {
        int[] four = new int[4 * region.length + more.length];
        short[] labels = new short[region.length + moreLabels.length];
        int n = 0;
        for (int t = 0; t < region.length; t++) {
            if (!(has(t, a) && has(t, b))) {
                System.arraycopy(tets, 4 * t, four, 4 * n, 4);
                labels[n++] = region[t];
            }
        }
        System.arraycopy(more, 0, four, 4 * n, more.length);
        System.arraycopy(moreLabels, 0, labels, n, moreLabels.length);
        n += moreLabels.length;
        return new Patch(
                vertices, inner, tie.clone(), size, xyz.clone(), Arrays.copyOf(four, 4 * n), Arrays.copyOf(labels, n));
    }

    /**
     * Returns the patch with the triangle between two elements of a region replaced by the edge between their other
     * vertices (flip 2-3); null where the elements are of two regions or would be turned inside out.
     */
    Patch withoutTriangle(int one, int two) {
        if (region[one] != region[two]) {
            return null;
        }
        int top = -1;
        int bottom = -1;
        for (int c = 0; c < 4; c++) {
            top = has(two, tets[4 * one + c]) ? top : c;
            bottom = has(one, tets[4 * two + c]) ? bottom : tets[4 * two + c];
        }
        int[] more = new int[12];
        int n = 0;
        for (int c = 0; c < 4; c++) {
            if (c != top) { // the first element with this vertex of the triangle replaced by the far one
                System.arraycopy(tets, 4 * one, more, n, 4);
                more[n + c] = bottom;
                if (!(sixVolume(more[n], more[n + 1], more[n + 2], more[n + 3]) > 0)) {
                    return null;
                }
                n += 4;
            }
        }
        int[] four = Arrays.copyOf(tets, tets.length + 4);
        short[] labels = Arrays.copyOf(region, region.length + 1);
        System.arraycopy(more, 0, four, 4 * one, 4);
        System.arraycopy(more, 4, four, 4 * two, 4);
        System.arraycopy(more, 8, four, tets.length, 4);
        labels[region.length] = region[one];
        return new Patch(vertices, inner, tie.clone(), size, xyz.clone(), four, labels);
    }

    /** Returns the patch with a vertex drawn into another one. */
    Patch drawn(int v, int u) {
        int[] four = new int[tets.length];
        short[] labels = new short[region.length];
        int n = 0;
        for (int t = 0; t < region.length; t++) {
            if (!(has(t, v) && has(t, u))) {
                for (int c = 0; c < 4; c++) {
                    four[4 * n + c] = tets[4 * t + c] == v ? u : tets[4 * t + c];
                }
                labels[n++] = region[t];
            }
        }
        return new Patch(
                vertices, inner, tie.clone(), size, xyz.clone(), Arrays.copyOf(four, 4 * n), Arrays.copyOf(labels, n));
    }
}
