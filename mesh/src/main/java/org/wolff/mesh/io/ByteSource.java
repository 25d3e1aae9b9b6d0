package org.wolff.mesh.io;

import java.util.Arrays;
import java.util.Optional;

/** Bytes one after the other, raw or decoded from base64. */
interface ByteSource {
    /** Returns the next n bytes; empty where there are not so many, or what is there is no base64. */
    Optional<byte[]> take(long n);

    /** Returns the bytes themselves. */
    static ByteSource raw(byte[] bytes, int from) {
        return new ByteSource() {
            private int position = from;

            @Override
            public Optional<byte[]> take(long n) {
                if (n < 0 || n > bytes.length - position) {
                    return Optional.empty();
                }
                position += (int) n;
                return Optional.of(Arrays.copyOfRange(bytes, position - (int) n, position));
            }
        };
    }

    /**
     * Returns what the base64 text holds (RFC 4648). White space is passed over; padding may stand in the middle, where
     * a header and its data were encoded one by one.
     */
    static ByteSource base64(byte[] text, int from) {
        return new ByteSource() {
            private int position = from;
            private int held;
            private int bits;

            @Override
            public Optional<byte[]> take(long n) {
                if (n < 0 || n > text.length - (long) position + 3) {
                    return Optional.empty();
                }
                byte[] out = new byte[(int) n];
                for (int i = 0; i < out.length; i++) {
                    while (bits < 8) {
                        int six = position < text.length ? sextet(text[position++]) : -1;
                        if (six < 0) {
                            return Optional.empty();
                        }
                        if (six < 64) {
                            held = held << 6 | six;
                            bits += 6;
                        } else if (six == 65) {
                            bits = 0;
                        }
                    }
                    bits -= 8;
                    out[i] = (byte) (held >> bits);
                    held &= (1 << bits) - 1;
                }
                return Optional.of(out);
            }
        };
    }

    /** Returns the value of a character, 64 for white space, 65 for padding, −1 for others. */
    private static int sextet(byte c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        } else if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        } else if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return switch (c) {
            case '+' -> 62;
            case '/' -> 63;
            case ' ', '\n', '\r', '\t' -> 64;
            case '=' -> 65;
            default -> -1;
        };
    }
}
