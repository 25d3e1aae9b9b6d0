package org.wolff.mesh.tetrahedralize;

/** Eigenvalues and vectors of symmetric 3×3 matrices by Jacobi rotations. Mutable, for one thread. */
final class SymmetricEigen {
    private static final int SWEEPS = 12;

    /** Eigenvalues, greatest first. */
    final double[] values = new double[3];

    /** Unit eigenvectors in the order of the values. */
    final double[][] vectors = new double[3][3];

    private final double[][] a = new double[3][3];
    private final double[][] q = new double[3][3];

    /** Decomposes the matrix xx, yy, zz, xy, yz, xz. */
    void decompose(double[] m) {
        double[][] start = {{m[0], m[3], m[5]}, {m[3], m[1], m[4]}, {m[5], m[4], m[2]}};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                a[i][j] = start[i][j];
                q[i][j] = i == j ? 1 : 0;
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            rotate(0, 1);
            rotate(1, 2);
            rotate(0, 2);
        }
        int first = 0;
        int last = 0;
        for (int i = 1; i < 3; i++) {
            first = a[i][i] > a[first][first] ? i : first;
            last = a[i][i] <= a[last][last] ? i : last;
        }
        int[] order = {first, 3 - first - last, last};
        for (int i = 0; i < 3; i++) {
            values[i] = a[order[i]][order[i]];
            for (int k = 0; k < 3; k++) {
                vectors[i][k] = q[k][order[i]];
            }
        }
    }

    private void rotate(int i, int j) {
        if (a[i][j] == 0) {
            return;
        }
        double theta = (a[j][j] - a[i][i]) / (2 * a[i][j]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < 3; k++) {
            double x = a[k][i];
            double y = a[k][j];
            a[k][i] = c * x - s * y;
            a[k][j] = s * x + c * y;
        }
        for (int k = 0; k < 3; k++) {
            double x = a[i][k];
            double y = a[j][k];
            a[i][k] = c * x - s * y;
            a[j][k] = s * x + c * y;
            double u = q[k][i];
            double w = q[k][j];
            q[k][i] = c * u - s * w;
            q[k][j] = s * u + c * w;
        }
    }
}
