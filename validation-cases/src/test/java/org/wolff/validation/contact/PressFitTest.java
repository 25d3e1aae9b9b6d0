package org.wolff.validation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.validation.contact.Touching.is;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.PairStatus;
import org.wolff.validation.closedform.PressFit;
import org.wolff.validation.grid.Grids;

/** A bar of radius 7.5 mm pressed into a ring of 25 mm with 0.05 mm interference, over 25 mm, and pushed out again. */
class PressFitTest {
    private static final double LENGTH = 25;

    /** A quarter of the bar and ring with its pairs. */
    private record Fit(TetMesh mesh, ContactPairs pairs, double nu) {
        static Fit of(ElementOrder order, int n, double nu, double coefficient, Constraints[] loads, double[] push) {
            SplitMesh split = Touching.cut(Grids.barInRing(order, 7.5, 25, LENGTH, n, n, 2 * n));
            TetMesh mesh = split.mesh();
            for (int i = 0; i < loads.length; i++) {
                double move = push.length == 0 ? Double.NaN : push[i];
                loads[i] = Touching.held(mesh, (node, at, region, builder) -> {
                    if (is(at.x(), 0)) {
                        builder.hold(node, Touching.X, 0, "x");
                    }
                    if (is(at.y(), 0)) {
                        builder.hold(node, Touching.Y, 0, "y");
                    }
                    if (is(at.z(), 0) && (region == 1 || Double.isNaN(move))) {
                        builder.hold(node, Touching.Z, 0, "z");
                    }
                    if (is(at.z(), LENGTH) && region == 0 && !Double.isNaN(move)) {
                        builder.hold(node, Touching.Z, -move, "push");
                    }
                });
            }
            ContactInterface around = ContactInterface.of(
                            "fit", split.interfaces().get(0), Friction.coulomb(coefficient))
                    .withGap(place -> -0.05)
                    .withNormals((place, normal) -> new Vector3(place.x(), place.y(), 0).unit());
            return new Fit(mesh, ContactPairs.of(materials(mesh, nu), List.of(around), loads[0]), nu);
        }

        List<ContactStep> solve(Constraints... loads) {
            double[] none = new double[3 * mesh.nodeCount()];
            return Touching.solve(
                    materials(mesh, nu),
                    pairs,
                    1e-9,
                    Arrays.stream(loads)
                            .map(held -> new ContactLoad("fit", none, held))
                            .toList());
        }

        private static MaterialAssignment materials(TetMesh mesh, double nu) {
            return Touching.materials(mesh, 1280, nu, 500, nu);
        }

        double area() {
            double sum = 0;
            for (double area : pairs.areas()) {
                sum += area;
            }
            return sum;
        }
    }

    private static PressFit exact(double nu) {
        return new PressFit(7.5, 25, 0.05, new IsotropicMaterial(1280, nu), new IsotropicMaterial(500, nu));
    }

    @Test
    void theClosedFormGivesTheKnownNumbers() {
        assertEquals(1.88192, exact(0.3).pressure(), 5e-6);
        assertEquals(1818, exact(0.3).frictionForce(0.82, LENGTH), 0.5);
        assertEquals(2027.25, exact(0).frictionForce(0.82, LENGTH), 0.005);
    }

    @Test
    void pressureConvergesToTheClosedForm() {
        double[] error = new double[2];
        for (int level = 0; level < 2; level++) {
            Constraints[] held = new Constraints[1];
            Fit fit = Fit.of(ElementOrder.TET10, 2 + 2 * level, 0.3, 0, held, new double[0]);
            ContactStep step = fit.solve(held).get(0);
            double mean = Touching.normalForce(fit.pairs(), step) / fit.area();
            error[level] = Math.abs(mean / exact(0.3).pressure() - 1);
            for (int p = 0; p < fit.pairs().size(); p++) {
                assertEquals(-(-0.05), step.jump()[3 * p], 1e-15, "closed: no penetration");
                assertEquals(PairStatus.SLIP, step.status()[p]);
                assertEquals(
                        mean,
                        Touching.pressure(fit.pairs(), step, p),
                        (level == 0 ? 0.1 : 0.06) * mean,
                        "scatter falls");
            }
            assertTrue(step.energy().error() < 1e-8);
            assertTrue(step.newtonSteps() <= 12);
        }
        assertTrue(error[1] < 0.008, "error " + error[1]);
        assertTrue(error[0] / error[1] > 3, "second order: " + error[0] + ", " + error[1]);
    }

    @ParameterizedTest
    @EnumSource
    void pushOutTakesFrictionTimesTheContactForce(ElementOrder order) {
        Constraints[] held = new Constraints[3];
        Fit fit = Fit.of(order, 3, 0, 0.82, held, new double[] {0, 0.01, 0.6});
        List<ContactStep> steps = fit.solve(held);
        double pressed = 0.82 * Touching.normalForce(fit.pairs(), steps.get(0));
        ContactStep out = steps.get(2);
        assertEquals(fit.pairs().size(), out.count(PairStatus.SLIP), "all slips");
        assertTrue(steps.get(1).count(PairStatus.STICK) > fit.pairs().size() / 2, "a hundredth of it still sticks");
        double axial = Touching.forceOnFar(fit.pairs(), out).z();
        assertEquals(
                -pressed, axial, (order == ElementOrder.TET10 ? 2e-3 : 6e-3) * pressed, "nothing swells when ν = 0");
        double exact = exact(0).frictionForce(0.82, LENGTH) / 4;
        assertEquals(-exact, axial, (order == ElementOrder.TET10 ? 0.015 : 0.12) * exact);
        for (int p = 0; p < fit.pairs().size(); p++) {
            double shear = Math.hypot(
                    fit.pairs().held()[3 * p + 1] ? 0 : out.force()[3 * p + 1],
                    fit.pairs().held()[3 * p + 2] ? 0 : out.force()[3 * p + 2]);
            assertEquals(0.82 * out.force()[3 * p], shear, 1e-6 * 0.82 * out.force()[3 * p]);
        }
        for (ContactStep step : steps) {
            assertTrue(step.energy().error() < 1e-8, "energy " + step.energy());
            assertTrue(step.newtonSteps() <= 12, "steps " + step.newtonSteps());
        }
    }
}
