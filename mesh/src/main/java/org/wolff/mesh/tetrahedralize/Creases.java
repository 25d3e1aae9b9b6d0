package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetmesh.TetShape;
import org.wolff.mesh.work.Workers;

/**
 * Step 8, as far as vertices go: boundary vertices near a sharp edge, a corner or a curve where three regions meet move
 * onto it. The true boundary near each facet gives a plane; the point nearest to the planes of all facets around a
 * vertex, in the directions that they fix, lies on the curve (dual contouring's quadric; Ju et al. 2002). The nearest
 * vertices go first, each only if the elements around it stay well shaped.
 */
final class Creases {
    /** Normals that vary less than this, as the ratio of eigenvalues, are one smooth surface (about 35°). */
    private static final double SHARP = 0.1;
    /** Where the facets themselves turn less than this, as a cosine (about 18°), no sharp edge is looked for. */
    private static final double FLAT = 0.95;
    /** Farthest way of a vertex, in h. */
    private static final double REACH = 1.0;
    /** A target farther than this from the boundary, in h, is not on it. */
    private static final double OFF = 0.5;

    /** A vertex leaves a sharp edge only for a corner that fits the planes around as well as this, in h. */
    private static final double CORNER = 0.02;

    private final WorkMesh mesh;
    private final RegionMap map;
    private final FaceAdjacency faces;
    private final Stars stars;
    private final Strata strata;
    private final Workers workers;
    private final boolean[] pinned;
    private final boolean[] rim;

    /** The places of {@code pinned} become true for vertices that are moved onto a sharp edge. */
    Creases(Complex complex, RegionMap map, boolean[] pinned, Workers workers) {
        this.mesh = complex.mesh();
        this.map = map;
        this.faces = complex.faces();
        this.stars = complex.stars();
        this.strata = complex.strata();
        this.workers = workers;
        this.pinned = pinned;
        this.rim = complex.rim();
    }

    /** Moves what can move onto sharp edges and returns the vertices that could not, ascending. */
    int[] snap() {
        int n = mesh.vertexCount();
        double[] target = new double[3 * n];
        double[] way = new double[n];
        Arrays.fill(way, Double.POSITIVE_INFINITY);
        workers.forEach(n, 256, (from, to) -> {
            Quadric quadric = new Quadric();
            for (int v = from; v < to; v++) {
                if (strata.count()[v] >= 2 && !rim[v]) {
                    way[v] = quadric.solve(v, target);
                }
            }
        });
        long candidates = 0;
        for (int v = 0; v < n; v++) {
            candidates += way[v] < REACH * mesh.size(v) ? 1 : 0;
        }
        Integer[] order = new Integer[(int) candidates];
        int m = 0;
        for (int v = 0; v < n; v++) {
            if (way[v] < REACH * mesh.size(v)) {
                order[m++] = v;
            }
        }
        Arrays.sort(order, (a, b) -> way[a] != way[b] ? Double.compare(way[a], way[b]) : Integer.compare(a, b));
        VertexMove move = new VertexMove(mesh, stars, strata, map);
        int failed = 0;
        int[] left = new int[m];
        for (int v : order) {
            if (move.to(v, target[3 * v], target[3 * v + 1], target[3 * v + 2], Gate.SNAP)) {
                pinned[v] = true;
            } else if (!pinned[v]) {
                left[failed++] = v;
            }
        }
        left = Arrays.copyOf(left, failed);
        Arrays.sort(left);
        return left;
    }

    /** Finds where a vertex should go. */
    private final class Quadric {
        private final Projection projection = new Projection(map, mesh.largestSize());
        private final SymmetricEigen eigen = new SymmetricEigen();
        private final double[] normal = new double[3];
        private final double[] matrix = new double[6];
        private final double[] right = new double[3];
        private int[] sides = new int[32];
        private int count;
        private double squares;

