package org.wolff.cli.picture;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes pictures as PNG (RFC 2083, ISO/IEC 15948): eight bits a channel, each row as the difference to the one above or,
 * where that is no smaller, to the pixel on the left.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte LEFT = 1;
    private static final byte ABOVE = 2;
    private static final int LEVEL = 4;

    private Png() {}

    /** Writes a picture; the stream stays open. */
    static void write(Picture picture, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.write(SIGNATURE);
        byte[] header = new byte[13];
        put(header, 0, picture.width());
        put(header, 4, picture.height());
        header[8] = 8; // bits a channel
        header[9] = 2; // red, green, blue
        chunk(data, "IHDR", header, header.length);
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(rows(picture));
            deflater.finish();
            byte[] packed = new byte[1 << 16];
            while (!deflater.finished()) {
                chunk(data, "IDAT", packed, deflater.deflate(packed));
            }
        } finally {
            deflater.end();
        }
        chunk(data, "IEND", new byte[0], 0);
        data.flush();
    }

    private static void put(byte[] bytes, int at, int number) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (number >>> 24 - 8 * i);
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] bytes, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(bytes, 0, length);
        out.writeInt(length);
        out.write(name);
        out.write(bytes, 0, length);
        out.writeInt((int) check.getValue());
    }

    /** Returns all rows, each after the number of its filter. */
    private static byte[] rows(Picture picture) {
        int width = 3 * picture.width();
        byte[] rows = new byte[(width + 1) * picture.height()];
        byte[] above = new byte[width];
        byte[] row = new byte[width];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int rgb = picture.at(x, y);
                row[3 * x] = (byte) (rgb >> 16);
                row[3 * x + 1] = (byte) (rgb >> 8);
                row[3 * x + 2] = (byte) rgb;
            }
            int changesAbove = 0;
            int changesLeft = 0;
            for (int i = 3; i < width; i++) {
                changesAbove += Math.abs((byte) (row[i] - above[i]));
                changesLeft += Math.abs((byte) (row[i] - row[i - 3]));
            }
            int at = (width + 1) * y;
            boolean left = changesLeft < changesAbove;
            rows[at] = left ? LEFT : ABOVE;
            for (int i = 0; i < width; i++) {
                int before = left ? i < 3 ? 0 : row[i - 3] : above[i];
                rows[at + 1 + i] = (byte) (row[i] - before);
            }
            byte[] spare = above;
            above = row;
            row = spare;
        }
        return rows;
    }
}
