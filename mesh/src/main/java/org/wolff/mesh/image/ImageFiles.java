package org.wolff.mesh.image;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Reads images of any format that wolff knows; which one is found out from the first bytes. */
public final class ImageFiles {
    private static final int HEAD = 16;
    private static final int BUFFER = 1 << 16;

    private ImageFiles() {}

    /** Returns true where the name is one of an image, or of a folder, rather than of a surface. */
    public static boolean isNamedLikeOne(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.matches(".*\\.(nii|nii\\.gz|nrrd|nhdr|mha|mhd)") || Files.isDirectory(path);
    }

    /**
     * Reads an image: NIfTI (also packed), NRRD, MetaImage, or a folder of DICOM slices.
     *
     * @throws org.wolff.mesh.problem.InputException with what is wrong
     * @throws org.wolff.mesh.problem.MemoryException where its voxels do not fit
     */
    public static VoxelImage read(Path path) {
        String file = path.toString();
        try {
            if (Files.isDirectory(path)) {
                return DicomReader.read(path);
            }
            if (!Files.isRegularFile(path)) {
                throw VoxelData.refused(file, "no such file", "");
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
                return read(file, in, path.toAbsolutePath().getParent());
            }
        } catch (EOFException cut) {
            throw VoxelData.refused(file, "ends in the middle", "the file is cut off: copy it again");
        } catch (IOException | UncheckedIOException failed) {
            throw VoxelData.refused(file, "cannot be read: " + failed.getMessage(), "is the file whole? Copy it again");
        }
    }

    private static VoxelImage read(String file, InputStream in, Path folder) throws IOException {
        byte[] head = head(in);
        if (head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            InputStream unpacked = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
            if (NiftiReader.opens(head(unpacked))) {
                return NiftiReader.read(file, unpacked);
            }
            throw VoxelData.refused(file, "holds no NIfTI image in its gzip", "is it the right file?");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (NiftiReader.opens(head)) {
            return NiftiReader.read(file, in);
        }
        if (text.startsWith("NRRD")) {
            return NrrdReader.read(file, in, folder);
        }
        if (text.matches("(?s)(ObjectType|NDims|Comment)\\s*=.*")) {
            return MetaImageReader.read(file, in, folder);
        }
        throw VoxelData.refused(
                file,
                "is no image that wolff knows",
                "NIfTI, NRRD, MetaImage and folders of uncompressed DICOM slices are read");
    }

    private static byte[] head(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return head;
    }
}
