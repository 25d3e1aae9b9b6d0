package org.wolff.mesh.tetmesh;

/**
 * Shape measures of one straight-sided tetrahedron, given by four node numbers into a coordinate array. With l_ij the
 * length of an edge, n_k twice the area of the face opposite corner k and D six times the volume, the sine of the
 * dihedral angle at edge ij is D l_ij / (n_k n_l).
 */
public final class TetShape {
    private TetShape() {}

    /**
     * Returns six times the signed volume.
     *
     * @param tets a list of node numbers
     * @param first where the four of the tetrahedron begin in it
     */
    public static double sixVolume(double[] x, int[] tets, int first) {
        return sixVolume(x, tets[first], tets[first + 1], tets[first + 2], tets[first + 3]);
    }

    /** Returns six times the signed volume. */
    public static double sixVolume(double[] x, int a, int b, int c, int d) {
        int p = 3 * a;
        int q = 3 * b;
        int r = 3 * c;
        int s = 3 * d;
        double bx = x[q] - x[p];
        double by = x[q + 1] - x[p + 1];
        double bz = x[q + 2] - x[p + 2];
        double cx = x[r] - x[p];
        double cy = x[r + 1] - x[p + 1];
        double cz = x[r + 2] - x[p + 2];
        double dx = x[s] - x[p];
        double dy = x[s + 1] - x[p + 1];
        double dz = x[s + 2] - x[p + 2];
        return (by * cz - bz * cy) * dx + (bz * cx - bx * cz) * dy + (bx * cy - by * cx) * dz;
    }

    /**
     * Returns the smallest sine of the six dihedral angles, with the sign of the volume. It is small for angles near
     * 0° and near 180° alike, and √8/3 for the regular tetrahedron. One with a face of no area has no angles and counts as
     * −1, the worst: were it 0, a vertex among inverted elements would be best off on top of its neighbour.
     */
    public static double minSine(double[] x, int a, int b, int c, int d) {
        int p = 3 * a;
        int q = 3 * b;
        int r = 3 * c;
        int s = 3 * d;
        double bx = x[q] - x[p];
        double by = x[q + 1] - x[p + 1];
        double bz = x[q + 2] - x[p + 2];
        double cx = x[r] - x[p];
        double cy = x[r + 1] - x[p + 1];
        double cz = x[r + 2] - x[p + 2];
        double dx = x[s] - x[p];
        double dy = x[s + 1] - x[p + 1];
        double dz = x[s + 2] - x[p + 2];
        double ux = by * cz - bz * cy;
        double uy = bz * cx - bx * cz;
        double uz = bx * cy - by * cx;
        double six = ux * dx + uy * dy + uz * dz;
        double n3 = ux * ux + uy * uy + uz * uz;
        double vx = cy * dz - cz * dy;
        double vy = cz * dx - cx * dz;
        double vz = cx * dy - cy * dx;
        double n1 = vx * vx + vy * vy + vz * vz;
        double wx = dy * bz - dz * by;
        double wy = dz * bx - dx * bz;
        double wz = dx * by - dy * bx;
        double n2 = wx * wx + wy * wy + wz * wz;
        double tx = ux + vx + wx;
        double ty = uy + vy + wy;
        double tz = uz + vz + wz;
        double n0 = tx * tx + ty * ty + tz * tz;
        double ex = cx - bx;
        double ey = cy - by;
        double ez = cz - bz;
        double fx = dx - bx;
        double fy = dy - by;
        double fz = dz - bz;
        double gx = dx - cx;
        double gy = dy - cy;
        double gz = dz - cz;
        // the squares of the sines over six², all with the denominator n0 n1 n2 n3
        double n01 = n0 * n1;
        double n23 = n2 * n3;
        double least = (bx * bx + by * by + bz * bz) * n01;
        least = Math.min(least, (cx * cx + cy * cy + cz * cz) * n0 * n2);
        least = Math.min(least, (dx * dx + dy * dy + dz * dz) * n0 * n3);
        least = Math.min(least, (ex * ex + ey * ey + ez * ez) * n1 * n2);
        least = Math.min(least, (fx * fx + fy * fy + fz * fz) * n1 * n3);
        least = Math.min(least, (gx * gx + gy * gy + gz * gz) * n23);
        double sine = six * Math.sqrt(least / (n01 * n23));
        return Double.isFinite(sine) ? sine : -1;
    }

    /** Returns the sum of the squares of the lengths of the six edges, mm². */
    public static double squares(double[] x, int a, int b, int c, int d) {
        return square(x, a, b)
                + square(x, b, c)
                + square(x, c, a)
                + square(x, a, d)
                + square(x, b, d)
                + square(x, c, d);
    }

