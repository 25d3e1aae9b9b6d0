package org.wolff.mesh.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Writes DICOM files for tests. */
final class DicomText {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean explicit = true;

    DicomText() throws IOException {
        out.write(new byte[128]);
        out.write("DICM".getBytes(StandardCharsets.US_ASCII));
    }

    DicomText explicit(int tag, String vr, String value) throws IOException {
        return write(tag, vr, value.getBytes(StandardCharsets.US_ASCII), true);
    }

    DicomText put(int tag, String vr, String value) throws IOException {
        return write(tag, vr, value.getBytes(StandardCharsets.US_ASCII), explicit);
    }

    DicomText put(int tag, String vr, short value) throws IOException {
        return write(tag, vr, new byte[] {(byte) value, (byte) (value >> 8)}, explicit);
    }

    DicomText put(int tag, String vr, byte[] value) throws IOException {
        return write(tag, vr, value, explicit);
    }

    /** A sequence of undefined length with an item that has a position of its own. */
    DicomText sequence(int tag) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        b.putShort((short) (tag >>> 16)).putShort((short) tag);
        if (explicit) {
            b.put((byte) 'S').put((byte) 'Q').putShort((short) 0);
        }
        b.putInt(-1);
        b.putShort((short) 0xFFFE).putShort((short) 0xE000).putInt(-1);
        out.write(Arrays.copyOf(b.array(), b.position()));
        put(0x00200032, "DS", "9\\9\\9 ");
        ByteBuffer end = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        end.putShort((short) 0xFFFE).putShort((short) 0xE00D).putInt(0);
        end.putShort((short) 0xFFFE).putShort((short) 0xE0DD).putInt(0);
        out.write(end.array());
        return this;
    }

    private DicomText write(int tag, String vr, byte[] value, boolean withRepresentation) throws IOException {
        byte[] even = Arrays.copyOf(value, value.length + value.length % 2);
        if (even.length > value.length) {
            even[value.length] = ' ';
        }
        ByteBuffer b = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        b.putShort((short) (tag >>> 16)).putShort((short) tag);
        if (!withRepresentation) {
            b.putInt(even.length);
        } else if (Set.of("OW", "OB", "SQ").contains(vr)) {
            b.put(vr.getBytes(StandardCharsets.US_ASCII)).putShort((short) 0).putInt(even.length);
        } else {
            b.put(vr.getBytes(StandardCharsets.US_ASCII)).putShort((short) even.length);
        }
        out.write(Arrays.copyOf(b.array(), b.position()));
        out.write(even);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
