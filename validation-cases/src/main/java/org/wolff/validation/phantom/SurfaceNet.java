package org.wolff.validation.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.surface.TriangleSurface;

/**
 * The closed surface of a {@link Solid}, by surface nets: a vertex in every cube of a grid for every piece of the
 * surface in it, a square around every edge of the grid that the surface crosses (Gibson, "Constrained elastic surface
 * nets", MICCAI 1998; a vertex for each piece after Nielson, "Dual marching cubes", IEEE Visualization 2004). The
 * vertices are then evened out along the surface and put back onto it by Newton steps.
 */
final class SurfaceNet {
    private static final int ROUNDS = 8;
    private static final double CAUTION = 0.6;
    private static final double NUDGE = 0.02;

    private final Solid solid;
    private final double step;
    private final int[] count = new int[3];
    private final double[] origin;
    private final float[] level;
    private final List<double[]> vertices = new ArrayList<>();
    private final List<int[]> squares = new ArrayList<>();

    private SurfaceNet(Solid solid, BoundingBox box, double step) {
        this.solid = solid;
        this.step = step;
        this.origin = new double[] {box.minX(), box.minY(), box.minZ()};
        double[] end = {box.maxX(), box.maxY(), box.maxZ()};
        for (int a = 0; a < 3; a++) {
            count[a] = (int) Math.ceil((end[a] - origin[a]) / step) + 1;
        }
        this.level = new float[count[0] * count[1] * count[2]];
    }

    /**
     * Returns the surface of a body.
     *
     * @param name of the surface
     * @param box around the body
     * @param step edge of the grid, mm; triangles have sides of about this length
     */
    static TriangleSurface of(String name, Solid solid, BoundingBox box, double step) {
        SurfaceNet net = new SurfaceNet(solid, box, step);
        net.sample();
        net.connect();
        double[] xyz = new double[3 * net.vertices.size()];
        for (int v = 0; v < net.vertices.size(); v++) {
            System.arraycopy(net.vertices.get(v), 0, xyz, 3 * v, 3);
        }
        net.even(xyz);
        return new TriangleSurface(name, xyz, net.triangles(xyz));
    }

    private int index(int i, int j, int k) {
        return (k * count[1] + j) * count[0] + i;
    }

    private void sample() {
        for (int k = 0; k < count[2]; k++) {
            for (int j = 0; j < count[1]; j++) {
                int i = 0;
                while (i < count[0]) {
                    float found = (float) solid.at(origin[0] + i * step, origin[1] + j * step, origin[2] + k * step);
                    // So far from the surface, the points nearby are on the same side; near it, all are asked.
                    int alike = Math.max(1, (int) (CAUTION * Math.abs(found) / step) - 1);
                    for (int end = Math.min(count[0], i + alike); i < end; i++) {
                        level[index(i, j, k)] = found;
                    }
                }
            }
        }
    }

    /** Makes the vertices and squares. */
    private void connect() {
        int[] vertexOf = new int[12 * level.length];
        int[] at = new int[3];
        for (at[2] = 0; at[2] + 1 < count[2]; at[2]++) {
            for (at[1] = 0; at[1] + 1 < count[1]; at[1]++) {
                for (at[0] = 0; at[0] + 1 < count[0]; at[0]++) {
                    pieces(at, vertexOf);
                }
            }
        }
        for (at[2] = 1; at[2] + 1 < count[2]; at[2]++) {
            for (at[1] = 1; at[1] + 1 < count[1]; at[1]++) {
                for (at[0] = 1; at[0] + 1 < count[0]; at[0]++) {
                    for (int axis = 0; axis < 3; axis++) {
                        square(at, axis, vertexOf);
                    }
                }
            }
        }
    }

