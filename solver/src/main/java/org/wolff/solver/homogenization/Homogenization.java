package org.wolff.solver.homogenization;

import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.krylov.LinearSolver;
import org.wolff.solver.multigrid.Multigrid;
import org.wolff.solver.rigid.RigidMotions;

/** Solves a unit cell for its six unit strains; {@link #of} is the list of steps. */
public final class Homogenization {
    private static final int STRAINS = 6;

    private Homogenization() {}

    /**
     * Homogenises a unit cell.
     *
     * @param settings when a solve stops
     * @throws NoSolutionException if parts of the cell do not hang together from cell to cell, or a solve fails
     * @throws org.wolff.mesh.problem.MemoryException if the system does not fit in memory
     */
    public static HomogenizedCell of(
            UnitCell cell, ConjugateGradients.Settings settings, Workers workers, Progress progress) {
        TetMesh mesh = cell.mesh();
        progress.phase("homogenise: assembly");
        Constraints first = PeriodicConstraints.of(cell, unit(0));
        RigidMotions.requireNone(mesh, first, Springs.none());
        SupportedSystem system = SupportedSystem.assemble(mesh, cell.materials(), Springs.none(), first, workers);
        LinearSolver solver =
                new Multigrid(system, mesh, workers).conjugateGradients(system.matrix(), settings, Progress.SILENT);

        FieldRecovery recovery = new FieldRecovery(cell.materials(), workers);
        double[][] u = new double[STRAINS][];
        double[] stiffness = new double[STRAINS * STRAINS];
        double solid = 0;
        progress.phase("homogenise: unit strains");
        for (int k = 0; k < STRAINS; k++) {
            progress.step(k / (double) STRAINS, "strain " + (k + 1) + " of " + STRAINS);
            SupportedSystem strained = system.with(PeriodicConstraints.of(cell, unit(k)));
            double[] b = strained.rightHandSide(new double[3 * mesh.nodeCount()]);
            u[k] = strained.displacement(solver.solve(b, new double[b.length]).x());
            IntegrationFields points = recovery.atIntegrationPoints(u[k]);
            double[] mean = meanStress(points, cell.volume());
            for (int i = 0; i < STRAINS; i++) {
                stiffness[STRAINS * i + k] = mean[i];
            }
            solid = volume(points);
        }
        return new HomogenizedCell(cell, u, stiffness, solid / cell.volume(), recovery);
    }

    private static double[] unit(int k) {
        double[] strain = new double[STRAINS];
        strain[k] = 1;
        return strain;
    }

    private static double[] meanStress(IntegrationFields points, double volume) {
        double[] mean = new double[STRAINS];
        for (int p = 0; p < points.count(); p++) {
            for (int i = 0; i < STRAINS; i++) {
                mean[i] += points.volume()[p] * points.stress()[STRAINS * p + i] / volume;
            }
        }
        return mean;
    }

    private static double volume(IntegrationFields points) {
        double sum = 0;
        for (double own : points.volume()) {
            sum += own;
        }
        return sum;
    }
}
