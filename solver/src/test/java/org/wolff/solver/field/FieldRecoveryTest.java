package org.wolff.solver.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.sample.BoxMesh;

/** Displacement fields with known strain, put on a distorted box of two materials that meet at x = 2 mm. */
class FieldRecoveryTest {
    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void aLinearDisplacementGivesItsConstantStrainEverywhere(ElementOrder order) {
        TetMesh mesh = mesh(order);
        double[] expected = {1e-3, -2e-3, 4e-4, 3e-4, -7e-4, 5e-4};
        // u = ε x plus a rotation that must not strain.
        double[] u = displacement(
                mesh,
                p -> new Vector3(
                        1e-3 * p.x() + 3e-4 * p.y() + 2e-4 * p.y() + 5e-4 * p.z(),
                        -2e-3 * p.y() - 2e-4 * p.x() - 7e-4 * p.z(),
                        4e-4 * p.z()));
        NodalFields nodes = recover(mesh, u);
        for (int p = 0; p < nodes.points().count(); p++) {
            for (int i = 0; i < 6; i++) {
                assertEquals(expected[i], nodes.strain()[6 * p + i], 1e-15);
            }
        }
    }

    @Test
    void aQuadraticDisplacementGivesItsLinearStrainAtTheNodes() {
        TetMesh mesh = mesh(ElementOrder.TET10);
        double[] u =
                displacement(mesh, p -> new Vector3(1e-3 * p.x() * p.x(), 2e-3 * p.y() * p.z(), -1e-3 * p.x() * p.z()));
        NodalFields nodes = recover(mesh, u);
        for (int p = 0; p < nodes.points().count(); p++) {
            Vector3 x = BoxMesh.point(mesh, nodes.points().node()[p]);
            double[] expected = {2e-3 * x.x(), 2e-3 * x.z(), -1e-3 * x.x(), 0, 2e-3 * x.y(), -1e-3 * x.z()};
            for (int i = 0; i < 6; i++) {
                assertEquals(expected[i], nodes.strain()[6 * p + i], 1e-14);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void theStressJumpsAtTheInterfaceAndIsNotAveraged(ElementOrder order) {
        TetMesh mesh = mesh(order);
        double[] u = displacement(mesh, p -> new Vector3(1e-3 * p.x(), 0, 0));
        NodalFields nodes = recover(mesh, u);
        int both = 0;
        for (int p = 0; p < nodes.points().count(); p++) {
            double modulus = nodes.points().region()[p] == 0 ? 1000 : 5000;
            assertEquals(modulus * 1e-3, nodes.stress()[6 * p], 1e-11);
            assertEquals(modulus * 1e-3, nodes.vonMises()[p], 1e-11);
            assertEquals(0.5 * modulus * 1e-6, nodes.energyDensity()[p], 1e-13);
            both += BoxMesh.isOn(mesh.xyz()[3 * nodes.points().node()[p]], 2) ? 1 : 0;
        }
        assertEquals(mesh.nodeCount() + both / 2, nodes.points().count(), "nodes of the interface are there twice");
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void theStrainEnergyIsHalfOfStressTimesStrainTimesVolume(ElementOrder order) {
        TetMesh mesh = mesh(order);
        double[] u = displacement(mesh, p -> new Vector3(1e-3 * p.x(), 0, 0));
        try (Workers workers = new Workers(2)) {
            IntegrationFields points = new FieldRecovery(materials(mesh), workers).atIntegrationPoints(u);
            // Two halves of 2 × 3 × 3 mm³, ν = 0.
            assertEquals(0.5 * 1e-6 * (1000 + 5000) * 18, points.strainEnergy(), 1e-13);
        }
    }

    private static TetMesh mesh(ElementOrder order) {
        return BoxMesh.split(BoxMesh.distorted(order, 4, 3, 3, 1, 0.15, 7, 2), 2);
    }

    private static MaterialAssignment materials(TetMesh mesh) {
        return BoxMesh.isotropic(mesh, 1000, 0, 5000, 0);
    }

    private static NodalFields recover(TetMesh mesh, double[] u) {
        try (Workers workers = new Workers(2)) {
            FieldRecovery recovery = new FieldRecovery(materials(mesh), workers);
            return recovery.atNodes(u, recovery.atIntegrationPoints(u));
        }
    }

    private static double[] displacement(TetMesh mesh, UnaryOperator<Vector3> field) {
        double[] u = new double[3 * mesh.nodeCount()];
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 at = field.apply(BoxMesh.point(mesh, node));
            u[3 * node] = at.x();
            u[3 * node + 1] = at.y();
            u[3 * node + 2] = at.z();
        }
        return u;
    }
}
