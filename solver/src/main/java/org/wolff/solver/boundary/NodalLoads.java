package org.wolff.solver.boundary;

import org.wolff.materials.assignment.MaterialAssignment;

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
     * @throws org.wolff.mesh.problem.InputException if a facet set is empty or unexpected, or a part has weight but no density
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
                new BodyLoads(materials).addWeight(purpose, gravity.acceleration(), f);
            }
        }
        return f;
    }

    private SurfaceTraction traction(String purpose, FacetSelection where) {
        return new SurfaceTraction(materials.mesh(), selector.select(purpose, where));
    }
}
