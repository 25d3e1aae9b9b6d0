package org.wolff.mesh.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;

/** Reads the voxels of an image once its header has said how many there are and how they are stored. */
final class VoxelData {
    private static final int BUFFER = 1 << 16;

    private VoxelData() {}

    /**
     * Reads voxels.
     *
     * @param file for messages
     * @param size voxels along i, j, k
     * @throws InputException where the stream ends too early, a value is not finite, or there are too many voxels
     * @throws MemoryException where they do not fit
     */
    static Voxels read(
            String file, InputStream in, int[] size, VoxelType type, ByteOrder order, double slope, double intercept)
            throws IOException {
        int count = count(file, size, type.fitsShort());
        short[] shorts = type.fitsShort() ? new short[count] : new short[0];
        float[] floats = type.fitsShort() ? new float[0] : new float[count];
        byte[] bytes = new byte[BUFFER / type.bytes() * type.bytes()];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        int done = 0;
        while (done < count) {
            int wanted = Math.min(bytes.length / type.bytes(), count - done);
            int got = fill(in, bytes, wanted * type.bytes()) / type.bytes();
            buffer.clear();
            for (int i = 0; i < got; i++) {
                double value = type.next(buffer);
                if (type.fitsShort()) {
                    shorts[done + i] = (short) value;
                } else {
                    floats[done + i] = (float) (slope * value + intercept);
                    if (!Float.isFinite(floats[done + i])) {
                        throw refused(
                                file,
                                "voxel " + (done + i) + " has the value " + value,
                                "an image of Hounsfield units has finite values: export it again");
                    }
                }
            }
            done += got;
            if (got < wanted) {
                throw refused(
                        file,
                        String.format(
                                Locale.ROOT,
                                "ends after %,d of %,d voxels (%d × %d × %d)",
                                done,
                                count,
                                size[0],
                                size[1],
                                size[2]),
                        "the file is cut off: copy or export it again");
            }
        }
        return type.fitsShort() ? new Voxels.Shorts(shorts, slope, intercept) : new Voxels.Floats(floats);
    }

    /** Returns how many voxels there are, once it is sure that they fit. */
    static int count(String file, int[] size, boolean shorts) {
        long count = 1;
        for (int n : size) {
            if (n < 1 || n > 100_000) {
                throw refused(
                        file,
                        "an image of " + size[0] + " × " + size[1] + " × " + size[2] + " voxels",
                        "an image has 1 to 100,000 voxels along each axis: is the header whole?");
            }
            count *= n;
        }
        if (count > Integer.MAX_VALUE - 8) {
            throw refused(
                    file,
                    String.format(Locale.ROOT, "%,d voxels are more than wolff takes (2,147,483,639)", count),
                    "crop the image to the bone");
        }
        long needed = count * (shorts ? 2 : 4);
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        if (needed > free) {
            System.gc();
            free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        }
        if (needed > free) {
            throw new MemoryException(Problem.of(
                    String.format(
                            Locale.ROOT,
                            "%s: %d × %d × %d voxels need %.2f GB, and %.2f GB are free",
                            file,
                            size[0],
                            size[1],
                            size[2],
                            needed / 1e9,
                            free / 1e9),
                    "crop the image to the bone, or give wolff more memory (WOLFF_HEAP=20g)"));
        }
        return (int) count;
    }

    private static int fill(InputStream in, byte[] bytes, int wanted) throws IOException {
        try {
            return in.readNBytes(bytes, 0, wanted);
        } catch (EOFException cut) {
            return 0; // a compressed stream that ends in the middle; what was unpacked of this piece is lost with it
        }
    }

    static InputException refused(String file, String what, String action) {
        return new InputException(Problem.at(Place.in(file), what, action));
    }
}
