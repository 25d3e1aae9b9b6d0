package org.wolff.cli.surface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Eight letters, the length of a header, the header as JSON, and zlib streams of blocks. */
final class PackedFile {
    private PackedFile() {}

    /** Fills a header and writes blocks. */
    @FunctionalInterface
    interface Content {
        /** Writes it. */
        void write(ObjectNode header, Streams streams) throws IOException;
    }

    /** Writes blocks. */
    @FunctionalInterface
    interface Blocks {
        /** Writes them. */
        void write(OutputStream out) throws IOException;
    }

    /** Streams one after another, each of which can be inflated by itself. */
    static final class Streams {
        private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
        private final List<Integer> lengths = new ArrayList<>();

        /** Appends a stream. */
        void add(Blocks blocks) throws IOException {
            int before = packed.size();
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
            try {
                DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16);
                blocks.write(out);
                out.finish();
            } finally {
                deflater.end();
            }
            lengths.add(packed.size() - before);
        }
    }

    /**
     * Returns the bytes of a file.
     *
     * @param magic eight letters
     */
    static byte[] bytes(String magic, Content content) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            ObjectNode header = mapper.createObjectNode();
            Streams streams = new Streams();
            content.write(header, streams);
            ArrayNode lengths = header.putArray("streams");
            streams.lengths.forEach(lengths::add);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] text = mapper.writeValueAsBytes(header);
            all.write(magic.getBytes(StandardCharsets.US_ASCII));
            all.write(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(text.length)
                    .array());
            all.write(text);
            streams.packed.writeTo(all);
            return all.toByteArray();
        } catch (IOException never) {
            throw new IllegalStateException("memory refused a byte", never);
        }
    }

    /**
     * Returns the header of a file.
     *
     * @throws IOException if it is not one, or not as long as its header says
     */
    static JsonNode header(String magic, byte[] file) throws IOException {
        int letters = magic.length();
        if (file.length < letters + 4) {
            throw new IOException("too short");
        }
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(letters);
        boolean named = new String(file, 0, letters, StandardCharsets.US_ASCII).equals(magic);
        if (!named || length < 0 || length > file.length - letters - 4) {
            throw new IOException("not a file of fields of this version of wolff, or cut short");
        }
        JsonNode header = new ObjectMapper().readTree(file, letters + 4, length);
        if (end(header, letters + 4 + length, Integer.MAX_VALUE) != file.length) {
            throw new IOException("cut short, or with something behind its end");
        }
        return header;
    }

    /** Returns where the first streams of a file end. */
    static int end(JsonNode header, byte[] file, int streams) {
        int letters = 8;
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(letters);
        return end(header, letters + 4 + length, streams);
    }

    private static int end(JsonNode header, int start, int streams) {
        int end = start;
        for (int i = 0; i < Math.min(streams, header.path("streams").size()); i++) {
            end += header.path("streams").get(i).asInt();
        }
        return end;
    }
}
