package org.wolff.mesh.surface;

import java.util.ArrayList;
import java.util.List;

/**
 * Where triangles of one surface cross one another, as straight pieces. Inside and outside change there as at an edge,
 * though the surface has none. Of triangles with a common vertex too, not of those with a common side.
 */
public final class SelfCrossings {
    private final double[] p;
    private final int[] v;

    private SelfCrossings(TriangleSurface surface) {
        p = surface.xyz();
        v = surface.triangles();
    }

    /**
     * Returns the crossings of triangles whose normals differ by more than an angle: for each the coordinates of its two
     * ends, the sum of the unit normals as they are wound, and the angle in radians; ten numbers. Where a surface crosses
     * itself all over, those that a bounded search finds.
     */
    public static List<double[]> turning(TriangleSurface surface, double angle) {
        int[] kept = FiniteTriangles.of(surface);
        List<double[]> found = new ArrayList<>();
        if (kept.length > 0) {
            double[] boxes = FiniteTriangles.boxes(surface, kept);
            SelfCrossings all = new SelfCrossings(FiniteTriangles.joined(surface, kept));
            long[] left = {SelfIntersections.limit(kept.length)};
            new BoxTree(boxes).pairs(boxes, (i, j) -> {
                double[] crossing = all.crossing(i, j, Math.cos(angle));
                if (crossing != null) {
                    found.add(crossing);
                }
                return left[0]-- > 0;
            });
        }
        return found;
    }

    private double[] crossing(int one, int other, double cosine) {
        if (common(one, other) > 1) {
            return null;
        }
        double[] n = normal(one);
        double[] m = normal(other);
        double dot = dot(n, m);
        if (!(dot < cosine)) {
            return null; // or a triangle without area
        }
        double[] way = {n[1] * m[2] - n[2] * m[1], n[2] * m[0] - n[0] * m[2], n[0] * m[1] - n[1] * m[0]};
        double[] a = cut(one, other, m, way);
        double[] b = cut(other, one, n, way);
        if (a == null || b == null) {
            return null;
        }
        double from = Math.max(a[0], b[0]);
        double to = Math.min(a[1], b[1]);
        if (!(from < to)) {
            return null;
        }
        double[] all = new double[10];
        for (int x = 0; x < 3; x++) {
            double slope = (a[5 + x] - a[2 + x]) / (a[1] - a[0]);
            all[x] = a[2 + x] + slope * (from - a[0]);
            all[3 + x] = a[2 + x] + slope * (to - a[0]);
            all[6 + x] = n[x] + m[x];
        }
        all[9] = Math.acos(Math.max(-1, dot));
        return all;
    }

    private int common(int one, int other) {
        int count = 0;
        for (int i = 3 * one; i < 3 * one + 3; i++) {
            count += isCorner(v[i], other) ? 1 : 0;
        }
        return count;
    }

    private boolean isCorner(int vertex, int triangle) {
        return vertex == v[3 * triangle] || vertex == v[3 * triangle + 1] || vertex == v[3 * triangle + 2];
    }

    /**
     * Returns the part of a triangle in the plane of another: where it begins and ends along a direction, and these two
     * points; null where there is none.
     */
    private double[] cut(int triangle, int plane, double[] normal, double[] way) {
        double[] height = new double[3];
        for (int c = 0; c < 3; c++) {
            int vertex = v[3 * triangle + c];
            for (int x = 0; x < 3 && !isCorner(vertex, plane); x++) {
                height[c] += normal[x] * (p[3 * vertex + x] - p[3 * v[3 * plane] + x]);
            }
        }
        double[] cut = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 0, 0, 0, 0, 0};
        for (int c = 0; c < 3; c++) {
            int d = (c + 1) % 3;
            if (height[c] == 0) {
                add(cut, way, v[3 * triangle + c], v[3 * triangle + c], 0);
            }
            if (height[c] * height[d] < 0) {
                add(cut, way, v[3 * triangle + c], v[3 * triangle + d], height[c] / (height[c] - height[d]));
            }
        }
        return cut[0] < cut[1] ? cut : null;
    }

    private void add(double[] cut, double[] way, int from, int to, double part) {
        double[] q = new double[3];
        for (int x = 0; x < 3; x++) {
            q[x] = p[3 * from + x] + part * (p[3 * to + x] - p[3 * from + x]);
        }
        double along = dot(way, q);
        if (along < cut[0]) {
            cut[0] = along;
            System.arraycopy(q, 0, cut, 2, 3);
        }
        if (along > cut[1]) {
            cut[1] = along;
            System.arraycopy(q, 0, cut, 5, 3);
        }
    }

    private double[] normal(int t) {
        double[] u = new double[3];
        double[] w = new double[3];
        for (int x = 0; x < 3; x++) {
            u[x] = p[3 * v[3 * t + 1] + x] - p[3 * v[3 * t] + x];
            w[x] = p[3 * v[3 * t + 2] + x] - p[3 * v[3 * t] + x];
        }
        double[] n = {u[1] * w[2] - u[2] * w[1], u[2] * w[0] - u[0] * w[2], u[0] * w[1] - u[1] * w[0]};
        double length = Math.sqrt(dot(n, n));
        return new double[] {n[0] / length, n[1] / length, n[2] / length};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
