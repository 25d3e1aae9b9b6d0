package org.wolff.validation.metric;

import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.averaging.MaterialLength;
import org.wolff.solver.field.Tensors;
import org.wolff.validation.closedform.KirschPlate;
import org.wolff.validation.convergence.ClosedFormSolve;
import org.wolff.validation.convergence.Held;
import org.wolff.validation.grid.Grids;

/** A plate with a hole in plane strain, cut out of an infinite one with the exact tractions on the cut. */
public final class PlateWithHole {
    /** Radius of the hole, mm. */
    public static final double RADIUS = 5;

    /** Tension far away, MPa. */
    public static final double TENSION = 10;

    /** Material length of the averages, mm. */
    public static final double LENGTH = 0.8;

    private static final double OUTER = 15;
    private static final double THICKNESS = 2;
    private static final IsotropicMaterial LAW = new IsotropicMaterial(110_000, 0.3);

    /** The closed form. */
    public static final KirschPlate FORM = new KirschPlate(RADIUS, TENSION, LAW);

    private PlateWithHole() {}

    /**
     * Solves.
     *
     * @param n cells from the hole to the cut
     */
    public static MeasuredBody solve(int n, Workers workers) {
        Held held =
                (x, y, z, axis) -> axis == 2 ? z < 1e-9 || z > THICKNESS - 1e-9 : Math.abs(axis == 0 ? x : y) < 1e-9;
        ClosedFormSolve solve = ClosedFormSolve.of(
                FORM,
                Vector3.ZERO,
                Grids.cylinderQuarter(ElementOrder.TET10, RADIUS, OUTER, THICKNESS, n),
                held,
                1e-9,
                workers);
        return new MeasuredBody(solve.mesh(), LAW, solve.u(), workers);
    }

    /** Returns the greatest principal stress of Kirsch's stress averaged over the part of a ball that lies in the model. */
    public static double exactAverage(Vector3 centre) {
        double radius = MaterialLength.RADIUS_OVER_LENGTH * LENGTH;
        int n = 60;
        double[] sum = new double[6];
        double[] s = new double[6];
        int count = 0;
        for (int i = 0; i < n * n * n; i++) {
            int column = i % n;
            int row = i / n % n;
            int layer = i / (n * n);
            double x = centre.x() + radius * (2 * (column + 0.5) / n - 1);
            double y = centre.y() + radius * (2 * (row + 0.5) / n - 1);
            double z = centre.z() + radius * (2 * (layer + 0.5) / n - 1);
            boolean inBall = new Vector3(x, y, z).minus(centre).norm() < radius;
            if (inBall && x > 0 && y > 0 && z > 0 && z < THICKNESS && Math.hypot(x, y) > RADIUS) {
                FORM.stress(x, y, z, s);
                for (int k = 0; k < 6; k++) {
                    sum[k] += s[k];
                }
                count++;
            }
        }
        for (int k = 0; k < 6; k++) {
            sum[k] /= count;
        }
        double[] principal = new double[3];
        Tensors.principal(sum, 0, principal, 0);
        return principal[0];
    }
}
