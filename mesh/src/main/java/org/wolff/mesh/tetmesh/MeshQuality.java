package org.wolff.mesh.tetmesh;

import java.util.List;
import org.wolff.mesh.geometry.Vector3;

/**
 * How well shaped the straight-sided elements of a mesh are.
 *
 * @param minDihedral smallest dihedral angle, degrees
 * @param maxDihedral greatest dihedral angle, degrees
 * @param dihedralHistogram count of dihedral angles in 18 bins of 10°
 * @param minMeanRatio smallest η = 12 (3V)^(2/3) / Σ l², 1 for the regular tetrahedron
 * @param meanMeanRatio mean of η
 * @param maxAspectRatio greatest l_max / (2√6 r_in)
 * @param volume total, mm³
 * @param regionVolumes volume by region, mm³
 * @param worst the elements with the smallest dihedral angles, worst first, at most ten
 */
public record MeshQuality(
        double minDihedral,
        double maxDihedral,
        long[] dihedralHistogram,
        double minMeanRatio,
        double meanMeanRatio,
        double maxAspectRatio,
        double volume,
        double[] regionVolumes,
        List<WorstElement> worst) {
    /**
     * An element among the worst.
     *
     * @param tet its number
     * @param region name of its region
     * @param centroid mm
     * @param minDihedral its smallest dihedral angle, degrees
     */
    public record WorstElement(int tet, String region, Vector3 centroid, double minDihedral) {}
}
