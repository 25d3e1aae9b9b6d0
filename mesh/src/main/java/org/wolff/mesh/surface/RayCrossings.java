package org.wolff.mesh.surface;

/**
 * The winding number of a closed surface: how often the ray from the point along +x leaves it, less how often it enters.
 *
 * <p>A ray through an edge or a corner is no exception. Whether a triangle is hit is the sum of what its edges say in
 * the yz plane, and an edge says the same, with the other sign, in both triangles that share it; so over a surface whose
 * edges cancel nothing is counted twice or lost, whatever the rounding.
 */
final class RayCrossings {
    private RayCrossings() {}

    /**
     * Returns the signed crossings; exact for every point that is not within rounding of the surface.
     *
     * @param stack room for the search, {@link BoxTree#STACK} places
     */
    static int count(BoxTree tree, double[] corners, double x, double y, double z, int[] stack) {
        stack[0] = 0;
        int top = 1;
        int sum = 0;
        float[] box = tree.box;
        while (top > 0) {
            int node = stack[--top];
            int b = 6 * node;
            if (y < box[b + 1] || y > box[b + 4] || z < box[b + 2] || z > box[b + 5] || x > box[b + 3]) {
                continue;
            }
            if (tree.size[node] > 0) {
                int first = tree.link[node];
                int end = first + tree.size[node];
                for (int t = first; t < end; t++) {
                    sum += crossing(corners, 9 * t, x, y, z);
                }
            } else {
                stack[top++] = tree.link[node];
                stack[top++] = node + 1;
            }
        }
        return sum;
    }

    /** Returns +1 where the ray leaves through the front of the triangle, −1 where it enters, 0 where it misses. */
    private static int crossing(double[] c, int o, double x, double y, double z) {
        boolean a = c[o + 2] <= z;
        boolean b = c[o + 5] <= z;
        if (a == b && a == (c[o + 8] <= z)) {
            return 0;
        }
        int turn = edge(c, o, o + 3, y, z) + edge(c, o + 3, o + 6, y, z) + edge(c, o + 6, o, y, z);
        if (turn == 0 || x >= Math.max(Math.max(c[o], c[o + 3]), c[o + 6])) {
            return 0;
        }
        if (x < Math.min(Math.min(c[o], c[o + 3]), c[o + 6])) {
            return turn;
        }
        return turn * height(c, o, x, y, z) > 0 ? turn : 0;
    }

    /** Returns ±1 where the edge passes the height z (upwards: +1) on the side of greater y, else 0. */
    private static int edge(double[] c, int from, int to, double y, double z) {
        boolean up = c[from + 2] <= z;
        if (up == (c[to + 2] <= z)) {
            return 0;
        }
        int low = up ? from : to;
        int high = up ? to : from;
        double yLow = c[low + 1];
        double yHigh = c[high + 1];
        boolean beside;
        if (y < Math.min(yLow, yHigh)) {
            beside = true;
        } else if (y > Math.max(yLow, yHigh)) {
            beside = false;
        } else {
            beside = (yHigh - yLow) * (z - c[low + 2]) > (y - yLow) * (c[high + 2] - c[low + 2]);
        }
        return beside ? (up ? 1 : -1) : 0;
    }

    /** Returns the normal times the way from the point to the plane of the triangle: positive behind it. */
    private static double height(double[] c, int o, double x, double y, double z) {
        double ax = c[o] - x;
        double ay = c[o + 1] - y;
        double az = c[o + 2] - z;
        double ux = c[o + 3] - c[o];
        double uy = c[o + 4] - c[o + 1];
        double uz = c[o + 5] - c[o + 2];
        double vx = c[o + 6] - c[o];
        double vy = c[o + 7] - c[o + 1];
        double vz = c[o + 8] - c[o + 2];
        return ax * (uy * vz - uz * vy) + ay * (uz * vx - ux * vz) + az * (ux * vy - uy * vx);
    }
}
