/**
 * Bone by its density: from Hounsfield units to density, from density to modulus and strength.
 *
 * <p>In: {@link org.wolff.materials.bone.BoneCalibration} (Hounsfield units to the density that a law wants) and a {@link
 * org.wolff.materials.bone.DensityModulusLaw} of {@link org.wolff.materials.bone.BoneLaws}. Out: Young's modulus and
 * strength, MPa. Every law says which density it means (apparent, ash, or as measured by CT), for which site it was
 * measured, and who says so. A calibration brings its density to the one that the law wants by the lines that MITK-GEM
 * ships (github.com/araex/mitk-gem, BoneDensityParameters.h): ρ_ash = (ρ_CT + 0.09)/1.14, ρ_apparent = ρ_ash/0.6.
 *
 * <p>Limits: isotropic laws; Poisson's ratio is not part of them. Without a phantom in the scan the density, and so the
 * modulus, is not absolute: {@link org.wolff.materials.bone.BoneCalibration.Method} travels with it. Numbers that
 * nobody has read in an opened source are marked unverified and never feed a verdict.
 *
 * <p>Rejected: one default law for all bones (laws for different sites differ by a factor of three at one density).
 */
package org.wolff.materials.bone;
