package org.wolff.cli.surface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Eight letters, the length of a header, the header as JSON, and a zlib stream of blocks. */
final class PackedFile {
    private PackedFile() {}

    /** Fills a header and writes blocks. */
    @FunctionalInterface
    interface Content {
        /** Writes it. */
        void write(ObjectNode header, OutputStream blocks) throws IOException;
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
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
            try (OutputStream blocks = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
                content.write(header, blocks);
            } finally {
                deflater.end();
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] text = mapper.writeValueAsBytes(header);
            all.write(magic.getBytes(StandardCharsets.US_ASCII));
            all.write(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(text.length)
                    .array());
            all.write(text);
            packed.writeTo(all);
            return all.toByteArray();
        } catch (IOException never) {
            throw new IllegalStateException("memory refused a byte", never);
        }
    }

    /**
     * Returns the header of a file.
     *
     * @throws IOException if it is not one
     */
    static JsonNode header(String magic, byte[] file) throws IOException {
        int letters = magic.length();
        if (file.length < letters + 4) {
            throw new IOException("too short");
        }
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(letters);
        boolean named = new String(file, 0, letters, StandardCharsets.US_ASCII).equals(magic);
        if (!named || length < 0 || length > file.length - letters - 4) {
            throw new IOException("not a file of fields of wolff, or cut short");
        }
        return new ObjectMapper().readTree(file, letters + 4, length);
    }
}
