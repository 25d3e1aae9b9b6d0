package org.wolff.solver.boundary;

import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Region;

/** One condition that a facet of a part's outer surface meets or not, judged at its centroid and outward normal. */
public sealed interface FacetCondition {
    /**
     * On a plane, to within a tolerance, and parallel to it to within 45°.
     *
     * @param point a point of the plane, mm
     * @param normal its normal, not zero
     * @param tolerance largest distance of the centroid, mm; NaN means a quarter of the mesh size
     */
    record OnPlane(Vector3 point, Vector3 normal, double tolerance) implements FacetCondition {}

    /**
     * Inside a region: a box, sphere, cylinder or any other.
     *
     * @param region where the centroid must lie
     */
    record Within(Region region) implements FacetCondition {}

    /**
     * Facing a direction.
     *
     * @param direction not zero
     * @param maxAngle largest angle between the outward normal and the direction, radian
     */
    record Facing(Vector3 direction, double maxAngle) implements FacetCondition {}

    /**
     * Within a radius of the facet nearest to a point.
     *
     * @param point mm
     * @param radius mm
     */
    record NearestTo(Vector3 point, double radius) implements FacetCondition {}
}
