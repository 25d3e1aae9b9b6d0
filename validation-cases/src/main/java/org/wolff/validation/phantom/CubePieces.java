package org.wolff.validation.phantom;

/**
 * Which edges of a cube one piece of a surface crosses. Edge e runs along axis e/4; its low corner has the bits of e%4 in
 * the two axes that follow. Corner c has the coordinates of its bits. On a face whose corners alternate, the surface goes
 * around the inner corners, seen from both cubes; so the pieces of neighbours fit.
 */
final class CubePieces {
    private CubePieces() {}

    /**
     * Returns a number for each edge that is crossed, the same on edges of one piece, and -1 for the others.
     *
     * @param value at the 8 corners, negative inside
     */
    static int[] of(double[] value) {
        int[] piece = new int[12];
        for (int edge = 0; edge < 12; edge++) {
            int low = corner(edge);
            piece[edge] = value[low] < 0 != value[low | 1 << edge / 4] < 0 ? edge : -1;
        }
        for (int face = 0; face < 6; face++) {
            alongFace(value, face / 2, face % 2, piece);
        }
        return piece;
    }

    /** Returns the low corner of an edge. */
    static int corner(int edge) {
        int axis = edge / 4;
        return (edge & 1) << (axis + 1) % 3 | (edge >> 1 & 1) << (axis + 2) % 3;
    }

    private static void alongFace(double[] value, int normal, int side, int[] piece) {
        int p = (normal + 1) % 3;
        int q = (normal + 2) % 3;
        int[] corners = new int[4];
        int[] edges = new int[4];
        for (int c = 0; c < 4; c++) {
            corners[c] = side << normal | (c == 1 || c == 2 ? 1 : 0) << p | c / 2 << q;
        }
        for (int c = 0; c < 4; c++) {
            edges[c] = between(corners[c], corners[(c + 1) % 4]);
        }
        int crossed = 0;
        int last = -1;
        for (int edge : edges) {
            if (piece[edge] >= 0) {
                crossed++;
                last = edge;
            }
        }
        if (crossed == 2) {
            for (int edge : edges) {
                join(piece, edge, last);
            }
        } else if (crossed == 4) {
            for (int c = 0; c < 4; c++) {
                if (value[corners[c]] < 0) {
                    join(piece, edges[c], edges[(c + 3) % 4]);
                }
            }
        }
    }

    private static int between(int a, int b) {
        int axis = Integer.numberOfTrailingZeros(a ^ b);
        int low = a & b;
        return 4 * axis + (low >> (axis + 1) % 3 & 1) + 2 * (low >> (axis + 2) % 3 & 1);
    }

    private static void join(int[] piece, int a, int b) {
        int from = piece[a];
        int to = piece[b];
        if (from >= 0) {
            for (int edge = 0; edge < 12; edge++) {
                piece[edge] = piece[edge] == from ? to : piece[edge];
            }
        }
    }
}
