package org.wolff.solver.element;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.sample.BoxMesh;
import org.wolff.solver.sample.DenseElement;

class TetElementTest {
    /** All elements that there are. */
    static Stream<TetElement> elements() {
        return Arrays.stream(TetElement.class.getPermittedSubclasses()).map(type -> {
            try {
                return (TetElement) type.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException absent) {
                throw new LinkageError(type + " has no plain constructor", absent);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("elements")
    void shapeFunctionsAreOneAtTheirNodeAndAddUpToOne(TetElement element) {
        TetQuadrature nodes = TetQuadrature.atNodes(element);
        double[] n = new double[element.nodes()];
        for (int q = 0; q < nodes.count(); q++) {
            element.shape(nodes.points()[3 * q], nodes.points()[3 * q + 1], nodes.points()[3 * q + 2], n);
            for (int i = 0; i < n.length; i++) {
                assertEquals(i == q ? 1 : 0, n[i], 1e-15, "N" + i + " at node " + q);
            }
        }
        element.shape(0.2, 0.37, 0.11, n);
        assertEquals(1, Arrays.stream(n).sum(), 1e-15);
    }

    @ParameterizedTest
    @MethodSource("elements")
    void gradientsAgreeWithDifferences(TetElement element) {
        double[] at = {0.21, 0.17, 0.4};
        double[] dn = new double[3 * element.nodes()];
        element.shapeGradients(at[0], at[1], at[2], dn);
        double[] above = new double[element.nodes()];
        double[] below = new double[element.nodes()];
        double h = 1e-3;
        for (int axis = 0; axis < 3; axis++) {
            double[] p = at.clone();
            p[axis] += h;
            element.shape(p[0], p[1], p[2], above);
            p[axis] -= 2 * h;
            element.shape(p[0], p[1], p[2], below);
            for (int i = 0; i < element.nodes(); i++) {
                assertEquals((above[i] - below[i]) / (2 * h), dn[3 * i + axis], 1e-12);
            }
        }
    }

    @Test
    void rulesAreExactToTheirDegreeAndNotBeyond() {
        assertDegree(TetQuadrature.degree1(), 1);
        assertDegree(TetQuadrature.degree2(), 2);
        assertDegree(TetQuadrature.degree5(), 5);
        assertThrows(AssertionFailedError.class, () -> assertDegree(TetQuadrature.degree2(), 3));
        assertThrows(AssertionFailedError.class, () -> assertDegree(TetQuadrature.degree5(), 6));
    }

    /** ∫ ξᵃ ηᵇ ζᶜ = a! b! c! / (a + b + c + 3)!. */
    private static void assertDegree(TetQuadrature rule, int degree) {
        double[] factorial = {1, 1, 2, 6, 24, 120, 720, 5040, 40320, 362880};
        for (int a = 0; a <= degree; a++) {
            for (int b = 0; a + b <= degree; b++) {
                for (int c = 0; a + b + c <= degree; c++) {
                    double sum = 0;
                    for (int q = 0; q < rule.count(); q++) {
                        sum += rule.weights()[q]
                                * Math.pow(rule.points()[3 * q], a)
                                * Math.pow(rule.points()[3 * q + 1], b)
                                * Math.pow(rule.points()[3 * q + 2], c);
                    }
                    double exact = factorial[a] * factorial[b] * factorial[c] / factorial[a + b + c + 3];
                    assertEquals(exact, sum, 1e-14, "degree " + a + " " + b + " " + c);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("elements")
    void stiffnessAgreesWithTheTextbookFormAnyLaw(TetElement element) {
        TetMesh mesh = one(element.order(), 0);
        double[] law = anisotropicLaw();
        int width = 3 * element.nodes();
        double[] found = DenseElement.stiffness(element, mesh, 0, law);
        double[] expected = textbook(element, mesh, law);
        double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < found.length; i++) {
            assertEquals(expected[i], found[i], 1e-13 * size, "entry " + i);
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(width, false, true);
        assertTrue(eigen.decompose(new DMatrixRMaj(width, width, true, found.clone())));
        double[] values = new double[width];
        for (int i = 0; i < width; i++) {
            values[i] = eigen.getEigenvalue(i).getReal();
        }
        Arrays.sort(values);
        assertEquals(0, values[5], 1e-12 * values[width - 1], "six rigid motions");
        assertTrue(values[6] > 1e-4 * values[width - 1], "and no more: " + values[6]);
    }

    /** Σ w det J Bᵀ C B with B written out, on the rule of degree 5. */
    private static double[] textbook(TetElement element, TetMesh mesh, double[] law) {
        int width = 3 * element.nodes();
        double[] k = new double[width * width];
        ElementMap map = new ElementMap(element, TetQuadrature.degree5());
        map.moveTo(mesh, 0);
        for (int q = 0; q < map.points(); q++) {
            double volume = map.at(q);
            double[][] b = new double[6][width];
            for (int n = 0; n < element.nodes(); n++) {
                double x = map.gradients()[3 * n];
                double y = map.gradients()[3 * n + 1];
                double z = map.gradients()[3 * n + 2];
                double[][] columns = {{x, 0, 0, y, 0, z}, {0, y, 0, x, z, 0}, {0, 0, z, 0, y, x}};
                for (int axis = 0; axis < 3; axis++) {
                    for (int row = 0; row < 6; row++) {
                        b[row][3 * n + axis] = columns[axis][row];
                    }
                }
            }
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    for (int r = 0; r < 6; r++) {
                        for (int s = 0; s < 6; s++) {
                            k[i * width + j] += volume * b[r][i] * law[6 * r + s] * b[s][j];
                        }
                    }
                }
            }
        }
        return k;
    }

    /** A symmetric positive definite law without any zero. */
    private static double[] anisotropicLaw() {
        Random random = new Random(3);
        double[] a = random.doubles(36, -1, 1).toArray();
        double[] law = new double[36];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                for (int k = 0; k < 6; k++) {
                    law[6 * i + j] += a[6 * i + k] * a[6 * j + k];
                }
            }
            law[7 * i] += 3;
        }
        return law;
    }

    @Test
    void closedSurfaceOfCurvedElementObeysGauss() {
        TetMesh mesh = one(ElementOrder.TET10, 0.08);
        FacetElement facet = new FacetElement(ElementOrder.TET10);
        ElementMap map = new ElementMap(new Tet10(), TetQuadrature.degree5());
        map.moveTo(mesh, 0);
        double volume = 0;
        for (int q = 0; q < map.points(); q++) {
            volume += map.at(q);
        }
        double[] normal = new double[3];
        double flux = 0;
        for (int face = 0; face < 4; face++) {
            int[] nodes = new int[6];
            double[] areas = new double[3 * FacetElement.POINTS];
            double[] places = new double[3 * FacetElement.POINTS];
            facet.nodesOf(mesh, 0, face, nodes);
            facet.areaVectors(mesh, nodes, areas);
            facet.positions(mesh, nodes, places);
            for (int i = 0; i < areas.length; i++) {
                normal[i % 3] += areas[i];
                flux += areas[i] * places[i];
            }
        }
        for (double component : normal) {
            assertEquals(0, component, 1e-14, "∮ n dA");
        }
        assertVolume(volume, flux);
        double found = flux;
        double reference = 1.01 * volume;
        assertThrows(AssertionFailedError.class, () -> assertVolume(reference, found));
    }

    /** ∮ x·n dA = 3 V, outward normals. */
    private static void assertVolume(double volume, double flux) {
        assertEquals(3 * volume, flux, 1e-13);
    }

    @ParameterizedTest
    @MethodSource("elements")
    void facetShapeFunctionsAddUpAndPointsLieOnTheFacet(TetElement element) {
        TetMesh mesh = one(element.order(), 0);
        FacetElement facet = new FacetElement(element.order());
        int[] nodes = new int[facet.nodes()];
        double[] places = new double[3 * FacetElement.POINTS];
        double[] areas = new double[3 * FacetElement.POINTS];
        facet.nodesOf(mesh, 0, 3, nodes);
        facet.positions(mesh, nodes, places);
        facet.areaVectors(mesh, nodes, areas);
        for (int q = 0; q < FacetElement.POINTS; q++) {
            double sum = 0;
            for (int i = 0; i < facet.nodes(); i++) {
                sum += facet.shape(q, i);
            }
            assertEquals(1, sum, 1e-15);
            assertEquals(0, places[3 * q + 2], 1e-15, "face 3 lies in z = 0");
            assertTrue(areas[3 * q + 2] < 0, "its outward normal is −z");
        }
    }

    /** One element with corners in general position and mid nodes off their edges by up to {@code bend}. */
    private static TetMesh one(ElementOrder order, double bend) {
        double[] xyz = {0, 0, 0, 1.2, 0.1, 0, 0.3, 0.9, 0, 0.2, 0.3, 1.1};
        TetMesh linear = new TetMesh(ElementOrder.TET4, xyz, new int[] {0, 1, 2, 3}, new short[1], List.of("one"));
        if (order == ElementOrder.TET4) {
            return linear;
        }
        TetMesh straight = BoxMesh.quadratic(linear);
        Random random = new Random(5);
        for (int i = 12; i < 30; i++) {
            straight.xyz()[i] += bend * (2 * random.nextDouble() - 1);
        }
        return straight;
    }
}
