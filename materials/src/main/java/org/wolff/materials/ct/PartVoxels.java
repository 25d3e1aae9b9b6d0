package org.wolff.materials.ct;

import org.wolff.mesh.image.VoxelImage;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The voxels around some elements: which have their centre inside, which are whole (with all six neighbours inside), and
 * what they count, which for voxels that the surface cuts may be what the whole voxels beside them hold.
 */
final class PartVoxels {
    private static final int MARGIN = 3;
    private static final double ON_EDGE = -1e-9;

    private final VoxelImage image;
    private final double[] toIndex;
    private final int[] low = new int[3];
    private final int[] size = new int[3];
    private final boolean[] inside;
    private final boolean[] whole;
    private float[] values;

    /** Marks the voxels of the elements chosen. */
    PartVoxels(VoxelImage image, TetMesh mesh, int[] tets) {
        this.image = image;
        this.toIndex = image.toIndex();
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] p = new double[3];
        for (int tet : tets) {
            for (int corner = 0; corner < 4; corner++) {
                index(mesh, mesh.node(tet, corner), p);
                for (int axis = 0; axis < 3; axis++) {
                    least[axis] = Math.min(least[axis], p[axis]);
                    most[axis] = Math.max(most[axis], p[axis]);
                }
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            int first = clamp((int) Math.floor(least[axis]) - MARGIN, image.size()[axis]);
            int last = clamp((int) Math.ceil(most[axis]) + MARGIN, image.size()[axis]);
            low[axis] = first;
            size[axis] = last - first + 1;
        }
        this.inside = new boolean[size[0] * size[1] * size[2]];
        this.whole = new boolean[inside.length];
        for (int tet : tets) {
            mark(mesh, tet);
        }
        markWhole();
        this.values = new float[inside.length];
        for (int v = 0; v < values.length; v++) {
            values[v] = (float)
                    image.value(low[0] + v % size[0], low[1] + v / size[0] % size[1], low[2] + v / size[0] / size[1]);
        }
    }

    private static int clamp(int index, int count) {
        return Math.max(0, Math.min(count - 1, index));
    }

    private void index(TetMesh mesh, int node, double[] p) {
        double x = mesh.xyz()[3 * node];
        double y = mesh.xyz()[3 * node + 1];
        double z = mesh.xyz()[3 * node + 2];
        index(x, y, z, p);
    }

    /** Writes the indices of a place into the image. */
    void index(double x, double y, double z, double[] p) {
        for (int axis = 0; axis < 3; axis++) {
            int row = 4 * axis;
            p[axis] = toIndex[row] * x + toIndex[row + 1] * y + toIndex[row + 2] * z + toIndex[row + 3];
        }
    }

    /** Marks the voxels whose centre lies in an element. */
    private void mark(TetMesh mesh, int tet) {
        double[][] c = new double[4][3];
        int[] from = new int[3];
        int[] to = new int[3];
        for (int corner = 0; corner < 4; corner++) {
            index(mesh, mesh.node(tet, corner), c[corner]);
        }
        for (int axis = 0; axis < 3; axis++) {
            double least = Math.min(Math.min(c[0][axis], c[1][axis]), Math.min(c[2][axis], c[3][axis]));
            double most = Math.max(Math.max(c[0][axis], c[1][axis]), Math.max(c[2][axis], c[3][axis]));
            from[axis] = Math.max(0, (int) Math.ceil(least) - low[axis]);
            to[axis] = Math.min(size[axis] - 1, (int) Math.floor(most) - low[axis]);
        }
        double volume = volume(c[0], c[1], c[2], c[3]);
        double[] p = new double[3];
        for (int k = from[2]; k <= to[2]; k++) {
            for (int j = from[1]; j <= to[1]; j++) {
                for (int i = from[0]; i <= to[0]; i++) {
                    p[0] = low[0] + i;
                    p[1] = low[1] + j;
                    p[2] = low[2] + k;
                    boolean in = volume(p, c[1], c[2], c[3]) / volume >= ON_EDGE
                            && volume(c[0], p, c[2], c[3]) / volume >= ON_EDGE
                            && volume(c[0], c[1], p, c[3]) / volume >= ON_EDGE
                            && volume(c[0], c[1], c[2], p) / volume >= ON_EDGE;
                    if (in) {
                        inside[(k * size[1] + j) * size[0] + i] = true;
                    }
                }
            }
        }
    }

