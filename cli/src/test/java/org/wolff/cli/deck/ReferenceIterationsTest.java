package org.wolff.cli.deck;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.DiscreteModel;
import org.wolff.solver.analysis.Step;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.multigrid.Multigrid;

/**
 * Iterations on the reference deck of ten-node elements (486,492 unknowns), which are the same on every machine: as it is,
 * and with other moduli. Needs ../shared; 1.5 GB, so with {@code -Dwolff.heavy=true} alone.
 */
class ReferenceIterationsTest {
    private static final String DECK = "perf/tibia-tet10-486k.inp.gz";

    private static Material material(double modulus) {
        IsotropicMaterial law = new IsotropicMaterial(modulus, 0.3);
        return new Material("m", "m", law, OptionalDouble.empty(), List.of(), List.of());
    }

    private static int iterations(DiscreteModel model, MaterialAssignment materials, Workers workers) {
        TetMesh mesh = model.mesh();
        Step step = model.steps().get(0);
        SupportedSystem system = SupportedSystem.assemble(
                mesh, materials, step.supports().springs(), step.supports().constraints(), workers);
        return new Multigrid(system, mesh, workers)
                .conjugateGradients(system.matrix(), ConjugateGradients.Settings.DEFAULT, Progress.SILENT)
                .solve(system.rightHandSide(step.forces()))
                .convergence()
                .iterations();
    }

    /** @param moduli of cortex, cancellous bone, porous segment, plate with screws, in MPa */
    private static int iterations(DiscreteModel model, Workers workers, double... moduli) {
        List<Material> materials = model.mesh().regionNames().stream()
                .map(name -> material(moduli[name.charAt(1) - '0']))
                .toList();
        return iterations(model, new MaterialAssignment(model.mesh(), materials), workers);
    }

    @Test
    void aContrastOfModuliCostsAtMostAThird() {
        assumeTrue(Boolean.getBoolean("wolff.heavy"), "1.5 GB: needs -Dwolff.heavy=true");
        try (Workers workers = Workers.ofMachine()) {
            DiscreteModel model =
                    DeckModel.read(SolvedDeck.shared(DECK), workers).model();
            int asItIs = iterations(model, model.materials(), workers);
            int same = iterations(model, workers, 1000, 1000, 1000, 1000);
            int contrast = iterations(model, workers, 17_000, 1.1, 3000, 110_000);
            String counts = asItIs + " iterations, with one modulus " + same + ", with a contrast of 1e5 " + contrast;
            assertTrue(asItIs <= 30, counts);
            assertTrue(3 * contrast <= 4 * same, counts);
        }
    }
}
