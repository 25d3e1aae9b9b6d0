package org.wolff.solver.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.sample.BoxMesh;

class ConstraintsTest {
    private final TetMesh mesh = BoxMesh.box(ElementOrder.TET4, 1, 1, 1, 1);

    private Constraints.Builder builder() {
        return new Constraints.Builder(mesh);
    }

    @Test
    void twoObliqueRollersHoldTheirPlane() {
        Constraints c = builder()
                .hold(5, new Vector3(2, 0, 0), 0.3, "a")
                .hold(5, new Vector3(1, 1, 0), 0, "b")
                .build();
        assertEquals(1, c.heldCount());
        assertEquals(2, c.directionCount(0));
        double[] v = new double[24];
        v[15] = 4;
        v[16] = 5;
        v[17] = 6;
        v[3] = 9;
        c.project(v);
        assertEquals(0, v[15], 1e-15);
        assertEquals(0, v[16], 1e-15);
        assertEquals(6, v[17], 1e-15);
        assertEquals(9, v[3]);
        double[] u = new double[24];
        c.addPrescribed(u);
        assertEquals(0.3, u[15], 1e-15, "x·u = 0.3");
        assertEquals(-0.3, u[16], 1e-15, "(x + y)·u = 0");
    }

    @Test
    void sameDirectionTwiceIsOne() {
        Constraints c = builder()
                .hold(2, new Vector3(0, 0, 1), 0.5, "a")
                .hold(2, new Vector3(0, 0, -3), -0.5, "b")
                .build();
        assertEquals(1, c.directionCount(0));
        assertEquals(0.5, c.prescribed(0, 2));
    }

    @Test
    void contradictionNamesNodeAndSupports() {
        Constraints.Builder builder =
                builder().fix(7, Vector3.ZERO, "ankle").hold(7, new Vector3(0, 1, 1), 0.1, "knee");
        String message = assertThrows(InputException.class, builder::build).getMessage();
        assertTrue(message.contains("node 7 at (1.000, 1.000, 1.000) mm"), message);
        assertTrue(message.contains("ankle and knee"), message);
    }

    @Test
    void fourthDirectionThatAgreesIsFine() {
        Constraints c = builder()
                .fix(0, new Vector3(1, 2, 3), "a")
                .hold(0, new Vector3(1, 1, 1), 6 / Math.sqrt(3), "b")
                .build();
        assertEquals(3, c.directionCount(0));
        double[] u = new double[24];
        c.addPrescribed(u);
        assertArrayEquals(new double[] {1, 2, 3}, Arrays.copyOf(u, 3));
    }

    @Test
    void heldNodesAreAscendingWhateverTheOrder() {
        Constraints c = builder()
                .hold(6, new Vector3(1, 0, 0), 0, "a")
                .hold(1, new Vector3(1, 0, 0), 0, "a")
                .build();
        assertEquals(1, c.node(0));
        assertEquals(6, c.node(1));
        assertEquals(1, c.heldIndex(6));
        assertTrue(c.heldIndex(0) < 0);
        assertThrows(IllegalArgumentException.class, () -> builder().hold(8, new Vector3(1, 0, 0), 0, "a"));
    }
}
