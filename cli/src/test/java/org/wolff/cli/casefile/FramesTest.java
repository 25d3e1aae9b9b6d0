package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.materials.quantity.Units;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;

/** Frames by landmarks, vectors given in them, and the load sets that wolff ships. */
class FramesTest {
    /** 100 %BW of 80 kg. */
    private static final double WEIGHT = 80 * 9.80665;

    @TempDir
    Path folder;

    private static final String FRAMES =
            """
            landmarks:
              knee: [0 mm, 0 mm, -400 mm]
              hip: [0 mm, 0 mm, 0 mm]
            frames:
              right: {anatomy: femur, body-side: right, z: {from: knee, to: hip}, x: [-1, 0, 0.3]}
              left: {anatomy: femur, body-side: left, z: {from: knee, to: hip}, x: [1, 0, 0]}
              thorax: {anatomy: vertebra, z: [0, 1, 0], x: {from: [0, 0, 0], to: [0, 0, -3 mm]}}
              pelvis: {anatomy: pelvis, z: [0, 0, 1], x: [1, 0, 0]}
            """;

    private LoadCase read(String load) throws Exception {
        return CaseFile.read(file(FRAMES, load)).model().loadCases().get(0);
    }

    private Path file(String frames, String load) throws Exception {
        String where = "where: [{plane: top}], ";
        String yaml = CaseFileTest.BLOCK.replaceAll("    - \\{parts: .*", "    - {" + where + load + "}") + frames;
        assertTrue(yaml.contains(load), yaml);
        return Files.writeString(folder.resolve("case.yaml"), yaml);
    }

    private static void assertVector(double x, double y, double z, Vector3 found) {
        assertEquals(0, new Vector3(x, y, z).minus(found).norm(), 1e-9 * (1 + found.norm()), found.toString());
    }

    private Vector3 force(String load) throws Exception {
        return ((Load.Force) read(load).loads().get(0)).total();
    }

    @Test
    void medialIsToTheLeftOnTheRightSideAndAnteriorIsAnterior() throws Exception {
        // The head of a right femur is pushed to lateral (+x), backwards (-y) and down.
        assertVector(0.540 * WEIGHT, -0.328 * WEIGHT, -2.292 * WEIGHT, force("set: hip98-walking/hip, frame: right"));
        assertVector(-0.540 * WEIGHT, -0.328 * WEIGHT, -2.292 * WEIGHT, force("set: hip98-walking/hip, frame: left"));
        assertVector(
                -0.270 * WEIGHT,
                0.164 * WEIGHT,
                1.146 * WEIGHT,
                force("set: hip98-walking/hip-on-pelvis, frame: right, scale: 50 %"));
        assertVector(1, 2, 3, force("force: [-1 N, 2 N, 3 N], frame: right"));
        assertVector(0, 0, -5, force("force: {total: 5 N, direction: [0, 0, -2]}, frame: left"));
    }

    @Test
    void aMomentTurnsTheOtherWayInAMirror() throws Exception {
        // Flexion bends forward: up (here +y) goes to anterior, z × x = y × -z = -x.
        LoadCase flexion = read("set: spine-moments/flexion, frame: thorax");
        assertVector(0, 0, 7500, ((Load.Moment) flexion.loads().get(0)).moment());
        LoadCase right = read("moment: [1 N*m, 0, 2 N*m], frame: right");
        assertVector(1000, 0, -2000, ((Load.Moment) right.loads().get(0)).moment());
        LoadCase left = read("moment: [1 N*m, 0, 2 N*m], frame: left");
        assertVector(1000, 0, 2000, ((Load.Moment) left.loads().get(0)).moment());
    }