        /** Fills in the target and returns the way to it; infinite where there is no sharp edge. */
        double solve(int v, double[] target) {
            count = 0;
            facets(v);
            if (isFlat()) {
                return Double.POSITIVE_INFINITY;
            }
            if (pinned[v]) {
                facetsAround(v);
                if (!cornered()) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            squares = 0;
            Arrays.fill(matrix, 0);
            Arrays.fill(right, 0);
            for (int i = 0; i < count; i++) {
                int t = sides[i] >> 2;
                add(v, t, sides[i] & 3, mesh.region()[t], mesh.region()[faces.across(sides[i]) >> 2]);
            }
            eigen.decompose(matrix);
            if (!(eigen.values[1] > SHARP * eigen.values[0])) {
                return Double.POSITIVE_INFINITY;
            }
            int rank = eigen.values[2] > SHARP * eigen.values[0] ? 3 : 2;
            for (int r = rank; r >= (pinned[v] ? 3 : 2); r--) {
                double way = place(v, r, target);
                if (way < Double.POSITIVE_INFINITY && !(pinned[v] && way < 0.01 * mesh.size(v))) {
                    return way;
                }
            }
            return Double.POSITIVE_INFINITY;
        }

        /** Finds the boundary facets around a vertex, each from the side of the greater label. */
        private void facets(int v) {
            for (int s = stars.head()[v]; s < stars.head()[v + 1]; s++) {
                int t = stars.tets()[s];
                for (int f = 0; f < 4; f++) {
                    int across = faces.across(4 * t + f);
                    if (mesh.tets()[4 * t + f] != v && across >= 0 && mesh.region()[across >> 2] < mesh.region()[t]) {
                        sides = count == sides.length ? Arrays.copyOf(sides, 2 * count) : sides;
                        sides[count++] = 4 * t + f;
                    }
                }
            }
        }

        /** Adds the facets around the neighbours of a vertex: a corner may be cut off by one facet. */
        private void facetsAround(int v) {
            int own = count;
            for (int i = 0; i < own; i++) {
                for (int c = 0; c < 3; c++) {
                    int u = mesh.tets()[4 * (sides[i] >> 2) + TetMesh.faceCorner(sides[i] & 3, c)];
                    if (u != v) {
                        facets(u);
                    }
                }
            }
        }

        /** Returns true where the facets of {@link #sides} face three ways. */
        private boolean cornered() {
            Arrays.fill(matrix, 0);
            for (int i = 0; i < count; i++) {
                TetShape.faceNormal(mesh.xyz(), mesh.tets(), sides[i] & ~3, sides[i] & 3, normal);
                double square = normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2];
                for (int k = 0; k < 3 && square > 0; k++) {
                    matrix[k] += normal[k] * normal[k] / square;
                    matrix[3 + k] += normal[k] * normal[(k + 1) % 3] / square;
                }
            }
            eigen.decompose(matrix);
            return eigen.values[2] > 0.5 * SHARP * eigen.values[0];
        }

        /** Returns how far, in mm, a place relative to the vertex is from the planes, as a root mean square. */
        private double misfit(double x, double y, double z) {
            double square = squares
                    + matrix[0] * x * x
                    + matrix[1] * y * y
                    + matrix[2] * z * z
                    + 2 * (matrix[3] * x * y + matrix[4] * y * z + matrix[5] * z * x)
                    - 2 * (right[0] * x + right[1] * y + right[2] * z);
            return Math.sqrt(Math.max(0, square) / count);
        }

        /** Returns true where all facets of {@link #sides} are nearly parallel to the first, whichever way they face. */
        private boolean isFlat() {
            double[] first = new double[3];
            for (int i = 0; i < count; i++) {
                double[] n = i == 0 ? first : normal;
                TetShape.faceNormal(mesh.xyz(), mesh.tets(), sides[i] & ~3, sides[i] & 3, n);
                double dot = 0;
                double square = 0;
                double length = 0;
                for (int a = 0; a < 3; a++) {
                    dot += n[a] * first[a];
                    square += n[a] * n[a];
                    length += first[a] * first[a];
                }
                if (!(Math.abs(dot) >= FLAT * Math.sqrt(square * length))) {
                    return false;
                }
            }
            return true;
        }

        private double place(int v, int rank, double[] target) {
            double[] p = projection.point;
            System.arraycopy(mesh.xyz(), 3 * v, p, 0, 3);
            for (int r = 0; r < rank; r++) {
                double[] e = eigen.vectors[r];
                double along = (e[0] * right[0] + e[1] * right[1] + e[2] * right[2]) / eigen.values[r];
                for (int a = 0; a < 3; a++) {
                    p[a] += along * e[a];
                }
            }
            double[] before = p.clone();
            double left = projection.project(strata.labels(), Strata.MAX * v, strata.count()[v], mesh.size(v));
            double off = 0;
            double way = 0;
            for (int a = 0; a < 3; a++) {
                off += (p[a] - before[a]) * (p[a] - before[a]);
                way += (p[a] - mesh.xyz()[3 * v + a]) * (p[a] - mesh.xyz()[3 * v + a]);
                target[3 * v + a] = p[a];
            }
            double[] x = mesh.xyz();
            boolean corner = !pinned[v]
                    || misfit(p[0] - x[3 * v], p[1] - x[3 * v + 1], p[2] - x[3 * v + 2]) < CORNER * mesh.size(v);
            boolean onBoundary = corner && left < 0.01 * mesh.size(v) && off < OFF * OFF * mesh.size(v) * mesh.size(v);
            return onBoundary ? Math.sqrt(way) : Double.POSITIVE_INFINITY;
        }

        /** Adds the plane of the true boundary nearest to the centre of a facet. */
        private void add(int v, int t, int face, int a, int b) {
            double[] p = projection.point;
            Arrays.fill(p, 0);
            for (int i = 0; i < 3; i++) {
                int c = 3 * mesh.tets()[4 * t + TetMesh.faceCorner(face, i)];
                for (int k = 0; k < 3; k++) {
                    p[k] += mesh.xyz()[c + k] / 3;
                }
            }
            double h = projection.normal(a, b, normal);
            if (!Double.isFinite(h)) {
                return;
            }
            double d = -h;
            for (int k = 0; k < 3; k++) {
                d += normal[k] * (p[k] - mesh.xyz()[3 * v + k]);
            }
            for (int k = 0; k < 3; k++) {
                matrix[k] += normal[k] * normal[k];
                matrix[3 + k] += normal[k] * normal[(k + 1) % 3];
                right[k] += d * normal[k];
            }
            squares += d * d;
        }
    }
}
