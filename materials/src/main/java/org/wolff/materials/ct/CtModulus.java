package org.wolff.materials.ct;

import java.util.Locale;
import org.wolff.materials.bone.BoneCalibration;
import org.wolff.materials.bone.DensityModulusLaw;
import org.wolff.mesh.image.VoxelImage;

/**
 * How Young's modulus is read from an image of Hounsfield units.
 *
 * @param file what the user calls the image
 * @param image in the coordinates of the model
 * @param calibration from Hounsfield units to density
 * @param law from density to modulus
 * @param poissonsRatio of the bone; not part of the law
 * @param mapping how elements get their modulus
 * @param surface what is done about voxels that the surface cuts
 * @param least modulus, MPa, &gt; 0: smaller ones are raised to it, and counted
 * @param greatest modulus, MPa: greater ones are lowered to it, and counted
 */
public record CtModulus(
        String file,
        VoxelImage image,
        BoneCalibration calibration,
        DensityModulusLaw law,
        double poissonsRatio,
        Mapping mapping,
        PartialVolume surface,
        double least,
        double greatest) {
    /** Floor and cap where nothing is said, MPa. */
    public static final double LEAST = 10;

    /** Cap where nothing is said, MPa. */
    public static final double GREATEST = 25_000;

    /** How elements get their modulus. */
    public enum Mapping {
        /** The mean of the modulus over the element (Bonemat V3). */
        AVERAGE,
        /** The continuous linear field nearest to the modulus in the mean square, and its mean over the element. */
        L2;

        /** Returns its name as a case file writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is done about voxels that the surface cuts, which hold less than the bone beside them. */
    public enum PartialVolume {
        /** They count as they are. */
        KEEP,
        /** They count at least as much as the mean of the whole voxels beside them. */
        INNER;

        /** Returns its name as a case file writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks the range. */
    public CtModulus {
        if (!(least > 0) || !(greatest > least)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a modulus from %.4g to %.4g MPa: the first must be above 0 and below the second",
                    least,
                    greatest));
        }
    }

    /** Returns the density of a Hounsfield unit in the measure of the law, t/mm³; it may be below zero. */
    double density(double hounsfield) {
        return calibration.density(hounsfield, law.measure());
    }

    /** Returns the modulus of a density before it is kept within limits, MPa. */
    double modulus(double density) {
        return law.modulus().at(Math.max(0, density));
    }
}
