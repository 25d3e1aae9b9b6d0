package org.wolff.mesh.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wolff.mesh.geometry.Vector3;

/**
 * What a DICOM file says of its slice; its voxels are read when they are wanted.
 *
 * @param file where it is
 * @param series unique number of its series
 * @param description of the series
 * @param rows number of rows
 * @param columns number of columns
 * @param position centre of the first voxel, mm, LPS
 * @param alongRow direction in which columns count
 * @param alongColumn direction in which rows count
 * @param rowSpacing distance of rows, mm
 * @param columnSpacing distance of columns, mm
 * @param type of a stored voxel
 * @param bitsStored how many of its bits count
 * @param slope from stored value to Hounsfield units
 * @param intercept from stored value to Hounsfield units
 * @param scan scanner, voltage, kernel, as far as told
 */
record DicomSlice(
        Path file,
        String series,
        String description,
        int rows,
        int columns,
        Vector3 position,
        Vector3 alongRow,
        Vector3 alongColumn,
        double rowSpacing,
        double columnSpacing,
        VoxelType type,
        int bitsStored,
        double slope,
        double intercept,
        String scan) {
    private static final double UNIT = 1e-3;

    /** Returns the slice of a file; null where it holds none that lies in space, such as a report. */
    static DicomSlice of(DicomFile dicom) {
        String file = dicom.path().toString();
        Optional<Integer> rows = dicom.number(0x00280010);
        Optional<Integer> columns = dicom.number(0x00280011);
        double[] position = dicom.decimals(0x00200032, 3);
        double[] directions = dicom.decimals(0x00200037, 6);
        double[] spacing = dicom.decimals(0x00280030, 2);
        if (rows.isEmpty() || columns.isEmpty() || position.length == 0 || directions.length == 0) {
            return null;
        }
        if (spacing.length == 0) {
            throw VoxelData.refused(file, "its slice has no pixel spacing", "is it a CT?");
        }
        if (dicom.number(0x00280002).orElse(1) != 1) {
            throw VoxelData.refused(file, "its voxels are colours", "a CT has single numbers");
        }
        if (Integer.parseInt("0" + dicom.text(0x00280008).orElse("1").replaceAll("\\D", "")) > 1) {
            throw VoxelData.refused(
                    file, "holds several frames", "export the series with one slice a file, or as NIfTI");
        }
        int bits = dicom.number(0x00280100).orElse(16);
        boolean signed = dicom.number(0x00280103).orElse(0) == 1;
        if (bits != 8 && bits != 16) {
            throw VoxelData.refused(file, "has voxels of " + bits + " bits", "8 and 16 are read");
        }
        VoxelType type =
                bits == 8 ? signed ? VoxelType.INT8 : VoxelType.UINT8 : signed ? VoxelType.INT16 : VoxelType.UINT16;
        double[] slope = dicom.decimals(0x00281053, 1);
        double[] intercept = dicom.decimals(0x00281052, 1);
        String modality = dicom.text(0x00080060).orElse("");
        if (modality.equals("CT") && (slope.length == 0 || intercept.length == 0)) {
            throw VoxelData.refused(
                    file, "a CT slice without rescale slope and intercept", "its values are no Hounsfield units");
        }
        Vector3 alongRow = new Vector3(directions[0], directions[1], directions[2]);
        Vector3 alongColumn = new Vector3(directions[3], directions[4], directions[5]);
        if (Math.abs(alongRow.norm() - 1) > UNIT
                || Math.abs(alongColumn.norm() - 1) > UNIT
                || Math.abs(alongRow.dot(alongColumn)) > UNIT) {
            throw VoxelData.refused(file, "the directions of its rows and columns are not at right angles", "");
        }
        List<String> scan = Stream.of(
                        modality,
                        dicom.text(0x00080070).orElse(""),
                        dicom.text(0x00081090).orElse(""),
                        dicom.text(0x00180060).map(kv -> kv + " kV").orElse(""),
                        dicom.text(0x00181210).map(kernel -> "kernel " + kernel).orElse(""))
                .filter(word -> !word.isBlank())
                .toList();
        return new DicomSlice(
                dicom.path(),
                dicom.text(0x0020000E).orElse("without number"),
                dicom.text(0x0008103E).orElse("no description"),
                rows.get(),
                columns.get(),
                new Vector3(position[0], position[1], position[2]),
                alongRow,
                alongColumn,
                spacing[0],
                spacing[1],
                type,
                dicom.number(0x00280101).orElse(bits),
                slope.length == 0 ? 1 : slope[0],
                intercept.length == 0 ? 0 : intercept[0],
                String.join(", ", scan));
    }

    /** Returns its place along the normal of the slices. */
    double along() {
        return position.dot(alongRow.cross(alongColumn));
    }

    /** Returns true where each stored value fits into two bytes with a sign. */
    boolean fitsShort() {
        return type.fitsShort() || bitsStored < 16;
    }

    /** Returns the stored voxels. */
    ByteBuffer pixels(int count) throws IOException {
        ByteBuffer pixels = DicomFile.header(file)
                .pixels()
                .orElseThrow(() -> VoxelData.refused(file.toString(), "has no voxels", "copy it again"));
        if (pixels.remaining() < count * type.bytes()) {
            throw VoxelData.refused(
                    file.toString(),
                    "has " + pixels.remaining() / type.bytes() + " of " + count + " voxels",
                    "the file is cut off: copy it again");
        }
        return pixels;
    }

    /** Returns the next stored value; bits beyond those that count are taken off. */
    double stored(ByteBuffer pixels) {
        long raw = (long) type.next(pixels);
        int unused = 64 - bitsStored;
        boolean signed = type == VoxelType.INT8 || type == VoxelType.INT16;
        return signed ? raw << unused >> unused : raw << unused >>> unused;
    }
}
