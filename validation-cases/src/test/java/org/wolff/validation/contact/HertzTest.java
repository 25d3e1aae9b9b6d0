package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.validation.contact.Touching.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.FacePairs;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.PairStatus;
import org.wolff.validation.closedform.HertzSpheres;
import org.wolff.validation.grid.Grids;

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

    /** The mesh and its mirror image below z = 0; node i of the image is node i + n. */
    private static TetMesh withMirrorImage(TetMesh upper) {
        int n = upper.nodeCount();
        double[] xyz = Arrays.copyOf(upper.xyz(), 6 * n);
        for (int i = 0; i < 3 * n; i++) {
            xyz[3 * n + i] = i % 3 == 2 ? -upper.xyz()[i] : upper.xyz()[i];
        }
        int width = upper.order().nodes();
        int[] swapped = width == 4 ? new int[] {0, 2, 1, 3} : new int[] {0, 2, 1, 3, 6, 5, 4, 7, 9, 8};
        int[] tets = Arrays.copyOf(upper.tets(), 2 * upper.tets().length);
        short[] region = new short[2 * upper.tetCount()];
        for (int tet = 0; tet < upper.tetCount(); tet++) {
            for (int i = 0; i < width; i++) {
                tets[upper.tets().length + width * tet + i] = upper.node(tet, swapped[i]) + n;
            }
            region[upper.tetCount() + tet] = 1;
        }
        return new TetMesh(upper.order(), xyz, tets, region, List.of("upper", "lower"));
    }

    /** The facets on the spheres within a distance of the axis, those of the image paired with their originals. */
    private static FacePairs pairs(TetMesh both, TetMesh upper, double within) {
        FacetSet outer = Facets.of(upper).outer();
        List<Integer> chosen = new ArrayList<>();
        for (int f = 0; f < outer.size(); f++) {
            boolean on = true;
            for (int i = 0; i < 3; i++) {
                Vector3 at =
                        Touching.point(upper, upper.node(outer.tets()[f], TetMesh.faceCorner(outer.faces()[f], i)));
                double low = RADIUS - Math.sqrt(RADIUS * RADIUS - at.x() * at.x() - at.y() * at.y());
                on &= is(at.z(), low) && Math.hypot(at.x(), at.y()) < within;
            }
            if (on) {
                chosen.add(f);
            }
        }
        int perFacet = upper.order() == ElementOrder.TET4 ? 3 : 6;
        int[] nearTets = new int[chosen.size()];
        byte[] nearFaces = new byte[chosen.size()];
        int[] farTets = new int[chosen.size()];
        byte[] farFaces = new byte[chosen.size()];
        int[] near = new int[perFacet * chosen.size()];
        int[] far = new int[perFacet * chosen.size()];
        int[] mirroredFace = {0, 2, 1, 3};
        for (int i = 0; i < chosen.size(); i++) {
            int tet = outer.tets()[chosen.get(i)];
            int face = outer.faces()[chosen.get(i)];
            nearTets[i] = tet + upper.tetCount();
            nearFaces[i] = (byte) mirroredFace[face];
            farTets[i] = tet;
            farFaces[i] = (byte) face;
            for (int k = 0; k < perFacet; k++) {
                int local =
                        k < 3 ? TetMesh.faceCorner(mirroredFace[face], k) : TetMesh.faceMid(mirroredFace[face], k - 3);
                near[perFacet * i + k] = both.node(nearTets[i], local);
                far[perFacet * i + k] = near[perFacet * i + k] - upper.nodeCount();
            }
        }
        return new FacePairs(
                new FacetSet("lower sphere", nearTets, nearFaces),
                new FacetSet("upper sphere", farTets, farFaces),
                near,
                far);
    }

    @Test
    void pressureAreaAndForce() {
        assertEquals(2798.3, HERTZ.peakPressure(), 0.1);
        assertEquals(10, HERTZ.contactRadius(), 1e-12);
        assertEquals(586_081, HERTZ.force(), 1);
        TetMesh upper = Grids.sphereEnd(ElementOrder.TET10, RADIUS, REACH, HEIGHT, 6, 6);
        TetMesh mesh = withMirrorImage(upper);
        Constraints held = Touching.held(mesh, (node, at, region, builder) -> {
            if (is(at.x(), 0)) {
                builder.hold(node, Touching.X, 0, "x");
            }
            if (is(at.y(), 0)) {
                builder.hold(node, Touching.Y, 0, "y");
            }
            if (is(at.z(), -HEIGHT)) {
                builder.hold(node, Touching.Z, 0, "bed");
            }
        });
        double[] press = Touching.traction(
                mesh, mesh, new Vector3(0, 0, -HERTZ.force() / (Math.PI * REACH * REACH)), at -> is(at.z(), HEIGHT));
        ContactInterface between = ContactInterface.of("spheres", pairs(mesh, upper, 18), Friction.NONE)
                .withGap(place -> 2 * Math.abs(place.z()))
                .withNormals((place, normal) -> Touching.Z);
        MaterialAssignment materials = Touching.materials(mesh, 20000, 0.3, 20000, 0.3);
        ContactPairs pairs = ContactPairs.of(materials, List.of(between), held);
        ContactStep step = Touching.solve(materials, pairs, 1e-9, List.of(new ContactLoad("press", press, held)))
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
