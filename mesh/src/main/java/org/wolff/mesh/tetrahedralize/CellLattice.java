package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * The body-centred lattice of a box that repeats: whole cubes, which are bricks where the sides of the box ask for it,
 * and the centres of the squares on its faces. Points are numbered by layer, row and column, so that points on opposite
 * faces follow one another in the same order.
 */
final class CellLattice {
    private static final int FEWEST = 4;

    private final BoundingBox cell;
    private final int[] n = new int[3];
    private final int[] number;
    private final int points;

    /** Divides a box into cubes of about side h, at least four along each side. */
    CellLattice(BoundingBox cell, double h) {
        this.cell = cell;
        for (int a = 0; a < 3; a++) {
            n[a] = divisions(side(a), h);
        }
        number = new int[(2 * n[0] + 1) * (2 * n[1] + 1) * (2 * n[2] + 1)];
        Arrays.fill(number, -1);
        int count = 0;
        for (int at = 0; at < number.length; at++) {
            if (isPoint(at)) {
                number[at] = count++;
            }
        }
        points = count;
    }

    private static int divisions(double side, double h) {
        return (int) Math.max(FEWEST, Math.round(side / h));
    }

    /** Returns how many cubes a box is divided into; it may be too many. */
    static double cubes(BoundingBox cell, double h) {
        return Math.max(FEWEST, (cell.maxX() - cell.minX()) / h)
                * Math.max(FEWEST, (cell.maxY() - cell.minY()) / h)
                * Math.max(FEWEST, (cell.maxZ() - cell.minZ()) / h);
    }

    private double side(int axis) {
        return axis == 0
                ? cell.maxX() - cell.minX()
                : axis == 1 ? cell.maxY() - cell.minY() : cell.maxZ() - cell.minZ();
    }

    /** Returns the longest edge of the cubes, mm. */
    double h() {
        return Math.max(side(0) / n[0], Math.max(side(1) / n[1], side(2) / n[2]));
    }

    private int place(int i, int j, int k) {
        return (k * (2 * n[1] + 1) + j) * (2 * n[0] + 1) + i;
    }

    /** Returns a coordinate of a place in half cubes. */
    private int half(int at, int axis) {
        int row = 2 * n[0] + 1;
        return axis == 0 ? at % row : axis == 1 ? at / row % (2 * n[1] + 1) : at / row / (2 * n[1] + 1);
    }

    /** Corners and centres of cubes, and centres of squares on the faces of the box. */
    private boolean isPoint(int at) {
        int odd = 0;
        int rim = 0;
        for (int a = 0; a < 3; a++) {
            odd += half(at, a) & 1;
            rim += half(at, a) == 0 || half(at, a) == 2 * n[a] ? 1 : 0;
        }
        return odd == 0 || odd == 3 || odd == 2 && rim == 1;
    }

    int points() {
        return points;
    }

    /** Returns the coordinates of all points; those on opposite faces differ by the side of the box alone. */
    double[] xyz() {
        double[] xyz = new double[3 * points];
        double[] least = {cell.minX(), cell.minY(), cell.minZ()};
        double[] most = {cell.maxX(), cell.maxY(), cell.maxZ()};
        for (int at = 0; at < number.length; at++) {
            for (int a = 0; number[at] >= 0 && a < 3; a++) {
                int half = half(at, a);
                xyz[3 * number[at] + a] =
                        half == 2 * n[a] ? most[a] : least[a] + (most[a] - least[a]) * half / (2.0 * n[a]);
            }
        }
        return xyz;
    }

    /** Returns for each point the faces of the box that it lies on: bits 0 to 2 low, 3 to 5 high. */
    byte[] faces() {
        byte[] faces = new byte[points];
        for (int at = 0; at < number.length; at++) {
            for (int a = 0; number[at] >= 0 && a < 3; a++) {
                faces[number[at]] |= (byte) (half(at, a) == 0 ? 1 << a : half(at, a) == 2 * n[a] ? 8 << a : 0);
            }
        }
        return faces;
    }

    /**
     * Returns for each point its copy that lies lowest when only some axes count.
     *
     * @param axes bits of the axes along which a point on the high face goes to the low one
     */
    int[] low(int axes) {
        int[] low = new int[points];
        for (int at = 0; at < number.length; at++) {
            if (number[at] >= 0) {
                int[] half = new int[3];
                for (int a = 0; a < 3; a++) {
                    half[a] = half(at, a);
                    half[a] = (axes >> a & 1) == 1 && half[a] == 2 * n[a] ? 0 : half[a];
                }
                low[number[at]] = number[place(half[0], half[1], half[2])];
            }
        }
        return low;
    }

    /** Returns the tetrahedra: four at every square between two cubes, and four at every square on the faces. */
    int[] tets() {
        int squares = 0;
        for (int a = 0; a < 3; a++) {
            squares += (n[a] + 1) * n[(a + 1) % 3] * n[(a + 2) % 3];
        }
        int[] tets = new int[Math.multiplyExact(16, squares)];
        int t = 0;
        int[] c = new int[3];
        for (c[2] = 0; c[2] <= n[2]; c[2]++) {
            for (c[1] = 0; c[1] <= n[1]; c[1]++) {
                for (c[0] = 0; c[0] <= n[0]; c[0]++) {
                    for (int axis = 0; axis < 3; axis++) {
                        if (c[(axis + 1) % 3] < n[(axis + 1) % 3] && c[(axis + 2) % 3] < n[(axis + 2) % 3]) {
                            t = square(c, axis, tets, t);
                        }
                    }
                }
            }
        }
        return tets;
    }

    /** Fills in the four tetrahedra at the square at the low end of a cube. */
    private int square(int[] c, int axis, int[] tets, int t) {
        int b = (axis + 1) % 3;
        int d = (axis + 2) % 3;
        int[] at = {2 * c[0], 2 * c[1], 2 * c[2]};
        at[b]++;
        at[d]++;
        int[] below = at.clone();
        int[] above = at.clone();
        below[axis] -= c[axis] == 0 ? 0 : 1;
        above[axis] += c[axis] == n[axis] ? 0 : 1;
        int next = t;
        for (int s = 0; s < 4; s++) {
            tets[next++] = number[place(below[0], below[1], below[2])];
            tets[next++] = number[place(above[0], above[1], above[2])];
            for (int end = s; end <= s + 1; end++) {
                int[] corner = {2 * c[0], 2 * c[1], 2 * c[2]};
                corner[b] += end % 4 == 1 || end % 4 == 2 ? 2 : 0;
                corner[d] += end % 4 >= 2 ? 2 : 0;
                tets[next++] = number[place(corner[0], corner[1], corner[2])];
            }
        }
        return next;
    }
}
