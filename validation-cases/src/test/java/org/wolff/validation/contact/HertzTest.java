package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.validation.contact.Touching.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.validation.closedform.HertzSpheres;
import org.wolff.validation.comparison.Refinement;

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

    /** Pairs nearer to the axis are compared: farther out the pressure falls steeply within a cell. */
    private static final double WITHIN = 6.5;

    private static final HertzSpheres HERTZ = new HertzSpheres(RADIUS, APPROACH, new IsotropicMaterial(20000, 0.3));

    @Test
    void pressureAreaAndForce() {
        assertEquals(2798.3, HERTZ.peakPressure(), 0.1);
        assertEquals(10, HERTZ.contactRadius(), 1e-12);
        assertEquals(586_081, HERTZ.force(), 1);
        Pressed coarse = Pressed.with(3);
        Pressed fine = Pressed.with(6);
        assertEquals(0, fine.leastGap(), 1e-12, "no penetration");
        assertEquals(HERTZ.force(), fine.force(), 1e-4 * HERTZ.force());
        assertTrue(fine.step.newtonSteps() <= 12, "steps " + fine.step.newtonSteps());
        for (int p = 0; p < fine.radii.length; p++) {
            if (fine.radii[p] < WITHIN) {
                double exact = HERTZ.pressure(fine.radii[p]);
                assertEquals(exact, fine.pressures[p], 0.04 * exact, "no oscillation: pressure at " + fine.radii[p]);
            }
        }
        // At mesh size 0 spheres of a/R = 0.2 are no half-spaces: Hertz leaves out terms of (a/R)², 4 %. Cells around 6
        // and
        // 12: peaks 2769 and 2797 MPa, radii 9.41 and 9.71 mm. On half-spaces the same fit comes to 0.5 % of both.
        Refinement peak = new Refinement(coarse.fit().peak(), fine.fit().peak());
        assertEquals(HERTZ.peakPressure(), peak.limit(2), 0.006 * HERTZ.peakPressure(), "peak of " + peak);
        Refinement reach = new Refinement(coarse.fit().radius(), fine.fit().radius());
        assertEquals(HERTZ.contactRadius(), reach.limit(2), 0.025 * HERTZ.contactRadius(), "radius of " + reach);
    }

    /** What came out on a mesh. */
    private record Pressed(ContactPairs pairs, ContactStep step, double[] radii, double[] pressures) {
        static Pressed with(int n) {
            TouchingSpheres spheres = TouchingSpheres.of(RADIUS, REACH, HEIGHT, n, 18, Double.NaN);
            TetMesh mesh = spheres.mesh();
            ContactPairs pairs = spheres.pairs();
            double[] press = Touching.traction(
                    mesh,
                    mesh,
                    new Vector3(0, 0, -HERTZ.force() / (Math.PI * REACH * REACH)),
                    at -> is(at.z(), HEIGHT));
            ContactLoad load = new ContactLoad("press", press, spheres.held(Double.NaN));
            ContactStep step = Touching.solve(spheres.materials(), pairs, 1e-9, List.of(load))
                    .get(0);
            double[] radii = new double[pairs.size()];
            double[] pressures = new double[pairs.size()];
            for (int p = 0; p < radii.length; p++) {
                Vector3 at = Touching.point(mesh, pairs.near()[p]);
                radii[p] = Math.hypot(at.x(), at.y());
                pressures[p] = Touching.pressure(pairs, step, p);
            }
            return new Pressed(pairs, step, radii, pressures);
        }

        HertzFit fit() {
            return HertzFit.of(radii, pressures, pairs.areas(), WITHIN);
        }

        double force() {
            return 4 * Touching.normalForce(pairs, step);
        }

        double leastGap() {
            double least = 0;
            for (int p = 0; p < pairs.size(); p++) {
                least = Math.min(least, step.jump()[3 * p] + pairs.gaps()[p]);
            }
            return least;
        }
    }
}
