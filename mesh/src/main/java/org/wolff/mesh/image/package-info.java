/**
 * Images of voxels: where they lie and what they hold.
 *
 * <p>In: NIfTI-1 and -2 (.nii, .nii.gz), NRRD (.nrrd, .nhdr), MetaImage (.mha, .mhd), folders of uncompressed DICOM slices;
 * {@link org.wolff.mesh.image.ImageFiles} finds out which. Out: a {@link org.wolff.mesh.image.VoxelImage} with the matrix
 * from indices to mm, in the patient's coordinates as the format means them (RAS or LPS), and the closed surface of a label
 * ({@link org.wolff.mesh.image.LabelSurface}).
 *
 * <p>Sources: NIfTI-1 data format (nifti.nimh.nih.gov), NIfTI-2 (nitrc.org), NRRD format (teem.sourceforge.net), MetaIO
 * (itk.org/Wiki/MetaIO), DICOM PS3.3 C.7.6.2, PS3.5, PS3.10. Limits: three dimensions, single numbers, up to 2³¹ voxels;
 * no packed DICOM and no frames; no images in colour. What a file does not tell and cannot be guessed without risk, such as
 * where left is, is refused. Rejected: a grid parallel to the axes with the matrix dropped (it mirrors bones); voxels
 * as doubles (four times the memory of the scan).
 */
package org.wolff.mesh.image;
