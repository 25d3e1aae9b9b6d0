package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests change with what decides results, and with nothing else. */
class CaseHashTest {
    @TempDir
    Path folder;

    private CaseHash hash(String yaml, Map<String, String> overrides) throws Exception {
        Path file = Files.writeString(folder.resolve("case.yaml"), yaml);
        return CaseHash.of(
                file, overrides, CaseFile.read(file, overrides).model().inputs());
    }

    private CaseHash hash(String yaml) throws Exception {
        return hash(yaml, Map.of());
    }

    @Test
    void commentsLayoutAndDescriptionDoNotCount() throws Exception {
        CaseHash plain = hash(CaseFileTest.BLOCK);
        assertEquals(
                plain,
                hash("# a comment\ndescription: other\n"
                        + CaseFileTest.BLOCK.replace("fixed: true}", "\n      fixed: true}")));
    }

    @Test
    void materialsAndLoadsChangeTheContentAlone() throws Exception {
        CaseHash plain = hash(CaseFileTest.BLOCK);
        for (Map<String, String> change : java.util.List.of(
                Map.of("parts.pin.material", "foam"),
                Map.of("materials.foam.youngs-modulus", "2 GPa"),
                Map.of("loads.push.0.force.total", "51 %BW"),
                Map.of("body-mass", "81 kg"))) {
            CaseHash changed = hash(CaseFileTest.BLOCK, change);
            assertNotEquals(plain.content(), changed.content(), change.toString());
            assertEquals(plain.mesh(), changed.mesh(), change.toString());
        }
    }

    @Test
    void shapesAndSizesChangeTheMesh() throws Exception {
        CaseHash plain = hash(CaseFileTest.BLOCK);
        for (Map<String, String> change : java.util.List.of(
                Map.of("parts.pin.region.cylinder.diameter", "4.1 mm"),
                Map.of("mesh.size", "0.6 mm"),
                Map.of("mesh.element", "tet10"),
                Map.of("parts.pin.region", "{sphere: {center: [5 mm, 5 mm, 9 mm], radius: 2 mm}}"))) {
            assertNotEquals(plain.mesh(), hash(CaseFileTest.BLOCK, change).mesh(), change.toString());
        }
        String[] parts = CaseFileTest.BLOCK.split("  bar: \\{region|  pin: \\{region", -1);
        assertEquals(3, parts.length);
        String swapped = CaseFileTest.BLOCK.replaceFirst("(?m)^(  bar: \\{region.*\n)(  pin: \\{region.*\n)", "$2$1");
        assertNotEquals(plain.mesh(), hash(swapped).mesh(), "the order of parts decides who has the space");
    }
}
