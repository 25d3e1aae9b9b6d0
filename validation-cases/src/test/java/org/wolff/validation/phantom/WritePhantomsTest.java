package org.wolff.validation.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wolff.mesh.io.SurfaceFiles;
import org.wolff.mesh.surface.SurfaceDefects;
import org.wolff.mesh.surface.TriangleSurface;

/** The surfaces kept in the cases are those that the generators write, bit for bit, and have no defect. */
class WritePhantomsTest {
    private static final Path CASES = Path.of(System.getProperty("wolff.root"), "validation-cases", "cases");

    @TempDir
    private Path folder;

    static List<Phantom> phantoms() {
        return WritePhantoms.PHANTOMS;
    }

    @Test
    void theGeneratorsWriteTheKeptFilesBitForBit() throws IOException {
        for (Phantom phantom : WritePhantoms.PHANTOMS) {
            Files.createDirectories(folder.resolve(phantom.file()).getParent());
        }
        WritePhantoms.main(new String[] {folder.toString()});
        for (Phantom phantom : WritePhantoms.PHANTOMS) {
            byte[] written = Files.readAllBytes(folder.resolve(phantom.file()));
            assertTrue(written.length < 700_000, phantom.file() + " has " + written.length + " bytes");
            assertArrayEquals(
                    Files.readAllBytes(CASES.resolve(phantom.file())),
                    written,
                    phantom.file() + " is not what its generator writes: run WritePhantoms on validation-cases/cases");
        }
    }

    @ParameterizedTest
    @MethodSource("phantoms")
    void theKeptFilesHaveNoDefect(Phantom phantom) {
        TriangleSurface kept = SurfaceFiles.read(CASES.resolve(phantom.file()));
        SurfaceDefects defects = SurfaceDefects.of(kept);
        assertTrue(defects.isClean() && defects.selfIntersectionsComplete(), defects.describe());
        assertTrue(defects.isClosed(), defects.describe());
        assertEquals(1, defects.components());
        assertTrue(defects.signedVolume() > 0);
    }
}
