package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.region.Region;

class CaseSurfacesTest {
    @TempDir
    Path folder;

    /** Writes the surface of a box from the origin; turned inside out, or with its last triangles left away. */
    private void writeBox(String name, double x, double y, double z, boolean insideOut, int missing) throws Exception {
        double[][] corner = new double[8][];
        for (int i = 0; i < 8; i++) {
            corner[i] = new double[] {(i & 1) == 0 ? 0 : x, (i & 2) == 0 ? 0 : y, (i & 4) == 0 ? 0 : z};
        }
        int[][] quads = {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}};
        StringBuilder stl = new StringBuilder("solid box\n");
        for (int t = 0; t < 12 - missing; t++) {
            int[] q = quads[t / 2];
            int[] v = t % 2 == 0 ? new int[] {q[0], q[1], q[2]} : new int[] {q[0], q[2], q[3]};
            stl.append("facet normal 0 0 0\nouter loop\n");
            for (int i = 0; i < 3; i++) {
                double[] p = corner[v[insideOut ? 2 - i : i]];
                stl.append(String.format(Locale.ROOT, "vertex %s %s %s\n", p[0], p[1], p[2]));
            }
            stl.append("endloop\nendfacet\n");
        }
        Files.writeString(folder.resolve(name), stl.append("endsolid box\n"));
    }

    private CaseFile read(String surface) throws Exception {
        return read(surface, Map.of());
    }

    private CaseFile read(String surface, Map<String, String> overrides) throws Exception {
        String yaml = CaseFileTest.BLOCK
                .replace("planes:\n", "surfaces:\n  bone: " + surface + "\nplanes:\n")
                .replace(
                        "bar: {region: bar,",
                        "bone: {region: bone, material: cortical-bone-long}\n  bar: {region: bar,");
        return CaseFile.read(Files.writeString(folder.resolve("case.yaml"), yaml), overrides);
    }

    private static Region bone(CaseFile read) {
        return read.model().parts().get(0).region();
    }

    private String refusal(String surface) {
        return assertThrows(InputException.class, () -> read(surface)).getMessage();
    }

    @Test
    void unitRotationAndTranslationPlaceASurface() throws Exception {
        writeBox("bone.stl", 0.04, 0.02, 0.4, false, 0);
        CaseFile read =
                read("{file: bone.stl, unit: m, rotate: {axis: [0, 0, 1], angle: 90 deg}, translate: [0, 0, 1 cm]}");
        Region bone = bone(read);
        assertTrue(bone.contains(-19, 39, 11) && bone.contains(-1, 1, 409));
        assertFalse(bone.contains(1, 39, 11) || bone.contains(-19, 41, 11) || bone.contains(-19, 39, 9));
        assertEquals(1, -bone.signedDistance(-1, 20, 200), 1e-9);
    }

    @Test
    void surfacesAreHashedAndReported() throws Exception {
        writeBox("bone.stl", 40, 20, 400, false, 0);
        CaseFile read = read("{file: bone.stl, unit: mm}");
        assertEquals("bone.stl", read.model().inputs().get(1).path());
        String expected = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve("bone.stl"))));
        assertEquals(expected, read.model().inputs().get(1).sha256());
        SurfaceReport report = read.surfaces().get(0);
        assertEquals("bone", report.name());
        assertTrue(
                report.lines().get(0).contains("12 triangles"), report.lines().toString());
        assertTrue(read.model().warnings().stream().noneMatch(w -> w.startsWith("surface")));
    }

    @Test
    void defectsAreWarnedAndInsideOutIsTurned() throws Exception {
        writeBox("bone.stl", 40, 20, 400, true, 0);
        CaseFile turned = read("{file: bone.stl, unit: mm}");
        assertTrue(bone(turned).contains(20, 10, 200));
        assertTrue(turned.model().warnings().stream()
                .anyMatch(w -> w.startsWith("surface bone (bone.stl)") && w.contains("inside out")));
        writeBox("bone.stl", 40, 20, 400, false, 1);
        CaseFile open = read("{file: bone.stl, unit: mm}");
        assertTrue(bone(open).contains(20, 10, 200));
        assertTrue(open.model().warnings().stream().anyMatch(w -> w.contains("3 open edges, in 1 hole")));
    }

    @Test
    void missingUnitIsRefusedWithTheLikelyOne() throws Exception {
        writeBox("bone.stl", 0.04, 0.02, 0.4, false, 0);
        String text = refusal("{file: bone.stl}");
        assertTrue(
                text.contains("case.yaml:4:3: surface 'bone' has no unit; the file spans 0.0400 × 0.0200 × 0.400"),
                text);
        assertTrue(text.contains("add 'unit: m'"), text);
    }

    @Test
    void absurdUnitIsRefusedWithTheLikelyOne() throws Exception {
        writeBox("bone.stl", 0.04, 0.02, 0.4, false, 0);
        String tiny = refusal("{file: bone.stl, unit: mm}");
        assertTrue(tiny.contains("would span 0.0400 × 0.0200 × 0.400 mm"), tiny);
        assertTrue(tiny.contains("write 'unit: m'"), tiny);
        writeBox("bone.stl", 40, 20, 400, false, 0);
        assertTrue(refusal("{file: bone.stl, unit: m}").contains("write 'unit: mm'"));
        assertTrue(refusal("{file: bone.stl, unit: feet}").contains("'feet' is not one of mm, cm, m, um, in"));
    }

    @Test
    void missingAndDamagedFilesAreRefused() throws Exception {
        writeBox("bone.stl", 40, 20, 400, false, 0);
        String missing = refusal("{file: bome.stl, unit: mm}");
        assertTrue(missing.contains("no such file: bome.stl") && missing.contains("did you mean bone.stl?"), missing);
        assertFalse(missing.contains("unknown region"), missing);
        Files.writeString(folder.resolve("bone.stl"), "solid box\nfacet normal 0 0 0\nouter loop\nvertex 0 0 x\n");
        assertTrue(refusal("{file: bone.stl, unit: mm}").contains("bone.stl"));
        assertTrue(refusal("{file: \"bo\\0ne.stl\", unit: mm}").contains("cannot name a file"));
    }

    @Test
    void partsThatTheSurfaceDoesNotReachAreTold() throws Exception {
        writeBox("bone.stl", 40, 20, 400, false, 0);
        String yaml = CaseFileTest.BLOCK
                .replace("planes:\n", "surfaces:\n  bone: {file: bone.stl, unit: mm}\nplanes:\n")
                .replace("region: bar,", "region: {intersection: [bone, {above: far}]},")
                .replace("planes:\n", "planes:\n  far: {point: [0, 0, 1 m], normal: [0, 0, 1]}\n");
        Path file = Files.writeString(folder.resolve("case.yaml"), yaml);
        String text =
                assertThrows(InputException.class, () -> CaseFile.read(file)).getMessage();
        assertTrue(text.contains("part 'bar' is empty"), text);
    }

    @Test
    void overridesChooseAnotherSurface() throws Exception {
        writeBox("bone.stl", 40, 20, 400, false, 0);
        writeBox("other.stl", 60, 20, 400, false, 0);
        CaseFile read = read("{file: bone.stl, unit: mm}", Map.of("surfaces.bone.file", "other.stl"));
        assertTrue(bone(read).contains(55, 10, 200));
        assertEquals("other.stl", read.model().inputs().get(1).path());
    }

    @Test
    void readsTheTibialSegmentOfTheProject() {
        Path file =
                Path.of(System.getProperty("wolff.root"), "validation-cases", "cases", "tibia-segment", "case.yaml");
        Assumptions.assumeTrue(
                Files.exists(file.resolveSibling("tibia.stl")), "tibia.stl of the case tibia-segment is not there");
        CaseFile read = CaseFile.read(file);
        assertEquals("tibia-segment", read.model().name());
        assertEquals(4, read.model().loadCases().size());
        assertTrue(read.model().warnings().stream().anyMatch(w -> w.contains("10-30 GPa")));
    }

    @Test
    void readsARealTibia() throws Exception {
        String given = System.getProperty("wolff.shared", "");
        Path shared =
                given.isEmpty() ? Path.of(System.getProperty("wolff.root")).resolveSibling("shared") : Path.of(given);
        Path stl = shared.resolve("data/anatomy/visible-human-female/VHF_Right_Bone_Tibia_smooth.stl");
        Assumptions.assumeTrue(Files.exists(stl), "reading a real tibia needs ../shared/data/anatomy");
        String text = refusal("{file: " + stl + "}");
        assertTrue(text.contains("add 'unit: mm'") || text.contains("add 'unit: m'"), text);
        String unit = text.contains("add 'unit: mm'") ? "mm" : "m";
        assertEquals(
                2,
                read("{file: " + stl + ", unit: " + unit + "}").model().inputs().size());
    }
}
