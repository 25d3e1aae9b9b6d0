package org.wolff.cli.deck;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.wolff.materials.document.Document;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;
import org.wolff.solver.analysis.InputFile;

/** The lines of one file, plain or gzipped by its first bytes, one after the other in one buffer. */
final class LineSource implements AutoCloseable {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int BLOCK = 1 << 16;

    private final Path path;
    private final String name;
    private final MessageDigest digest;
    private final InputStream raw;
    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int end;
    private byte[] line = new byte[256];
    private int length;
    private int number;

    /**
     * Opens a file.
     *
     * @param name as the user named it
     * @throws InputException if it cannot be opened
     */
    LineSource(Path path, String name) {
        this.path = path;
        this.name = name;
        if (!Files.isRegularFile(path)) {
            throw new InputException(Problem.at(
                    Place.in(name),
                    Files.exists(path) ? "not a regular file" : "no such file",
                    Document.similarFile(path)));
        }
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
            this.raw = new BufferedInputStream(new DigestInputStream(Files.newInputStream(path), digest), BLOCK);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        } catch (IOException failed) {
            throw unreadable(name, failed);
        }
        this.in = unpacked();
    }

    private InputStream unpacked() {
        try {
            raw.mark(2);
            boolean gzipped = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return gzipped ? new GZIPInputStream(raw, BLOCK) : raw;
        } catch (IOException failed) {
            closeQuietly(failed);
            throw unreadable(name, failed);
        }
    }

    private void closeQuietly(IOException reason) {
        try {
            raw.close();
        } catch (IOException failed) {
            reason.addSuppressed(failed);
        }
    }

    private static InputException unreadable(String name, IOException failed) {
        InputException refused = new InputException(Problem.at(
                Place.in(name),
                "cannot be read: " + failed.getMessage(),
                "is the file whole? a gzipped one that was cut off ends like this"));
        refused.initCause(failed);
        return refused;
    }

    Path path() {
        return path;
    }

    String name() {
        return name;
    }

    /** Number of the current line, from 1. */
    int number() {
        return number;
    }

    /** Bytes of the current line; the first {@link #length()} count. */
    byte[] line() {
        return line;
    }

    /** Length of the current line without its end and without blanks before it. */
    int length() {
        return length;
    }

    String text() {
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    /** Moves to the next line; returns false at the end of the file. */
    boolean next() {
        length = 0;
        boolean any = false;
        try {
            while (true) {
                if (at == end) {
                    at = 0;
                    end = Math.max(0, in.read(block, 0, BLOCK));
                    if (end == 0) {
                        break;
                    }
                }
                any = true;
                int from = at;
                while (at < end && block[at] != '\n') {
                    at++;
                }
                append(from, at);
                if (at < end) {
                    at++;
                    break;
                }
            }
        } catch (IOException failed) {
            throw unreadable(name, failed);
        }
        number += any ? 1 : 0;
        while (length > 0 && (line[length - 1] == '\r' || line[length - 1] == ' ' || line[length - 1] == '\t')) {
            length--;
        }
        return any;
    }

    private void append(int from, int to) {
        int more = to - from;
        if (length + more > line.length) {
            if (length + more > LONGEST_LINE) {
                throw new InputException(Problem.at(
                        new Place(name, number + 1, 0),
                        "a line of more than " + LONGEST_LINE + " bytes",
                        "this is hardly a deck: is it the right file?"));
            }
            byte[] longer = new byte[Math.max(length + more, 2 * line.length)];
            System.arraycopy(line, 0, longer, 0, length);
            line = longer;
        }
        System.arraycopy(block, from, line, length, more);
        length += more;
    }

    /** Returns the file with its digest; reads what is left of it. */
    InputFile input() {
        try {
            while (raw.read(block, 0, BLOCK) >= 0) {
                // read on: the digest is of the whole file
                at = end;
            }
        } catch (IOException failed) {
            throw unreadable(name, failed);
        }
        return new InputFile(name, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failed) {
            throw unreadable(name, failed);
        }
    }
}
