package org.wolff.mesh.region;

import org.wolff.mesh.geometry.BoundingBox;

/**
 * A part of space, composed of surfaces and primitives. Immutable.
 *
 * <p>The sign of {@link #signedDistance} is exact: it alone decides what is inside. Its size never exceeds the true
 * distance to the boundary (so it is safe to step by), and equals it where {@link #isExactDistance()} says so.
 */
public interface Region {
    /** Returns the signed distance in mm to the boundary, negative inside, or a bound of it. */
    double signedDistance(double x, double y, double z);

    /** Returns true where the point is inside or on the boundary. */
    default boolean contains(double x, double y, double z) {
        return signedDistance(x, y, z) <= 0;
    }

    /** Returns a box that holds the region; it may be infinite. */
    BoundingBox bounds();

    /** Returns true where {@link #signedDistance} is the distance itself, everywhere. */
    boolean isExactDistance();
}
