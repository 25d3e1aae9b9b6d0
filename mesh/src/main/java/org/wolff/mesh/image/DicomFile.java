package org.wolff.mesh.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The elements of one DICOM file (PS3.5, PS3.10), uncompressed; sequences are stepped over. */
final class DicomFile {
    private static final int PREAMBLE = 128;
    private static final int UNDEFINED = -1;
    private static final int ITEM = 0xFFFEE000;
    private static final int END_OF_ITEM = 0xFFFEE00D;
    private static final int END_OF_SEQUENCE = 0xFFFEE0DD;
    private static final int PIXELS = 0x7FE00010;
    private static final long LARGEST = 1L << 30;
    private static final String IMPLICIT = "1.2.840.10008.1.2";
    private static final String EXPLICIT = "1.2.840.10008.1.2.1";
    private static final String BIG = "1.2.840.10008.1.2.2";

    /** Value representations whose length has four bytes. */
    private static final Set<String> LONG =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    private final Path path;
    private final byte[] content;
    private final ByteBuffer bytes;
    private final Map<Integer, int[]> elements = new HashMap<>();
    private boolean implicit;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    private DicomFile(Path path, byte[] content) {
        this.path = path;
        this.content = content;
        this.bytes = ByteBuffer.wrap(content);
    }

    /** Returns true where a file has the mark of DICOM. */
    static boolean opens(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(PREAMBLE + 4);
            return head.length == PREAMBLE + 4
                    && new String(head, PREAMBLE, 4, StandardCharsets.US_ASCII).equals("DICM");
        }
    }

    /** Reads where the elements of a file are. */
    static DicomFile header(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw VoxelData.refused(path.toString(), "is larger than 1 GB", "one slice a file is read");
        }
        DicomFile file = new DicomFile(path, Files.readAllBytes(path));
        try {
            file.scan();
        } catch (BufferUnderflowException | IllegalArgumentException cut) {
            throw VoxelData.refused(
                    path.toString(),
                    "ends inside an element, at byte " + file.bytes.position(),
                    "the file is cut off or damaged: copy it again");
        }
        return file;
    }

    private void scan() {
        bytes.order(ByteOrder.LITTLE_ENDIAN).position(PREAMBLE + 4);
        while (bytes.remaining() >= 8 && bytes.getShort(bytes.position()) == 2) {
            element();
        }
        String syntax = text(0x00020010).orElse(IMPLICIT);
        switch (syntax) {
            case IMPLICIT -> implicit = true;
            case EXPLICIT -> {}
            case BIG -> order = ByteOrder.BIG_ENDIAN;
            default -> throw VoxelData.refused(
                    path.toString(),
                    "its voxels are packed (transfer syntax " + syntax + ")",
                    "export the series uncompressed, or as NIfTI or NRRD");
        }
        bytes.order(order);
        while (bytes.remaining() >= 8) {
            element();
        }
    }

    /** Notes where the value of the next element is, and goes behind it. */
    private void element() {
        int tag = tag();
        String vr = "";
        long length;
        if (implicit && tag >>> 16 != 2) {
            length = bytes.getInt();
        } else {
            byte[] two = new byte[2];
            bytes.get(two);
            vr = new String(two, StandardCharsets.US_ASCII);
            if (LONG.contains(vr)) {
                bytes.getShort();
                length = bytes.getInt();
            } else {
                length = bytes.getShort() & 0xFFFF;
            }
        }
        if (length == UNDEFINED) {
            if (tag == PIXELS) {
                throw VoxelData.refused(
                        path.toString(), "its voxels are packed", "export the series uncompressed, or as NIfTI");
            }
            // A sequence in an element of unknown representation is written as implicit little endian.
            boolean before = implicit;
            implicit |= vr.equals("UN");
            skipSequence();
            implicit = before;
            return;
        }
        long unsigned = length & 0xFFFFFFFFL;
        if (unsigned > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        elements.putIfAbsent(tag, new int[] {bytes.position(), (int) unsigned});
        bytes.position(bytes.position() + (int) unsigned);
    }

    private int tag() {
        int group = bytes.getShort() & 0xFFFF;
        return group << 16 | bytes.getShort() & 0xFFFF;
    }

    private void skipSequence() {
        while (true) {
            int tag = tag();
            int length = bytes.getInt();
            if (tag == END_OF_SEQUENCE) {
                return;
            }
            if (tag != ITEM) {
                throw new IllegalArgumentException("no item");
            }
            if (length != UNDEFINED) {
                bytes.position(Math.addExact(bytes.position(), length));
                continue;
            }
            while (!endOfItem()) {
                int from = bytes.position();
                element();
                forget(from);
            }
        }
    }

    private boolean endOfItem() {
        int from = bytes.position();
        if (tag() == END_OF_ITEM) {
            bytes.getInt();
            return true;
        }
        bytes.position(from);
        return false;
    }

    /** Elements inside items are not those of the file. */
    private void forget(int from) {
        elements.values().removeIf(place -> place[0] >= from);
    }

    Path path() {
        return path;
    }

    ByteOrder order() {
        return order;
    }

    Optional<String> text(int tag) {
        int[] place = elements.get(tag);
        return place == null
                ? Optional.empty()
                : Optional.of(new String(content, place[0], place[1], StandardCharsets.ISO_8859_1)
                        .replace('\0', ' ')
                        .strip());
    }

    Optional<Integer> number(int tag) {
        int[] place = elements.get(tag);
        return place == null || place[1] < 2 ? Optional.empty() : Optional.of(bytes.getShort(place[0]) & 0xFFFF);
    }

    /** Returns numbers written as text, split at backslashes; none where the element is missing or is none. */
    double[] decimals(int tag, int count) {
        String[] words = text(tag).orElse("").split("\\\\");
        double[] numbers = new double[count];
        if (words.length != count) {
            return new double[0];
        }
        for (int i = 0; i < count; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i].strip());
            } catch (NumberFormatException bad) {
                return new double[0];
            }
        }
        return numbers;
    }

    /** Returns the bytes of the voxels. */
    Optional<ByteBuffer> pixels() {
        int[] place = elements.get(PIXELS);
        return place == null
                ? Optional.empty()
                : Optional.of(bytes.duplicate()
                        .position(place[0])
                        .limit(place[0] + place[1])
                        .slice()
                        .order(order));
    }
}
