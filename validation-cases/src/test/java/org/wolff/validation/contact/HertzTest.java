package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.validation.contact.Touching.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.PairStatus;
import org.wolff.validation.closedform.HertzSpheres;

/**
 * Two spheres of 50 mm, E 20,000 MPa, pressed together without friction by the force that brings them 4 mm nearer
 * (code_aster SSNV104): pairs made by hand between two meshes, with the gap between them. Nothing else holds the upper
 * one.
 */
class HertzTest {
    private static final double RADIUS = 50;
    private static final double APPROACH = 4;
    private static final double REACH = 25;
    private static final double HEIGHT = 30;
    private static final HertzSpheres HERTZ = new HertzSpheres(RADIUS, APPROACH, new IsotropicMaterial(20000, 0.3));

    @Test
    void pressureAreaAndForce() {
        assertEquals(2798.3, HERTZ.peakPressure(), 0.1);
        assertEquals(10, HERTZ.contactRadius(), 1e-12);
        assertEquals(586_081, HERTZ.force(), 1);
        TouchingSpheres spheres = TouchingSpheres.of(RADIUS, REACH, HEIGHT, 6, 18, Double.NaN);
        TetMesh mesh = spheres.mesh();
        ContactPairs pairs = spheres.pairs();
        Constraints held = spheres.held(Double.NaN);
        double[] press = Touching.traction(
                mesh, mesh, new Vector3(0, 0, -HERTZ.force() / (Math.PI * REACH * REACH)), at -> is(at.z(), HEIGHT));
        ContactStep step = Touching.solve(
                        spheres.materials(), pairs, 1e-9, List.of(new ContactLoad("press", press, held)))
                .get(0);
        double peak = 0;
        double reach = 0;
        double least = 0;
        for (int p = 0; p < pairs.size(); p++) {
            Vector3 at = Touching.point(mesh, pairs.near()[p]);
            double from = Math.hypot(at.x(), at.y());
            if (step.status()[p] == PairStatus.SLIP) {
                reach = Math.max(reach, from);
                peak = Math.max(peak, Touching.pressure(pairs, step, p));
            }
            least = Math.min(least, step.jump()[3 * p] + pairs.gaps()[p]);
            if (from < 6.5) {
                double exact = HERTZ.pressure(from);
                assertEquals(exact, Touching.pressure(pairs, step, p), 0.04 * exact, "pressure at " + from);
            }
        }
        assertEquals(0, least, 1e-12, "no penetration");
        assertEquals(HERTZ.peakPressure(), peak, 0.03 * HERTZ.peakPressure());
        assertEquals(
                HERTZ.force(), 4 * Touching.normalForce(pairs, step), 2e-3 * HERTZ.force(), "a polygon of the end");
        assertEquals(HERTZ.contactRadius(), reach, 2.2, "within a cell");
        assertTrue(step.newtonSteps() <= 15, "steps " + step.newtonSteps());
    }
}
