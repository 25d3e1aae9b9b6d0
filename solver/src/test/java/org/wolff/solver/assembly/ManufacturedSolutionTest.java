package org.wolff.solver.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.element.ElementMap;
import org.wolff.solver.element.TetElement;
import org.wolff.solver.element.TetQuadrature;
import org.wolff.solver.sample.BoxMesh;
import org.wolff.solver.sample.Solved;

/**
 * u = a sin πx sin πy sin πz on the unit cube, with the body force that makes it exact: the error falls with h² (TET4)
 * and h³ (TET10) in L2, with h and h² in the strain.
 */
class ManufacturedSolutionTest {
    private static final double[] A = {1, -2, 0.5};
    private static final double E = 10;
    private static final double NU = 0.3;

    /** Errors ‖u − u_h‖ and ‖ε − ε_h‖ in L2. */
    private record Errors(double displacement, double strain) {}

    @Test
    void linearElementHasOrderTwo() {
        Errors coarse = errors(ElementOrder.TET4, 8, 1);
        Errors fine = errors(ElementOrder.TET4, 16, 1);
        assertOrders(2, 1, coarse, fine);
        Errors wrong = errors(ElementOrder.TET4, 16, 1.01);
        assertThrows(AssertionFailedError.class, () -> assertOrders(2, 1, coarse, wrong));
    }

    @Test
    void quadraticElementHasOrderThree() {
        Errors coarse = errors(ElementOrder.TET10, 4, 1);
        Errors fine = errors(ElementOrder.TET10, 8, 1);
        assertOrders(3, 2, coarse, fine);
        Errors wrong = errors(ElementOrder.TET10, 8, 1.01);
        assertThrows(AssertionFailedError.class, () -> assertOrders(3, 2, coarse, wrong));
    }

    private static void assertOrders(double displacement, double strain, Errors coarse, Errors fine) {
        double log = Math.log(2);
        assertEquals(displacement, Math.log(coarse.displacement() / fine.displacement()) / log, 0.15, "in L2");
        assertEquals(strain, Math.log(coarse.strain() / fine.strain()) / log, 0.1, "in the strain");
    }

    private static Errors errors(ElementOrder order, int n, double reference) {
        TetMesh mesh = BoxMesh.box(order, n, n, n, 1.0 / n);
        ElementMap map = new ElementMap(TetElement.of(order), TetQuadrature.degree5());
        double[] f = new double[3 * mesh.nodeCount()];
        double[] x = new double[3];
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            map.moveTo(mesh, tet);
            for (int q = 0; q < map.points(); q++) {
                double volume = map.at(q);
                map.position(q, x);
                double[] force = bodyForce(x);
                for (int i = 0; i < order.nodes(); i++) {
                    for (int axis = 0; axis < 3; axis++) {
                        f[3 * map.node(i) + axis] += volume * map.shape(q, i) * force[axis];
                    }
                }
            }
        }
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            for (int axis = 0; axis < 3; axis++) {
                double c = mesh.xyz()[3 * node + axis];
                if (BoxMesh.isOn(c, 0) || BoxMesh.isOn(c, 1)) {
                    held.fix(node, Vector3.ZERO, "boundary");
                }
            }
        }
        double[] u = Solved.of(mesh, BoxMesh.isotropic(mesh, E, NU), Springs.none(), held.build(), f, 1e-10, 2)
                .u();
        return measure(mesh, map, u, reference);
    }

    private static Errors measure(TetMesh mesh, ElementMap map, double[] u, double reference) {
        double[] x = new double[3];
        double[] strain = new double[6];
        double displacementError = 0;
        double strainError = 0;
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            map.moveTo(mesh, tet);
            for (int q = 0; q < map.points(); q++) {
                double volume = map.at(q);
                map.position(q, x);
                map.strain(u, strain);
                for (int axis = 0; axis < 3; axis++) {
                    double found = 0;
                    for (int i = 0; i < mesh.order().nodes(); i++) {
                        found += map.shape(q, i) * u[3 * map.node(i) + axis];
                    }
                    double exact = reference * A[axis] * phi(x);
                    displacementError += volume * (found - exact) * (found - exact);
                }
                double[] exact = strain(x);
                for (int i = 0; i < 6; i++) {
                    double difference = strain[i] - reference * exact[i];
                    strainError += volume * difference * difference;
                }
            }
        }
        return new Errors(Math.sqrt(displacementError), Math.sqrt(strainError));
    }

    private static double phi(double[] x) {
        return Math.sin(Math.PI * x[0]) * Math.sin(Math.PI * x[1]) * Math.sin(Math.PI * x[2]);
    }

    /** ∂φ/∂x_i. */
    private static double slope(double[] x, int i) {
        double product = Math.PI;
        for (int axis = 0; axis < 3; axis++) {
            product *= axis == i ? Math.cos(Math.PI * x[axis]) : Math.sin(Math.PI * x[axis]);
        }
        return product;
    }

    private static double[] strain(double[] x) {
        double[] g = {slope(x, 0), slope(x, 1), slope(x, 2)};
        return new double[] {
            A[0] * g[0],
            A[1] * g[1],
            A[2] * g[2],
            A[0] * g[1] + A[1] * g[0],
            A[1] * g[2] + A[2] * g[1],
            A[0] * g[2] + A[2] * g[0]
        };
    }

    /** −div σ = −(λ + μ) ∇(∇·u) − μ Δu. */
    private static double[] bodyForce(double[] x) {
        double lambda = E * NU / ((1 + NU) * (1 - 2 * NU));
        double mu = E / (2 * (1 + NU));
        double[] force = new double[3];
        for (int i = 0; i < 3; i++) {
            double gradientOfDivergence = 0;
            for (int j = 0; j < 3; j++) {
                double product = i == j ? -1 : 1;
                for (int axis = 0; axis < 3; axis++) {
                    boolean cosine = i != j && (axis == i || axis == j);
                    product *= cosine ? Math.cos(Math.PI * x[axis]) : Math.sin(Math.PI * x[axis]);
                }
                gradientOfDivergence += Math.PI * Math.PI * product * A[j];
            }
            force[i] = -(lambda + mu) * gradientOfDivergence + 3 * Math.PI * Math.PI * mu * A[i] * phi(x);
        }
        return force;
    }
}
