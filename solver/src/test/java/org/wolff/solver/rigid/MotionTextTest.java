package org.wolff.solver.rigid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.geometry.Vector3;

/** One space of motions has one text, whatever basis it comes in. */
class MotionTextTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.4, 1.1, 2.5})
    void aBasisThatMixesThemTellsTheSameMotions(double angle) {
        DMatrixRMaj plane = new DMatrixRMaj(6, 3);
        plane.set(0, 0, 1);
        plane.set(1, 1, 1);
        plane.set(5, 2, 1);
        // What is known of free motions: a translation that turns by a little.
        plane.set(3, 0, 1e-6);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        DMatrixRMaj about = new DMatrixRMaj(new double[][] {{c, -s, 0}, {s, c, 0}, {0, 0, 1}});
        DMatrixRMaj then = new DMatrixRMaj(new double[][] {{1, 0, 0}, {0, s, -c}, {0, c, s}});
        DMatrixRMaj mixed = new DMatrixRMaj(6, 3);
        DMatrixRMaj turn = new DMatrixRMaj(3, 3);
        CommonOps_DDRM.mult(about, then, turn);
        CommonOps_DDRM.mult(plane, turn, mixed);
        assertEquals(
                "translation in the plane at right angles to (0, 0, 1); rotation about the axis (0, 0, 1) through"
                        + " (1, 2, 3) mm",
                MotionText.of(mixed, new Vector3(1, 2, 3), 1));
    }
}
