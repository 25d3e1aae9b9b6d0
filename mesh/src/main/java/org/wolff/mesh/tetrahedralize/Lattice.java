package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.geometry.BoundingBox;

/**
 * A body-centred cubic lattice: points at the corners and centres of cubes of side h. Slot (i, j, k) holds the corner
 * at the low end of a cube (point 2·slot) and the centre of the cube (point 2·slot + 1). Every region lies at least
 * one cube inside. The origin is set off by irrational-looking fractions, so that no point lies on a round plane.
 *
 * @param x0 origin, mm
 * @param y0 origin, mm
 * @param z0 origin, mm
 * @param h side of a cube, mm
 * @param nx slots along x
 * @param ny slots along y
 * @param nz slots along z
 */
record Lattice(double x0, double y0, double z0, double h, int nx, int ny, int nz) {
    private static final double MARGIN = 1.5;
    private static final double[] OFFSET = {0.3137, 0.4271, 0.2719};

    /** Returns the number of slots that a lattice over a box has; it may be too large for {@link #over}. */
    static double slots(BoundingBox box, double h) {
        return side(box.maxX() - box.minX(), h) * side(box.maxY() - box.minY(), h) * side(box.maxZ() - box.minZ(), h);
    }

    private static double side(double length, double h) {
        return Math.ceil(length / h + 2 * MARGIN + 0.5) + 1;
    }

    static Lattice over(BoundingBox box, double h) {
        return new Lattice(
                box.minX() - (MARGIN + OFFSET[0]) * h,
                box.minY() - (MARGIN + OFFSET[1]) * h,
                box.minZ() - (MARGIN + OFFSET[2]) * h,
                h,
                (int) side(box.maxX() - box.minX(), h),
                (int) side(box.maxY() - box.minY(), h),
                (int) side(box.maxZ() - box.minZ(), h));
    }

    int points() {
        return 2 * nx * ny * nz;
    }

    int slot(int i, int j, int k) {
        return (k * ny + j) * nx + i;
    }

    /** Returns a coordinate of column, row or layer {@code index}; centres lie half a side further. */
    double x(int index, int centre) {
        return x0 + (index + 0.5 * centre) * h;
    }

    double y(int index, int centre) {
        return y0 + (index + 0.5 * centre) * h;
    }

    double z(int index, int centre) {
        return z0 + (index + 0.5 * centre) * h;
    }
}
