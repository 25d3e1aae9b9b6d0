package org.wolff.mesh.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;

/** What every reader promises, on the same box in every format. */
class SurfaceFilesTest {
    @TempDir
    Path folder;

    static Stream<String> samples() {
        return SampleFiles.all().keySet().stream();
    }

    @Test
    void everyReaderHasASample() {
        Set<String> sampled = samples().map(name -> name.split(" ")[0]).collect(Collectors.toSet());
        Set<String> readers = Arrays.stream(SurfaceReader.class.getPermittedSubclasses())
                .map(c -> c.getSimpleName().replace("Reader", "").toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        assertEquals(readers, sampled);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheBoxWhateverItsName(String sample) throws IOException {
        TriangleSurface box = read("surface.dat", SampleFiles.all().get(sample));
        assertEquals("surface.dat", box.name());
        assertEquals(12, box.triangleCount());
        assertEquals(6, box.signedVolume(), 1e-12);
        assertEquals(new BoundingBox(0, 0, 0, 1, 2, 3), box.bounds());
        assertEquals(-0.25, new TriangleTree(box).signedDistance(0.25, 1, 1), 1e-15);
    }

    private TriangleSurface read(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return SurfaceFiles.read(file);
    }

    @Test
    void problemsNameFileAndLine() throws IOException {
        Map<String, byte[]> all = SampleFiles.all();
        problem(edited(all.get("STL ascii"), "1.0 0.0\t0.0", "1.0 O.0\t0.0"), "bad.stl:13: expected a coordinate");
        problem(edited(all.get("STL ascii"), "endsolid facet of a box", ""), "'endsolid' is due");
        problem(edited(all.get("OBJ"), "f 1 4", "f 1 44"), "triangle 0 names vertex 43");
        problem(edited(all.get("OBJ"), "v 1.0 0.0", "v 1.0 zero"), "bad.stl:5: expected a coordinate, found 'zero'");
        problem(edited(all.get("OBJ"), "s off", "curv 0 1"), "bad.stl:16: 'curv'");
        problem(edited(all.get("OBJ negative"), "f -4", "f -5"), "a face names vertex -5 after 4 vertices");
        problem(edited(all.get("PLY ascii"), "element face 6", "element face 4000000000"), "4000000000 rows of 'face'");
        problem(edited(all.get("PLY big endian"), "element vertex 8", "element vertex 9"), "byte");
        problem(edited(all.get("VTK ascii"), "POLYGONS 6 30", "POLYGONS 6 31"), "");
        problem(edited(all.get("VTK binary"), "POINTS 8 float", "POINTS 8000000 float"), "24000000 numbers of points");
        problem(edited(all.get("VTK ascii"), "POLYDATA", "UNSTRUCTURED_GRID"), "bad.stl:4: a VTK file of UNSTRUCTURED");
        problem(edited(all.get("VTP ascii"), "20 24", "20 25"), "bad.stl:28: a cell takes the places 20 to 25 of 24");
        problem(edited(all.get("VTP ascii"), "</Points>", "<Points>"), "bad.stl:");
        problem(edited(all.get("VTP raw"), "offset=\"0\"", "offset=\"99999\""), "offset 99999 lies beyond the file");
        problem(
                edited(
                        all.get("VTP ascii"),
                        "<VTKFile",
                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:/etc/hosts\">]><VTKFile"),
                "document type");
        problem(Arrays.copyOf(all.get("STL binary"), 500), "promises 12 triangles, the file has room for 8");
        problem(new byte[0], "the file is empty");
        problem(SampleFiles.text("o nothing\nv 0 0 0\n"), "the file holds no triangle");
        InputException missing =
                assertThrows(InputException.class, () -> SurfaceFiles.read(folder.resolve("none.stl")));
        assertTrue(missing.getMessage().contains("none.stl: no such file"), missing.getMessage());
    }

    private static byte[] edited(byte[] sample, String from, String to) {
        String text = new String(sample, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(from), from);
        return SampleFiles.text(text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }

    private void problem(byte[] bytes, String part) {
        InputException refused = assertThrows(InputException.class, () -> read("bad.stl", bytes));
        assertTrue(refused.getMessage().contains("bad.stl"), refused.getMessage());
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }

    @Test
    void coordinatesThatAreNotNumbersAreKept() throws IOException {
        byte[] bytes = edited(SampleFiles.all().get("OBJ"), "v 1.0 0.0\t0.0", "v nan -inf\t0.0");
        TriangleSurface box = read("nan.obj", bytes);
        assertTrue(Double.isNaN(box.xyz()[3]));
        assertEquals(Double.NEGATIVE_INFINITY, box.xyz()[4]);
        assertFalse(Double.isNaN(box.bounds().diagonal()));
    }

    @ParameterizedTest
    @CsvSource({"0x10", "1e", "1f", "--1", "'1,5'", "one"})
    void whatIsNoNumberIsRefused(String word) {
        Cursor in = new Cursor("word", SampleFiles.text(word));
        assertThrows(InputException.class, () -> in.number("a number"));
    }

    @Test
    void base64WithPaddingInTheMiddle() {
        // Four bytes and two bytes, encoded one by one.
        ByteSource source = ByteSource.base64(SampleFiles.text("AQIDBA==\n BQY="), 0);
        assertEquals(
                List.of("[1, 2, 3, 4]"),
                source.take(4).map(Arrays::toString).stream().toList());
        assertEquals(
                List.of("[5, 6]"), source.take(2).map(Arrays::toString).stream().toList());
        assertTrue(source.take(1).isEmpty());
    }
}
