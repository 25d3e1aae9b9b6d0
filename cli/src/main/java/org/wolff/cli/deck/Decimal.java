package org.wolff.cli.deck;

import java.nio.charset.StandardCharsets;

/** Numbers from bytes, without a String where that is exact. */
final class Decimal {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int EXACT_DIGITS = 15;
    private static final int LONGEST = 100;

    private Decimal() {}

    /** Returns a whole number, or {@link Long#MIN_VALUE} where the bytes are none or it has more than 18 digits. */
    static long integer(byte[] text, int from, int to) {
        int at = from;
        boolean negative = text[at] == '-';
        if (negative || text[at] == '+') {
            at++;
        }
        if (at == to || to - at > 18) {
            return Long.MIN_VALUE;
        }
        long value = 0;
        for (; at < to; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return Long.MIN_VALUE;
            }
            value = 10 * value + digit;
        }
        return negative ? -value : value;
    }

    /**
     * Returns a number, correctly rounded, or NaN where the bytes are none. The exponent may be marked by e or, as in
     * Fortran, by d.
     */
    static double number(byte[] text, int from, int to) {
        int at = from;
        boolean negative = text[at] == '-';
        if (negative || text[at] == '+') {
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        int significant = 0;
        int scale = 0;
        boolean point = false;
        for (; at < to; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                significant += significant > 0 || digit > 0 ? 1 : 0;
                if (significant <= EXACT_DIGITS) {
                    mantissa = 10 * mantissa + digit;
                }
                scale -= point ? 1 : 0;
            } else if (text[at] == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (at < to) {
            long exponent = exponent(text, at, to);
            if (exponent == Long.MIN_VALUE) {
                return Double.NaN;
            }
            scale += (int) Math.max(-100_000, Math.min(100_000, exponent));
        }
        if (significant > EXACT_DIGITS || Math.abs(scale) >= POWERS.length) {
            return significant == 0 ? 0 : rounded(text, from, to);
        }
        double value = scale < 0 ? mantissa / POWERS[-scale] : mantissa * POWERS[scale];
        return negative ? -value : value;
    }

    private static long exponent(byte[] text, int from, int to) {
        boolean marked = "eEdD".indexOf(text[from]) >= 0;
        return marked && from + 1 < to ? integer(text, from + 1, to) : Long.MIN_VALUE;
    }

    private static double rounded(byte[] text, int from, int to) {
        if (to - from > LONGEST) {
            return Double.NaN;
        }
        return Double.parseDouble(new String(text, from, to - from, StandardCharsets.US_ASCII).replaceAll("[dD]", "e"));
    }
}
