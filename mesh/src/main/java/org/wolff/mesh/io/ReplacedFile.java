package org.wolff.mesh.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;

/** Writes a file beside its target and moves it there when it is whole: nobody ever sees half of it. */
public final class ReplacedFile {
    private ReplacedFile() {}

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; need not flush or close. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes the target, and its folder where there is none.
     *
     * @throws InputException where it cannot be written; an earlier file then stays as it was
     */
    public static void write(Path target, Content content) {
        Path whole = target.toAbsolutePath();
        Path part = whole.resolveSibling("." + whole.getFileName() + "."
                + ProcessHandle.current().pid() + "." + Thread.currentThread().getId() + ".part");
        try {
            Files.createDirectories(whole.getParent());
            try {
                try (OutputStream out = Files.newOutputStream(part)) {
                    content.write(out);
                }
                move(part, whole);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException unwritable) {
            InputException failure = new InputException(Problem.at(
                    Place.in(target.toString()),
                    "cannot be written: " + unwritable,
                    "check the rights of the folder and the room on the disk"));
            failure.initCause(unwritable);
            throw failure;
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
