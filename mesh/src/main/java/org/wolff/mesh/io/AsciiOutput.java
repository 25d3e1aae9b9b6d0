package org.wolff.mesh.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text of many numbers, put straight into bytes. Coordinates are written to {@value #DECIMALS} decimals, far below any
 * tolerance of a mesh in mm and within the 20 characters that CalculiX reads.
 */
public final class AsciiOutput implements Appendable {
    private static final int DECIMALS = 9;
    private static final double SCALE = 1e9;
    private static final double LARGEST = 1e9;
    private static final int LONGEST_NUMBER = 32;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] digits = new byte[LONGEST_NUMBER];
    private int size;

    /** Writes to a stream, which stays open; ends with {@link #flush}. */
    public AsciiOutput(OutputStream out) {
        this.out = out;
    }

    /** Writes text; characters beyond ASCII become '?'. */
    AsciiOutput text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length > buffer.length) {
            flush();
            out.write(bytes);
            return this;
        }
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
        return this;
    }

    /** Writes one ASCII character. */
    AsciiOutput character(char c) throws IOException {
        room(1);
        buffer[size++] = (byte) c;
        return this;
    }

    /** Writes a whole number. */
    AsciiOutput integer(long value) throws IOException {
        room(LONGEST_NUMBER);
        long rest = value;
        if (value < 0) {
            buffer[size++] = '-';
            rest = -value;
        }
        int n = 0;
        do {
            digits[n++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        while (n > 0) {
            buffer[size++] = digits[--n];
        }
        return this;
    }

    /** Writes a coordinate with a decimal point. */
    AsciiOutput coordinate(double value) throws IOException {
        if (!(Math.abs(value) < LARGEST)) {
            return text(Double.toString(value));
        }
        room(LONGEST_NUMBER);
        long scaled = Math.round(value * SCALE);
        if (scaled < 0) {
            buffer[size++] = '-';
            scaled = -scaled;
        }
        integer(scaled / (long) SCALE);
        buffer[size++] = '.';
        long fraction = scaled % (long) SCALE;
        for (int i = DECIMALS - 1; i >= 0; i--) {
            digits[i] = (byte) ('0' + fraction % 10);
            fraction /= 10;
        }
        int n = DECIMALS;
        while (n > 0 && digits[n - 1] == '0') {
            n--;
        }
        System.arraycopy(digits, 0, buffer, size, n);
        size += n;
        return this;
    }

    @Override
    public AsciiOutput append(CharSequence text) throws IOException {
        return text(text.toString());
    }

    @Override
    public AsciiOutput append(CharSequence text, int start, int end) throws IOException {
        return text(text.subSequence(start, end).toString());
    }

    @Override
    public AsciiOutput append(char c) throws IOException {
        return character(c);
    }

    /** Hands on what is still held back. */
    public void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    private void room(int bytes) throws IOException {
        if (buffer.length - size < bytes) {
            flush();
        }
    }
}
