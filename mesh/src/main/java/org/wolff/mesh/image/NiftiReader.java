package org.wolff.mesh.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads NIfTI-1 and NIfTI-2 images in one file, packed or not. */
final class NiftiReader {
    private static final Map<Integer, VoxelType> TYPES = Map.of(
            2, VoxelType.UINT8,
            4, VoxelType.INT16,
            8, VoxelType.INT32,
            16, VoxelType.FLOAT32,
            64, VoxelType.FLOAT64,
            256, VoxelType.INT8,
            512, VoxelType.UINT16,
            768, VoxelType.UINT32,
            1024, VoxelType.INT64,
            1280, VoxelType.UINT64);
    private static final double SAME = 0.01;

    private final String file;
    private final List<String> notes = new ArrayList<>();

    private NiftiReader(String file) {
        this.file = file;
    }

    /** Returns true where the first four bytes are those of a NIfTI header. */
    static boolean opens(byte[] head) {
        if (head.length < 4) {
            return false;
        }
        int size = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
        return size == 348 || size == 540 || Integer.reverseBytes(size) == 348 || Integer.reverseBytes(size) == 540;
    }

    static VoxelImage read(String file, InputStream in) throws IOException {
        return new NiftiReader(file).image(in);
    }

    /** The fields of both versions. */
    private record Header(
            int[] dim,
            double[] pixdim,
            int datatype,
            long offset,
            double slope,
            double intercept,
            int units,
            int qform,
            int sform,
            double[] quaternion,
            double[] srow) {}

    private VoxelImage image(InputStream in) throws IOException {
        byte[] start = in.readNBytes(4);
        int first = start.length < 4
                ? 0
                : ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt();
        boolean little = first == 348 || first == 540;
        int length = little ? first : Integer.reverseBytes(first);
        if (length != 348 && length != 540) {
            throw refused("is no NIfTI image: its header has no length of 348 or 540 bytes", "is it the right file?");
        }
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer bytes = ByteBuffer.allocate(length).order(order);
        bytes.put(start);
        bytes.put(in.readNBytes(length - 4));
        if (bytes.position() < length) {
            throw refused("ends inside its header of " + length + " bytes", "the file is cut off: copy it again");
        }
        Header header = length == 348 ? version1(bytes) : version2(bytes);
        int[] size = size(header);
        VoxelType type = TYPES.get(header.datatype());
        if (type == null) {
            throw refused(
                    "voxels of NIfTI type " + header.datatype() + " are no single numbers",
                    "export it as numbers of 16 bits or single precision");
        }
        double unit = unit(header.units());
        double[] toWorld = toWorld(header, unit);
        if (header.offset() < length || header.offset() > 1 << 26) {
            throw refused(
                    "says that its voxels begin at byte " + header.offset(),
                    "only images with header and voxels in one file are read: export it as .nii or .nii.gz");
        }
        in.skipNBytes(header.offset() - length);
        boolean scaled = Double.isFinite(header.slope()) && header.slope() != 0;
        Voxels voxels = VoxelData.read(
                file,
                in,
                size,
                type,
                order,
                scaled ? header.slope() : 1,
                scaled && Double.isFinite(header.intercept()) ? header.intercept() : 0);
        return VoxelImages.checked(file, size, voxels, toWorld, AnatomicalSpace.RAS, notes);
    }

    private static Header version1(ByteBuffer b) {
        int[] dim = new int[8];
        double[] pixdim = new double[8];
        for (int i = 0; i < 8; i++) {
            dim[i] = b.getShort(40 + 2 * i);
            pixdim[i] = b.getFloat(76 + 4 * i);
        }
        double[] quaternion = new double[6];
        for (int i = 0; i < 6; i++) {
            quaternion[i] = b.getFloat(256 + 4 * i);
        }
        double[] srow = new double[12];
        for (int i = 0; i < 12; i++) {
            srow[i] = b.getFloat(280 + 4 * i);
        }
        return new Header(
                dim,
                pixdim,
                b.getShort(70),
                (long) b.getFloat(108),
                b.getFloat(112),
                b.getFloat(116),
                b.get(123),
                b.getShort(252),
                b.getShort(254),
                quaternion,
                srow);
    }

