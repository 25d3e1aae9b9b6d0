package org.wolff.solver.metric;

import java.util.List;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.field.ScalarFields;
import org.wolff.solver.field.Tensors;

/**
 * A scalar of stress or strain with its values over the whole mesh.
 *
 * @param id its word in the ids of metrics, such as {@code von-mises}
 * @param name for people
 * @param unit of all values
 * @param worst which of two values is the worse one
 * @param atPoints one per integration point
 * @param atNodes one per point of {@link org.wolff.solver.field.RegionNodes}
 */
public record Quantity(String id, String name, String unit, Worst worst, double[] atPoints, double[] atNodes) {
    /** Which of two values counts in an envelope over load cases. */
    public enum Worst {
        /** The greater one. */
        GREATEST,
        /** The lesser one. */
        LEAST,
        /** The one of larger magnitude, with its sign. */
        LARGEST;

        double of(double a, double b) {
            return switch (this) {
                case GREATEST -> Math.max(a, b);
                case LEAST -> Math.min(a, b);
                case LARGEST -> Math.abs(b) > Math.abs(a) ? b : a;
            };
        }
    }

    /** Whether negative values occur, so that the low tail means something. */
    boolean isSigned() {
        return worst != Worst.GREATEST || id.equals("principal-1");
    }

    /** Returns the scalars that are measured in every load case. */
    public static List<Quantity> of(
            IntegrationFields points, NodalFields nodes, MaterialAssignment materials, Workers workers) {
        ScalarFields scalars = ScalarFields.of(points, materials, workers);
        int n = nodes.points().count();
        double[] greatest = new double[n];
        double[] least = new double[n];
        double[] signed = new double[n];
        for (int p = 0; p < n; p++) {
            greatest[p] = nodes.principal()[3 * p];
            least[p] = nodes.principal()[3 * p + 2];
            signed[p] = Tensors.signedVonMises(nodes.vonMises()[p], greatest[p], least[p]);
        }
        double[] signedAtPoints = new double[points.count()];
        for (int p = 0; p < signedAtPoints.length; p++) {
            signedAtPoints[p] = Tensors.signedVonMises(
                    scalars.vonMises()[p], scalars.greatestPrincipal()[p], scalars.leastPrincipal()[p]);
        }
        return List.of(
                new Quantity(
                        "von-mises", "von Mises stress", "MPa", Worst.GREATEST, scalars.vonMises(), nodes.vonMises()),
                new Quantity(
                        "signed-von-mises",
                        "von Mises stress with the sign of the principal stress of largest magnitude",
                        "MPa",
                        Worst.LARGEST,
                        signedAtPoints,
                        signed),
                new Quantity(
                        "principal-1",
                        "greatest principal stress",
                        "MPa",
                        Worst.GREATEST,
                        scalars.greatestPrincipal(),
                        greatest),
                new Quantity(
                        "principal-3", "least principal stress", "MPa", Worst.LEAST, scalars.leastPrincipal(), least),
                new Quantity(
                        "equivalent-strain",
                        "equivalent strain (ANSYS definition with the material's Poisson's ratio)",
                        "1",
                        Worst.GREATEST,
                        scalars.equivalentStrain(),
                        nodes.equivalentStrain()),
                new Quantity(
                        "energy-density",
                        "strain energy density",
                        "MPa",
                        Worst.GREATEST,
                        scalars.energyDensity(),
                        nodes.energyDensity()));
    }
}
