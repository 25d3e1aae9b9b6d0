package org.wolff.solver.analysis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.sample.BoxMesh;

class MemoryForecastTest {
    private final TetMesh mesh = BoxMesh.box(ElementOrder.TET10, 8, 8, 8, 1);

    @Test
    void growsWithTheMeshAndTheLoadCases() {
        TetMesh twice = BoxMesh.box(ElementOrder.TET10, 8, 8, 16, 1);
        double ratio = (double) MemoryForecast.bytes(twice, 1) / MemoryForecast.bytes(mesh, 1);
        assertEquals(2, ratio, 0.1);
        assertTrue(MemoryForecast.bytes(mesh, 4) > MemoryForecast.bytes(mesh, 1));
    }

    @Test
    void whatFitsPassesAndWhatDoesNotIsRefusedWithNumbersAndAWayOut() {
        assertDoesNotThrow(() -> MemoryForecast.check(mesh, 1));
        MemoryException refused = assertThrows(MemoryException.class, () -> MemoryForecast.check(mesh, 100_000_000));
        assertTrue(refused.getMessage().contains("14,739 unknowns"), refused.getMessage());
        assertTrue(refused.getMessage().contains("mesh size"), refused.getMessage());
    }
}
