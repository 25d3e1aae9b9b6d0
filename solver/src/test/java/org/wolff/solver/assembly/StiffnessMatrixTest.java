package org.wolff.solver.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.element.TetElement;
import org.wolff.solver.sample.BoxMesh;
import org.wolff.solver.sample.DenseElement;

class StiffnessMatrixTest {
    private static StiffnessMatrix assemble(TetMesh mesh, Workers workers) {
        return new StiffnessMatrix(mesh, BoxMesh.isotropic(mesh, 1000, 0.3, 17000, 0.2), Springs.none(), workers);
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void equalsTheDenseSumOfElements(ElementOrder order) {
        TetMesh mesh = BoxMesh.split(BoxMesh.distorted(order, 2, 2, 1, 1.5, 0.1, 3, 1.5), 1.5);
        int n = 3 * mesh.nodeCount();
        double[][] dense = new double[n][n];
        int nodes = order.nodes();
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            double[] law = BoxMesh.isotropic(mesh, 1000, 0.3, 17000, 0.2)
                    .of(tet)
                    .elastic()
                    .stiffness();
            double[] element = DenseElement.stiffness(TetElement.of(order), mesh, tet, law);
            for (int i = 0; i < 3 * nodes; i++) {
                for (int j = 0; j < 3 * nodes; j++) {
                    dense[3 * mesh.node(tet, i / 3) + i % 3][3 * mesh.node(tet, j / 3) + j % 3] +=
                            element[3 * nodes * i + j];
                }
            }
        }
        try (Workers workers = new Workers(2)) {
            StiffnessMatrix k = assemble(mesh, workers);
            BlockPattern pattern = k.pattern();
            double size = k.value(0, 0, 0);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    int position = pattern.position(i / 3, j / 3);
                    double found = position < 0 ? 0 : k.value(position, i % 3, j % 3);
                    assertEquals(dense[i][j], found, 1e-12 * size);
                }
            }
            double[] x = new double[n];
            Arrays.setAll(x, i -> Math.sin(i));
            double[] y = new double[n];
            k.multiply(x, y);
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += dense[i][j] * x[j];
                }
                assertEquals(sum, y[i], 1e-12 * size);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void symmetricToTheBitAndBlindToRigidMotion(ElementOrder order) {
        TetMesh mesh = BoxMesh.split(BoxMesh.distorted(order, 4, 3, 3, 1, 0.1, 3, 2), 2);
        try (Workers workers = new Workers(2)) {
            StiffnessMatrix k = assemble(mesh, workers);
            BlockPattern pattern = k.pattern();
            for (int row = 0; row < pattern.nodes(); row++) {
                for (int p = pattern.rowStart(row); p < pattern.rowStart(row + 1); p++) {
                    int mirrored = pattern.position(/* row= */ pattern.column(p), /* column= */ row);
                    for (int i = 0; i < 9; i++) {
                        assertEquals(k.value(p, i / 3, i % 3), k.value(mirrored, i % 3, i / 3));
                    }
                }
            }
            double[] motion = new double[k.size()];
            for (int node = 0; node < mesh.nodeCount(); node++) {
                Vector3 u = new Vector3(1, -2, 0.5).plus(new Vector3(0.3, 0.2, -0.7).cross(BoxMesh.point(mesh, node)));
                motion[3 * node] = u.x();
                motion[3 * node + 1] = u.y();
                motion[3 * node + 2] = u.z();
            }
            double[] force = new double[k.size()];
            k.multiply(motion, force);
            double size = Arrays.stream(k.diagonalBlocks()).max().orElseThrow();
            assertTrue(Arrays.stream(force).allMatch(value -> Math.abs(value) < 1e-12 * size));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void bitwiseEqualForAnyNumberOfThreads(int threads) {
        TetMesh mesh = BoxMesh.split(BoxMesh.distorted(ElementOrder.TET10, 8, 8, 8, 1, 0.1, 5, 4), 4);
        try (Workers one = new Workers(1);
                Workers many = new Workers(threads)) {
            StiffnessMatrix a = assemble(mesh, one);
            StiffnessMatrix b = assemble(mesh, many);
            assertArrayEquals(a.pattern().columns(), b.pattern().columns());
            assertTrue(Arrays.equals(a.values(), b.values()), "values");
            double[] x = new double[a.size()];
            Arrays.setAll(x, i -> Math.cos(i));
            double[] ya = new double[a.size()];
            double[] yb = new double[a.size()];
            a.multiply(x, ya);
            b.multiply(x, yb);
            assertTrue(Arrays.equals(ya, yb), "product");
        }
    }

    @Test
    void elementsAroundOneNodeBeyondAllColoursAreStillAdded() {
        int fans = 5000;
        double[] xyz = new double[3 * (2 + fans)];
        xyz[5] = 1;
        int[] tets = new int[4 * fans];
        for (int i = 0; i < fans; i++) {
            double angle = 2 * Math.PI * i / fans;
            xyz[3 * (2 + i)] = Math.cos(angle);
            xyz[3 * (2 + i) + 1] = Math.sin(angle);
            int[] tet = {0, 2 + i, 2 + (i + 1) % fans, 1};
            System.arraycopy(tet, 0, tets, 4 * i, 4);
        }
        TetMesh mesh = new TetMesh(ElementOrder.TET4, xyz, tets, new short[fans], List.of("fan"));
        try (Workers workers = new Workers(2)) {
            StiffnessMatrix k = new StiffnessMatrix(mesh, BoxMesh.isotropic(mesh, 1, 0.3), Springs.none(), workers);
            double[] up = new double[k.size()];
            for (int node = 0; node < mesh.nodeCount(); node++) {
                up[3 * node + 2] = xyz[3 * node + 2];
            }
            double[] force = new double[k.size()];
            k.multiply(up, force);
            double energy = 0;
            for (int i = 0; i < up.length; i++) {
                energy += up[i] * force[i];
            }
            double volume = fans / 6.0 * Math.sin(2 * Math.PI / fans);
            double modulus = BoxMesh.isotropic(mesh, 1, 0.3).of(0).elastic().stiffness()[14];
            assertEquals(volume * modulus, energy, 1e-10, "uᵀ K u = V C_zzzz ε_zz² of the strain ε_zz = 1");
        }
    }

    @Test
    void invertedElementIsNamed() {
        TetMesh mesh = BoxMesh.split(BoxMesh.box(ElementOrder.TET10, 2, 1, 1, 1), 1);
        int[] tets = mesh.tets();
        int swapped = tets[80];
        tets[80] = tets[81];
        tets[81] = swapped;
        try (Workers workers = new Workers(2)) {
            String message = assertThrows(NoSolutionException.class, () -> assemble(mesh, workers))
                    .getMessage();
            assertTrue(message.contains("element 8 of right, centred at ("), message);
            assertTrue(message.contains("elements like it: 1"), message);
        }
    }

    @Test
    void nodeThatIsNotANumberIsNamed() {
        TetMesh mesh = BoxMesh.split(BoxMesh.box(ElementOrder.TET4, 2, 1, 1, 1), 1);
        mesh.xyz()[0] = Double.NaN;
        try (Workers workers = new Workers(1)) {
            String message = assertThrows(NoSolutionException.class, () -> assemble(mesh, workers))
                    .getMessage();
            assertTrue(message.contains("of left") && message.contains("NaN"), message);
        }
    }

    @Test
    void looseNodeIsNamed() {
        TetMesh box = BoxMesh.split(BoxMesh.box(ElementOrder.TET4, 2, 1, 1, 1), 1);
        double[] xyz = Arrays.copyOf(box.xyz(), box.xyz().length + 3);
        TetMesh mesh = new TetMesh(box.order(), xyz, box.tets(), box.region(), box.regionNames());
        try (Workers workers = new Workers(1)) {
            String message = assertThrows(NoSolutionException.class, () -> assemble(mesh, workers))
                    .getMessage();
            assertTrue(message.contains("node 12 at (0.000, 0.000, 0.000) mm belongs to no element"), message);
        }
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void forecastOfAMeshThatIsNotThereIsCloseToTheMatrix(ElementOrder order) {
        TetMesh mesh = BoxMesh.box(order, 12, 12, 12, 1);
        try (Workers workers = new Workers(2)) {
            StiffnessMatrix k = new StiffnessMatrix(mesh, BoxMesh.isotropic(mesh, 1, 0.3), Springs.none(), workers);
            double ratio = StiffnessMatrix.forecastBytes(order, mesh.nodeCount())
                    / (double) StiffnessMatrix.forecastBytes(k.swept());
            assertTrue(ratio > 0.9 && ratio < 1.25, "forecast / matrix " + ratio);
        }
    }

    @Test
    void springsAreAddedToTheDiagonal() {
        TetMesh mesh = BoxMesh.split(BoxMesh.box(ElementOrder.TET4, 2, 1, 1, 1), 1);
        double[] block = {5, 1, 0, 1, 6, 2, 0, 2, 7};
        try (Workers workers = new Workers(1)) {
            StiffnessMatrix bare = assemble(mesh, workers);
            StiffnessMatrix sprung = new StiffnessMatrix(
                    mesh,
                    BoxMesh.isotropic(mesh, 1000, 0.3, 17000, 0.2),
                    new Springs(new int[] {4, 4}, concatenate(block, block)),
                    workers);
            int at = bare.pattern().position(4, 4);
            for (int i = 0; i < 9; i++) {
                assertEquals(bare.value(at, i / 3, i % 3) + 2 * block[i], sprung.value(at, i / 3, i % 3), 1e-9);
            }
            assertFalse(Arrays.equals(bare.values(), sprung.values()));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new Springs(new int[] {0}, new double[] {1, 2, 0, 0, 1, 0, 0, 0, 1}));
    }

    private static double[] concatenate(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
