package org.wolff.mesh.octree;

import org.wolff.mesh.geometry.BoundingBox;

/**
 * The root cubes of an octree, numbered with x fastest. Every region lies more than one cube inside. The origin is set
 * off by irrational-looking fractions, so that no point lies on a round plane.
 *
 * @param x0 low corner, mm
 * @param y0 low corner, mm
 * @param z0 low corner, mm
 * @param side of a cube, mm
 * @param nx cubes along x
 * @param ny cubes along y
 * @param nz cubes along z
 */
public record RootGrid(double x0, double y0, double z0, double side, int nx, int ny, int nz) {
    private static final double MARGIN = 1.5;
    private static final double[] OFFSET = {0.3137, 0.4271, 0.2719};

    /** Returns the number of cubes of a grid over a box; it may be too large for {@link #over}. */
    public static double count(BoundingBox box, double side) {
        return along(box.maxX() - box.minX(), side)
                * along(box.maxY() - box.minY(), side)
                * along(box.maxZ() - box.minZ(), side);
    }

    private static double along(double length, double side) {
        return Math.ceil(length / side + 2 * MARGIN + 0.5) + 1;
    }

    /** Returns the cubes of a given side, in mm, over a finite box. */
    public static RootGrid over(BoundingBox box, double side) {
        return new RootGrid(
                box.minX() - (MARGIN + OFFSET[0]) * side,
                box.minY() - (MARGIN + OFFSET[1]) * side,
                box.minZ() - (MARGIN + OFFSET[2]) * side,
                side,
                (int) along(box.maxX() - box.minX(), side),
                (int) along(box.maxY() - box.minY(), side),
                (int) along(box.maxZ() - box.minZ(), side));
    }

    /** Returns the number of cubes. */
    public int count() {
        return nx * ny * nz;
    }

    /** Returns the number of the cube in column i, row j, layer k. */
    public int number(int i, int j, int k) {
        return (k * ny + j) * nx + i;
    }

    /** Returns the column of a cube. */
    public int i(int root) {
        return root % nx;
    }

    /** Returns the row of a cube. */
    public int j(int root) {
        return root / nx % ny;
    }

    /** Returns the layer of a cube. */
    public int k(int root) {
        return root / (nx * ny);
    }
}
