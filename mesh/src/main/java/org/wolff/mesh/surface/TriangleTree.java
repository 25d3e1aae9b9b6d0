package org.wolff.mesh.surface;

import java.util.stream.IntStream;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * Answers how far a point is from a surface, and on which side. Immutable, for any number of threads; an answer depends
 * on the surface and the point alone. Triangles with a coordinate that is not finite are left out.
 *
 * <p>Inside is where the generalized winding number exceeds ½ (Jacobson et al. 2013): holes, crossing or overlapping
 * pieces and some flipped triangles do not disturb it. Where the edges of the surface cancel (closed, consistently
 * wound, crossing itself or not) it is the whole number of {@link RayCrossings}, else that of {@link WindingTree}.
 */
public final class TriangleTree {
    private static final double SLIVER = 1e-6;
    private static final double ON_SURFACE = 1e-9;

    /** By so much more than the distance of the triangle that was nearest before, a search may begin. */
    private static final double SLACK = 1 + 1e-9;

    private final TriangleSurface surface;
    private final BoxTree tree;
    private final double[] corners;
    private final int[] triangles;
    private final boolean[] sliver;
    private final boolean closed;
    private final WindingTree winding;

    /**
     * Which triangle was nearest to the last point, and room for the next search. Searches from points near one another
     * that share it are faster; it changes no answer. Mutable, for one thread and one tree.
     */
    public static final class Nearby {
        private int triangle = -1;
        private final ClosestPoint closest = new ClosestPoint();
        private final int[] stack = new int[BoxTree.STACK];
        private final double[] bound = new double[BoxTree.STACK];
    }