    /** Returns the mean ratio η = 12 (3V)^(2/3) / Σ l² of six volumes V and the sum of the squares of the edges l. */
    public static double meanRatio(double sixVolume, double squares) {
        double root = Math.cbrt(sixVolume / 2);
        return 12 * root * Math.abs(root) / squares;
    }

    /** Fills in the six dihedral angles in degrees, in the order of {@link TetMesh#edgeEnd}. */
    public static void dihedrals(double[] x, int a, int b, int c, int d, double[] degrees) {
        double[] n = new double[12];
        int[] v = {a, b, c, d};
        for (int f = 0; f < 4; f++) {
            normal(x, v[TetMesh.faceCorner(f, 0)], v[TetMesh.faceCorner(f, 1)], v[TetMesh.faceCorner(f, 2)], n, 3 * f);
        }
        for (int e = 0; e < 6; e++) {
            int i = TetMesh.edgeEnd(e, 0);
            int j = TetMesh.edgeEnd(e, 1);
            int k = 0;
            while (k == i || k == j) {
                k++;
            }
            int l = 6 - i - j - k;
            double dot = n[3 * k] * n[3 * l] + n[3 * k + 1] * n[3 * l + 1] + n[3 * k + 2] * n[3 * l + 2];
            double cx = n[3 * k + 1] * n[3 * l + 2] - n[3 * k + 2] * n[3 * l + 1];
            double cy = n[3 * k + 2] * n[3 * l] - n[3 * k] * n[3 * l + 2];
            double cz = n[3 * k] * n[3 * l + 1] - n[3 * k + 1] * n[3 * l];
            degrees[e] = Math.toDegrees(Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), -dot));
        }
    }

    /** Fills in the outward normal of a triangle with the length of twice its area. */
    static void normal(double[] x, int a, int b, int c, double[] n, int at) {
        double ux = x[3 * b] - x[3 * a];
        double uy = x[3 * b + 1] - x[3 * a + 1];
        double uz = x[3 * b + 2] - x[3 * a + 2];
        double vx = x[3 * c] - x[3 * a];
        double vy = x[3 * c + 1] - x[3 * a + 1];
        double vz = x[3 * c + 2] - x[3 * a + 2];
        n[at] = uy * vz - uz * vy;
        n[at + 1] = uz * vx - ux * vz;
        n[at + 2] = ux * vy - uy * vx;
    }

    /**
     * Fills in the outward normal of a face, with the length of twice its area.
     *
     * @param tets node numbers
     * @param at where the four corners of the tetrahedron begin in {@code tets}
     * @param face 0…3
     * @param normal receives three numbers
     */
    public static void faceNormal(double[] x, int[] tets, int at, int face, double[] normal) {
        normal(
                x,
                tets[at + TetMesh.faceCorner(face, 0)],
                tets[at + TetMesh.faceCorner(face, 1)],
                tets[at + TetMesh.faceCorner(face, 2)],
                normal,
                0);
    }

    static double square(double[] x, int a, int b) {
        double dx = x[3 * a] - x[3 * b];
        double dy = x[3 * a + 1] - x[3 * b + 1];
        double dz = x[3 * a + 2] - x[3 * b + 2];
        return dx * dx + dy * dy + dz * dz;
    }

    /** Returns the least distance of two parallel planes with the tetrahedron between them, mm; 0 for a flat one. */
    public static double width(double[] x, int a, int b, int c, int d) {
        double most = cross(x, a, b, a, c); // twice the area of a face, or the area that opposite edges span
        most = Math.max(most, cross(x, a, b, a, d));
        most = Math.max(most, cross(x, a, c, a, d));
        most = Math.max(most, cross(x, b, c, b, d));
        most = Math.max(most, cross(x, a, b, c, d));
        most = Math.max(most, cross(x, a, c, b, d));
        most = Math.max(most, cross(x, a, d, b, c));
        double width = Math.abs(sixVolume(x, a, b, c, d)) / most;
        return Double.isFinite(width) ? width : 0;
    }

    /** Returns the area of the parallelogram on the edges ab and cd. */
    private static double cross(double[] x, int a, int b, int c, int d) {
        double ux = x[3 * b] - x[3 * a];
        double uy = x[3 * b + 1] - x[3 * a + 1];
        double uz = x[3 * b + 2] - x[3 * a + 2];
        double vx = x[3 * d] - x[3 * c];
        double vy = x[3 * d + 1] - x[3 * c + 1];
        double vz = x[3 * d + 2] - x[3 * c + 2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        return Math.sqrt(nx * nx + ny * ny + nz * nz);
    }
}
