package org.wolff.materials.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wolff.materials.spelling.Spelling;
import org.wolff.mesh.problem.Place;

/** Reads YAML into {@link Node}s. What is wrong goes to the {@link Problems} given; nothing is thrown. */
public final class Document {
    private static final int MOST_BYTES = 4 << 20;

    private Document() {}

    /** Returns the bytes of a file, or nothing after telling why it cannot be read. */
    public static Optional<byte[]> bytes(Path path, Problems problems) {
        Place place = Place.in(path.toString());
        try {
            if (!Files.exists(path)) {
                problems.add(place, "no such file", similarFile(path));
            } else if (!Files.isRegularFile(path)) {
                problems.add(place, "not a regular file", "name the case file itself, such as case.yaml");
            } else if (Files.size(path) > MOST_BYTES) {
                problems.add(place, "larger than 4 MB: not a text that wolff reads", "is it the right file?");
            } else {
                return Optional.of(Files.readAllBytes(path));
            }
        } catch (IOException | SecurityException failed) {
            problems.add(place, "cannot be read: " + failed.getMessage(), "check the file's permissions");
        }
        return Optional.empty();
    }

    /** Returns a hint that names a file of the same folder with a similar name; never empty. */
    public static String similarFile(Path missing) {
        Path folder = missing.toAbsolutePath().getParent();
        Path name = missing.getFileName();
        if (folder == null || name == null || !Files.isDirectory(folder)) {
            return "the folder " + folder + " does not exist";
        }
        try (var entries = Files.list(folder)) {
            List<String> names = entries.map(p -> String.valueOf(p.getFileName()))
                    .sorted()
                    .limit(10_000)
                    .toList();
            return Spelling.nearest(name.toString(), names)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("looked in " + folder);
        } catch (IOException failed) {
            return "the folder " + folder + " cannot be listed";
        }
    }

    /**
     * Parses a document.
     *
     * @param file what to call it in messages
     * @param bytes UTF-8, with or without byte order mark
     * @param problems takes what is wrong
     * @return the root, or nothing where the text is no YAML or is empty
     */
    public static Optional<Node> parse(String file, byte[] bytes, Problems problems) {
        Optional<String> text = decode(file, bytes, problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        problems.source(file, text.get().lines().toList());
        return new TreeBuilder(file, problems).build(text.get());
    }

    private static Optional<String> decode(String file, byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            problems.add(
                    new Place(file, line, 0),
                    String.format("byte 0x%02X is not UTF-8 text", bytes[in.position()] & 0xFF),
                    "save the file as UTF-8");
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
