package org.wolff.solver.multigrid;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * How mid nodes that lie off the straight line between their ends follow the corners: the mean of the ends, and the gradient
 * of the linear elements around times the offset from that mean. The mean alone does not turn with a rigid body, and a stiff
 * part with curved sides then seems to resist its own rotation. The gradient is the mean over the elements around the
 * edge by volume and stiffness, for where stiff meets soft the node moves with the stiff.
 *
 * @param rowOf for each node its row here; −1 where the mean of the ends is enough
 * @param start position of the first corner of each row, and the end of the last
 * @param end of each row
 * @param corners nodes of the mesh
 * @param weights they sum to 1 in a row, and place the node where it is
 */
record CurvedSides(int[] rowOf, int[] start, int[] end, int[] corners, double[] weights) {
    private static final int GRAIN = 4096;

    /**
     * Offset, as a share of the edge, up to which the mean of the ends is enough. Less makes the set-up dearer and gains
     * nothing: with 0.02 the iterations are the same, with 1e-4 the set-up takes most of twice the time.
     */
    private static final double STRAIGHT = 0.05;

    /**
     * Finds the rows.
     *
     * @param mesh of ten-node elements
     * @param stiffness of each region, any unit
     */
    static CurvedSides of(TetMesh mesh, double[] stiffness, Workers workers) {
        int[] bent = workers.select(mesh.tetCount(), GRAIN, () -> {
            double[] offset = new double[3];
            return tet -> IntStream.range(0, 6).anyMatch(edge -> curved(mesh, tet, edge, offset));
        });
        int[] around = new int[mesh.nodeCount()];
        double[] offset = new double[3];
        for (int tet : bent) {
            for (int edge = 0; edge < 6; edge++) {
                if (curved(mesh, tet, edge, offset)) {
                    around[mesh.node(tet, 4 + edge)]++;
                }
            }
        }
        int[] rowOf = new int[around.length];
        Arrays.fill(rowOf, -1);
        int[] start = new int[around.length + 1];
        int rows = 0;
        for (int node = 0; node < around.length; node++) {
            if (around[node] > 0) {
                rowOf[node] = rows++;
                start[rows] = start[rows - 1] + 2 + 2 * around[node];
            }
        }
        start = Arrays.copyOf(start, rows + 1);
        CurvedSides made = new CurvedSides(
                rowOf, start, Arrays.copyOf(start, rows), new int[start[rows]], new double[start[rows]]);
        made.fill(mesh, bent, stiffness);
        return made;
    }

    private void fill(TetMesh mesh, int[] bent, double[] stiffness) {
        double[] total = new double[end.length];
        double[] offset = new double[3];
        double[] gradient = new double[5];
        for (int pass = 0; pass < 2; pass++) {
            for (int tet : bent) {
                for (int edge = 0; edge < 6; edge++) {
                    int row = rowOf[mesh.node(tet, 4 + edge)];
                    if (row < 0 || !curved(mesh, tet, edge, offset)) {
                        continue;
                    }
                    along(mesh, tet, offset, gradient);
                    double weight = stiffness[mesh.region()[tet]] * Math.signum(gradient[4]);
                    if (pass == 0) {
                        total[row] += weight * gradient[4];
                        addEnds(
                                row,
                                mesh.node(tet, TetMesh.edgeEnd(edge, 0)),
                                mesh.node(tet, TetMesh.edgeEnd(edge, 1)));
                    } else if (total[row] > 0) {
                        for (int i = 0; i < 4; i++) {
                            add(row, mesh.node(tet, i), weight * gradient[i] / total[row]);
                        }
                    }
                }
            }
        }
    }

    private void addEnds(int row, int first, int second) {
        if (end[row] == start[row]) {
            add(row, first, 0.5);
            add(row, second, 0.5);
        }
    }

    private void add(int row, int corner, double weight) {
        int at = start[row];
        while (at < end[row] && corners[at] != corner) {
            at++;
        }
        corners[at] = corner;
        weights[at] += weight;
        end[row] = Math.max(end[row], at + 1);
    }

    /** Finds the offset of a mid node from the mean of its ends; returns whether the mean is not enough. */
    private static boolean curved(TetMesh mesh, int tet, int edge, double[] offset) {
        double square = 0;
        double length = 0;
        for (int axis = 0; axis < 3; axis++) {
            double a = mesh.xyz()[3 * mesh.node(tet, TetMesh.edgeEnd(edge, 0)) + axis];
            double b = mesh.xyz()[3 * mesh.node(tet, TetMesh.edgeEnd(edge, 1)) + axis];
            offset[axis] = mesh.xyz()[3 * mesh.node(tet, 4 + edge) + axis] - (a + b) / 2;
            square += offset[axis] * offset[axis];
            length += (b - a) * (b - a);
        }
        return square > STRAIGHT * STRAIGHT * length;
    }

    /** The change of the four corner functions along an offset, times six volumes; then six volumes. Finite for flat elements. */
    private static void along(TetMesh mesh, int tet, double[] offset, double[] gradient) {
        double[] x = mesh.xyz();
        double[][] edges = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int axis = 0; axis < 3; axis++) {
                edges[i][axis] = x[3 * mesh.node(tet, i + 1) + axis] - x[3 * mesh.node(tet, 0) + axis];
            }
        }
        gradient[4] = determinant(edges[0], edges[1], edges[2]);
        gradient[1] = determinant(offset, edges[1], edges[2]);
        gradient[2] = determinant(edges[0], offset, edges[2]);
        gradient[3] = determinant(edges[0], edges[1], offset);
        gradient[0] = -gradient[1] - gradient[2] - gradient[3];
    }

    private static double determinant(double[] a, double[] b, double[] c) {
        return a[0] * (b[1] * c[2] - b[2] * c[1])
                - a[1] * (b[0] * c[2] - b[2] * c[0])
                + a[2] * (b[0] * c[1] - b[1] * c[0]);
    }
}
