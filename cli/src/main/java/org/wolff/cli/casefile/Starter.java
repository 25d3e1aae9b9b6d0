package org.wolff.cli.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The commented case that {@code wolff init} writes; it runs as it is. */
public final class Starter {
    private static final String RESOURCE = "/org/wolff/cli/casefile/starter.yaml";

    private Starter() {}

    /** Returns the text of the starter case. */
    public static String text() {
        try (InputStream in = Starter.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
