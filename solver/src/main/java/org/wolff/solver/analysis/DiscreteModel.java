package org.wolff.solver.analysis;

import java.util.List;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.contact.ContactInterface;

/**
 * A model on its mesh: all that the solve needs.
 *
 * @param subject where it comes from
 * @param materials the mesh and what its regions are made of
 * @param quality shape of the elements
 * @param certificate how faithful the mesh is to its input; empty for a mesh that was given
 * @param steps load cases, in order; at least one, all with the same springs
 * @param interfaces along which the mesh is cut; none for a linear model
 * @param warnings what a reader of the numbers must know
 * @param plan what is to be measured
 * @param phases what it took to make it
 */
public record DiscreteModel(
        Subject subject,
        MaterialAssignment materials,
        MeshQuality quality,
        Optional<Certificate> certificate,
        List<Step> steps,
        List<ContactInterface> interfaces,
        List<String> warnings,
        MeasuringPlan plan,
        List<PhaseTime> phases) {
    /** Copies the lists. */
    public DiscreteModel {
        steps = List.copyOf(steps);
        interfaces = List.copyOf(interfaces);
        warnings = List.copyOf(warnings);
        phases = List.copyOf(phases);
    }

    /** A model that came with its mesh. */
    public DiscreteModel(
            GivenMesh subject,
            MaterialAssignment materials,
            MeshQuality quality,
            List<Step> steps,
            List<String> warnings) {
        this(
                subject,
                materials,
                quality,
                Optional.empty(),
                steps,
                List.of(),
                warnings,
                MeasuringPlan.ofGiven(materials),
                List.of());
    }

    /** Returns the mesh. */
    public TetMesh mesh() {
        return materials.mesh();
    }
}
