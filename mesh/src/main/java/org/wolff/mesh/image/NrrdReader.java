package org.wolff.mesh.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads NRRD images (teem.sourceforge.net/nrrd/format.html): raw or gzip, attached or detached. */
final class NrrdReader {
    private static final Map<String, VoxelType> TYPES = Map.ofEntries(
            Map.entry("signed char", VoxelType.INT8),
            Map.entry("int8", VoxelType.INT8),
            Map.entry("int8_t", VoxelType.INT8),
            Map.entry("uchar", VoxelType.UINT8),
            Map.entry("unsigned char", VoxelType.UINT8),
            Map.entry("uint8", VoxelType.UINT8),
            Map.entry("uint8_t", VoxelType.UINT8),
            Map.entry("short", VoxelType.INT16),
            Map.entry("short int", VoxelType.INT16),
            Map.entry("signed short", VoxelType.INT16),
            Map.entry("signed short int", VoxelType.INT16),
            Map.entry("int16", VoxelType.INT16),
            Map.entry("int16_t", VoxelType.INT16),
            Map.entry("ushort", VoxelType.UINT16),
            Map.entry("unsigned short", VoxelType.UINT16),
            Map.entry("unsigned short int", VoxelType.UINT16),
            Map.entry("uint16", VoxelType.UINT16),
            Map.entry("uint16_t", VoxelType.UINT16),
            Map.entry("int", VoxelType.INT32),
            Map.entry("signed int", VoxelType.INT32),
            Map.entry("int32", VoxelType.INT32),
            Map.entry("int32_t", VoxelType.INT32),
            Map.entry("uint", VoxelType.UINT32),
            Map.entry("unsigned int", VoxelType.UINT32),
            Map.entry("uint32", VoxelType.UINT32),
            Map.entry("uint32_t", VoxelType.UINT32),
            Map.entry("float", VoxelType.FLOAT32),
            Map.entry("double", VoxelType.FLOAT64));

    private final String file;
    private final TextHeader header;

    private NrrdReader(String file) {
        this.file = file;
        this.header = new TextHeader(file);
    }

    /**
     * Reads an image.
     *
     * @param folder where a detached file of voxels is looked for
     */
    static VoxelImage read(String file, InputStream in, Path folder) throws IOException {
        return new NrrdReader(file).image(in, folder);
    }

    private VoxelImage image(InputStream in, Path folder) throws IOException {
        fields(in);
        header.requireThreeAxes("dimension");
        VoxelType type = header.type("type", TYPES);
        int[] size = header.size("sizes");
        AnatomicalSpace space = space();
        double[] toWorld = toWorld();
        ByteOrder order = order(type);
        if (header.has("line skip") || header.has("lineskip")) {
            throw header.refused(header.has("line skip") ? "line skip" : "lineskip", "is not read: use byte skip");
        }
        long skip = (long) header.number("byte skip", header.text("byte skip", header.text("byteskip", "0")));
        String encoding = header.needed("encoding").toLowerCase(Locale.ROOT);
        String data = header.text("data file", header.text("datafile", ""));
        List<String> notes = new ArrayList<>();
        if (header.has("measurement frame")) {
            notes.add("the measurement frame is not used: an image of single numbers has no directions");
        }
        try (InputStream from = data.isEmpty() ? in : DetachedVoxels.open(file, folder, data)) {
            InputStream plain =
                    switch (encoding) {
                        case "raw" -> from;
                        case "gzip", "gz" -> DetachedVoxels.unpack(file, from);
                        default -> throw header.refused("encoding", "'" + encoding + "' is not read: raw and gzip are");
                    };
            plain.skipNBytes(Math.max(0, skip));
            Voxels voxels = VoxelData.read(file, plain, size, type, order, 1, 0);
            return VoxelImages.checked(file, size, voxels, toWorld, space, notes);
        }
    }

    private void fields(InputStream in) throws IOException {
        String text = header.nextLine(in);
        if (text == null || !text.startsWith("NRRD")) {
            throw VoxelData.refused(file, "is no NRRD image", "is it the right file?");
        }
        for (text = header.nextLine(in); text != null && !text.isEmpty(); text = header.nextLine(in)) {
            int colon = text.indexOf(':');
            if (!text.startsWith("#") && colon > 0 && !text.startsWith(":=", colon)) {
                header.put(text.substring(0, colon), text.substring(colon + 1));
            }
        }
    }

    private AnatomicalSpace space() {
        String space = header.text("space", "").toLowerCase(Locale.ROOT);
        return switch (space) {
            case "left-posterior-superior", "lps" -> AnatomicalSpace.LPS;
            case "right-anterior-superior", "ras" -> AnatomicalSpace.RAS;
            case "left-anterior-superior", "las" -> throw header.refused("space", "'" + space + "' is not read");
            default -> throw VoxelData.refused(
                    file,
                    space.isEmpty() ? "does not tell its 'space'" : "its space '" + space + "' is no patient's",
                    "without it left and right are unknown: write 'space: left-posterior-superior' or"
                            + " 'right-anterior-superior' into its header, whichever holds");
        };
    }

    private double[] toWorld() {
        String[] directions = vectors("space directions", 3);
        String[] origin = vectors("space origin", 1);
        double[] m = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            double[] column = vector("space directions", directions[axis]);
            for (int row = 0; row < 3; row++) {
                m[4 * row + axis] = column[row];
            }
        }
        double[] first = vector("space origin", origin[0]);
        for (int row = 0; row < 3; row++) {
            m[4 * row + 3] = first[row];
        }
        double unit = header.text("space units", "\"mm\"").contains("\"m\"") ? 1000 : 1;
        for (int i = 0; i < 12; i++) {
            m[i] *= unit;
        }
        return m;
    }

    private String[] vectors(String name, int count) {
        String[] vectors =
                header.needed(name).strip().replaceAll("\\s*,\\s*", ",").split("\\s+");
        if (vectors.length != count) {
            throw header.refused(name, "has " + vectors.length + " vectors; " + count + " were expected");
        }
        return vectors;
    }

    private double[] vector(String name, String text) {
        String[] parts = text.replaceAll("[()]", "").split(",");
        if (parts.length != 3) {
            throw header.refused(name, "'" + text + "' is not a vector such as (1,0,0)");
        }
        double[] vector = new double[3];
        for (int i = 0; i < 3; i++) {
            vector[i] = header.number(name, parts[i].strip());
        }
        return vector;
    }

    private ByteOrder order(VoxelType type) {
        if (type.bytes() == 1) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        return switch (header.needed("endian").toLowerCase(Locale.ROOT)) {
            case "little" -> ByteOrder.LITTLE_ENDIAN;
            case "big" -> ByteOrder.BIG_ENDIAN;
            default -> throw header.refused("endian", "is neither little nor big");
        };
    }
}
