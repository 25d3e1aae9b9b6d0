package org.wolff.solver.boundary;

import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.element.ElementMap;
import org.wolff.solver.element.TetElement;
import org.wolff.solver.element.TetQuadrature;

/** Turns load cases into nodal forces. */
public final class NodalLoads {
    private final MaterialAssignment materials;
    private final FacetSelector selector;

    /** Ready to form the loads of a mesh. */
    public NodalLoads(MaterialAssignment materials, FacetSelector selector) {
        this.materials = materials;
        this.selector = selector;
    }

    /**
     * Returns the nodal forces of a load case in N, {@code 3·node + axis}.
     *
     * @throws InputException if a facet set is empty or unexpected, or a part has weight but no density
     */
    public double[] of(LoadCase loadCase) {
        double[] f = new double[3 * materials.mesh().nodeCount()];
        for (Load load : loadCase.loads()) {
            String purpose = "load '" + load.name() + "' of load case '" + loadCase.name() + "'";
            if (load instanceof Load.Force force) {
                traction(purpose, force.where()).addForce(force.total(), f);
            } else if (load instanceof Load.Pressure pressure) {
                traction(purpose, pressure.where()).addPressure(pressure.pressure(), f);
            } else if (load instanceof Load.Moment moment) {
                traction(purpose, moment.where()).addMoment(moment.moment(), f);
            } else if (load instanceof Load.Gravity gravity) {
                addGravity(purpose, gravity, f);
            }
        }
        return f;
    }

    private SurfaceTraction traction(String purpose, FacetSelection where) {
        return new SurfaceTraction(materials.mesh(), selector.select(purpose, where));
    }

    /** f_a = ∫ N_a ρ g dV, with the rule that is exact for the shape functions on curved elements of practical shape. */
    private void addGravity(String purpose, Load.Gravity gravity, double[] f) {
        TetMesh mesh = materials.mesh();
        for (int r = 0; r < mesh.regionNames().size(); r++) {
            Material material = materials.ofRegion().get(r);
            if (material.density().isEmpty()) {
                throw new InputException(Problem.of(
                        purpose + ": part '" + mesh.regionNames().get(r) + "' has weight, but its material '"
                                + material.name() + "' has no density",
                        "give the material a density, with its source"));
            }
        }
        TetElement element = TetElement.of(mesh.order());
        ElementMap map = new ElementMap(element, TetQuadrature.degree5());
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            double density = materials.of(tet).density().orElseThrow();
            map.moveTo(mesh, tet);
            for (int q = 0; q < map.points(); q++) {
                double mass = density * map.at(q);
                for (int i = 0; i < element.nodes(); i++) {
                    double share = mass * map.shape(q, i);
                    int dof = 3 * map.node(i);
                    f[dof] += share * gravity.acceleration().x();
                    f[dof + 1] += share * gravity.acceleration().y();
                    f[dof + 2] += share * gravity.acceleration().z();
                }
            }
        }
    }
}
