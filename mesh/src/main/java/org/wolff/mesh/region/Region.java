package org.wolff.mesh.region;

import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * A part of space, composed of surfaces and primitives. Immutable.
 *
 * <p>The sign of {@link #signedDistance} is exact: it alone decides what is inside. Its size never exceeds the true
 * distance to the boundary where {@link #isDistanceBound()} says so (then it is safe to step by), and equals it where
 * {@link #isExactInside()} and {@link #isExactOutside()} say so.
 */
public sealed interface Region
        permits Box,
                Sphere,
                Cylinder,
                Capsule,
                Cone,
                HalfSpace,
                SurfaceRegion,
                Union,
                Intersection,
                Difference,
                Offset,
                Shell,
                Moved,
                Implicit,
                Repeated {
    /** Returns the signed distance in mm to the boundary, negative inside, or a bound of it. */
    default double signedDistance(double x, double y, double z) {
        return signedDistance(x, y, z, null);
    }

    /**
     * Returns the signed distance, and the direction in which it grows.
     *
     * @param gradient receives the gradient, a unit vector (one of several on an edge or a medial surface; of an
     *     {@link Implicit} region the direction of it, which is the gradient on the boundary itself); null where it is
     *     not asked for
     */
    double signedDistance(double x, double y, double z, double[] gradient);

    /** Returns true where the point is inside or on the boundary. */
    default boolean contains(double x, double y, double z) {
        return signedDistance(x, y, z) <= 0;
    }

    /** Returns true where a point that lies on no surface is inside; no distance needs to be looked up for that. */
    default boolean encloses(double x, double y, double z) {
        return contains(x, y, z);
    }

    /** Returns what this region is composed of; empty for surfaces and primitives. */
    default List<Region> operands() {
        return List.of();
    }

    /** Returns a box that holds the region; it may be infinite. */
    BoundingBox bounds();

    /** Returns true where {@link #signedDistance} is the distance itself at every point inside. */
    boolean isExactInside();

    /** Returns true where {@link #signedDistance} is the distance itself at every point outside. */
    boolean isExactOutside();

    /** Returns true where {@link #signedDistance} is the distance itself, everywhere. */
    default boolean isExactDistance() {
        return isExactInside() && isExactOutside();
    }

    /**
     * Returns true where the size of {@link #signedDistance} never exceeds the distance to the boundary. False for a
     * surface with holes, whose inside ends at a film across the hole, which may be nearer than any triangle.
     */
    default boolean isDistanceBound() {
        return true;
    }
}
