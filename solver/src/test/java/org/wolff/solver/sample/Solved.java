package org.wolff.solver.sample;

import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.krylov.BlockJacobi;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.Convergence;

/** A small model solved from end to end. */
public record Solved(SupportedSystem system, double[] u, Convergence convergence) {
    /** Solves with as many threads and to such a tolerance. */
    public static Solved of(
            TetMesh mesh,
            MaterialAssignment materials,
            Springs springs,
            Constraints constraints,
            double[] f,
            double tolerance,
            int threads) {
        try (Workers workers = new Workers(threads)) {
            SupportedSystem system = SupportedSystem.assemble(mesh, materials, springs, constraints, workers);
            ConjugateGradients.Solution solution = new ConjugateGradients(
                            system.matrix(),
                            new BlockJacobi(system.matrix().diagonalBlocks(), workers),
                            new ConjugateGradients.Settings(tolerance, 10_000),
                            workers,
                            Progress.SILENT)
                    .solve(system.rightHandSide(f));
            return new Solved(system, system.displacement(solution.x()), solution.convergence());
        }
    }
}
