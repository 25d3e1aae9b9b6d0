package org.wolff.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** Files of a run that need nothing of each other, and so are written at the same time. Each holds the same bytes however
 * many threads there are. */
public final class PendingFiles {
    private final ResultDirectory directory;
    private final List<String> names = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();
    private int begun;

    PendingFiles(ResultDirectory directory) {
        this.directory = directory;
    }

    /** What is in a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it, on any thread; or no file where there is nothing to tell. */
        void write(Path file) throws IOException;
    }

    /** Adds a file; the run lists files in the order in which they are added. */
    public void add(String name, Content content) {
        names.add(name);
        contents.add(content);
    }

    /**
     * Writes all files.
     *
     * @param progress hears of each when it is begun, from 0 to {@code share}
     * @throws IOException if the disk does not take one
     */
    void write(Workers workers, Progress progress, double share) throws IOException {
        try {
            workers.forEach(names.size(), 1, (from, to) -> {
                for (int i = from; i < to; i++) {
                    begin(i, progress, share);
                    try {
                        contents.get(i).write(directory.place(names.get(i)));
                    } catch (IOException unwritable) {
                        throw new UncheckedIOException(unwritable);
                    }
                }
            });
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
        for (String name : names) {
            if (Files.exists(directory.place(name))) {
                directory.stage(name);
            }
        }
    }

    private synchronized void begin(int i, Progress progress, double share) {
        progress.step(share * begun++ / names.size(), names.get(i));
    }
}
