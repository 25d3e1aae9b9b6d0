package org.wolff.solver.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.assignment.Assigning;
import org.wolff.materials.assignment.CurveAxes;
import org.wolff.materials.assignment.ElementVariation;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.assignment.PartMaterial;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.sample.BoxMesh;
import org.wolff.solver.sample.Solved;

/** Laws that vary from element to element. */
class VaryingLawsTest {
    private static final OrthotropicMaterial.Constants BONE =
            new OrthotropicMaterial.Constants(12000, 13400, 20000, 0.376, 0.222, 0.235, 4530, 5610, 6230);

    /** A bar of slices 2 mm thick whose modulus doubles from one to the next, pulled by 0.01 mm; ν = 0. */
    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void slicesInARowShareTheForce(ElementOrder order) {
        TetMesh mesh = BoxMesh.box(order, 4, 1, 1, 2);
        double[] factors = new double[mesh.tetCount()];
        for (int tet = 0; tet < factors.length; tet++) {
            double x = 0;
            for (int corner = 0; corner < 4; corner++) {
                x += mesh.xyz()[3 * mesh.node(tet, corner)] / 4;
            }
            factors[tet] = Math.pow(2, Math.floor(x / 2));
        }
        MaterialAssignment materials = new MaterialAssignment(
                mesh,
                List.of(BoxMesh.material("m", new IsotropicMaterial(1000, 0))),
                new ElementVariation(factors, new double[0]));
        double stress = 0.01 / (2 / 1000.0 * (1 + 0.5 + 0.25 + 0.125));
        IntegrationFields fields = pulled(mesh, materials);
        for (int p = 0; p < fields.count(); p++) {
            assertEquals(stress, fields.stress()[6 * p], 1e-8 * stress);
            double modulus = 1000 * factors[p / fields.pointsPerTet()];
            assertEquals(stress / modulus, fields.strain()[6 * p], 1e-8 * stress / 1000);
            assertEquals(materials.laws().youngsModulus(p / fields.pointsPerTet()), modulus, 1e-9);
        }
    }

    private static IntegrationFields pulled(TetMesh mesh, MaterialAssignment materials) {
        double end = 0;
        for (int node = 0; node < mesh.nodeCount(); node++) {
            end = Math.max(end, mesh.xyz()[3 * node]);
        }
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 p = BoxMesh.point(mesh, node);
            if (BoxMesh.isOn(p.x(), 0) || BoxMesh.isOn(p.x(), end)) {
                held.fix(node, new Vector3(BoxMesh.isOn(p.x(), 0) ? 0 : 0.01, 0, 0), "ends");
            }
        }
        double[] u = Solved.of(
                        mesh, materials, Springs.none(), held.build(), new double[3 * mesh.nodeCount()], 1e-13, 2)
                .u();
        try (Workers workers = new Workers(2)) {
            return new FieldRecovery(materials, workers).atIntegrationPoints(u);
        }
    }

    /** Along a straight line far away the axes are the same everywhere: the answer is that of fixed axes. */
    @Test
    void axesOfElementsAreThoseOfAMaterialInThatPosition() {
        TetMesh mesh = BoxMesh.distorted(ElementOrder.TET10, 3, 2, 2, 2, 0.1, 5, Double.NaN);
        Vector3 direction = new Vector3(1, 2, -1).unit();
        Vector3 far = new Vector3(3e9, -1e9, 2e9);
        CurveAxes curve = new CurveAxes(List.of(far, far.plus(direction.times(1e9))));
        MaterialAssignment varied;
        try (Workers workers = new Workers(2)) {
            varied = Assigning.of(
                    mesh,
                    List.of(new PartMaterial(
                            BoxMesh.material("bone", new OrthotropicMaterial(BONE)), Optional.of(curve))),
                    workers);
        }
        double[] axes = Arrays.copyOf(varied.variation().axes(), 6);
        MaterialAssignment fixed = new MaterialAssignment(
                mesh,
                List.of(BoxMesh.material(
                        "bone",
                        new OrthotropicMaterial(
                                BONE,
                                new Vector3(axes[0], axes[1], axes[2]),
                                new Vector3(axes[3], axes[4], axes[5])))));
        assertArrayEquals(pulled(mesh, fixed).stress(), pulled(mesh, varied).stress(), 1e-4);
        MaterialAssignment plain =
                new MaterialAssignment(mesh, List.of(BoxMesh.material("bone", new OrthotropicMaterial(BONE))));
        double[] other = pulled(mesh, plain).stress();
        assertTrue(Math.abs(other[0] - pulled(mesh, varied).stress()[0]) > 1, "the axes matter");
    }

    @Test
    void threadsDoNotChangeABit() {
        TetMesh mesh = BoxMesh.box(ElementOrder.TET10, 4, 3, 3, 1);
        CurveAxes curve = new CurveAxes(List.of(new Vector3(0, 0, -1), new Vector3(1, 2, 5)));
        List<PartMaterial> parts =
                List.of(new PartMaterial(BoxMesh.material("bone", new OrthotropicMaterial(BONE)), Optional.of(curve)));
        double[][] diagonals = new double[2][];
        for (int threads = 1; threads <= 2; threads++) {
            try (Workers workers = new Workers(threads)) {
                diagonals[threads - 1] = new StiffnessMatrix(
                                mesh, Assigning.of(mesh, parts, workers), Springs.none(), workers)
                        .diagonalBlocks();
            }
        }
        assertArrayEquals(diagonals[0], diagonals[1], 0);
    }

    @Test
    void anElementWithoutStiffnessIsNamed() {
        TetMesh mesh = BoxMesh.box(ElementOrder.TET4, 1, 1, 1, 1);
        double[] factors = new double[mesh.tetCount()];
        Arrays.fill(factors, 1);
        factors[3] = 0;
        MaterialAssignment materials = new MaterialAssignment(
                mesh,
                List.of(BoxMesh.material("m", new IsotropicMaterial(1000, 0.3))),
                new ElementVariation(factors, new double[0]));
        NoSolutionException refused = assertThrows(NoSolutionException.class, () -> ElementCheck.laws(materials));
        assertTrue(refused.getMessage().contains("element 3 of box"), refused.getMessage());
    }
}
