package org.wolff.mesh.tetmesh;

import java.util.List;
import org.wolff.mesh.geometry.Vector3;

/**
 * How well shaped the straight-sided elements of a mesh are.
 *
 * @param minDihedral smallest dihedral angle, degrees
 * @param maxDihedral greatest dihedral angle, degrees
 * @param dihedralHistogram count of dihedral angles in 18 bins of 10°
 * @param smallestAngles count of elements by their smallest dihedral angle, 180 bins of 1°
 * @param greatestAngles count of elements by their greatest dihedral angle, 180 bins of 1°
 * @param minMeanRatio smallest η = 12 (3V)^(2/3) / Σ l², 1 for the regular tetrahedron
 * @param meanMeanRatio mean of η
 * @param maxAspectRatio greatest l_max / (2√6 r_in)
 * @param aspectOver10 how many elements have an aspect ratio above 10
 * @param minScaledJacobian smallest √2 · 6V / greatest product of the three edges at a corner; 1 for the regular
 *     tetrahedron, negative for one inside out
 * @param meanScaledJacobian mean of it
 * @param volume total, mm³
 * @param regionVolumes volume by region, mm³
 * @param worst the elements with the smallest dihedral angles, worst first, at most ten
 * @param widest the elements with the greatest dihedral angles, worst first, at most ten
 * @param slenderest the elements with the greatest aspect ratios, worst first, at most ten
 */
public record MeshQuality(
        double minDihedral,
        double maxDihedral,
        long[] dihedralHistogram,
        long[] smallestAngles,
        long[] greatestAngles,
        double minMeanRatio,
        double meanMeanRatio,
        double maxAspectRatio,
        long aspectOver10,
        double minScaledJacobian,
        double meanScaledJacobian,
        double volume,
        double[] regionVolumes,
        List<WorstElement> worst,
        List<WorstElement> widest,
        List<WorstElement> slenderest) {
    /**
     * An element among the worst.
     *
     * @param tet its number
     * @param region name of its region
     * @param centroid mm
     * @param minDihedral its smallest dihedral angle, degrees
     * @param maxDihedral its greatest dihedral angle, degrees
     * @param meanRatio its η
     * @param aspectRatio its l_max / (2√6 r_in)
     */
    public record WorstElement(
            int tet,
            String region,
            Vector3 centroid,
            double minDihedral,
            double maxDihedral,
            double meanRatio,
            double aspectRatio) {}

    /** Keeps the lists. */
    public MeshQuality {
        worst = List.copyOf(worst);
        widest = List.copyOf(widest);
        slenderest = List.copyOf(slenderest);
    }

    /** Returns how many elements have a dihedral angle below a bound in whole degrees, 0…180. */
    public long elementsBelow(int degrees) {
        long count = 0;
        for (int bin = 0; bin < degrees; bin++) {
            count += smallestAngles[bin];
        }
        return count;
    }

    /** Returns how many elements have a dihedral angle not below a bound in whole degrees, 0…180. */
    public long elementsAbove(int degrees) {
        long count = 0;
        for (int bin = degrees; bin < greatestAngles.length; bin++) {
            count += greatestAngles[bin];
        }
        return count;
    }
}
