package org.wolff.solver.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Equations;
import org.wolff.solver.sample.BoxMesh;

class MemoryForecastTest {
    private final TetMesh mesh = BoxMesh.box(ElementOrder.TET10, 8, 8, 8, 1);

    @Test
    void growsWithTheMeshAndTheLoadCases() {
        TetMesh twice = BoxMesh.box(ElementOrder.TET10, 8, 8, 16, 1);
        double ratio = (double) MemoryForecast.bytes(twice, 1, 1, Equations.none())
                / MemoryForecast.bytes(mesh, 1, 1, Equations.none());
        assertEquals(2, ratio, 0.1);
        assertTrue(MemoryForecast.bytes(mesh, 4, 1, Equations.none())
                > MemoryForecast.bytes(mesh, 1, 1, Equations.none()));
        assertTrue(
                MemoryForecast.bytes(mesh, 4, 4, Equations.none()) > MemoryForecast.bytes(mesh, 4, 1, Equations.none()),
                "those solved at once");
    }

    @Test
    void whatFitsPassesAndWhatDoesNotIsRefusedWithNumbersAndAWayOut() {
        assertEquals(1, MemoryForecast.together(mesh, 1, Equations.none()));
        assertEquals(3, MemoryForecast.together(mesh, 3, Equations.none()));
        assertEquals(4, MemoryForecast.together(mesh, 9, Equations.none()), "more at once save little");
        MemoryException refused =
                assertThrows(MemoryException.class, () -> MemoryForecast.together(mesh, 100_000_000, Equations.none()));
        assertTrue(refused.getMessage().contains("14,739 unknowns"), refused.getMessage());
        assertTrue(refused.getMessage().contains("mesh size"), refused.getMessage());
        Matcher heap = Pattern.compile("WOLFF_HEAP=(\\d+)m").matcher(refused.getMessage());
        assertTrue(heap.find(), refused.getMessage());
        long more = (Long.parseLong(heap.group(1)) << 20) - Runtime.getRuntime().maxMemory() + MemoryForecast.free();
        long needed = MemoryForecast.bytes(mesh, 100_000_000, 1, Equations.none());
        assertTrue(more > needed && more < 1.2 * needed, more + " bytes would be free for " + needed);
    }

    /**
     * The least heaps in which {@code wolff solve --no-report} went through on two decks of four-node elements and one of
     * ten-node elements, less what was there before the assembly.
     */
    @Test
    void wholeSolvesFitIntoTheForecast() {
        assertFits(128, MemoryForecast.bytes(ElementOrder.TET4, 21_930, 110_635, 1, 1));
        assertFits(438, MemoryForecast.bytes(ElementOrder.TET4, 89_961, 490_404, 1, 1));
        assertFits(379, MemoryForecast.bytes(ElementOrder.TET10, 162_164, 110_752, 1, 1));
    }

    private static void assertFits(int megabytes, long forecast) {
        long measured = (long) megabytes << 20;
        assertTrue(forecast > measured && forecast < 1.25 * measured, forecast + " bytes for " + measured);
    }

    @Test
    void equationsAddTheCouplingsThatTheyMake() {
        Equations.Builder equations = new Equations.Builder(node -> node);
        for (int axis = 0; axis < 3; axis++) {
            equations.add(new int[] {axis, 30 + axis}, new double[] {1, -1}, 0, Place.in("deck"));
        }
        long more = MemoryForecast.bytes(mesh, 1, 1, equations.build())
                - MemoryForecast.bytes(mesh, 1, 1, Equations.none());
        // One node hangs on one other, which takes its 28 neighbours over: every other block is stored, 76 bytes in
        // double
        // and 36 in single precision, and each has a place.
        assertEquals(28 * (38 + 18 + 8), more);
    }

    /** 178,771 nodes and 995,328 TET4: results of 175 MB and 173 MB beside them while the report was written. */
    @Test
    void theReportOfAMillionElementsFitsIntoTheForecast() {
        long forecast = MemoryForecast.bytes(ElementOrder.TET4, 178_771, 995_328, 3, 1);
        assertTrue(forecast > 348_000_000, "" + forecast);
        long mostElements = MemoryForecast.bytes(ElementOrder.TET4, 1000, 100_000_000, 1, 1);
        assertTrue(mostElements > 173.0 / 0.995328 * 100e6, "nothing but elements: " + mostElements);
    }
}
