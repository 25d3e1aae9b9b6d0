package org.wolff.validation.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The table of meshed inputs as a file, a row as soon as an input is done, so that a run that stops loses nothing. A file
 * that {@code -Dwolff.table} names is gone on with: inputs that have a row are left out.
 */
final class MesherTable {
    private static final String STATED = System.getProperty("wolff.table", "");

    private final Path file;

    MesherTable() {
        file = Path.of(STATED.isEmpty() ? "target/mesher-table.md" : STATED).toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            if (STATED.isEmpty() || Files.notExists(file)) {
                Files.write(file, List.of(MeshAcceptance.HEAD.split("\n")));
            }
        } catch (IOException bad) {
            throw new UncheckedIOException(bad);
        }
    }

    boolean has(String name) {
        try {
            return Files.readAllLines(file).stream().anyMatch(line -> line.startsWith("| " + name + " |"));
        } catch (IOException bad) {
            throw new UncheckedIOException(bad);
        }
    }

    void add(String row) {
        System.out.println(row);
        try {
            Files.write(file, List.of(row), StandardOpenOption.APPEND);
        } catch (IOException bad) {
            throw new UncheckedIOException(bad);
        }
    }
}
