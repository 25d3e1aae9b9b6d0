package org.wolff.mesh.tetrahedralize;

/** Directions of length one in which a vertex may be moved. */
final class Directions {
    private Directions() {}

    /** Returns the axes and the diagonals between them, both ways: three numbers each. */
    static double[][] around() {
        double[][] all = new double[14][3];
        int n = 0;
        for (int a = 0; a < 3; a++) {
            all[n++][a] = 1;
            all[n++][a] = -1;
        }
        double s = 1 / Math.sqrt(3);
        for (int c = 0; c < 8; c++) {
            all[n++] = new double[] {(c & 1) == 0 ? s : -s, (c & 2) == 0 ? s : -s, (c & 4) == 0 ? s : -s};
        }
        return all;
    }

    /** Returns eight directions of a plane: two numbers each. */
    static double[][] circle() {
        double[][] all = new double[8][];
        for (int k = 0; k < all.length; k++) {
            all[k] = new double[] {Math.cos(k * Math.PI / 4), Math.sin(k * Math.PI / 4)};
        }
        return all;
    }
}
