package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.cli.study.Study;
import org.wolff.cli.study.Variant;
import org.wolff.mesh.problem.InputException;

/** Studies whose variants change several values together. */
class CaseStudiesTest {
    @TempDir
    Path folder;

    private Study study(String study) throws Exception {
        Path file = folder.resolve("case.yaml");
        return CaseFile.read(Files.writeString(file, CaseFileTest.BLOCK + "studies:\n  s: " + study + "\n"))
                .studies()
                .get(0);
    }

    @Test
    void valuesChangeTogetherUnderAName() throws Exception {
        Study study = study("{variants: {low: [\"mesh.size=1 mm\", \"planes.top.point=[0, 0, 2 cm]\"],"
                + " high: [\"mesh.size=2 mm\"]}}");
        List<Variant> variants = study.variants();
        assertEquals(
                List.of("low", "high"), variants.stream().map(Variant::label).toList());
        assertEquals(
                Map.of("mesh.size", "1 mm", "planes.top.point", "[0, 0, 2 cm]"),
                variants.get(0).values());
        assertEquals(Map.of("mesh.size", "2 mm"), variants.get(1).values());
        assertEquals("variants=low", variants.get(0).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{variants: {a: [\"mesh.sise=1 mm\"]}} | mesh.sise",
                "{variants: {a: [\"mesh.size\"]}} | sets no value",
                "{variants: {a: [\"mesh.size=1 mm\", \"mesh.size=2 mm\"]}} | is set twice",
                "{variants: {a: [\"mesh.size=1 mm\"]}, vary: [\"mesh.size=1 mm\"]} | one was expected",
                "{description: nothing} | needs one of: vary, variants"
            })
    void whatDoesNotGoIsToldAtItsPlace(String study, String told) {
        String message = assertThrows(InputException.class, () -> study(study)).getMessage();
        assertTrue(message.contains(told), message);
    }
}
