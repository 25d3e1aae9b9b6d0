package org.wolff.solver.shielding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Intersection;

/**
 * Zones against places put by hand. In all of them z points upwards, y backwards, and x to the patient's left, so that medial
 * is −x on the left side of the body and +x on the right.
 */
class ZonesTest {
    private static final Vector3 UP = new Vector3(0, 0, 1);
    private static final Vector3 FORWARDS = new Vector3(0, -1, 0);

    private static Vector3 medial(String side) {
        return new Vector3(side.equals("left") ? -1 : 1, 0, 0);
    }

    private static String name(Zones zones, double x, double y, double z) {
        int zone = zones.of(new Vector3(x, y, z));
        return zone < 0 ? "none" : zones.names().get(zone);
    }

    /** A stem from z = 20 to z = −100: thirds of 40 mm. {@code lateral} is the distance towards lateral. */
    @ParameterizedTest
    @CsvSource({
        "10, 19, gruen-1", "10, -19, gruen-1", "10, -21, gruen-2", "10, -59, gruen-2", "10, -61, gruen-3",
        "10, -99, gruen-3", "10, -101, gruen-4", "-10, -101, gruen-4", "0.1, -119, gruen-4", "-10, -99, gruen-5",
        "-10, -61, gruen-5", "-10, -59, gruen-6", "-10, -21, gruen-6", "-10, -19, gruen-7", "-10, 19, gruen-7",
        "10, 21, none", "-10, 21, none", "0, -121, none"
    })
    void gruenInTheFrontalView(double lateral, double z, String zone) {
        for (String side : List.of("left", "right")) {
            Vector3 out = medial(side).times(-1);
            // What of the side lies along the stem does not count.
            for (Vector3 given : List.of(out, out.plus(UP), out.times(7).minus(UP))) {
                Zones zones = new Zones.Gruen(new Vector3(0, 0, 20), new Vector3(0, 0, -100), given, 1, 20);
                assertEquals(zone, name(zones, out.x() * lateral, 33, z), side + given);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-10, 0, gruen-8",
        "-10, -40, gruen-9",
        "-10, -80, gruen-10",
        "3, -110, gruen-11",
        "10, -80, gruen-12",
        "10, -40, gruen-13",
        "10, 0, gruen-14",
        "10, -121, none"
    })
    void gruenInTheLateralView(double y, double z, String zone) {
        Zones zones = new Zones.Gruen(new Vector3(0, 0, 20), new Vector3(0, 0, -100), FORWARDS, 8, 20);
        assertEquals(
                List.of("gruen-8", "gruen-9", "gruen-10", "gruen-11", "gruen-12", "gruen-13", "gruen-14"),
                zones.names());
        assertEquals(zone, name(zones, -50, y, z));
    }

    /** A stem askew: its axis runs along (3, 0, −4)/5 for 120 mm; zones follow the axis, not the coordinates. */
    @Test
    void gruenFollowsTheAxisOfTheStem() {
        Vector3 axis = new Vector3(0.6, 0, -0.8);
        Vector3 across = new Vector3(0.8, 0, 0.6);
        Vector3 top = new Vector3(5, -3, 8);
        Zones zones = new Zones.Gruen(top, top.plus(axis.times(120)), new Vector3(1, 0, 0), 1, 20);
        Vector3 second = top.plus(axis.times(60));
        assertEquals(1, zones.of(second.plus(across)));
        assertEquals(5, zones.of(second.minus(across)));
        assertEquals(3, zones.of(top.plus(axis.times(139))));
        assertEquals(-1, zones.of(top.plus(axis.times(141))));
        assertEquals(-1, zones.of(top.minus(axis)));
    }

    @ParameterizedTest
    @CsvSource({
        "-10, 10, delee-charnley-1", "10, 10, delee-charnley-2", "10, -10, delee-charnley-3", "-10, -10, none",
        "-0.1, 35, delee-charnley-1", "0.1, 35, delee-charnley-2", "35, -0.1, delee-charnley-3", "29, 29, none"
    })
    void deLeeAndCharnley(double inwards, double up, String zone) {
        for (String side : List.of("left", "right")) {
            Vector3 inner = medial(side);
            Zones zones = new Zones.DeLeeCharnley(new Vector3(90, 5, 7), UP.times(3), inner.plus(UP.times(0.5)), 40);
            assertEquals(zone, name(zones, 90 + inner.x() * inwards, 12, 7 + up), side);
        }
    }

    @Test
    void deLeeAndCharnleyReachAsFarAsAsked() {
        Zones all = new Zones.DeLeeCharnley(Vector3.ZERO, UP, medial("left"), Double.POSITIVE_INFINITY);
        assertEquals(1, all.of(new Vector3(-300, 0, 300)));
        assertEquals(-1, new Zones.DeLeeCharnley(Vector3.ZERO, UP, medial("left"), 40).of(new Vector3(-30, 0, 30)));
    }

    /** Levels 0 to 10 and 10 to 30 mm below the joint at z = 50. */
    @ParameterizedTest
    @CsvSource({
        "20, 5, 49, tibia-medial-1", "5, 20, 49, tibia-anterior-1", "-20, 5, 49, tibia-lateral-1",
        "5, -20, 49, tibia-posterior-1", "20, 19, 41, tibia-medial-1", "19, 20, 41, tibia-anterior-1",
        "20, -19, 39, tibia-medial-2", "-19, 20, 21, tibia-anterior-2", "-20, 19, 21, tibia-lateral-2",
        "-19, -20, 21, tibia-posterior-2", "20, 5, 51, none", "20, 5, 19, none"
    })
    void quadrantsAndLevelsOfATibia(double inwards, double forwards, double z, String zone) {
        for (String side : List.of("left", "right")) {
            Vector3 inner = medial(side);
            // Directions are made square to the axis: neither lengths nor what lies along it change the zones.
            Zones zones = new Zones.Tibia(
                    new Vector3(4, 6, 50),
                    UP.times(-2),
                    inner.plus(UP.times(0.3)),
                    FORWARDS.minus(UP).plus(inner.times(0.2)),
                    List.of(0.0, 10.0, 30.0));
            assertEquals(8, zones.names().size());
            assertEquals(zone, name(zones, 4 + inner.x() * inwards, 6 - forwards, z), side);
        }
    }

    /** An endplate of 30 mm from y = 15 to y = −15 at z = 8, zones 5 mm deep. */
    @ParameterizedTest
    @CsvSource({
        "14, 7, endplate-posterior",
        "6, 4, endplate-posterior",
        "4, 7, endplate-middle",
        "-4, 7, endplate-middle",
        "-6, 3.5, endplate-anterior",
        "-14, 7, endplate-anterior",
        "0, 9, none",
        "0, 2, none",
        "16, 7, none",
        "-16, 7, none"
    })
    void thirdsOfAnEndplate(double y, double z, String zone) {
        Zones zones = new Zones.Endplate(new Vector3(0, 15, 8), new Vector3(0, -15, 8), new Vector3(0, 0.4, -2), 5);
        assertEquals(zone, name(zones, 11, y, z));
    }

    @Test
    void ownZonesAreCutByPlanes() {
        Zones zones = new Zones.Own(
                "slab",
                new Intersection(
                        List.of(new HalfSpace(new Vector3(0, 0, 10), UP), new HalfSpace(Vector3.ZERO, UP.times(-1)))));
        assertEquals("slab", name(zones, 3, 4, 1));
        assertEquals("slab", name(zones, 3, 4, 9));
        assertEquals("none", name(zones, 3, 4, 11));
        assertEquals("none", name(zones, 3, 4, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gruen", "length", "cup", "medial", "anterior", "endplate", "edges"})
    void directionsThatTellNoSideAreRefused(String kind) {
        String told =
                assertThrows(IllegalArgumentException.class, () -> flawed(kind)).getMessage();
        assertTrue(told.contains("no side can be told") || told.contains("no quadrants") || told.contains("no length"));
    }

    private static Zones flawed(String kind) {
        Vector3 nearlyUp = new Vector3(0.04, 0, 1);
        return switch (kind) {
            case "gruen" -> new Zones.Gruen(UP, Vector3.ZERO, nearlyUp, 1, 20);
            case "length" -> new Zones.Gruen(UP, UP, FORWARDS, 1, 20);
            case "cup" -> new Zones.DeLeeCharnley(Vector3.ZERO, UP, nearlyUp, 20);
            case "medial" -> new Zones.Tibia(Vector3.ZERO, UP, nearlyUp, FORWARDS, List.of(0.0, 1.0));
            case "anterior" -> new Zones.Tibia(
                    Vector3.ZERO, UP, medial("left"), medial("right").plus(UP), List.of(0.0, 1.0));
            case "endplate" -> new Zones.Endplate(Vector3.ZERO, UP, nearlyUp, 5);
            default -> new Zones.Endplate(UP, UP, nearlyUp, 5);
        };
    }
}
