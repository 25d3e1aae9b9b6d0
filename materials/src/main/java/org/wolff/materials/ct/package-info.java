/**
 * Young's modulus of bone from computed tomography.
 *
 * <p>In: a {@link org.wolff.materials.ct.CtModulus}: an image in the coordinates of the model, a calibration from Hounsfield
 * units to density, a law from density to modulus, limits. Out: the modulus of each element and a {@link
 * org.wolff.materials.ct.MappedModulus} with histogram and what was clipped.
 *
 * <p>The modulus, not the Hounsfield unit, is integrated over the element (V3 of Bonemat: Taddei, Schileo, Helgason,
 * Cristofolini, Viceconti, Med. Eng. Phys. 29 (2007) 973), or projected onto continuous linear functions, which smooths
 * noise and keeps the integral. Voxels that the surface cuts hold less than the bone beside them: they count as they are, or
 * at least as much as whole voxels beside them. An image that misses the part is refused, with the mistake of coordinates
 * that would explain it.
 *
 * <p>Limits: isotropic; one modulus an element, whose sides are taken straight; at most 1000 points an element. Rejected:
 * one value at the centroid (aliasing where elements are larger than voxels); the mean of Hounsfield units (a power law of
 * a mean is no mean of the power law).
 */
package org.wolff.materials.ct;