    @Test
    void noVerdictMayRestOnALoadWithoutAnOpenedSource() throws Exception {
        assertTrue(read("set: hip98-walking/hip, frame: right").caveat().isEmpty());
        assertEquals(
                "no opened source for the load: hip98-stairs/hip (give force: or moment: with numbers of your own)",
                read("set: hip98-stairs/hip, frame: right").caveat().orElseThrow());
        Path file = file(FRAMES, "set: hip98-stairs/hip, frame: right");
        assertTrue(CaseFile.read(file).model().warnings().stream().anyMatch(w -> w.contains("hip98-stairs/hip")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set: hip98-walking/hip | given in the frame of a femur, and this load names no frame | anatomy: femur",
                "set: hip98-walking/hip, frame: pelvis | frame 'pelvis' is that of a pelvis | landmarks of a femur",
                "set: hip98-walkin/hip, frame: right | unknown load set 'hip98-walkin' | did you mean hip98-walking?",
                "set: hip98-walking/hib, frame: right | has no load 'hib' | did you mean hip?",
                "set: hip98-walking, frame: right | has several loads | name one: hip, abductor",
                "set: hip98-walking/hip, frame: rigth | unknown frame 'rigth' | did you mean right?",
                "set: hip98-walking/hip, force: [1 N, 0, 0], frame: right | has force and set; one was expected |"
                        + " loads",
                "force: [1 N, 0, 0], scale: 2 | 'scale' goes with a load set alone | larger",
                "set: hip98-walking/hip, frame: right, scale: 0 | is zero | remove it"
            })
    void loadsThatDoNotFitAreRefused(String load, String what, String action) throws Exception {
        Path file = file(FRAMES, load);
        String told =
                assertThrows(InputException.class, () -> CaseFile.read(file)).getMessage();
        assertTrue(told.contains(what) && told.contains(action), told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "body-side: right, z: {from: knee | z: {from: knee | does not say of which side",
                "z: {from: knee, to: hip}, x: [-1 | z: {from: knee, to: hipp}, x: [-1 | unknown landmark 'hipp'",
                "z: {from: knee, to: hip}, x: [1 | z: {from: hip, to: hip}, x: [1 | both points are the same",
                "x: [1, 0, 0]} | x: [0, 0, 1]} | x and z point the same way",
                "anatomy: pelvis | anatomy: pelvic | did you mean pelvis?"
            })
    void framesThatAreNoneAreRefused(String from, String to, String told) throws Exception {
        assertTrue(FRAMES.contains(from), from);
        Path file = file(FRAMES.replace(from, to), "force: [1 N, 0, 0]");
        String message =
                assertThrows(InputException.class, () -> CaseFile.read(file)).getMessage();
        assertTrue(message.contains(told), message);
    }

    @Test
    void everySetIsSound() {
        LoadSets sets = LoadSets.load(Units.withBodyMass(0.08));
        assertTrue(sets.sets().size() >= 10);
        sets.sets().values().forEach(set -> set.loads().values().forEach(load -> {
            assertTrue(load.vector().norm() > 0, set.name());
            assertFalse(load.verified() && load.source().contains("memory"), set.name() + "/" + load.name());
        }));
        double hip = sets.find("hip98-walking")
                .orElseThrow()
                .loads()
                .get("hip")
                .vector()
                .norm();
        assertEquals(2.378, hip / WEIGHT, 1e-3, "238 % of the body's weight");
        LoadSets.LoadSet stem = sets.find("iso-7206-4-stem").orElseThrow();
        Vector3 head = stem.loads().get("head").vector();
        assertEquals(2300, head.norm(), 0.1);
        assertEquals(Math.tan(Math.toRadians(10)), head.x() / head.z(), 1e-4);
        assertEquals(Math.tan(Math.toRadians(9)), head.y() / head.z(), 1e-4);
        for (String knee : new String[] {"knee-walking", "knee-stairs-down"}) {
            var loads = sets.find(knee).orElseThrow().loads();
            Vector3 parts =
                    loads.get("medial").vector().plus(loads.get("lateral").vector());
            assertEquals(0, parts.minus(loads.get("total").vector()).norm(), 1e-3 * WEIGHT);
        }
    }
}
