package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The last step: elements outside the parts are dropped, and nodes are numbered slab by slab along the longest side of
 * the mesh, row by row within a slab, so that neighbours in space are neighbours in memory and the matrix is narrow.
 * Elements follow the order of their lowest nodes.
 */
final class Numbering {
    private Numbering() {}

    /**
     * Returns the finished mesh.
     *
     * @param nodes {@code order.nodes()} per element
     * @param region per element, negative where it is dropped
     * @param cell side of the cells in which nodes are put in order, mm
     */
    static TetMesh finish(
            ElementOrder order, double[] xyz, int[] nodes, short[] region, List<String> names, double cell) {
        int stride = order.nodes();
        int[] number = new int[xyz.length / 3];
        Arrays.fill(number, -1);
        int kept = 0;
        for (int t = 0; t < region.length; t++) {
            if (region[t] >= 0) {
                kept++;
                for (int i = 0; i < stride; i++) {
                    number[nodes[stride * t + i]] = 0;
                }
            }
        }
        int[] old = ordered(xyz, number, cell);
        double[] newXyz = new double[3 * old.length];
        for (int n = 0; n < old.length; n++) {
            number[old[n]] = n;
            System.arraycopy(xyz, 3 * old[n], newXyz, 3 * n, 3);
        }
        long[] sequence = new long[kept];
        int m = 0;
        for (int t = 0; t < region.length; t++) {
            if (region[t] >= 0) {
                int least = Integer.MAX_VALUE;
                for (int i = 0; i < stride; i++) {
                    least = Math.min(least, number[nodes[stride * t + i]]);
                }
                sequence[m++] = (long) least << 32 | t;
            }
        }
        Arrays.sort(sequence);
        int[] newNodes = new int[Math.multiplyExact(stride, kept)];
        short[] newRegion = new short[kept];
        for (int t = 0; t < kept; t++) {
            int from = (int) sequence[t];
            newRegion[t] = region[from];
            for (int i = 0; i < stride; i++) {
                newNodes[stride * t + i] = number[nodes[stride * from + i]];
            }
        }
        return new TetMesh(order, newXyz, newNodes, newRegion, names);
    }

    /** Returns the nodes whose number is not negative, in their new order. */
    private static int[] ordered(double[] xyz, int[] number, double cell) {
        BoundingBox box = BoundingBox.of(xyz);
        double[] lo = {box.minX(), box.minY(), box.minZ()};
        double[] side = {box.maxX() - lo[0], box.maxY() - lo[1], box.maxZ() - lo[2]};
        Integer[] axes = {0, 1, 2};
        Arrays.sort(axes, (a, b) -> Double.compare(side[b], side[a]));
        long rows = (long) (side[axes[1]] / cell) + 1;
        long columns = (long) (side[axes[2]] / cell) + 1;
        int n = 0;
        long[] keys = new long[number.length];
        for (int v = 0; v < number.length; v++) {
            if (number[v] >= 0) {
                long slab = (long) ((xyz[3 * v + axes[0]] - lo[axes[0]]) / cell);
                long row = (long) ((xyz[3 * v + axes[1]] - lo[axes[1]]) / cell);
                long column = (long) ((xyz[3 * v + axes[2]] - lo[axes[2]]) / cell);
                keys[n++] = ((slab * rows + row) * columns + column) << 32 | v;
            }
        }
        Arrays.sort(keys, 0, n);
        int[] old = new int[n];
        for (int i = 0; i < n; i++) {
            old[i] = (int) keys[i];
        }
        return old;
    }
}
