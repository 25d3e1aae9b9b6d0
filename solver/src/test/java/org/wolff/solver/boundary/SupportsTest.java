package org.wolff.solver.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.krylov.BlockJacobi;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.metric.Balance;
import org.wolff.solver.metric.Balances;
import org.wolff.solver.sample.BoxMesh;

/** A box of 4 × 4 × 8 mm, E 1000 MPa, ν 0.3, pressed by 0.5 MPa (8 N) on its top: uniaxial where nothing holds it back. */
class SupportsTest {
    private static final Vector3 Z = new Vector3(0, 0, 1);
    private static final double SHORTENING = 0.5 / 1000 * 8;

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void rollersAlongTheNormalsOfThreeFacesHoldABoxWithoutStress(ElementOrder order) {
        // One support on three faces that meet: each node is held along the normal of every face it lies on.
        FacetSelection three = new FacetSelection(
                List.of(), List.of(new FacetCondition.Facing(new Vector3(-1, -1, -1), Math.toRadians(60))), 0, 0.6);
        Solved solved = solve(order, List.of(new Support("corner", three, new Support.Roller(Optional.empty()))));
        double[] top = solved.at(new Vector3(4, 4, 8));
        assertEquals(-SHORTENING, top[2], 1e-9);
        assertEquals(0.3 * 0.5 / 1000 * 4, top[0], 1e-9);
        assertEquals(0.3 * 0.5 / 1000 * 4, top[1], 1e-9);
        assertThrows(AssertionError.class, () -> assertEquals(-1.01 * SHORTENING, top[2], 1e-9));
        assertEquals(8, solved.balance().supports().get(0).force().z(), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void anElasticBedGivesWayByForceOverStiffness(ElementOrder order) {
        Support bed = new Support("bed", bottom(), new Support.Spring(200, Optional.of(Z)));
        Support left = new Support("left", face(new Vector3(1, 0, 0)), new Support.Roller(Optional.empty()));
        Support front = new Support("front", face(new Vector3(0, 1, 0)), new Support.Roller(Optional.empty()));
        Solved solved = solve(order, List.of(bed, left, front));
        // A bed lumped to nodes lets the bottom bend a little; its mean sinks by exactly F/k, as the balance tells.
        Balance balance = solved.balance();
        assertEquals(8, balance.supports().get(0).force().z(), 1e-6);
        assertEquals(0, balance.forceError(), 1e-8);
        assertEquals(0, balance.energyError(), 1e-8);
        assertEquals(-SHORTENING - 8.0 / 200, solved.at(new Vector3(4, 4, 8))[2], 0.02 * SHORTENING);
    }

    private static FacetSelection bottom() {
        return face(Z);
    }

    private static FacetSelection face(Vector3 normal) {
        return new FacetSelection(
                List.of(), List.of(new FacetCondition.OnPlane(Vector3.ZERO, normal, Double.NaN)), 0, 0.5);
    }

    private record Solved(TetMesh mesh, double[] u, Balance balance) {
        double[] at(Vector3 place) {
            for (int node = 0; node < mesh.nodeCount(); node++) {
                if (BoxMesh.point(mesh, node).minus(place).norm() < 1e-9) {
                    return new double[] {u[3 * node], u[3 * node + 1], u[3 * node + 2]};
                }
            }
            throw new AssertionError("no node at " + place);
        }
    }

    private static Solved solve(ElementOrder order, List<Support> supports) {
        TetMesh mesh = BoxMesh.box(order, 4, 4, 8, 1);
        MaterialAssignment materials = BoxMesh.isotropic(mesh, 1000, 0.3);
        FacetSelector selector = new FacetSelector(mesh, Facets.of(mesh).outer(), 1);
        Supports held = Supports.of(mesh, supports, selector);
        FacetSelection top = new FacetSelection(
                List.of(), List.of(new FacetCondition.OnPlane(new Vector3(0, 0, 8), Z, Double.NaN)), 0, 0.5);
        double[] f = new NodalLoads(materials, selector)
                .of(new LoadCase("press", List.of(new Load.Pressure("p", top, 0.5))));
        try (Workers workers = new Workers(2)) {
            SupportedSystem system =
                    SupportedSystem.assemble(mesh, materials, held.springs(), held.constraints(), workers);
            double[] w = new ConjugateGradients(
                            system.matrix(),
                            new BlockJacobi(system.matrix().diagonalBlocks(), workers),
                            new ConjugateGradients.Settings(1e-12, 10_000),
                            workers,
                            Progress.SILENT)
                    .solve(system.rightHandSide(f))
                    .x();
            double[] u = system.displacement(w);
            double energy =
                    new FieldRecovery(materials, workers).atIntegrationPoints(u).strainEnergy();
            return new Solved(mesh, u, new Balances(mesh, held).of(f, u, system.reactions(u, f), energy));
        }
    }
}
