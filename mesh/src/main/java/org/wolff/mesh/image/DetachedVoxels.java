package org.wolff.mesh.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Voxels that lie beside their header, or are packed. */
final class DetachedVoxels {
    private DetachedVoxels() {}

    /** Opens the file of voxels that a header names. */
    static InputStream open(String file, Path folder, String name) throws IOException {
        try {
            Path path = folder.resolve(name);
            if (Files.isRegularFile(path)) {
                return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            }
        } catch (InvalidPathException told) {
            // told below
        }
        throw VoxelData.refused(
                file,
                "its voxels are in '" + name + "', and there is no such file",
                "put it into the folder of the header, " + folder + "; lists of files are not read");
    }

    /** Unpacks gzip. */
    static InputStream unpack(String file, InputStream packed) {
        try {
            return new GZIPInputStream(packed, 1 << 16);
        } catch (IOException bad) {
            throw VoxelData.refused(file, "its voxels cannot be unpacked: " + bad.getMessage(), "copy it again");
        }
    }
}
