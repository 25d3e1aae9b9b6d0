package org.wolff.mesh.certify;

/**
 * How well a mesh stands for an input surface, both ways. Only what is exposed counts: where the surface parts two
 * regions after later parts have taken their space.
 *
 * @param name what the user calls the surface
 * @param toMesh from the exposed surface to the boundary of the part that it bounds
 * @param fromMesh from the facets that stand for the surface to it
 * @param filled area in mm² of facets that close holes of the surface; they stand for no triangle
 */
public record SurfaceFit(String name, DistanceStatistics toMesh, DistanceStatistics fromMesh, double filled) {
    /** Returns the greater mean distance of both ways, in mm; NaN where nothing of the surface is exposed. */
    public double mean() {
        return greater(toMesh.mean(), fromMesh.mean());
    }

    /** Returns the greater 99th percentile of both ways, in mm. */
    public double p99() {
        return greater(toMesh.p99(), fromMesh.p99());
    }

    /** Returns the greater maximum of both ways, in mm: the Hausdorff distance at the points that were sampled. */
    public double max() {
        return greater(toMesh.max(), fromMesh.max());
    }

    private static double greater(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
    }
}
