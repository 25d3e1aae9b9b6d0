package org.wolff.mesh.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;

class ImageFilesTest {
    /** Axes permuted and turned round, in LPS: i to the back, j down, k to the right. */
    private static final double[] MATRIX = {0, 0, -1.5, 78, 2, 0, 0, 135, 0, -1, 0, -34.25};

    private static final int[] SIZE = {3, 4, 5};

    @TempDir
    private Path folder;

    private static short value(int index) {
        return (short) (37 * index - 1000);
    }

    private static byte[] voxels(ByteOrder order) {
        ByteBuffer buffer = ByteBuffer.allocate(120).order(order);
        for (int i = 0; i < 60; i++) {
            buffer.putShort(value(i));
        }
        return buffer.array();
    }

    private static void check(VoxelImage image) {
        assertArrayEquals(SIZE, image.size());
        for (int i = 0; i < 60; i++) {
            assertEquals(value(i), image.voxels().at(i));
        }
        assertEquals(value(2 + 3 * (1 + 4 * 3)), image.value(2, 1, 3));
        VoxelImage lps = image.in(AnatomicalSpace.LPS);
        assertArrayEquals(MATRIX, lps.toWorld(), 1e-5);
        assertEquals("PIR", image.orientation());
        assertEquals("PIR", lps.orientation());
        Vector3 p = lps.world(2, 1, 3);
        double[] back = lps.toIndex();
        assertEquals(2, back[0] * p.x() + back[1] * p.y() + back[2] * p.z() + back[3], 1e-9);
        assertArrayEquals(new double[] {2, 1, 1.5}, image.spacing(), 1e-6);
        assertEquals(78.75, lps.bounds().maxX(), 1e-5);
    }

    /** A header of NIfTI-1 with the matrix as sform, in RAS. */
    static byte[] nifti(ByteOrder order, int datatype, int[] size, double[] lps, byte[] voxels) {
        ByteBuffer b = ByteBuffer.allocate(352 + voxels.length).order(order);
        b.putInt(0, 348).putShort(40, (short) 3);
        for (int i = 0; i < 7; i++) {
            b.putShort(42 + 2 * i, (short) (i < 3 ? size[i] : 1));
        }
        b.putShort(70, (short) datatype).putFloat(108, 352).putFloat(112, 1).put(123, (byte) 2);
        b.putShort(254, (short) 1);
        for (int i = 0; i < 12; i++) {
            b.putFloat(280 + 4 * i, (float) (i < 8 ? -lps[i] : lps[i]));
        }
        b.put(344, (byte) 'n').put(345, (byte) '+').put(346, (byte) '1');
        b.position(352).put(voxels);
        return b.array();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private Path write(String name, byte[]... pieces) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.write(piece);
        }
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void niftiOfBothOrdersPackedOrNot() throws IOException {
        byte[] little = nifti(ByteOrder.LITTLE_ENDIAN, 4, SIZE, MATRIX, voxels(ByteOrder.LITTLE_ENDIAN));
        check(ImageFiles.read(write("a.nii", little)));
        check(ImageFiles.read(write("a.nii.gz", gzip(little))));
        check(ImageFiles.read(
                write("b.nii", nifti(ByteOrder.BIG_ENDIAN, 4, SIZE, MATRIX, voxels(ByteOrder.BIG_ENDIAN)))));
    }

    /** A turn of 90 degrees about z as the quaternion (√½, 0, 0, √½), with the third axis turned round (qfac −1). */
    @Test
    void niftiPlacesByItsQuaternionWhereThereIsNoSform() throws IOException {
        byte[] bytes = nifti(ByteOrder.LITTLE_ENDIAN, 4, SIZE, MATRIX, voxels(ByteOrder.LITTLE_ENDIAN));
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        b.putShort(252, (short) 1).putShort(254, (short) 0);
        b.putFloat(76, -1).putFloat(80, 2).putFloat(84, 3).putFloat(88, 4);
        b.putFloat(264, (float) Math.sqrt(0.5))
                .putFloat(268, 7)
                .putFloat(272, 8)
                .putFloat(276, 9);
        VoxelImage image = ImageFiles.read(write("q.nii", bytes));
        assertArrayEquals(new double[] {0, -3, 0, 7, 2, 0, 0, 8, 0, 0, -4, 9}, image.toWorld(), 1e-6);
        b.putShort(252, (short) 0);
        InputException nowhere = assertThrows(InputException.class, () -> ImageFiles.read(write("none.nii", bytes)));
        assertTrue(nowhere.getMessage().contains("neither sform nor qform"), nowhere.getMessage());
    }

    @Test
    void niftiScalesAndTellsContradictions() throws IOException {
        byte[] bytes = nifti(ByteOrder.LITTLE_ENDIAN, 4, SIZE, MATRIX, voxels(ByteOrder.LITTLE_ENDIAN));
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        b.putFloat(112, 0.5f).putFloat(116, 3).putShort(252, (short) 1);
        VoxelImage image = ImageFiles.read(write("s.nii", bytes));
        assertEquals(0.5 * value(7) + 3, image.voxels().at(7));
        assertTrue(
                image.notes().get(0).contains("sform and qform place its corners up to"),
                image.notes().toString());
    }

