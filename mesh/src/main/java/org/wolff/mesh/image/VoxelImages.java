package org.wolff.mesh.image;

import java.util.List;

/** Makes an image of what a reader found, or tells why that is none. */
final class VoxelImages {
    private VoxelImages() {}

    static VoxelImage checked(
            String file, int[] size, Voxels voxels, double[] toWorld, AnatomicalSpace space, List<String> notes) {
        try {
            return new VoxelImage(size, voxels, toWorld, space, notes);
        } catch (IllegalArgumentException bad) {
            throw VoxelData.refused(
                    file,
                    "has " + bad.getMessage() + ": the matrix that places its voxels is singular",
                    "is its header whole?");
        }
    }
}
