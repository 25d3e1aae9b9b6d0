package org.wolff.mesh.geometry;

/**
 * A point or a direction in space, in mm where it is a place. Hot loops use plain coordinates; this is for parameters.
 *
 * @param x first component
 * @param y second component
 * @param z third component
 */
public record Vector3(double x, double y, double z) {
    /** The origin. */
    public static final Vector3 ZERO = new Vector3(0, 0, 0);

    /** Returns the sum of this and {@code other}. */
    public Vector3 plus(Vector3 other) {
        return new Vector3(x + other.x, y + other.y, z + other.z);
    }

    /** Returns this less {@code other}. */
    public Vector3 minus(Vector3 other) {
        return new Vector3(x - other.x, y - other.y, z - other.z);
    }

    /** Returns this times {@code factor}. */
    public Vector3 times(double factor) {
        return new Vector3(factor * x, factor * y, factor * z);
    }

    /** Returns the scalar product. */
    public double dot(Vector3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** Returns the vector product, this × other. */
    public Vector3 cross(Vector3 other) {
        return new Vector3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /** Returns the Euclidean length. */
    public double norm() {
        return Math.sqrt(dot(this));
    }

    /**
     * Returns the vector of length one in this direction.
     *
     * @throws IllegalArgumentException if this is zero or not finite
     */
    public Vector3 unit() {
        double length = norm();
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException("no direction: " + this);
        }
        return times(1 / length);
    }

    /** Returns some unit vector at right angles to this one, always the same for the same input. */
    public Vector3 anyPerpendicular() {
        Vector3 axis = Math.abs(x) <= Math.abs(y) && Math.abs(x) <= Math.abs(z)
                ? new Vector3(1, 0, 0)
                : Math.abs(y) <= Math.abs(z) ? new Vector3(0, 1, 0) : new Vector3(0, 0, 1);
        return cross(axis).unit();
    }
}