    private static String nrrd(String encoding, String more) {
        return "NRRD0004\n# a comment\ntype: short\ndimension: 3\nspace: left-posterior-superior\nsizes: 3 4 5\n"
                + "space directions: (0,2,0) (0,0,-1) (-1.5,0,0)\nkinds: domain domain domain\nendian: little\nencoding: "
                + encoding + "\nspace origin: (78,135,-34.25)\nkey:=value\n" + more;
    }

    @Test
    void nrrdRawPackedAndDetached() throws IOException {
        byte[] little = voxels(ByteOrder.LITTLE_ENDIAN);
        check(ImageFiles.read(write("a.nrrd", text(nrrd("raw", "\n")), little)));
        check(ImageFiles.read(write("b.nrrd", text(nrrd("gzip", "\n")), gzip(little))));
        write("voxels.raw", text("abc"), little);
        check(ImageFiles.read(write("c.nhdr", text(nrrd("raw", "data file: voxels.raw\nbyte skip: 3\n")))));
    }

    private static String meta(String more) {
        return "ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\n"
                + "TransformMatrix = 0 1 0 0 0 -1 -1 0 0\nOffset = 78 135 -34.25\nElementSpacing = 2 1 1.5\n"
                + "DimSize = 3 4 5\nElementType = MET_SHORT\n" + more;
    }

