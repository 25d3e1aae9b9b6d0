package org.wolff.solver.analysis;

import java.util.List;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.tetrahedralize.Meshing;

/**
 * The mesh of a model's parts, measured against its input.
 *
 * @param meshing the mesh, its quality, and what the mesher noticed
 * @param certificate how faithful it is
 * @param phases what it took
 */
public record CertifiedMesh(Meshing meshing, Certificate certificate, List<PhaseTime> phases) {
    /** Copies the list. */
    public CertifiedMesh {
        phases = List.copyOf(phases);
    }
}
