/**
 * Which element is made of what. In: a mesh with a region per element, and for each region a {@link
 * org.wolff.materials.assignment.PartMaterial}. Out: a {@link org.wolff.materials.assignment.MaterialAssignment}, whose
 * {@link org.wolff.materials.assignment.ElementLaws} give the stiffness of an element: that of the region's material,
 * turned to the axes of the element and multiplied by its factor.
 *
 * <p>What varies is kept as one factor and two axes an element, not as 36 numbers: a tenth of the memory, and a uniform
 * part costs nothing. Axes that follow a bone come from {@link org.wolff.materials.assignment.CurveAxes} at the centroid.
 *
 * <p>Limits: law and axes are constant in an element. Rejected: binned laws in the assembly (they change the answer by
 * the width of the bins, and save nothing, since the stiffness of an element is computed anyway).
 */
package org.wolff.materials.assignment;
