package org.wolff.mesh.surface;

/**
 * The generalized winding number of any triangles by a hierarchy of dipoles: nodes far from the point are replaced by
 * the first three terms of their Taylor expansion about the area-weighted centre, triangles of near leaves are summed
 * exactly. Source: Barill et al. 2018, "Fast winding numbers for soups and clouds", doi 10.1145/3197517.3201337.
 *
 * <p>A node is far where the point lies beyond {@value #OPENING} radii of it. The error is then below 0.005 on bones and
 * screws, and half a turn decides: a test compares with the exact sum.
 */
final class WindingTree {
    private static final double OPENING = 2.5;
    private static final int TERMS = 23;

    private final BoxTree tree;
    private final double[] corners;

    /** For each node: centre (3), radius², area vector (3), the first moment xx, yy,
     * zz, xy, yz, xz (6), the second xxx, yyy, zzz, xxy, xxz, yyx, yyz, zzx, zzy, xyz (10). */
    private final double[] terms;

    /** @param corners nine coordinates for each triangle, in the order of the tree's leaves */
    WindingTree(BoxTree tree, double[] corners) {
        this.tree = tree;
        this.corners = corners;
        this.terms = new double[TERMS * tree.link.length];
        expand(0);
    }

    /** Gives a node its terms; returns its range of triangles as first and end. */
    private int[] expand(int node) {
        int first;
        int end;
        if (tree.size[node] > 0) {
            first = tree.link[node];
            end = first + tree.size[node];
        } else {
            first = expand(node + 1)[0];
            end = expand(tree.link[node])[1];
        }
        int k = TERMS * node;
        double area = 0;
        double[] n = new double[3];
        double[] c = new double[3];
        for (int t = first; t < end; t++) {
            double twice = areaVector(t, n);
            area += twice;
            centre(t, c);
            for (int a = 0; a < 3; a++) {
                terms[k + a] += twice * c[a];
                terms[k + 4 + a] += n[a];
            }
        }
        for (int a = 0; a < 3; a++) {
            float[] box = tree.box;
            terms[k + a] = area > 0 ? terms[k + a] / area : 0.5 * (box[6 * node + a] + (double) box[6 * node + 3 + a]);
        }
        for (int t = first; t < end; t++) {
            moments(k, t, n, c);
            for (int v = 9 * t; v < 9 * t + 9; v += 3) {
                double dx = corners[v] - terms[k];
                double dy = corners[v + 1] - terms[k + 1];
                double dz = corners[v + 2] - terms[k + 2];
                terms[k + 3] = Math.max(terms[k + 3], dx * dx + dy * dy + dz * dz);
            }
        }
        return new int[] {first, end};
    }

    /** Adds the first and second moments of a triangle about the centre of the node. */
    private void moments(int k, int t, double[] n, double[] c) {
        areaVector(t, n);
        centre(t, c);
        for (int a = 0; a < 3; a++) {
            c[a] -= terms[k + a];
        }
        terms[k + 7] += n[0] * c[0];
        terms[k + 8] += n[1] * c[1];
        terms[k + 9] += n[2] * c[2];
        terms[k + 10] += n[0] * c[1] + n[1] * c[0];
        terms[k + 11] += n[1] * c[2] + n[2] * c[1];
        terms[k + 12] += n[0] * c[2] + n[2] * c[0];
        // Mean of (x−p)(x−p) over the triangle: (9 c c + Σ v v) / 12, corners v about the same centre.
        double xx = second(t, k, 0, 0, c);
        double yy = second(t, k, 1, 1, c);
        double zz = second(t, k, 2, 2, c);
        double xy = second(t, k, 0, 1, c);
        double yz = second(t, k, 1, 2, c);
        double xz = second(t, k, 0, 2, c);
        terms[k + 13] += n[0] * xx;
        terms[k + 14] += n[1] * yy;
        terms[k + 15] += n[2] * zz;
        terms[k + 16] += (n[1] * xx + 2 * n[0] * xy) / 3;
        terms[k + 17] += (n[2] * xx + 2 * n[0] * xz) / 3;
        terms[k + 18] += (n[0] * yy + 2 * n[1] * xy) / 3;
        terms[k + 19] += (n[2] * yy + 2 * n[1] * yz) / 3;
        terms[k + 20] += (n[0] * zz + 2 * n[2] * xz) / 3;
        terms[k + 21] += (n[1] * zz + 2 * n[2] * yz) / 3;
        terms[k + 22] += (n[0] * yz + n[1] * xz + n[2] * xy) / 3;
    }

