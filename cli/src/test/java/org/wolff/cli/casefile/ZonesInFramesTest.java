package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.solver.shielding.Zones;

/** Zones whose directions are given in a frame: one text serves the left and the right leg. */
class ZonesInFramesTest {
    /** Medial is to −x on the left side and to +x on the right; z points upwards, anterior is −y. */
    private static final String FRAMES =
            """
            frames:
              left: {anatomy: femur, body-side: left, z: [0, 0, 1], x: [-1, 0, 0]}
              right: {anatomy: femur, body-side: right, z: [0, 0, 1], x: [1, 0, 0]}
            """;

    @TempDir
    Path folder;

    private List<Zones> zones(String zones) throws Exception {
        String metrics = "metrics: {shielding: {implant: {pin: void}, zones: {z: {" + zones + "}}}}\n";
        Path file = Files.writeString(folder.resolve("case.yaml"), CaseFileTest.BLOCK + FRAMES + metrics);
        return CaseFile.read(file).model().measures().shielding().orElseThrow().zones();
    }

    private static String name(Zones zones, double x, double y, double z) {
        return zones.names().get(zones.of(new Vector3(x, y, z)));
    }

    @ParameterizedTest
    @CsvSource({"left, 1", "right, -1"})
    void sidesFollowTheFrame(String side, double lateral) throws Exception {
        List<Zones> stem = zones("gruen: {top: [0, 0, 12 mm], tip: [0, 0, 0], lateral: [-1, 0, 0], anterior: [0, 1, 0],"
                + " frame: " + side + "}");
        assertEquals("gruen-2", name(stem.get(0), lateral, 1, 6));
        assertEquals("gruen-6", name(stem.get(0), -lateral, 1, 6));
        assertEquals("gruen-9", name(stem.get(1), lateral, -1, 6));
        assertEquals("gruen-13", name(stem.get(1), lateral, 1, 6));
        Zones tibia = zones("tibia: {point: [0, 0, 20 mm], distal: [0, 0, -1], medial: [1, 0, 0], anterior: [0, 1, 0],"
                        + " levels: [1 cm], frame: " + side + "}")
                .get(0);
        assertEquals("tibia-lateral-1", name(tibia, 3 * lateral, 1, 15));
        assertEquals("tibia-anterior-1", name(tibia, lateral, -3, 15));
        Zones cup = zones("delee-charnley: {center: [0, 0, 0], superior: [0, 0, 1], medial: [1, 0, 0], reach: 9 mm,"
                        + " frame: " + side + "}")
                .get(0);
        assertEquals("delee-charnley-1", name(cup, lateral, 0, 1));
        assertEquals(-1, cup.of(new Vector3(0, 10, 0)));
        Zones plate = zones("endplate: {posterior: [0, 3 mm, 0], anterior: [0, -3 mm, 0], normal: [0, 0, -1],"
                        + " frame: " + side + "}")
                .get(0);
        assertEquals("endplate-anterior", name(plate, lateral, -2, -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gruen: {top: [0, 0, 9 mm], tip: [0, 0, 0], lateral: [0, 0, 2]} | 'lateral' lies along the stem |"
                        + " right angles",
                "gruen: {top: [0, 0, 9 mm], tip: [0, 0, 9 mm], lateral: [1, 0, 0]} | the stem has no length | right"
                        + " angles",
                "gruen: {top: [0, 0, 9 mm], tip: [0, 0, 0], lateral: [1, 0, 0], frame: lift} | unknown frame 'lift' |"
                        + " did you mean left?",
                "delee-charnley: {center: [0, 0, 0], superior: [0, 0, 1], medial: [0, 0, -1]} | 'medial' lies along"
                        + " 'superior' | right angles",
                "tibia: {point: [0, 0, 0], distal: [0, 0, 1], medial: [1, 0, 0], anterior: [1, 0, 0], levels: [1 cm]}"
                        + " | 'anterior' lies along 'medial' | right angles",
                "tibia: {point: [0, 0, 0], distal: [0, 0, 1], medial: [1, 0, 0], anterior: [0, 1, 0], levels: [2 cm, 1"
                        + " cm]} | do not ascend | the least first"
            })
    void whatTellsNoSideIsRefusedWithItsPlace(String zones, String what, String action) {
        String told = assertThrows(InputException.class, () -> zones(zones)).getMessage();
        assertTrue(told.contains("case.yaml:23:") && told.contains(what) && told.contains(action), told);
    }

    @Test
    void anEndplateWithoutLengthIsRefused() {
        String told = assertThrows(
                        InputException.class,
                        () -> zones("endplate: {posterior: [0, 3 mm, 0], anterior: [0, 3 mm, 0], normal: [0, 0, -1]}"))
                .getMessage();
        assertTrue(told.contains("the endplate has no length"), told);
    }
}
