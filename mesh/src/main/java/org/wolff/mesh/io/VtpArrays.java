package org.wolff.mesh.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.StringTokenizer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;

/**
 * Decodes the arrays of a VTK XML file. A binary array is a header and its data: one count of bytes, or, compressed, the
 * number of blocks, their size, that of the last one (0: full), the packed size of each, then the packed blocks.
 */
final class VtpArrays {
    private static final String DAMAGED = "the file is damaged or was cut short; export or copy it again";
    /** zlib never packs more than this many bytes into one. */
    private static final long DEFLATE_LIMIT = 1032;

    private final String file;
    private final byte[] bytes;
    private final int appended;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private NumberType headerType = NumberType.UINT32;
    private boolean compressed;
    private int line;

    /** @param appended the first byte of appended data, −1 where there is none */
    VtpArrays(Cursor in, int appended) {
        this.file = in.file();
        this.bytes = in.bytes();
        this.appended = appended;
    }

    /** Takes the attributes of the root element. */
    void format(String byteOrder, String header, String compressor, int atLine) {
        line = atLine;
        if (!compressor.isEmpty() && !compressor.equals("vtkZLibDataCompressor")) {
            throw bad(
                    "compression by " + Cursor.quoted(compressor) + " is not read",
                    "write the file with zlib or without compression");
        }
        order = byteOrder.equals("BigEndian") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        compressed = !compressor.isEmpty();
        headerType = header.equals("UInt64") ? NumberType.UINT64 : NumberType.UINT32;
    }

    /** Returns an array as numbers. */
    double[] numbers(String type, String format, String offset, String text, int atLine) {
        line = atLine;
        NumberType number = type(type);
        if (format.equals("ascii")) {
            StringTokenizer words = new StringTokenizer(text);
            double[] values = new double[words.countTokens()];
            Cursor in = new Cursor(file, new byte[0], line);
            for (int i = 0; i < values.length; i++) {
                values[i] = in.number(words.nextToken(), "a number of an array");
            }
            return values;
        }
        ByteBuffer data = binary(format, offset, text);
        double[] values = new double[count(data, number)];
        for (int i = 0; i < values.length; i++) {
            values[i] = number.number(data, i * number.size());
        }
        return values;
    }

    /** Returns an array as whole numbers. */
    long[] integers(String type, String format, String offset, String text, int atLine) {
        line = atLine;
        NumberType number = type(type);
        if (!number.isWhole()) {
            throw bad("cells with numbers of type " + type, DAMAGED);
        }
        if (format.equals("ascii")) {
            StringTokenizer words = new StringTokenizer(text);
            long[] values = new long[words.countTokens()];
            Cursor in = new Cursor(file, new byte[0], line);
            for (int i = 0; i < values.length; i++) {
                values[i] = in.integer(words.nextToken(), "a whole number of an array");
            }
            return values;
        }
        ByteBuffer data = binary(format, offset, text);
        long[] values = new long[count(data, number)];
        for (int i = 0; i < values.length; i++) {
            values[i] = number.integer(data, i * number.size());
        }
        return values;
    }

    private NumberType type(String name) {
        return NumberType.named(name)
                .orElseThrow(() -> bad("'" + Cursor.quoted(name) + "' is no type of number in VTK", DAMAGED));
    }

    private int count(ByteBuffer data, NumberType number) {
        if (data.capacity() % number.size() != 0) {
            throw bad("an array of " + data.capacity() + " bytes, not a multiple of " + number.size(), DAMAGED);
        }
        return data.capacity() / number.size();
    }

    private ByteBuffer binary(String format, String offset, String text) {
        ByteSource source;
        if (format.equals("binary")) {
            byte[] encoded = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            source = ByteSource.base64(encoded, 0);
        } else if (format.equals("appended") && appended >= 0) {
            long at = appended + offset(offset);
            if (at < appended || at > bytes.length) {
                throw bad("offset " + offset + " lies beyond the file", DAMAGED);
            }
            source = appendedIsBase64() ? ByteSource.base64(bytes, (int) at) : ByteSource.raw(bytes, (int) at);
        } else {
            throw bad("an array of format '" + Cursor.quoted(format) + "'", DAMAGED);
        }
        byte[] data = compressed ? unpacked(source) : plain(source);
        return ByteBuffer.wrap(data).order(order);
    }

    private long offset(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException notANumber) {
            InputException failure = bad("offset '" + Cursor.quoted(text) + "' is no number", DAMAGED);
            failure.initCause(notANumber);
            throw failure;
        }
    }

    /** The start tag of the appended data names the encoding; raw where it does not say base64. */
    private boolean appendedIsBase64() {
        int from = Math.max(0, appended - 200);
        String before = new String(bytes, from, appended - from, java.nio.charset.StandardCharsets.ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf("<AppendedData")))
                .contains("base64");
    }

    private byte[] plain(ByteSource source) {
        return take(source, header(source, 1)[0]);
    }

    private byte[] unpacked(ByteSource source) {
        long blocks = header(source, 1)[0];
        if (blocks == 0) {
            return new byte[0];
        }
        long[] sizes = header(source, 2);
        long[] packed = header(source, blocks);
        long last = sizes[1] == 0 ? sizes[0] : sizes[1];
        long total = (blocks - 1) * sizes[0] + last;
        long room = DEFLATE_LIMIT * bytes.length;
        if (sizes[0] < 0 || last < 0 || sizes[0] > room || last > room || total < 0 || total > room) {
            throw bad(blocks + " blocks of " + sizes[0] + " bytes cannot come out of this file", DAMAGED);
        }
        if (total > Math.min(Integer.MAX_VALUE - 16, Runtime.getRuntime().maxMemory() / 8)) {
            throw new MemoryException(Problem.at(
                    new Place(file, line, 0), "an array unpacks to " + total + " bytes", "use a smaller surface"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int b = 0; b < blocks; b++) {
            long size = b + 1 < blocks ? sizes[0] : last;
            inflate(take(source, packed[b]), (int) size, out);
        }
        return out.toByteArray();
    }

    private void inflate(byte[] packed, int size, ByteArrayOutputStream out) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] some = new byte[1 << 14];
            int left = size;
            while (left > 0) {
                int n = inflater.inflate(some, 0, Math.min(left, some.length));
                if (n == 0) {
                    throw bad("a compressed block ends " + left + " bytes early", DAMAGED);
                }
                out.write(some, 0, n);
                left -= n;
            }
        } catch (DataFormatException broken) {
            InputException failure = bad("a compressed block is no zlib data", DAMAGED);
            failure.initCause(broken);
            throw failure;
        } finally {
            inflater.end();
        }
    }

    private long[] header(ByteSource source, long n) {
        if (n < 0 || n > bytes.length / headerType.size()) {
            throw bad("an array of " + n + " blocks", DAMAGED);
        }
        ByteBuffer data = ByteBuffer.wrap(take(source, n * headerType.size())).order(order);
        long[] values = new long[(int) n];
        for (int i = 0; i < n; i++) {
            values[i] = headerType.integer(data, i * headerType.size());
        }
        return values;
    }

    private byte[] take(ByteSource source, long n) {
        return source.take(n).orElseThrow(() -> bad("an array needs " + n + " bytes more than the file has", DAMAGED));
    }

    private InputException bad(String what, String action) {
        return new InputException(Problem.at(new Place(file, line, 0), what, action));
    }
}
