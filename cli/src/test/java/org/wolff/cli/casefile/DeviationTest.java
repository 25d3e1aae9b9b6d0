package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.problem.InputException;
import org.wolff.solver.fit.DeviationPlan;

/** How a case names the faces that are held against a surface. */
class DeviationTest {
    @TempDir
    Path folder;

    private DeviationPlan read(String deviation) throws Exception {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, CaseFileTest.BLOCK + "metrics: {deviation: {" + deviation + "}}\n");
        return CaseFile.read(file).model().measures().deviations().get(0);
    }

    @Test
    void facesAgainstOtherPartsCountUnlessOthersAreNamed() throws Exception {
        DeviationPlan standard = read("pin: {from: bar}");
        assertEquals(DeviationPlan.Faces.INTERFACE, standard.faces());
        assertEquals("pin", standard.part());
        assertEquals("bar", standard.name());
        assertEquals(Optional.empty(), standard.within());
        DeviationPlan own =
                read("bar: {from: {sphere: {center: [0, 0, 0], radius: 3 mm}}, faces: outside, within: bar}");
        assertEquals(DeviationPlan.Faces.OUTSIDE, own.faces());
        assertEquals("the given region", own.name());
        assertTrue(own.within().isPresent());
        assertEquals(1, own.against().signedDistance(0, 0, 4), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pim: {from: bar} | unknown part 'pim' | did you mean pin?",
                "pin: {from: bark} | unknown region or surface 'bark' | did you mean bar?",
                "pin: {from: bar, faces: inside} | inside | interface",
                "pin: {from: bar, within: bark} | unknown region or surface 'bark' | did you mean bar?",
                "pin: {faces: all} | from | planned",
                "pin: {from: {union: [bar, {sphere: {center: [0, 0, 0], radius: 3 mm}}]}} | is a bound only | name a"
                        + " surface"
            })
    void whatCannotBeMeasuredIsRefusedWithItsPlace(String deviation, String what, String action) {
        String told = assertThrows(InputException.class, () -> read(deviation)).getMessage();
        assertTrue(told.contains("case.yaml:20:") && told.contains(what) && told.contains(action), told);
    }
}