    private static Header version2(ByteBuffer b) {
        int[] dim = new int[8];
        double[] pixdim = new double[8];
        for (int i = 0; i < 8; i++) {
            dim[i] = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, b.getLong(16 + 8 * i)));
            pixdim[i] = b.getDouble(104 + 8 * i);
        }
        double[] quaternion = new double[6];
        for (int i = 0; i < 6; i++) {
            quaternion[i] = b.getDouble(352 + 8 * i);
        }
        double[] srow = new double[12];
        for (int i = 0; i < 12; i++) {
            srow[i] = b.getDouble(400 + 8 * i);
        }
        return new Header(
                dim,
                pixdim,
                b.getShort(12),
                b.getLong(168),
                b.getDouble(176),
                b.getDouble(184),
                b.getInt(500),
                b.getInt(344),
                b.getInt(348),
                quaternion,
                srow);
    }

    private int[] size(Header header) {
        int n = header.dim()[0];
        if (n < 3 || n > 7) {
            throw refused("has " + n + " dimensions", "an image in space has three");
        }
        for (int i = 4; i <= n; i++) {
            if (header.dim()[i] > 1) {
                throw refused(
                        "holds " + header.dim()[i] + " images or components along its dimension " + i,
                        "export a single image of single numbers");
            }
        }
        return new int[] {header.dim()[1], header.dim()[2], header.dim()[3]};
    }

    private double unit(int units) {
        return switch (units & 7) {
            case 1 -> 1000;
            case 3 -> 1e-3;
            case 2 -> 1;
            default -> {
                notes.add("the file does not tell its unit of length: taken as mm");
                yield 1;
            }
        };
    }

    private double[] toWorld(Header header, double unit) {
        double[] s = header.srow().clone();
        double[] q = quaternion(header);
        if (header.sform() <= 0 && header.qform() <= 0) {
            throw refused(
                    "does not tell where its voxels lie: neither sform nor qform is set",
                    "without them left and right are unknown: export it again with its orientation");
        }
        if (header.sform() > 0 && header.qform() > 0) {
            double difference = 0;
            for (int corner = 0; corner < 8; corner++) {
                for (int row = 0; row < 3; row++) {
                    double d = s[4 * row + 3] - q[4 * row + 3];
                    for (int axis = 0; axis < 3; axis++) {
                        double index = (corner >> axis & 1) * (header.dim()[axis + 1] - 1.0);
                        d += (s[4 * row + axis] - q[4 * row + axis]) * index;
                    }
                    difference = Math.max(difference, Math.abs(d) * unit);
                }
            }
            if (difference > SAME) {
                notes.add(String.format(
                        Locale.ROOT,
                        "sform and qform place its corners up to %.3g mm apart: the sform is taken",
                        difference));
            }
        }
        double[] chosen = header.sform() > 0 ? s : q;
        for (int i = 0; i < 12; i++) {
            chosen[i] *= unit;
        }
        return chosen;
    }

    /** Method 2 of the standard: rotation of a unit quaternion, voxel sizes, and the sign of the third axis. */
    private static double[] quaternion(Header header) {
        double b = header.quaternion()[0];
        double c = header.quaternion()[1];
        double d = header.quaternion()[2];
        double a = Math.sqrt(Math.max(0, 1 - b * b - c * c - d * d));
        double x = header.pixdim()[1];
        double y = header.pixdim()[2];
        double z = header.pixdim()[3] * (header.pixdim()[0] < 0 ? -1 : 1);
        return new double[] {
            (a * a + b * b - c * c - d * d) * x,
            2 * (b * c - a * d) * y,
            2 * (b * d + a * c) * z,
            header.quaternion()[3],
            2 * (b * c + a * d) * x,
            (a * a + c * c - b * b - d * d) * y,
            2 * (c * d - a * b) * z,
            header.quaternion()[4],
            2 * (b * d - a * c) * x,
            2 * (c * d + a * b) * y,
            (a * a + d * d - b * b - c * c) * z,
            header.quaternion()[5]
        };
    }

    private RuntimeException refused(String what, String action) {
        return VoxelData.refused(file, what, action);
    }
}
