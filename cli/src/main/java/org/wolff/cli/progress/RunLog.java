package org.wolff.cli.progress;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The file that keeps what a run did and when; each line stands on disk once written. Safe for several threads. */
public final class RunLog implements AutoCloseable {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSxxx");

    private final BufferedWriter writer;
    private final Clock clock;

    /**
     * Opens the log, emptying the file.
     *
     * @throws IOException if it cannot be written
     */
    public RunLog(Path file, Clock clock) throws IOException {
        this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /**
     * Writes a text, its first line stamped with date, time and offset from UTC, further lines indented.
     *
     * @throws UncheckedIOException if the disk does not take it
     */
    public synchronized void line(String text) {
        try {
            writer.write(STAMP.format(ZonedDateTime.now(clock)) + "  " + text.replace("\n", "\n    "));
            writer.write("\n");
            writer.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }
}
