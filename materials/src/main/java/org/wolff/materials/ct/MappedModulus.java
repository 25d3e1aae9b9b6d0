package org.wolff.materials.ct;

/**
 * What came of reading the modulus of a part from an image. Shares are of its volume.
 *
 * @param part name
 * @param ct how it was read
 * @param mean over the volume, MPa
 * @param smallest of the elements, MPa
 * @param greatest of the elements, MPa
 * @param meanHounsfield over the volume, HU
 * @param negativeDensity share whose density would be below zero
 * @param raised share raised to the least modulus
 * @param lowered share lowered to the greatest modulus
 * @param surface share in voxels that the surface cuts
 * @param outside share outside the image, where its nearest voxel counts
 * @param edges of the histogram, MPa, one more than shares
 * @param histogram share of the elements' volume between two edges
 */
public record MappedModulus(
        String part,
        CtModulus ct,
        double mean,
        double smallest,
        double greatest,
        double meanHounsfield,
        double negativeDensity,
        double raised,
        double lowered,
        double surface,
        double outside,
        double[] edges,
        double[] histogram) {}
