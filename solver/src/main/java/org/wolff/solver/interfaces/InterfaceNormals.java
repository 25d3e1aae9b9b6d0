package org.wolff.solver.interfaces;

import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.SurfaceRegion;

/**
 * Normals of an interface from the geometry of its parts. Normals that facets give are off by some degrees on a coarse
 * mesh of a round part, this way and that, so that parts interlock which ought to slide past each other. A primitive
 * knows its normal exactly; a surface of triangles knows it no better than the mesh, so there the facets decide, and at
 * sharp edges too, where the geometry has several.
 */
final class InterfaceNormals implements BinaryOperator<Vector3> {
    /** cos 25°: how far facets of a coarse mesh may be off; beyond that the place lies at an edge. */
    private static final double AGREES = 0.906;

    private final List<Region> regions;

    /**
     * Reads normals off regions.
     *
     * @param regions of the parts on both sides; where several have their boundary at a place, the last one counts
     */
    InterfaceNormals(List<Region> regions) {
        this.regions = List.copyOf(regions);
    }

    @Override
    public Vector3 apply(Vector3 place, Vector3 ofFacets) {
        Region nearest = regions.get(regions.size() - 1);
        for (int i = regions.size() - 2; i >= 0; i--) {
            nearest = distance(regions.get(i), place) < 0.99 * distance(nearest, place) ? regions.get(i) : nearest;
        }
        if (isTriangulated(nearest, place)) {
            return ofFacets;
        }
        double[] gradient = new double[3];
        nearest.signedDistance(place.x(), place.y(), place.z(), gradient);
        Vector3 outward = new Vector3(gradient[0], gradient[1], gradient[2]);
        if (!(outward.norm() > 0.5)) {
            return ofFacets;
        }
        double cosine = outward.unit().dot(ofFacets.unit());
        return Math.abs(cosine) < AGREES ? ofFacets : outward.unit().times(Math.signum(cosine));
    }

    private static double distance(Region region, Vector3 at) {
        return Math.abs(region.signedDistance(at.x(), at.y(), at.z()));
    }

    /** Whether triangles make the boundary of the region that is nearest to a place. */
    private static boolean isTriangulated(Region region, Vector3 place) {
        if (region instanceof SurfaceRegion) {
            return true;
        }
        if (region.operands().isEmpty()) {
            return false;
        }
        if (region instanceof Moved) {
            return hasTriangles(region);
        }
        return region.operands().stream()
                .min(Comparator.comparingDouble(operand -> distance(operand, place)))
                .map(operand -> isTriangulated(operand, place))
                .orElse(false);
    }

    private static boolean hasTriangles(Region region) {
        return region instanceof SurfaceRegion || region.operands().stream().anyMatch(InterfaceNormals::hasTriangles);
    }
}
