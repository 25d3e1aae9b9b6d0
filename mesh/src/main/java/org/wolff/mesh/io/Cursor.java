package org.wolff.mesh.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;

/**
 * A reading position in the bytes of a file, for formats that mix text and binary numbers. Every step checks the end of
 * the file; what does not fit is an {@link InputException} with the line or the byte.
 */
final class Cursor {
    private static final String CUT = "the file is damaged or was cut short; export or copy it again";
    private static final int QUOTED = 40;

    private final String file;
    private final byte[] bytes;
    private final ByteBuffer buffer;
    private int position;
    private int line;
    private int lineRead;

    /**
     * Starts at the first byte.
     *
     * @param file the name to tell in messages
     */
    Cursor(String file, byte[] bytes) {
        this(file, bytes, 1);
    }

    /** Starts at the first byte, which stands on some line of the file. */
    Cursor(String file, byte[] bytes, int firstLine) {
        this.file = file;
        this.line = firstLine;
        this.lineRead = firstLine;
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes);
    }

    String file() {
        return file;
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    int remaining() {
        return bytes.length - position;
    }

    /** Sets the byte order of the binary numbers to come. */
    void order(ByteOrder order) {
        buffer.order(order);
    }

    // ---- text

    /** Returns the rest of the present line without its end, or empty at the end of the file. */
    Optional<String> line() {
        if (position >= bytes.length) {
            return Optional.empty();
        }
        int from = position;
        lineRead = line;
        while (position < bytes.length && bytes[position] != '\n' && bytes[position] != '\r') {
            position++;
        }
        String text = new String(bytes, from, position - from, StandardCharsets.ISO_8859_1);
        endLine();
        return Optional.of(text);
    }

    private void endLine() {
        if (position < bytes.length) {
            boolean carriageReturn = bytes[position++] == '\r';
            if (carriageReturn && position < bytes.length && bytes[position] == '\n') {
                position++;
            }
            line++;
        }
    }

    /** Returns the next word between white space, on this line or a later one; empty at the end of the file. */
    Optional<String> word() {
        skipSpace();
        lineRead = line;
        int from = position;
        while (position < bytes.length && (bytes[position] & 0xFF) > ' ') {
            position++;
        }
        return from == position
                ? Optional.empty()
                : Optional.of(new String(bytes, from, position - from, StandardCharsets.ISO_8859_1));
    }

    private void skipSpace() {
        while (position < bytes.length && (bytes[position] & 0xFF) <= ' ') {
            if (bytes[position] == '\n' || bytes[position] == '\r') {
                endLine();
            } else {
                position++;
            }
        }
    }

    /** Returns the next word. */
    String word(String what) {
        return word().orElseThrow(() -> ended(what));
    }

    /** Returns the next word without passing it; empty at the end of the file. */
    Optional<String> peek() {
        skipSpace();
        int at = position;
        Optional<String> word = word();
        position = at;
        return word;
    }

    /** Returns the next word as a number, which may be NaN or infinite. */
    double number(String what) {
        return number(word(what), what);
    }

    /** Returns a word as a number, which may be NaN or infinite. */
    double number(String word, String what) {
        try {
            char last = word.charAt(word.length() - 1);
            if (last >= '0' && last <= '9' || last == '.') {
                return Double.parseDouble(word);
            }
        } catch (NumberFormatException notANumber) {
            throw unexpected(word, what, notANumber);
        }
        String plain = word.toLowerCase(java.util.Locale.ROOT).replaceFirst("^[+-]", "");
        if (plain.startsWith("nan")) {
            return Double.NaN;
        }
        if (plain.equals("inf") || plain.equals("infinity")) {
            return word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        throw unexpected(word, what, null);
    }

    /** Returns the next word as a whole number. */
    long integer(String what) {
        return integer(word(what), what);
    }

    /** Returns a word as a whole number. */
    long integer(String word, String what) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException notANumber) {
            throw unexpected(word, what, notANumber);
        }
    }

    /** Passes a word, whatever its case. */
    void expect(String word) {
        String found = word("'" + word + "'");
        if (!found.equalsIgnoreCase(word)) {
            throw unexpected(found, "'" + word + "'", null);
        }
    }

    // ---- binary

    /** Returns the position of the next {@code count} items of {@code size} bytes and passes them. */
    int take(long count, int size, String what) {
        if (count < 0 || count > remaining() / size) {
            throw badByte(
                    "the file ends within " + what + ": " + count + " of " + size + " bytes each are due, "
                            + remaining() + " bytes are left",
                    CUT);
        }
        int at = position;
        position += (int) count * size;
        return at;
    }

    /** Returns the next binary number. */
    double number(NumberType type, String what) {
        return type.number(buffer, take(1, type.size(), what));
    }

    /** Returns the next binary whole number. */
    long integer(NumberType type, String what) {
        return type.integer(buffer, take(1, type.size(), what));
    }

    // ---- messages

    InputException ended(String what) {
        return bad("the file ends where " + what + " is due", CUT);
    }

    private InputException unexpected(String word, String what, NumberFormatException cause) {
        InputException failure = bad("expected " + what + ", found '" + quoted(word) + "'", CUT);
        if (cause != null) {
            failure.initCause(cause);
        }
        return failure;
    }

    /** A problem on the line of the word or line read last. */
    InputException bad(String what, String action) {
        return new InputException(Problem.at(new Place(file, lineRead, 0), what, action));
    }

    /** A problem at the present byte. */
    InputException badByte(String what, String action) {
        return new InputException(Problem.at(Place.in(file), what + " (byte " + position + ")", action));
    }

    /** Returns a short printable form of a word from a file. */
    static String quoted(String word) {
        String shown = word.length() > QUOTED ? word.substring(0, QUOTED) + "…" : word;
        return shown.replaceAll("[^\\p{Graph} …]", "?");
    }
}