    /** Builds the tree; n log n in the number of triangles. */
    public TriangleTree(TriangleSurface surface) {
        this.surface = surface;
        int[] kept = FiniteTriangles.of(surface);
        if (kept.length == 0) {
            tree = null;
            corners = new double[0];
            triangles = kept;
            sliver = new boolean[0];
            closed = true;
            winding = null;
            return;
        }
        tree = new BoxTree(FiniteTriangles.boxes(surface, kept));
        triangles = new int[kept.length];
        corners = new double[9 * kept.length];
        sliver = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) {
            triangles[i] = kept[tree.order[i]];
            for (int c = 0; c < 3; c++) {
                int v = surface.triangles()[3 * triangles[i] + c];
                System.arraycopy(surface.xyz(), 3 * v, corners, 9 * i + 3 * c, 3);
            }
            sliver[i] = ClosestPoint.isSliver(corners, 9 * i, SLIVER);
        }
        closed = new SurfaceEdges(FiniteTriangles.joined(surface, kept)).cancel();
        winding = closed ? null : new WindingTree(tree, corners);
    }

    /**
     * Returns the generalized winding number: 1 inside a closed surface, 0 outside, between near holes; 2 where two
     * pieces overlap, −1 inside a surface that is inside out.
     */
    public double windingNumber(double x, double y, double z) {
        return windingNumber(x, y, z, new int[BoxTree.STACK]);
    }

    private double windingNumber(double x, double y, double z, int[] stack) {
        if (tree == null) {
            return 0;
        }
        return closed ? RayCrossings.count(tree, corners, x, y, z, stack) : winding.at(x, y, z, stack);
    }

    /** Returns true where the winding number exceeds ½. */
    public boolean contains(double x, double y, double z) {
        return windingNumber(x, y, z) > 0.5;
    }

    /**
     * Returns true where the winding number exceeds ½.
     *
     * @param nearby gives the room for the search
     */
    public boolean contains(double x, double y, double z, Nearby nearby) {
        return windingNumber(x, y, z, nearby.stack) > 0.5;
    }

    /** Returns the distance to the nearest triangle, infinite where there is none. */
    public double distance(double x, double y, double z) {
        return Math.sqrt(searched(x, y, z).squared);
    }

    /** Returns the distance to the nearest triangle, negative where the surface {@link #contains} the point. */
    public double signedDistance(double x, double y, double z) {
        return signedDistance(x, y, z, null, new Nearby());
    }

    /**
     * Returns the signed distance and the direction in which it grows.
     *
     * @param gradient takes a unit vector: away from the nearest point outside and towards it inside, or the normal of
     *     the nearest triangle where the point lies on the surface; null where it is not asked for
     * @param nearby what earlier searches of this tree have left
     */
    public double signedDistance(double x, double y, double z, double[] gradient, Nearby nearby) {
        ClosestPoint closest = nearby.closest;
        closest.begin(x, y, z);
        if (nearby.triangle >= 0) {
            tryTriangle(closest, nearby.triangle);
            closest.startAt(closest.squared * SLACK + Double.MIN_NORMAL);
        }
        search(x, y, z, nearby);
        if (closest.triangle < 0 && nearby.triangle >= 0) {
            closest.begin(x, y, z); // the bound was below the rounding of the boxes
            search(x, y, z, nearby);
        }
        nearby.triangle = closest.triangle;
        double distance = Math.sqrt(closest.squared);
        double signed = distance > 0 && contains(x, y, z, nearby) ? -distance : distance;
        if (gradient == null) {
            return signed;
        }
        if (distance > ON_SURFACE) {
            gradient[0] = (x - closest.px) / signed;
            gradient[1] = (y - closest.py) / signed;
            gradient[2] = (z - closest.pz) / signed;
        } else {
            normal(9 * closest.triangle, gradient);
        }
        return signed;
    }

    private void normal(int at, double[] n) {
        double ux = corners[at + 3] - corners[at];
        double uy = corners[at + 4] - corners[at + 1];
        double uz = corners[at + 5] - corners[at + 2];
        double vx = corners[at + 6] - corners[at];
        double vy = corners[at + 7] - corners[at + 1];
        double vz = corners[at + 8] - corners[at + 2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        n[0] = length > 0 ? nx / length : 1;
        n[1] = length > 0 ? ny / length : 0;
        n[2] = length > 0 ? nz / length : 0;
    }

    /** Returns the surface. */
    public TriangleSurface surface() {
        return surface;
    }

    /** Returns true where every edge cancels: then the sign changes on triangles alone, never across a hole. */
    public boolean isClosed() {
        return closed;
    }

    /** Returns the number of triangles that are held: those whose coordinates are finite. */
    public int triangleCount() {
        return triangles.length;
    }

    /** Fills in the nine coordinates of a triangle; the order is the tree's own. */
    public void corners(int triangle, double[] nine) {
        System.arraycopy(corners, 9 * triangle, nine, 0, 9);
    }

    /** Returns where triangles that share no vertex cross: x, y, z of each pair, of a thousand at most. */
    public double[] crossings() {
        int[] kept = FiniteTriangles.of(surface);
        return SelfIntersections.of(
                        FiniteTriangles.joined(surface, kept),
                        IntStream.range(0, kept.length).toArray())
                .places();
    }

    /** Returns a box that holds all triangles. */
    public BoundingBox bounds() {
        return BoundingBox.of(corners);
    }

    /**
     * Finds the nearest triangle.
     *
     * @param point takes the nearest point of the surface in its first three places
     * @return the number of the triangle in the surface, −1 where there is none (then {@code point} is left alone)
     */
    public int nearest(double x, double y, double z, double[] point) {
        ClosestPoint closest = searched(x, y, z);
        if (closest.triangle < 0) {
            return -1;
        }
        point[0] = closest.px;
        point[1] = closest.py;
        point[2] = closest.pz;
        return triangles[closest.triangle];
    }

    private ClosestPoint searched(double x, double y, double z) {
        Nearby nearby = new Nearby();
        nearby.closest.begin(x, y, z);
        search(x, y, z, nearby);
        return nearby.closest;
    }

    /** Lets the closest point of {@code nearby} come as near as the triangles do. */
    private void search(double x, double y, double z, Nearby nearby) {
        if (tree == null) {
            return;
        }
        ClosestPoint closest = nearby.closest;
        int[] stack = nearby.stack;
        double[] bound = nearby.bound;
        stack[0] = 0;
        bound[0] = tree.distanceSquared(0, x, y, z);
        int top = 1;
        while (top > 0) {
            int node = stack[--top];
            if (bound[top] >= closest.squared) {
                continue;
            }
            while (tree.size[node] == 0) {
                int near = node + 1;
                int far = tree.link[node];
                double nearBound = tree.distanceSquared(near, x, y, z);
                double farBound = tree.distanceSquared(far, x, y, z);
                if (farBound < nearBound) {
                    int swapped = near;
                    near = far;
                    far = swapped;
                    double swappedBound = nearBound;
                    nearBound = farBound;
                    farBound = swappedBound;
                }
                if (farBound < closest.squared) {
                    stack[top] = far;
                    bound[top++] = farBound;
                }
                node = near;
                if (nearBound >= closest.squared) {
                    break;
                }
            }
            int end = tree.link[node] + tree.size[node];
            for (int t = tree.link[node]; tree.size[node] > 0 && t < end; t++) {
                tryTriangle(closest, t);
            }
        }
    }

    private void tryTriangle(ClosestPoint closest, int t) {
        if (sliver[t]) {
            closest.trySides(corners, 9 * t, t);
        } else {
            closest.tryTriangle(corners, 9 * t, t);
        }
    }
}
