package org.wolff.mesh.geometry;

/**
 * An axis-parallel box in mm; it may reach to infinity, and is empty where a minimum exceeds its maximum.
 *
 * @param minX least x
 * @param minY least y
 * @param minZ least z
 * @param maxX greatest x
 * @param maxY greatest y
 * @param maxZ greatest z
 */
public record BoundingBox(double minX, double minY, double minZ, double maxX, double maxY, double maxZ) {
    private static final double INF = Double.POSITIVE_INFINITY;

    /** The box that holds nothing. */
    public static final BoundingBox EMPTY = new BoundingBox(INF, INF, INF, -INF, -INF, -INF);

    /** The box that holds all of space. */
    public static final BoundingBox ALL = new BoundingBox(-INF, -INF, -INF, INF, INF, INF);

    /** Returns the box of all points {@code (xyz[3i], xyz[3i+1], xyz[3i+2])}; points that are not finite are left out. */
    public static BoundingBox of(double[] xyz) {
        double[] lo = {INF, INF, INF};
        double[] hi = {-INF, -INF, -INF};
        for (int i = 0; i + 2 < xyz.length; i += 3) {
            if (Double.isFinite(xyz[i]) && Double.isFinite(xyz[i + 1]) && Double.isFinite(xyz[i + 2])) {
                for (int a = 0; a < 3; a++) {
                    lo[a] = Math.min(lo[a], xyz[i + a]);
                    hi[a] = Math.max(hi[a], xyz[i + a]);
                }
            }
        }
        return new BoundingBox(lo[0], lo[1], lo[2], hi[0], hi[1], hi[2]);
    }

    /** Returns true where no point lies in the box. */
    public boolean isEmpty() {
        return !(minX <= maxX && minY <= maxY && minZ <= maxZ);
    }

    /** Returns true where every side is finite. */
    public boolean isFinite() {
        return Double.isFinite(maxX - minX) && Double.isFinite(maxY - minY) && Double.isFinite(maxZ - minZ);
    }

    /** Returns true where the point lies in the box or on its faces. */
    public boolean contains(double x, double y, double z) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY && z >= minZ && z <= maxZ;
    }

    /** Returns the smallest box that holds both. */
    public BoundingBox union(BoundingBox o) {
        return new BoundingBox(
                Math.min(minX, o.minX),
                Math.min(minY, o.minY),
                Math.min(minZ, o.minZ),
                Math.max(maxX, o.maxX),
                Math.max(maxY, o.maxY),
                Math.max(maxZ, o.maxZ));
    }

    /** Returns the box that both share, possibly empty. */
    public BoundingBox intersection(BoundingBox o) {
        return new BoundingBox(
                Math.max(minX, o.minX),
                Math.max(minY, o.minY),
                Math.max(minZ, o.minZ),
                Math.min(maxX, o.maxX),
                Math.min(maxY, o.maxY),
                Math.min(maxZ, o.maxZ));
    }

    /** Returns this box with every face moved outwards by {@code distance}; an empty box stays empty. */
    public BoundingBox grown(double distance) {
        return isEmpty()
                ? this
                : new BoundingBox(
                        minX - distance,
                        minY - distance,
                        minZ - distance,
                        maxX + distance,
                        maxY + distance,
                        maxZ + distance);
    }

    /** Returns the length of the space diagonal, 0 when empty. */
    public double diagonal() {
        return isEmpty() ? 0 : new Vector3(maxX - minX, maxY - minY, maxZ - minZ).norm();
    }
}
