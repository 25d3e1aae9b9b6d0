package org.wolff.mesh.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/** Reads MetaImage (.mha, .mhd; itk.org/Wiki/MetaIO), whose coordinates are LPS as ITK writes them. */
final class MetaImageReader {
    private static final Map<String, VoxelType> TYPES = Map.ofEntries(
            Map.entry("MET_CHAR", VoxelType.INT8),
            Map.entry("MET_UCHAR", VoxelType.UINT8),
            Map.entry("MET_SHORT", VoxelType.INT16),
            Map.entry("MET_USHORT", VoxelType.UINT16),
            Map.entry("MET_INT", VoxelType.INT32),
            Map.entry("MET_UINT", VoxelType.UINT32),
            Map.entry("MET_FLOAT", VoxelType.FLOAT32),
            Map.entry("MET_DOUBLE", VoxelType.FLOAT64));

    private final String file;
    private final TextHeader header;

    private MetaImageReader(String file) {
        this.file = file;
        this.header = new TextHeader(file);
    }

    static VoxelImage read(String file, InputStream in, Path folder) throws IOException {
        return new MetaImageReader(file).image(in, folder);
    }

    private VoxelImage image(InputStream in, Path folder) throws IOException {
        String data = fields(in);
        header.requireThreeAxes("ndims");
        if (!header.text("elementnumberofchannels", "1").equals("1")) {
            throw header.refused("elementnumberofchannels", "is not 1: an image of densities has single numbers");
        }
        if (header.text("binarydata", "True").equalsIgnoreCase("False")) {
            throw header.refused("binarydata", "is False: numbers as text are not read");
        }
        VoxelType type = header.type("elementtype", TYPES);
        int[] size = header.size("dimsize");
        double[] toWorld = toWorld();
        String msb = header.text("elementbyteordermsb", header.text("binarydatabyteordermsb", "False"));
        ByteOrder order = msb.equalsIgnoreCase("True") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        boolean packed = header.text("compresseddata", "False").equalsIgnoreCase("True");
        long skip = (long) header.number("headersize", header.text("headersize", "0"));
        if (skip < 0) {
            throw header.refused("headersize", "is below 0: write the number of bytes before the voxels");
        }
        try (InputStream from = data.equals("LOCAL") ? in : DetachedVoxels.open(file, folder, data)) {
            from.skipNBytes(data.equals("LOCAL") ? 0 : skip);
            Voxels voxels =
                    VoxelData.read(file, packed ? new InflaterInputStream(from) : from, size, type, order, 1, 0);
            return VoxelImages.checked(file, size, voxels, toWorld, AnatomicalSpace.LPS, List.of());
        }
    }

    /** Reads the header up to the line that says where the voxels are, which is its last, and returns what that says. */
    private String fields(InputStream in) throws IOException {
        for (String text = header.nextLine(in); text != null; text = header.nextLine(in)) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw VoxelData.refused(file, "is no MetaImage: '" + shortened(text) + "'", "is it the right file?");
            }
            String name = text.substring(0, equals).strip();
            String value = text.substring(equals + 1).strip();
            header.put(name, value);
            if (name.toLowerCase(Locale.ROOT).equals("elementdatafile")) {
                return value;
            }
        }
        throw VoxelData.refused(file, "its header has no 'ElementDataFile'", "the file is cut off: copy it again");
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 40)).replaceAll("\\p{Cntrl}", "?");
    }

    /** Three numbers of the matrix are the direction of one axis. */
    private double[] toWorld() {
        String matrix = firstOf("transformmatrix", "rotation", "orientation");
        double[] directions = matrix.isEmpty() ? new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1} : header.numbers(matrix, 9);
        String place = firstOf("offset", "position", "origin");
        double[] origin = place.isEmpty() ? new double[3] : header.numbers(place, 3);
        double[] spacing = header.numbers(header.has("elementspacing") ? "elementspacing" : "elementsize", 3);
        double[] m = new double[12];
        for (int row = 0; row < 3; row++) {
            for (int axis = 0; axis < 3; axis++) {
                m[4 * row + axis] = directions[3 * axis + row] * spacing[axis];
            }
            m[4 * row + 3] = origin[row];
        }
        return m;
    }

    private String firstOf(String... names) {
        for (String name : names) {
            if (header.has(name)) {
                return name;
            }
        }
        return "";
    }
}
