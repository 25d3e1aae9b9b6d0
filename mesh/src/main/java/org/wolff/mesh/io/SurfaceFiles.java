package org.wolff.mesh.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.surface.TriangleSurface;

/** Reads surface files: STL, OBJ, PLY, OFF, VTK and VTP, by their content first and by the ending of their name then. */
public final class SurfaceFiles {
    private static final List<SurfaceReader> READERS = List.of(
            new VtpReader(), new VtkReader(), new PlyReader(), new OffReader(), new StlReader(), new ObjReader());

    /** Memory that reading takes, in lengths of the file. */
    private static final long MEMORY_FACTOR = 6;

    private SurfaceFiles() {}

    /**
     * Reads a surface as it stands in the file: in the file's own unit, nothing welded or repaired, under the name of
     * the file.
     *
     * @throws InputException where the file cannot be read, is damaged, or holds no triangle
     * @throws MemoryException where it is too large for the memory
     */
    public static TriangleSurface read(Path file) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = bytes(file);
        SurfaceReader reader = READERS.stream()
                .filter(r -> r.recognises(bytes))
                .findFirst()
                .or(() -> READERS.stream()
                        .filter(r -> r.extensions().contains(extension(name)))
                        .findFirst())
                .orElseThrow(() -> new InputException(Problem.at(
                        Place.in(file.toString()),
                        "not a surface file that wolff knows, by its content or its name",
                        "known are "
                                + READERS.stream().map(SurfaceReader::format).collect(Collectors.joining(", ")))));
        TriangleSurface surface = reader.read(new Cursor(file.toString(), bytes));
        return new TriangleSurface(name, surface.xyz(), surface.triangles());
    }

    private static byte[] bytes(Path file) {
        if (!Files.exists(file)) {
            throw new InputException(Problem.at(
                    Place.in(file.toString()),
                    "no such file: " + file.toAbsolutePath(),
                    "check the path and its spelling"));
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException(Problem.at(Place.in(file.toString()), "not a file: " + file.toAbsolutePath(), ""));
        }
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new InputException(
                        Problem.at(Place.in(file.toString()), "the file is empty", "export or copy the surface again"));
            }
            if (size > Math.min(Integer.MAX_VALUE - 16, Runtime.getRuntime().maxMemory() / MEMORY_FACTOR)) {
                throw new MemoryException(Problem.at(
                        Place.in(file.toString()),
                        "the surface of " + size / 1_000_000 + " MB needs " + MEMORY_FACTOR * size / 1_000_000
                                + " MB to be read",
                        "use a coarser surface, or give Java more memory"));
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            InputException failure = new InputException(Problem.at(
                    Place.in(file.toString()),
                    "cannot be read: " + unreadable.getMessage(),
                    "check the rights of the file"));
            failure.initCause(unreadable);
            throw failure;
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
