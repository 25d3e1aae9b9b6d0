package org.wolff.solver.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.sample.BoxMesh;

class JumpCoordinatesTest {
    /** Three parts that meet along a line: 0 below, 1 and 2 side by side above; all interfaces cut. */
    private record Three(SplitMesh split, MaterialAssignment materials, List<ContactInterface> interfaces) {
        static Three of(ElementOrder order) {
            TetMesh box = BoxMesh.box(order, 2, 2, 2, 1);
            short[] region = new short[box.tetCount()];
            for (int tet = 0; tet < region.length; tet++) {
                double x = 0;
                double z = 0;
                for (int i = 0; i < 4; i++) {
                    x += box.xyz()[3 * box.node(tet, i)] / 4;
                    z += box.xyz()[3 * box.node(tet, i) + 2] / 4;
                }
                region[tet] = (short) (z < 1 ? 0 : x < 1 ? 1 : 2);
            }
            TetMesh mesh = new TetMesh(order, box.xyz(), box.tets(), region, List.of("bed", "left", "right"));
            Facets facets = Facets.of(mesh);
            List<FacetSet> cuts = List.of(facets.between(0, 1), facets.between(0, 2), facets.between(1, 2));
            SplitMesh split = SplitMesh.of(mesh, facets.adjacency(), cuts);
            List<ContactInterface> interfaces = new ArrayList<>();
            split.interfaces()
                    .forEach(faces ->
                            interfaces.add(ContactInterface.of(faces.near().name(), faces, Friction.coulomb(0.3))));
            return new Three(split, BoxMesh.isotropic(split.mesh(), 1000, 0.3, 5000, 0.3, 200, 0.3), interfaces);
        }

        ContactPairs pairs(Constraints held) {
            return ContactPairs.of(materials, interfaces, held);
        }
    }

    @ParameterizedTest
    @EnumSource
    void areaWithoutAPairIsCounted(ElementOrder order) {
        Three three = Three.of(order);
        ContactPairs pairs = three.pairs(new Constraints.Builder(three.split.mesh()).build());
        double[] with = new double[3];
        for (int p = 0; p < pairs.size(); p++) {
            with[pairs.owner()[p]] += pairs.areas()[p];
        }
        double lost = 0;
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    2,
                    with[i] + pairs.unpaired()[i],
                    1e-12,
                    pairs.interfaces().get(i).name());
            lost += pairs.unpaired()[i];
        }
        // each of the three nodes of the line leaves the least of its three shares, of 1/6 to 1/2 mm² a facet's corner
        assertTrue(lost > 0.3 && lost < 1.5, "lost " + lost);
    }

    @ParameterizedTest
    @EnumSource
    void threePartsThatMeetHaveTwoPairsAtANode(ElementOrder order) {
        Three three = Three.of(order);
        Constraints none = new Constraints.Builder(three.split.mesh()).build();
        ContactPairs pairs = three.pairs(none);
        for (int p = 0; p < pairs.size(); p++) {
            assertEquals(three.split.original()[pairs.near()[p]], three.split.original()[pairs.far()[p]]);
        }
        assertEquals(three.split.copies(), pairs.size() + pairs.mids().near().length, "one pair for each copy");
        double area = 0;
        for (double a : pairs.areas()) {
            area += a;
        }
        assertTrue(area > 4 && area <= 6, "where three meet one pair is left out: " + area);
    }

    @ParameterizedTest
    @EnumSource
    void forcesAreTheTransposeOfDisplacements(ElementOrder order) {
        Three three = Three.of(order);
        Constraints none = new Constraints.Builder(three.split.mesh()).build();
        JumpCoordinates coordinates = new JumpCoordinates(three.pairs(none), none);
        Random random = new Random(3);
        double[] w = random.doubles(coordinates.size()).toArray();
        double[] f = random.doubles(coordinates.size()).toArray();
        coordinates.project(w);
        double[] u = new double[w.length];
        coordinates.expand(w, u);
        double work = dot(u, f);
        coordinates.reduce(f);
        assertEquals(work, dot(w, f), 1e-11 * Math.abs(work));
    }

    @Test
    void jumpsOfMidNodesAreTheMeanOfTheirEnds() {
        Three three = Three.of(ElementOrder.TET10);
        Constraints none = new Constraints.Builder(three.split.mesh()).build();
        ContactPairs pairs = three.pairs(none);
        JumpCoordinates coordinates = new JumpCoordinates(pairs, none);
        // each part moves linearly on its own: so do the jumps between them
        TetMesh mesh = three.split.mesh();
        double[] wanted = new double[coordinates.size()];
        double[] w = new double[coordinates.size()];
        for (int i = 0; i < mesh.tets().length; i++) {
            int node = mesh.tets()[i];
            int region = mesh.region()[i / 10];
            for (int axis = 0; axis < 3; axis++) {
                double x = mesh.xyz()[3 * node];
                double y = mesh.xyz()[3 * node + 1];
                wanted[3 * node + axis] = region * (0.3 + axis) + region * region * (0.2 * x - 0.1 * y * axis);
            }
        }
        System.arraycopy(wanted, 0, w, 0, w.length);
        for (int p = 0; p < pairs.size(); p++) {
            for (int c = 0; c < 3; c++) {
                Vector3 axis = pairs.axis(p, c);
                int a = 3 * pairs.near()[p];
                int b = 3 * pairs.far()[p];
                w[b + c] = axis.dot(new Vector3(
                        wanted[b] - wanted[a], wanted[b + 1] - wanted[a + 1], wanted[b + 2] - wanted[a + 2]));
            }
        }
        coordinates.project(w);
        double[] u = new double[w.length];
        coordinates.expand(w, u);
        for (int i = 0; i < u.length; i++) {
            assertEquals(wanted[i], u[i], 1e-13);
        }
    }

    @Test
    void axesFollowWhatSupportsHold() {
        Three three = Three.of(ElementOrder.TET4);
        TetMesh mesh = three.split.mesh();
        Constraints.Builder builder = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (mesh.xyz()[3 * node + 1] == 0) {
                builder.hold(node, new Vector3(0, 1, 0), 0.1, "wall");
            }
        }
        ContactPairs pairs = three.pairs(builder.build());
        for (int p = 0; p < pairs.size(); p++) {
            boolean onWall = mesh.xyz()[3 * pairs.near()[p] + 1] == 0;
            for (int c = 0; c < 3; c++) {
                assertEquals(
                        onWall && Math.abs(pairs.axis(p, c).y()) > 0.999, pairs.held()[3 * p + c], "component " + c);
            }
            double determinant = pairs.axis(p, 0).cross(pairs.axis(p, 1)).dot(pairs.axis(p, 2));
            assertEquals(1, determinant, 1e-12);
        }
    }

    @Test
    void supportsThatHoldTheTwoSidesDifferentlyAreRefused() {
        Three three = Three.of(ElementOrder.TET4);
        TetMesh mesh = three.split.mesh();
        int far = three.split.interfaces().get(0).farNodes()[0];
        int near = three.split.interfaces().get(0).nearNodes()[0];
        Constraints held = new Constraints.Builder(mesh)
                .hold(near, new Vector3(1, 0, 0), 0, "a")
                .hold(far, new Vector3(0, 1, 0), 0, "b")
                .build();
        InputException refused = assertThrows(InputException.class, () -> three.pairs(held));
        assertTrue(refused.getMessage().contains("along different directions"), refused.getMessage());
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
