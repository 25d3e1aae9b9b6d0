package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wolff.validation.contact.Touching.is;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.FacePairs;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Friction;

/**
 * A block of ten-node elements, cut at half its height, pressed by p = a + b x. The pressure of each pair is the mean of p
 * around it: it does not oscillate between corners and mid nodes. Consistent nodal forces of ten-node facets would give
 * nothing at the corners and all at the mid nodes.
 */
class LinearPressureTest {
    private static final double MODULUS = 1000;
    private static final double LEAST = 6;

    @ParameterizedTest
    @ValueSource(doubles = {0, 4})
    void thePressureOfAPairIsTheMeanOfItsNeighbourhood(double gradient) {
        SplitMesh split = Touching.cut(PatchBlock.distorted(ElementOrder.TET10));
        TetMesh mesh = split.mesh();
        Constraints held = Touching.held(mesh, (node, at, region, builder) -> {
            if (is(at.z(), 0) || is(at.z(), 4)) {
                builder.fix(node, displacement(at, gradient), "ends");
            }
        });
        MaterialAssignment materials = Touching.materials(mesh, MODULUS, 0, MODULUS, 0);
        FacePairs faces = split.interfaces().get(0);
        ContactPairs pairs =
                ContactPairs.of(materials, List.of(ContactInterface.of("cut", faces, Friction.coulomb(0.4))), held);
        ContactStep step = Touching.solve(
                        materials,
                        pairs,
                        1e-12,
                        List.of(new ContactLoad("press", new double[3 * mesh.nodeCount()], held)))
                .get(0);
        double[] exact = means(mesh, faces, gradient);
        double highest = LEAST + 3 * gradient;
        for (int p = 0; p < pairs.size(); p++) {
            int near = pairs.turned()[p] ? pairs.far()[p] : pairs.near()[p];
            assertEquals(exact[near], Touching.pressure(pairs, step, p), 1e-8 * highest);
            for (int c = 1; c < 3; c++) {
                assertEquals(0, step.force()[3 * p + c], 1e-8 * highest * pairs.areas()[p], "no shear");
            }
        }
        assertEquals(12, pairs.size(), "two inside, ten at the rim");
    }

    /** The exact answer for ν = 0: bending and compression. */
    private static Vector3 displacement(Vector3 at, double gradient) {
        return new Vector3(
                gradient * at.z() * at.z() / (2 * MODULUS), 0, -(LEAST + gradient * at.x()) * at.z() / MODULUS);
    }

    /** ∫ L p dA / ∫ L dA at each corner, with the linear shape functions L of the facets. */
    private static double[] means(TetMesh mesh, FacePairs faces, double gradient) {
        double[] force = new double[mesh.nodeCount()];
        double[] area = new double[mesh.nodeCount()];
        int per = faces.perFacet();
        for (int f = 0; f < faces.size(); f++) {
            int[] corners = Arrays.copyOfRange(faces.nearNodes(), per * f, per * f + 3);
            Vector3 a = Touching.point(mesh, corners[0]);
            Vector3 b = Touching.point(mesh, corners[1]);
            Vector3 c = Touching.point(mesh, corners[2]);
            double size = b.minus(a).cross(c.minus(a)).norm() / 2;
            double sum = 0;
            for (int corner : corners) {
                sum += LEAST + gradient * Touching.point(mesh, corner).x();
            }
            for (int corner : corners) {
                force[corner] += size
                        / 12
                        * (sum + LEAST + gradient * Touching.point(mesh, corner).x());
                area[corner] += size / 3;
            }
        }
        for (int node = 0; node < force.length; node++) {
            force[node] /= area[node];
        }
        return force;
    }
}