    @Test
    void metaImageRawPackedAndDetached() throws IOException {
        byte[] little = voxels(ByteOrder.LITTLE_ENDIAN);
        check(ImageFiles.read(write("a.mha", text(meta("ElementDataFile = LOCAL\n")), little)));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(little);
        }
        check(ImageFiles.read(
                write("b.mha", text(meta("CompressedData = True\nElementDataFile = LOCAL\n")), packed.toByteArray())));
        write("voxels.raw", little);
        check(ImageFiles.read(write("c.mhd", text(meta("ElementDataFile = voxels.raw\n")))));
    }

    /** One slice; rows run down, columns to the back, slices to the right. */
    static byte[] slice(boolean explicit, int k, int[] size, String position, byte[] voxels) throws IOException {
        DicomText file = new DicomText();
        file.explicit(0x00020010, "UI", explicit ? "1.2.840.10008.1.2.1" : "1.2.840.10008.1.2");
        file.explicit = explicit;
        file.put(0x00080060, "CS", "CT").put(0x00081090, "LO", "Scanner 3");
        file.sequence(0x00081140);
        file.put(0x00180060, "DS", "120").put(0x0020000E, "UI", "1.2.3").put(0x00200032, "DS", position);
        file.put(0x00200037, "DS", "0\\1\\0\\0\\0\\-1").put(0x00280002, "US", (short) 1);
        file.put(0x00280010, "US", (short) size[1]).put(0x00280011, "US", (short) size[0]);
        file.put(0x00280030, "DS", "1\\2 ").put(0x00280100, "US", (short) 16).put(0x00280101, "US", (short) 16);
        file.put(0x00280103, "US", (short) 1).put(0x00281052, "DS", "-10").put(0x00281053, "DS", "2");
        int each = 2 * size[0] * size[1];
        file.put(0x7FE00010, "OW", Arrays.copyOfRange(voxels, k * each, (k + 1) * each));
        return file.bytes();
    }

    private Path series(boolean explicit, int... order) throws IOException {
        Path series = Files.createDirectories(folder.resolve("series" + explicit + order.length));
        for (int n = 0; n < order.length; n++) {
            int k = order[n];
            Files.write(
                    series.resolve("IM" + n),
                    slice(explicit, k, SIZE, (78 - 1.5 * k) + "\\135\\-34.25", voxels(ByteOrder.LITTLE_ENDIAN)));
        }
        return series;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void dicomSlicesInAnyOrder(boolean explicit) throws IOException {
        Path series = series(explicit, 3, 0, 4, 1, 2);
        Files.writeString(series.resolve("readme.txt"), "not a slice");
        VoxelImage image = ImageFiles.read(series);
        assertEquals(2 * value(7) - 10, image.voxels().at(image.size()[0] * image.size()[1] == 12 ? 7 : -1), 0);
        // slices go up along the normal (1,0,0)-ish: the image may count from the other end
        Vector3 p = image.world(2, 1, 3);
        assertEquals(135 + 2 * 2, p.y(), 1e-9);
        assertEquals(-34.25 - 1, p.z(), 1e-9);
        assertTrue(
                image.notes().stream().anyMatch(note -> note.contains("Scanner 3, 120 kV")),
                image.notes().toString());
        double[] world = image.toIndex();
        for (int k = 0; k < 5; k++) {
            double index = world[8] * (78 - 1.5 * k) + world[9] * 135 + world[10] * -34.25 + world[11];
            assertEquals(2 * value(12 * k + 5) - 10, image.value(2, 1, (int) Math.round(index)), "slice " + k);
        }
    }

    @Test
    void dicomSlicesThatAreNoVolumeAreRefused() throws IOException {
        Path gap = series(true, 0, 1, 3, 4);
        InputException missing = assertThrows(InputException.class, () -> ImageFiles.read(gap));
        assertTrue(missing.getMessage().contains("evenly spaced: is one missing?"), missing.getMessage());
        Path two = series(true, 0, 1, 2);
        Files.write(
                two.resolve("other"), slice(true, 0, new int[] {4, 3, 5}, "0\\0\\0", voxels(ByteOrder.LITTLE_ENDIAN)));
        InputException mixed = assertThrows(InputException.class, () -> ImageFiles.read(two));
        assertTrue(mixed.getMessage().contains("another size, direction or spacing"), mixed.getMessage());
        Path packed = Files.createDirectories(folder.resolve("packed"));
        DicomText jpeg = new DicomText();
        jpeg.explicit(0x00020010, "UI", "1.2.840.10008.1.2.4.70");
        Files.write(packed.resolve("a.dcm"), jpeg.bytes());
        InputException told = assertThrows(InputException.class, () -> ImageFiles.read(packed));
        assertTrue(told.getMessage().contains("transfer syntax 1.2.840.10008.1.2.4.70"), told.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "space: left-posterior-superior | # | does not tell its 'space'",
                "type: short | type: block | a.nrrd:3:1: 'type' 'block' is not read",
                "sizes: 3 4 5 | sizes: 3 4 | 'sizes' has 2 values; 3 were expected",
                "sizes: 3 4 5 | sizes: 3 4 500 | ends after 60 of 6,000 voxels",
                "sizes: 3 4 5 | sizes: 30000 40000 50000 | are more than wolff takes",
                "(-1.5,0,0) | (0,2,0) | the matrix that places its voxels is singular",
                "(-1.5,0,0) | (x,0,0) | 'x' is not a number",
                "encoding: raw | encoding: bzip2 | 'bzip2' is not read",
                "encoding: raw | encoding: gzip | cannot be unpacked",
                "endian: little | # | has no 'endian'"
            })
    void whatIsWrongWithAnImageIsTold(String from, String to, String told) throws IOException {
        Path file = write("a.nrrd", text(nrrd("raw", "\n").replace(from, to)), voxels(ByteOrder.LITTLE_ENDIAN));
        InputException refused = assertThrows(InputException.class, () -> ImageFiles.read(file));
        assertTrue(refused.getMessage().contains(told), refused.getMessage());
    }

    /** Cut off anywhere or with bytes turned, every format ends in an image or a message. */
    @Test
    void damagedFilesEndInAMessage() throws IOException {
        byte[] little = voxels(ByteOrder.LITTLE_ENDIAN);
        byte[] plain = nifti(ByteOrder.LITTLE_ENDIAN, 4, SIZE, MATRIX, little);
        byte[][] sound = {
            plain,
            gzip(plain),
            (nrrd("raw", "\n") + new String(little, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1),
            (meta("ElementDataFile = LOCAL\n") + new String(little, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1),
            slice(true, 0, SIZE, "1\\2\\3", little)
        };
        Random random = new Random(5);
        int refusals = 0;
        for (int n = 0; n < 600; n++) {
            byte[] bytes = sound[n % sound.length].clone();
            if (n % 3 == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Path place =
                    n % sound.length == 4 ? Files.createDirectories(folder.resolve("d" + n)) : folder.resolve("f" + n);
            Files.write(Files.isDirectory(place) ? place.resolve("s") : place, bytes);
            try {
                ImageFiles.read(place);
            } catch (InputException told) {
                refusals++;
                assertTrue(!told.getMessage().isBlank());
            }
        }
        assertTrue(refusals > 200, refusals + " refusals");
    }

    /** The shared scan: voxel i to the back, j down, k to the right. */
    @Test
    void theSharedScanLiesWhereItsMatrixSays() {
        Path scan = SharedScan.folder();
        assumeTrue(Files.isDirectory(scan), "the shared scan is not here");
        VoxelImage image = ImageFiles.read(scan.resolve("sub-ct_label-22_ct.nii.gz"));
        assertArrayEquals(new int[] {73, 47, 73}, image.size());
        assertEquals("PIR", image.orientation());
        assertArrayEquals(new double[] {0, 0, 1.5, -78, -1.5, 0, 0, -135, 0, -1.5, 0, -34.2}, image.toWorld(), 1e-4);
        VoxelImage labels = ImageFiles.read(scan.resolve("sub-ct_seg-vert_label-22_msk.nii.gz"));
        double sum = 0;
        int count = 0;
        for (int i = 0; i < image.count(); i++) {
            if (labels.voxels().at(i) == 22) {
                sum += image.voxels().at(i);
                count++;
            }
        }
        assertEquals(17698, count);
        assertEquals(243.6, sum / count, 0.05);
    }
}