    /** Makes the vertices of a cube, and notes for each edge of the cube that is crossed which one is its. */
    private void pieces(int[] cell, int[] vertexOf) {
        double[] value = new double[8];
        int inside = 0;
        for (int corner = 0; corner < 8; corner++) {
            value[corner] = level[index(cell[0] + (corner & 1), cell[1] + (corner >> 1 & 1), cell[2] + (corner >> 2))];
            inside += value[corner] < 0 ? 1 : 0;
        }
        if (inside == 0 || inside == 8) {
            return;
        }
        int[] piece = CubePieces.of(value);
        for (int p = 0; p < 12; p++) {
            double[] sum = new double[3];
            int crossings = 0;
            for (int edge = 0; edge < 12; edge++) {
                if (piece[edge] == p) {
                    int from = CubePieces.corner(edge);
                    int to = from | 1 << edge / 4;
                    double share = value[from] / (value[from] - value[to]);
                    for (int c = 0; c < 3; c++) {
                        sum[c] += (from >> c & 1) + share * ((to >> c & 1) - (from >> c & 1));
                    }
                    crossings++;
                    vertexOf[12 * index(cell[0], cell[1], cell[2]) + edge] = vertices.size();
                }
            }
            if (crossings > 0) {
                for (int c = 0; c < 3; c++) {
                    sum[c] = origin[c] + step * (cell[c] + sum[c] / crossings);
                }
                vertices.add(sum);
            }
        }
    }

    /** Adds the square around an edge of the grid that begins at a corner, where the surface crosses it. */
    private void square(int[] at, int axis, int[] vertexOf) {
        int[] next = at.clone();
        next[axis]++;
        boolean inside = level[index(at[0], at[1], at[2])] < 0;
        if (inside == level[index(next[0], next[1], next[2])] < 0) {
            return;
        }
        int u = (axis + 1) % 3;
        int v = (axis + 2) % 3;
        int[] corners = new int[4];
        for (int c = 0; c < 4; c++) {
            int[] cell = at.clone();
            int beyondU = c == 0 || c == 3 ? 1 : 0;
            int beyondV = c < 2 ? 1 : 0;
            cell[u] -= beyondU;
            cell[v] -= beyondV;
            int edge = 4 * axis + beyondU + 2 * beyondV;
            corners[inside ? c : 3 - c] = vertexOf[12 * index(cell[0], cell[1], cell[2]) + edge];
        }
        squares.add(corners);
    }

    /** Moves every vertex halfway to the mean of its neighbours and back onto the surface, several times. */
    private void even(double[] xyz) {
        List<TreeSet<Integer>> neighbours = new ArrayList<>();
        for (int v = 0; v < xyz.length / 3; v++) {
            neighbours.add(new TreeSet<>());
        }
        for (int[] square : squares) {
            for (int c = 0; c < 4; c++) {
                neighbours.get(square[c]).add(square[(c + 1) % 4]);
                neighbours.get(square[(c + 1) % 4]).add(square[c]);
            }
        }
        double[] moved = new double[xyz.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int v = 0; v < neighbours.size(); v++) {
                for (int c = 0; c < 3; c++) {
                    double sum = 0;
                    for (int w : neighbours.get(v)) {
                        sum += xyz[3 * w + c];
                    }
                    moved[3 * v + c] = (xyz[3 * v + c] + sum / neighbours.get(v).size()) / 2;
                }
                project(moved, 3 * v);
            }
            System.arraycopy(moved, 0, xyz, 0, xyz.length);
        }
    }

    /** One Newton step of at most half a grid step towards the surface. */
    private void project(double[] p, int at) {
        double x = p[at];
        double y = p[at + 1];
        double z = p[at + 2];
        double here = solid.at(x, y, z);
        double gx = (solid.at(x + NUDGE, y, z) - here) / NUDGE;
        double gy = (solid.at(x, y + NUDGE, z) - here) / NUDGE;
        double gz = (solid.at(x, y, z + NUDGE) - here) / NUDGE;
        double square = gx * gx + gy * gy + gz * gz;
        if (square < 0.01) {
            return;
        }
        double length = Math.sqrt(square);
        double way = here / length;
        double kept = Math.max(-step / 2, Math.min(step / 2, way)) / length;
        p[at] -= kept * gx;
        p[at + 1] -= kept * gy;
        p[at + 2] -= kept * gz;
    }

    /** Cuts every square along its shorter diagonal. */
    private int[] triangles(double[] xyz) {
        int[] triangles = new int[6 * squares.size()];
        int n = 0;
        for (int[] s : squares) {
            int turn = length(xyz, s[0], s[2]) <= length(xyz, s[1], s[3]) ? 0 : 1;
            for (int corner : new int[] {0, 1, 2, 0, 2, 3}) {
                triangles[n++] = s[(corner + turn) % 4];
            }
        }
        return triangles;
    }

    private static double length(double[] xyz, int a, int b) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            double d = xyz[3 * a + c] - xyz[3 * b + c];
            sum += d * d;
        }
        return sum;
    }
}