    private double second(int t, int k, int a, int b, double[] c) {
        double sum = 9 * c[a] * c[b];
        for (int v = 9 * t; v < 9 * t + 9; v += 3) {
            sum += (corners[v + a] - terms[k + a]) * (corners[v + b] - terms[k + b]);
        }
        return sum / 12;
    }

    private void centre(int t, double[] c) {
        for (int a = 0; a < 3; a++) {
            c[a] = (corners[9 * t + a] + corners[9 * t + 3 + a] + corners[9 * t + 6 + a]) / 3;
        }
    }

    /** Fills the area times the normal; returns twice the area. */
    private double areaVector(int t, double[] n) {
        int o = 9 * t;
        double ux = corners[o + 3] - corners[o];
        double uy = corners[o + 4] - corners[o + 1];
        double uz = corners[o + 5] - corners[o + 2];
        double vx = corners[o + 6] - corners[o];
        double vy = corners[o + 7] - corners[o + 1];
        double vz = corners[o + 8] - corners[o + 2];
        n[0] = 0.5 * (uy * vz - uz * vy);
        n[1] = 0.5 * (uz * vx - ux * vz);
        n[2] = 0.5 * (ux * vy - uy * vx);
        return 2 * Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
    }

    /**
     * Returns the winding number at a point: 1 inside an outward closed surface, 0 outside.
     *
     * @param stack room for the search, {@link BoxTree#STACK} places
     */
    double at(double x, double y, double z, int[] stack) {
        stack[0] = 0;
        int top = 1;
        double sum = 0;
        while (top > 0) {
            int node = stack[--top];
            int k = TERMS * node;
            double rx = terms[k] - x;
            double ry = terms[k + 1] - y;
            double rz = terms[k + 2] - z;
            double r2 = rx * rx + ry * ry + rz * rz;
            if (r2 > OPENING * OPENING * terms[k + 3]) {
                sum += far(k, rx, ry, rz, r2);
            } else if (tree.size[node] > 0) {
                for (int t = tree.link[node]; t < tree.link[node] + tree.size[node]; t++) {
                    sum += SolidAngle.of(corners, 9 * t, x, y, z);
                }
            } else {
                stack[top++] = tree.link[node];
                stack[top++] = node + 1;
            }
        }
        return sum / (4 * Math.PI);
    }

    /**
     * Returns ∫ n·r/r³ dA ≈ N·r/r³ + Σ Cij (δij/r³ − 3 ri rj/r⁵) + ½ Σ Dijk (15 ri rj rk/r⁷ − 3 (δij rk + …)/r⁵) with C =
     * ∫ n (x−p), D = ∫ n (x−p)(x−p), made symmetric.
     */
    private double far(int k, double rx, double ry, double rz, double r2) {
        double[] m = terms;
        double xx = rx * rx;
        double yy = ry * ry;
        double zz = rz * rz;
        double first = m[k + 4] * rx + m[k + 5] * ry + m[k + 6] * rz;
        double second = m[k + 7] * xx
                + m[k + 8] * yy
                + m[k + 9] * zz
                + m[k + 10] * rx * ry
                + m[k + 11] * ry * rz
                + m[k + 12] * rx * rz;
        double cubic = rx * (m[k + 13] * xx + 3 * (m[k + 18] * yy + m[k + 20] * zz))
                + ry * (m[k + 14] * yy + 3 * (m[k + 16] * xx + m[k + 21] * zz))
                + rz * (m[k + 15] * zz + 3 * (m[k + 17] * xx + m[k + 19] * yy))
                + 6 * m[k + 22] * rx * ry * rz;
        double trace = rx * (m[k + 13] + m[k + 18] + m[k + 20])
                + ry * (m[k + 14] + m[k + 16] + m[k + 21])
                + rz * (m[k + 15] + m[k + 17] + m[k + 19]);
        double flat = first + m[k + 7] + m[k + 8] + m[k + 9];
        return (flat - (3 * second + 4.5 * trace - 7.5 * cubic / r2) / r2) / (r2 * Math.sqrt(r2));
    }
}
