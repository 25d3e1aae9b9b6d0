package org.wolff.solver.boundary;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.element.ElementMap;
import org.wolff.solver.element.TetElement;
import org.wolff.solver.element.TetQuadrature;

/**
 * Forces that act in the volume of elements and their consistent nodal forces f_a = ∫ N_a b dV, with the rule that is
 * exact for the shape functions on curved elements of practical shape.
 */
public final class BodyLoads {
    private final MaterialAssignment materials;

    /** Ready for forces on the elements of a mesh. */
    public BodyLoads(MaterialAssignment materials) {
        this.materials = materials;
    }

    /**
     * Adds the weight of the whole mesh.
     *
     * @param purpose what it is for, for messages
     * @param acceleration mm/s²
     * @param f nodal forces, N, {@code 3·node + axis}
     * @throws InputException if a part has no density
     */
    public void addWeight(String purpose, Vector3 acceleration, double[] f) {
        addWeight(purpose, IntStream.range(0, materials.mesh().tetCount()).toArray(), acceleration, f);
    }

    /**
     * Adds the weight of some elements.
     *
     * @throws InputException if a part that they belong to has no density
     */
    public void addWeight(String purpose, int[] tets, Vector3 acceleration, double[] f) {
        TetMesh mesh = materials.mesh();
        boolean[] heavy = new boolean[mesh.regionNames().size()];
        for (int tet : tets) {
            heavy[mesh.region()[tet]] = true;
        }
        double[] density = new double[heavy.length];
        for (int r = 0; r < heavy.length; r++) {
            Material material = materials.ofRegion().get(r);
            if (heavy[r] && material.density().isEmpty()) {
                throw new InputException(Problem.of(
                        purpose + ": part '" + mesh.regionNames().get(r) + "' has weight, but its material '"
                                + material.name() + "' has no density",
                        "give the material a density, with its source"));
            }
            density[r] = material.density().orElse(0);
        }
        add(tets, tet -> density[mesh.region()[tet]], acceleration, f);
    }

    /** Adds a force per volume, N/mm³, on some elements. */
    public void addForceDensity(int[] tets, Vector3 density, double[] f) {
        add(tets, tet -> 1, density, f);
    }

    private void add(int[] tets, IntToDoubleFunction factor, Vector3 force, double[] f) {
        TetMesh mesh = materials.mesh();
        TetElement element = TetElement.of(mesh.order());
        ElementMap map = new ElementMap(element, TetQuadrature.degree5());
        for (int tet : tets) {
            double scale = factor.applyAsDouble(tet);
            map.moveTo(mesh, tet);
            for (int q = 0; q < map.points(); q++) {
                double weight = scale * map.at(q);
                for (int i = 0; i < element.nodes(); i++) {
                    double share = weight * map.shape(q, i);
                    int dof = 3 * map.node(i);
                    f[dof] += share * force.x();
                    f[dof + 1] += share * force.y();
                    f[dof + 2] += share * force.z();
                }
            }
        }
    }
}
