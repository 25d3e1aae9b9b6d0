package org.wolff.cli.surface;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntUnaryOperator;

/** Writes whole numbers as the zigzag-coded differences of neighbours, in planes of bytes, the low ones first. */
final class BytePlanes {
    private BytePlanes() {}

    /** Writes a block of numbers as they are, in planes of bytes. */
    static void writePlain(OutputStream out, int count, int planes, int[] numbers) throws IOException {
        byte[] block = new byte[planes * count];
        for (int i = 0; i < count; i++) {
            for (int plane = 0; plane < planes; plane++) {
                block[plane * count + i] = (byte) (numbers[i] >>> 8 * plane);
            }
        }
        out.write(block);
    }

    /**
     * Writes a block.
     *
     * @param planes bytes a number, 1 to 3; differences are taken modulo what they hold
     * @param numbers from 0 to below 256 to the power of {@code planes}
     */
    static void write(OutputStream out, int count, int planes, IntUnaryOperator numbers) throws IOException {
        byte[] block = new byte[planes * count];
        int unused = 32 - 8 * planes;
        int before = 0;
        for (int i = 0; i < count; i++) {
            int number = numbers.applyAsInt(i);
            int difference = number - before << unused >> unused;
            before = number;
            int zigzag = difference << 1 ^ difference >> 31;
            for (int plane = 0; plane < planes; plane++) {
                block[plane * count + i] = (byte) (zigzag >>> 8 * plane);
            }
        }
        out.write(block);
    }
}