    private static double volume(double[] a, double[] b, double[] c, double[] d) {
        double ux = b[0] - a[0];
        double uy = b[1] - a[1];
        double uz = b[2] - a[2];
        double vx = c[0] - a[0];
        double vy = c[1] - a[1];
        double vz = c[2] - a[2];
        double wx = d[0] - a[0];
        double wy = d[1] - a[1];
        double wz = d[2] - a[2];
        return ux * (vy * wz - vz * wy) - uy * (vx * wz - vz * wx) + uz * (vx * wy - vy * wx);
    }

    private void markWhole() {
        int[] strides = {1, size[0], size[0] * size[1]};
        for (int v = 0; v < inside.length; v++) {
            boolean all = inside[v];
            int[] at = {v % size[0], v / size[0] % size[1], v / strides[2]};
            for (int axis = 0; axis < 3 && all; axis++) {
                all = at[axis] > 0
                        && at[axis] < size[axis] - 1
                        && inside[v - strides[axis]]
                        && inside[v + strides[axis]];
            }
            whole[v] = all;
        }
    }

    /**
     * Lets voxels that are not whole count at least as much as the mean of the whole ones beside them, twice, so that all
     * voxels that a point inside can meet are reached.
     */
    void countInner() {
        boolean[] known = whole.clone();
        for (int round = 0; round < 2; round++) {
            float[] next = values.clone();
            boolean[] reached = known.clone();
            for (int v = 0; v < values.length; v++) {
                if (!known[v]) {
                    double sum = 0;
                    int count = 0;
                    int[] at = {v % size[0], v / size[0] % size[1], v / size[0] / size[1]};
                    for (int n = 0; n < 27; n++) {
                        int i = at[0] + n % 3 - 1;
                        int j = at[1] + n / 3 % 3 - 1;
                        int k = at[2] + n / 9 - 1;
                        if (i >= 0 && j >= 0 && k >= 0 && i < size[0] && j < size[1] && k < size[2]) {
                            int w = (k * size[1] + j) * size[0] + i;
                            if (known[w]) {
                                sum += values[w];
                                count++;
                            }
                        }
                    }
                    if (count > 0) {
                        next[v] = (float) Math.max(values[v], sum / count);
                        reached[v] = true;
                    }
                }
            }
            values = next;
            known = reached;
        }
    }

    /** Returns true where indices lie in the image, halves of its border voxels included. */
    boolean holds(double[] p) {
        for (int axis = 0; axis < 3; axis++) {
            if (!(p[axis] >= -0.5 && p[axis] <= image.size()[axis] - 0.5)) {
                return false;
            }
        }
        return true;
    }

    /** Returns true where the voxel nearest to the indices is whole. */
    boolean isWhole(double[] p) {
        int at = 0;
        for (int axis = 2; axis >= 0; axis--) {
            int i = (int) Math.rint(p[axis]) - low[axis];
            if (i < 0 || i >= size[axis]) {
                return false;
            }
            at = at * size[axis] + i;
        }
        return whole[at];
    }

    /** Returns the value at indices, trilinear between centres of voxels; beyond the image that of its border. */
    double value(double[] p) {
        int[] from = new int[3];
        double[] t = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double x = Math.max(0, Math.min(size[axis] - 1, p[axis] - low[axis]));
            from[axis] = Math.max(0, Math.min(size[axis] - 2, (int) x));
            t[axis] = x - from[axis];
        }
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            double weight = 1;
            int at = 0;
            for (int axis = 2; axis >= 0; axis--) {
                int up = corner >> axis & 1;
                weight *= up == 1 ? t[axis] : 1 - t[axis];
                at = at * size[axis] + Math.min(size[axis] - 1, from[axis] + up);
            }
            if (weight != 0) {
                sum += weight * values[at];
            }
        }
        return sum;
    }

    /** Returns the mean inside, and that of the voxels two to three away from it; NaN where there are none. */
    double[] contrast() {
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int v = 0; v < values.length; v++) {
            int[] at = {v % size[0], v / size[0] % size[1], v / size[0] / size[1]};
            int which = inside[v] ? 0 : near(at, 1) || !near(at, 3) ? -1 : 1;
            if (which >= 0) {
                sums[which] += image.value(low[0] + at[0], low[1] + at[1], low[2] + at[2]);
                counts[which]++;
            }
        }
        return new double[] {sums[0] / counts[0], sums[1] / counts[1]};
    }

    private boolean near(int[] at, int distance) {
        for (int axis = 0; axis < 3; axis++) {
            for (int step = -distance; step <= distance; step++) {
                int[] other = at.clone();
                other[axis] += step;
                if (other[axis] >= 0
                        && other[axis] < size[axis]
                        && inside[(other[2] * size[1] + other[1]) * size[0] + other[0]]) {
                    return true;
                }
            }
        }
        return false;
    }
}
