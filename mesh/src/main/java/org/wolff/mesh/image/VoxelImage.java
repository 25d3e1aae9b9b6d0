package org.wolff.mesh.image;

import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/**
 * An image of voxels in space. The centre of voxel (i, j, k) lies at {@code toWorld · (i, j, k, 1)}, in mm, in the
 * coordinates that {@link #space} names. Immutable.
 *
 * @param size voxels along i, j, k
 * @param voxels the values, i fastest
 * @param toWorld three rows of four numbers, mm
 * @param space which way the coordinates point
 * @param notes what the reader of a file noticed, and what it tells of the scan
 */
public record VoxelImage(int[] size, Voxels voxels, double[] toWorld, AnatomicalSpace space, List<String> notes) {
    /** Checks that voxels have a volume. */
    public VoxelImage {
        notes = List.copyOf(notes);
        if (size[0] < 1 || size[1] < 1 || size[2] < 1) {
            throw new IllegalArgumentException(
                    "an image of " + size[0] + " × " + size[1] + " × " + size[2] + " voxels");
        }
        double volume = determinant(toWorld);
        if (!(Math.abs(volume) > 0) || Double.isInfinite(volume)) {
            throw new IllegalArgumentException("voxels of " + volume + " mm³");
        }
    }

    /** Returns the number of voxels. */
    public int count() {
        return size[0] * size[1] * size[2];
    }

    /** Returns the value of a voxel. */
    public double value(int i, int j, int k) {
        return voxels.at((k * size[1] + j) * size[0] + i);
    }

    /** Returns the same image in other coordinates. */
    public VoxelImage in(AnatomicalSpace other) {
        if (other == space) {
            return this;
        }
        double[] turned = toWorld.clone();
        for (int i = 0; i < 8; i++) {
            turned[i] = -turned[i];
        }
        return new VoxelImage(size, voxels, turned, other, notes);
    }

    /** Returns the distance of voxels along i, j, k, mm. */
    public double[] spacing() {
        double[] spacing = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            spacing[axis] = Math.sqrt(toWorld[axis] * toWorld[axis]
                    + toWorld[4 + axis] * toWorld[4 + axis]
                    + toWorld[8 + axis] * toWorld[8 + axis]);
        }
        return spacing;
    }

    /** Returns the smallest box that holds all voxels, their halves at the border included. */
    public BoundingBox bounds() {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int corner = 0; corner < 8; corner++) {
            double[] index = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                index[axis] = (corner >> axis & 1) == 0 ? -0.5 : size[axis] - 0.5;
            }
            Vector3 p = world(index[0], index[1], index[2]);
            double[] xyz = {p.x(), p.y(), p.z()};
            for (int axis = 0; axis < 3; axis++) {
                low[axis] = Math.min(low[axis], xyz[axis]);
                high[axis] = Math.max(high[axis], xyz[axis]);
            }
        }
        return new BoundingBox(low[0], low[1], low[2], high[0], high[1], high[2]);
    }

    /** Returns the place of a voxel, mm; indices count from the centre of the first. */
    public Vector3 world(double i, double j, double k) {
        double[] m = toWorld;
        return new Vector3(
                m[0] * i + m[1] * j + m[2] * k + m[3],
                m[4] * i + m[5] * j + m[6] * k + m[7],
                m[8] * i + m[9] * j + m[10] * k + m[11]);
    }

    /** Returns the three rows of four numbers that lead from mm to indices. */
    public double[] toIndex() {
        double[] m = toWorld;
        double d = 1 / determinant(m);
        double[] inverse = new double[12];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                int a = (column + 1) % 3;
                int b = (column + 2) % 3;
                int c = (row + 1) % 3;
                int e = (row + 2) % 3;
                inverse[4 * row + column] = d * (m[4 * a + c] * m[4 * b + e] - m[4 * a + e] * m[4 * b + c]);
            }
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                inverse[4 * row + 3] -= inverse[4 * row + column] * m[4 * column + 3];
            }
        }
        return inverse;
    }

    private static double determinant(double[] m) {
        return m[0] * (m[5] * m[10] - m[6] * m[9])
                - m[1] * (m[4] * m[10] - m[6] * m[8])
                + m[2] * (m[4] * m[9] - m[5] * m[8]);
    }

    /** Returns true where i, j, k run like the fingers of a left hand. */
    public boolean isMirrored() {
        return determinant(toWorld) < 0;
    }

    /** Returns the letters of where the axes i, j, k run to, such as PIR: posterior, inferior, right. */
    public String orientation() {
        String positive = space == AnatomicalSpace.RAS ? "RAS" : "LPS";
        String negative = space == AnatomicalSpace.RAS ? "LPI" : "RAI";
        StringBuilder letters = new StringBuilder();
        for (int axis = 0; axis < 3; axis++) {
            int row = 0;
            for (int other = 1; other < 3; other++) {
                if (Math.abs(toWorld[4 * other + axis]) > Math.abs(toWorld[4 * row + axis])) {
                    row = other;
                }
            }
            letters.append((toWorld[4 * row + axis] > 0 ? positive : negative).charAt(row));
        }
        return letters.toString();
    }
}
