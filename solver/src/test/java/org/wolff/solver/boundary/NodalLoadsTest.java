package org.wolff.solver.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.sample.BoxMesh;

class NodalLoadsTest {
    private static final Vector3 UP = new Vector3(0, 0, 1);

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void aForceHasItsResultantAndActsAtTheCentroid(ElementOrder order) {
        TetMesh mesh = BoxMesh.box(order, 2, 3, 4, 2.5);
        Vector3 total = new Vector3(3, -7, 11);
        double[] f = forces(mesh, new Load.Force("f", top(), total));
        assertClose(total, force(f), 1e-12);
        // The top is 5 × 7.5 mm at z = 10 mm.
        assertClose(new Vector3(2.5, 3.75, 10).cross(total), moment(mesh, f), 1e-11);
        assertThrows(AssertionError.class, () -> assertClose(total.times(1.01), force(f), 1e-12));
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void aMomentHasNoResultantForce(ElementOrder order) {
        TetMesh mesh = BoxMesh.box(order, 2, 3, 4, 2.5);
        Vector3 moment = new Vector3(100, -50, 70);
        double[] f = forces(mesh, new Load.Moment("m", top(), moment));
        assertClose(Vector3.ZERO, force(f), 1e-11);
        assertClose(moment, moment(mesh, f), 1e-10);
        assertThrows(AssertionError.class, () -> assertClose(moment.times(1.01), moment(mesh, f), 1e-10));
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void aPressurePushesInwards(ElementOrder order) {
        TetMesh mesh = BoxMesh.box(order, 2, 3, 4, 2.5);
        double[] f = forces(mesh, new Load.Pressure("p", top(), 0.2));
        assertClose(new Vector3(0, 0, -0.2 * 5 * 7.5), force(f), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void gravityIsTheWeightAtTheCentreOfMass(ElementOrder order) {
        TetMesh mesh = BoxMesh.box(order, 2, 3, 4, 2.5);
        Vector3 g = new Vector3(0, 0, -9810);
        double density = 4.43e-9;
        NodalLoads loads = new NodalLoads(
                new MaterialAssignment(mesh, List.of(material(OptionalDouble.of(density)))), selector(mesh));
        double[] f = loads.of(new LoadCase("lc", List.of(new Load.Gravity("g", g))));
        Vector3 weight = g.times(density * 5 * 7.5 * 10);
        assertClose(weight, force(f), 1e-14);
        assertClose(new Vector3(2.5, 3.75, 5).cross(weight), moment(mesh, f), 1e-13);
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void weightWithoutDensityIsRefusedByName(ElementOrder order) {
        TetMesh mesh = BoxMesh.box(order, 1, 1, 1, 1);
        InputException refused = assertThrows(InputException.class, () -> forces(mesh, new Load.Gravity("weight", UP)));
        assertTrue(refused.getMessage().contains("'weight'")
                && refused.getMessage().contains("density"));
    }

    private static FacetSelection top() {
        return new FacetSelection(
                List.of("box"),
                List.of(new FacetCondition.OnPlane(new Vector3(0, 0, 10), UP, Double.NaN)),
                0,
                FacetSelection.DEFAULT_MAX_SHARE);
    }

    private static double[] forces(TetMesh mesh, Load load) {
        MaterialAssignment materials = new MaterialAssignment(mesh, List.of(material(OptionalDouble.empty())));
        return new NodalLoads(materials, selector(mesh)).of(new LoadCase("lc", List.of(load)));
    }

    private static FacetSelector selector(TetMesh mesh) {
        return new FacetSelector(mesh, Facets.of(mesh).outer(), 2.5);
    }

    private static Material material(OptionalDouble density) {
        return new Material("m", "m", new IsotropicMaterial(1000, 0.3), density, List.of(), List.of());
    }

    private static Vector3 force(double[] f) {
        Vector3 sum = Vector3.ZERO;
        for (int i = 0; i < f.length; i += 3) {
            sum = sum.plus(new Vector3(f[i], f[i + 1], f[i + 2]));
        }
        return sum;
    }

    private static Vector3 moment(TetMesh mesh, double[] f) {
        Vector3 sum = Vector3.ZERO;
        for (int i = 0; i < f.length; i += 3) {
            Vector3 x = new Vector3(mesh.xyz()[i], mesh.xyz()[i + 1], mesh.xyz()[i + 2]);
            sum = sum.plus(x.cross(new Vector3(f[i], f[i + 1], f[i + 2])));
        }
        return sum;
    }

    private static void assertClose(Vector3 expected, Vector3 found, double tolerance) {
        assertEquals(0, expected.minus(found).norm(), tolerance, () -> expected + " expected, found " + found);
    }
}
