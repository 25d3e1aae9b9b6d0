package org.wolff.mesh.surface;

import java.util.Arrays;

/**
 * Pairs of triangles of one surface that share no vertex and cross: a side of one passes from strictly one side of the
 * other's plane to the other side, through the triangle or its rim. Triangles that lie in one plane or only touch do not
 * cross. Signs are exact.
 *
 * @param pairs number of pairs found
 * @param complete false where the search stopped at its limit of tests, so that there may be more
 * @param places x, y, z within the boxes of both triangles of a pair, for the first {@value #MOST_PLACES} pairs
 */
record SelfIntersections(int pairs, boolean complete, double[] places) {
    private static final int MOST_PLACES = 1000;
    private static final long TESTS = 2_000_000;
    private static final long TESTS_PER_TRIANGLE = 100;

    /** Counts the pairs of some triangles (all finite); weld first, or neighbours share no vertex. */
    static SelfIntersections of(TriangleSurface surface, int[] kept) {
        if (kept.length == 0) {
            return new SelfIntersections(0, true, new double[0]);
        }
        double[] boxes = FiniteTriangles.boxes(surface, kept);
        BoxTree tree = new BoxTree(boxes);
        long[] left = {limit(kept.length)};
        int[] pairs = {0};
        double[] places = new double[3 * MOST_PLACES];
        boolean complete = tree.pairs(boxes, (i, j) -> {
            if (left[0]-- <= 0) {
                return false;
            }
            if (cross(surface, kept[i], kept[j])) {
                for (int a = 0; a < 3 && pairs[0] < MOST_PLACES; a++) {
                    double low = Math.max(boxes[6 * i + a], boxes[6 * j + a]);
                    double high = Math.min(boxes[6 * i + 3 + a], boxes[6 * j + 3 + a]);
                    places[3 * pairs[0] + a] = 0.5 * (low + high);
                }
                pairs[0]++;
            }
            return true;
        });
        return new SelfIntersections(pairs[0], complete, first(places, pairs[0]));
    }

    /** Returns how many pairs of so many triangles are looked at, at most. */
    static long limit(int triangles) {
        return TESTS + TESTS_PER_TRIANGLE * triangles;
    }

    private static double[] first(double[] places, int pairs) {
        return Arrays.copyOf(places, 3 * Math.min(pairs, MOST_PLACES));
    }

    private static boolean cross(TriangleSurface surface, int s, int t) {
        int[] v = surface.triangles();
        for (int i = 3 * s; i < 3 * s + 3; i++) {
            if (v[i] == v[3 * t] || v[i] == v[3 * t + 1] || v[i] == v[3 * t + 2]) {
                return false;
            }
        }
        double[] p = surface.xyz();
        int[] a = {3 * v[3 * s], 3 * v[3 * s + 1], 3 * v[3 * s + 2]};
        int[] b = {3 * v[3 * t], 3 * v[3 * t + 1], 3 * v[3 * t + 2]};
        int[] ofA = sides(p, b, a);
        if (!differ(ofA)) {
            return false;
        }
        int[] ofB = sides(p, a, b);
        return differ(ofB) && (pierces(p, a, ofA, b) || pierces(p, b, ofB, a));
    }

    /** Returns on which side of the plane of a triangle the corners of the other lie. */
    private static int[] sides(double[] p, int[] plane, int[] corners) {
        int[] sides = new int[3];
        for (int c = 0; c < 3; c++) {
            sides[c] = ExactOrientation.sign(p, plane[0], plane[1], plane[2], corners[c]);
        }
        return sides;
    }

    private static boolean differ(int[] signs) {
        return Math.min(Math.min(signs[0], signs[1]), signs[2]) < 0
                && Math.max(Math.max(signs[0], signs[1]), signs[2]) > 0;
    }

    /** Returns true where a side of {@code a} that passes the plane of {@code b} does so within {@code b}. */
    private static boolean pierces(double[] p, int[] a, int[] sides, int[] b) {
        for (int c = 0; c < 3; c++) {
            int d = (c + 1) % 3;
            if (sides[c] * sides[d] < 0) {
                int[] turns = {
                    ExactOrientation.sign(p, b[0], b[1], a[c], a[d]),
                    ExactOrientation.sign(p, b[1], b[2], a[c], a[d]),
                    ExactOrientation.sign(p, b[2], b[0], a[c], a[d])
                };
                if (!differ(turns)) {
                    return true;
                }
            }
        }
        return false;
    }
}
