package org.wolff.cli.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The digest by which results name their inputs (FIPS 180-4), in lower-case hexadecimal. */
public final class Sha256 {
    private Sha256() {}

    /** Returns the digest of bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Returns the digest of a file, or of all files of a folder in the order of their names. */
    static String of(Path file) {
        if (!Files.isDirectory(file)) {
            return of(List.of(file));
        }
        try (Stream<Path> files = Files.list(file)) {
            return of(files.filter(Files::isRegularFile).sorted().toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String of(List<Path> files) {
        MessageDigest digest = digest();
        files.forEach(file -> update(digest, file));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, Path file) {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
