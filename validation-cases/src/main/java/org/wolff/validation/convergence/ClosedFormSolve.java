package org.wolff.validation.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.element.ElementMap;
import org.wolff.solver.element.FacetElement;
import org.wolff.solver.element.TetElement;
import org.wolff.solver.element.TetQuadrature;
import org.wolff.solver.krylov.BlockJacobi;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.validation.closedform.ClosedForm;

/**
 * Solves a closed-form problem on a mesh: exact tractions on all boundary facets, exact displacements where held.
 *
 * @param mesh the mesh
 * @param u displacement found, mm, {@code 3·node + axis}
 * @param errors against the closed form
 */
public record ClosedFormSolve(TetMesh mesh, double[] u, ErrorNorms errors) {
    private static final int MAX_ITERATIONS = 20_000;

    /**
     * Solves.
     *
     * @param form the problem
     * @param bodyForce its force per volume, N/mm³
     * @param mesh whose regions each lie in one material of the form
     * @param held what is prescribed; must stop every rigid motion
     * @param tolerance relative residual of the solve
     */
    public static ClosedFormSolve of(
            ClosedForm form, Vector3 bodyForce, TetMesh mesh, Held held, double tolerance, Workers workers) {
        double[] f = new double[3 * mesh.nodeCount()];
        addTractions(form, mesh, f);
        addBodyForce(bodyForce, mesh, f);
        SupportedSystem system = SupportedSystem.assemble(
                mesh, materials(form, mesh), Springs.none(), constraints(form, mesh, held), workers);
        ConjugateGradients solver = new ConjugateGradients(
                system.matrix(),
                new BlockJacobi(system.matrix().diagonalBlocks(), workers),
                new ConjugateGradients.Settings(tolerance, MAX_ITERATIONS),
                workers,
                Progress.SILENT);
        double[] u = system.displacement(solver.solve(system.rightHandSide(f)).x());
        return new ClosedFormSolve(mesh, u, ErrorNorms.of(form, mesh, u));
    }

    private static MaterialAssignment materials(ClosedForm form, TetMesh mesh) {
        List<Material> ofRegion = new ArrayList<>();
        for (int r = 0; r < mesh.regionNames().size(); r++) {
            int tet = 0;
            while (mesh.region()[tet] != r) {
                tet++;
            }
            double[] c = new double[3];
            for (int i = 0; i < 4; i++) {
                for (int axis = 0; axis < 3; axis++) {
                    c[axis] += mesh.xyz()[3 * mesh.node(tet, i) + axis] / 4;
                }
            }
            ofRegion.add(new Material(
                    mesh.regionNames().get(r),
                    form.name(),
                    form.material(c[0], c[1], c[2]),
                    OptionalDouble.empty(),
                    List.of(),
                    List.of()));
        }
        return new MaterialAssignment(mesh, ofRegion);
    }

    private static Constraints constraints(ClosedForm form, TetMesh mesh, Held held) {
        Constraints.Builder builder = new Constraints.Builder(mesh);
        double[] exact = new double[3];
        for (int node = 0; node < mesh.nodeCount(); node++) {
            double x = mesh.xyz()[3 * node];
            double y = mesh.xyz()[3 * node + 1];
            double z = mesh.xyz()[3 * node + 2];
            for (int axis = 0; axis < 3; axis++) {
                if (held.at(x, y, z, axis)) {
                    form.displacement(x, y, z, exact);
                    Vector3 direction = new Vector3(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
                    builder.hold(node, direction, exact[axis], "exact");
                }
            }
        }
        return builder.build();
    }

    /** f_a = ∫ N_a σ n dA over the boundary. */
    private static void addTractions(ClosedForm form, TetMesh mesh, double[] f) {
        FacetElement element = new FacetElement(mesh.order());
        FacetSet outer = Facets.of(mesh).outer();
        int[] numbers = new int[element.nodes()];
        double[] areas = new double[3 * FacetElement.POINTS];
        double[] positions = new double[3 * FacetElement.POINTS];
        double[] s = new double[6];
        for (int facet = 0; facet < outer.size(); facet++) {
            element.nodesOf(mesh, outer.tets()[facet], outer.faces()[facet], numbers);
            element.areaVectors(mesh, numbers, areas);
            element.positions(mesh, numbers, positions);
            for (int q = 0; q < FacetElement.POINTS; q++) {
                form.stress(positions[3 * q], positions[3 * q + 1], positions[3 * q + 2], s);
                double nx = areas[3 * q];
                double ny = areas[3 * q + 1];
                double nz = areas[3 * q + 2];
                for (int i = 0; i < element.nodes(); i++) {
                    double shape = element.shape(q, i);
                    f[3 * numbers[i]] += shape * (s[0] * nx + s[3] * ny + s[5] * nz);
                    f[3 * numbers[i] + 1] += shape * (s[3] * nx + s[1] * ny + s[4] * nz);
                    f[3 * numbers[i] + 2] += shape * (s[5] * nx + s[4] * ny + s[2] * nz);
                }
            }
        }
    }

    private static void addBodyForce(Vector3 force, TetMesh mesh, double[] f) {
        TetElement element = TetElement.of(mesh.order());
        ElementMap map = new ElementMap(element, TetQuadrature.degree5());
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            map.moveTo(mesh, tet);
            for (int q = 0; q < map.points(); q++) {
                double volume = map.at(q);
                for (int i = 0; i < element.nodes(); i++) {
                    double share = volume * map.shape(q, i);
                    f[3 * map.node(i)] += share * force.x();
                    f[3 * map.node(i) + 1] += share * force.y();
                    f[3 * map.node(i) + 2] += share * force.z();
                }
            }
        }
    }
}
