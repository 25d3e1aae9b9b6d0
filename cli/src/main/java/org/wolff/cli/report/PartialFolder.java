package org.wolff.cli.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A hidden folder for files that are not yet whole. It goes when closed and when the JVM ends, be it by Ctrl-C; what a
 * killed JVM left is removed by the next one in the same directory.
 */
final class PartialFolder implements AutoCloseable {
    private static final String PREFIX = ".partial-";
    private static final int ATTEMPTS = 20;

    private final Path folder;
    private final Path directory;
    private final boolean createdDirectory;
    private final Thread hook = new Thread(this::discard, "wolff-discard");
    private boolean discarded;

    /** Makes the folder, and {@code directory} where it does not exist. */
    PartialFolder(Path directory) throws IOException {
        this.directory = directory;
        this.createdDirectory = !Files.exists(directory);
        Files.createDirectories(directory);
        removeLeftovers(directory);
        Runtime.getRuntime().addShutdownHook(hook);
        this.folder = Files.createDirectory(
                directory.resolve(PREFIX + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime())));
    }

    /** Returns the place of a file in the folder. */
    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Returns true once the JVM is ending. */
    synchronized boolean isDiscarded() {
        return discarded;
    }

    @Override
    public void close() throws IOException {
        delete(folder);
        if (!isDiscarded()) {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            setDiscarded(); // the JVM is ending; its hook finds nothing left to do
        }
    }

    private synchronized void setDiscarded() {
        discarded = true;
    }

    private synchronized void discard() {
        setDiscarded();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                delete(folder);
                if (createdDirectory && isEmpty(directory)) {
                    Files.delete(directory);
                }
                return;
            } catch (IOException busy) {
                // A writer put a file there meanwhile; once the folder is gone it cannot put another.
                Thread.onSpinWait();
            }
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(directory)) {
            return !inside.iterator().hasNext();
        }
    }

    private static void removeLeftovers(Path directory) throws IOException {
        List<Path> leftovers = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(directory, PREFIX + "*")) {
            for (Path folder : folders) {
                String pid = folder.getFileName()
                        .toString()
                        .substring(PREFIX.length())
                        .replaceAll("-.*", "");
                if (pid.matches("\\d{1,18}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    leftovers.add(folder);
                }
            }
        }
        for (Path folder : leftovers) {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            return;
        }
        Files.deleteIfExists(folder);
    }
}
