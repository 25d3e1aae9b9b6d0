package org.wolff.mesh.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.surface.SampleSurfaces;
import org.wolff.mesh.surface.TriangleSurface;

class StlWriterTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        TriangleSurface sphere = SampleSurfaces.sphere(1, 2, 3, 5, 4);
        Path file = folder.resolve("new/sphere.stl");
        StlWriter.write(file, sphere);
        byte[] first = Files.readAllBytes(file);
        StlWriter.write(file, sphere);
        assertArrayEquals(first, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(1, files.count());
        }
        TriangleSurface back = SurfaceFiles.read(file);
        assertEquals(sphere.triangleCount(), back.triangleCount());
        for (int i = 0; i < sphere.triangles().length; i++) {
            for (int a = 0; a < 3; a++) {
                assertEquals((float) sphere.xyz()[3 * sphere.triangles()[i] + a], back.xyz()[3 * i + a]);
            }
        }
    }

    @Test
    void normalsPointOutwards() throws IOException {
        Path file = folder.resolve("box.stl");
        StlWriter.write(file, SampleSurfaces.box(0, 0, 0, 1, 1, 1));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(84 + 12 * 50, bytes.capacity());
        // The first two triangles of the box are its bottom, the next two its top.
        assertEquals(-1f, bytes.getFloat(84 + 8));
        assertEquals(1f, bytes.getFloat(84 + 2 * 50 + 8));
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "in the way");
        TriangleSurface box = SampleSurfaces.box(0, 0, 0, 1, 1, 1);
        InputException told = assertThrows(InputException.class, () -> StlWriter.write(blocked.resolve("a.stl"), box));
        assertEquals(
                blocked.resolve("a.stl").toString(),
                told.problems().get(0).where().orElseThrow().file());
    }
}
