package org.wolff.validation.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.validation.closedform.BarInSeries;
import org.wolff.validation.closedform.ClosedForm;
import org.wolff.validation.closedform.HangingBar;
import org.wolff.validation.closedform.SaintVenantBeam;
import org.wolff.validation.closedform.ThickCylinder;
import org.wolff.validation.closedform.ThickSphere;
import org.wolff.validation.grid.Grids;

/** Elements, assembly, supports and solver against closed forms: exact where they must be, of full order elsewhere. */
class ConvergenceTest {
    private static final IsotropicMaterial BONE = new IsotropicMaterial(17000, 0.3);
    private static final double TINY = 1e-9;

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void hollowSphereConvergesInFullOrder(ElementOrder order) {
        Held symmetry = (x, y, z, axis) -> Math.abs(axis == 0 ? x : axis == 1 ? y : z) < TINY;
        study(
                new ThickSphere(10, 20, 5, BONE),
                new ThickSphere(10, 20, 5.05, BONE),
                n -> Grids.sphereOctant(order, 10, 20, n),
                symmetry,
                order,
                order == ElementOrder.TET4 ? 6 : 3);
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void hollowCylinderConvergesInFullOrder(ElementOrder order) {
        Held symmetry = (x, y, z, axis) ->
                axis == 2 ? Math.abs(z) < TINY || Math.abs(z - 5) < TINY : Math.abs(axis == 0 ? x : y) < TINY;
        study(
                new ThickCylinder(10, 20, 5, BONE),
                new ThickCylinder(10, 20, 5.05, BONE),
                n -> Grids.cylinderQuarter(order, 10, 20, 5, n),
                symmetry,
                order,
                order == ElementOrder.TET4 ? 6 : 3);
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void bentRoundBarConvergesInFullOrder(ElementOrder order) {
        // Bending in x is even about y = 0 and odd about x = 0; the root moves as the closed form says.
        Held held = (x, y, z, axis) -> Math.abs(z) < TINY
                || axis == 1 && (Math.abs(y) < TINY || Math.abs(x) < TINY)
                || axis == 2 && Math.abs(x) < TINY;
        study(
                new SaintVenantBeam(4, 12, 100, BONE),
                new SaintVenantBeam(4, 12, 101, BONE),
                n -> Grids.barQuarter(order, 4, 12, n, 6 * n),
                held,
                order,
                order == ElementOrder.TET4 ? 3 : 2);
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void barsInSeriesAreExact(ElementOrder order) {
        BarInSeries bars = new BarInSeries(4, 3, 17000, 110000);
        Held held = (x, y, z, axis) -> Math.abs(axis == 0 ? x : axis == 1 ? y : z) < TINY;
        ClosedFormSolve solve = solve(bars, Vector3.ZERO, Grids.layered(order, 2, 3, 10, 2, 2, 5, 4), held, 1e-13);
        assertExact(bars, solve);
        assertThrows(
                AssertionFailedError.class,
                () -> assertExact(new BarInSeries(4, 3, 17000, 111100), solve),
                "1 % wrong");
    }

    @Test
    void quadraticElementsGiveTheHangingBarExactly() {
        HangingBar bar = new HangingBar(10, 2e-5, BONE);
        Held held = (x, y, z, axis) ->
                axis == 2 && Math.abs(z - 10) < TINY || axis < 2 && Math.abs(axis == 0 ? x : y) < TINY;
        Vector3 weight = new Vector3(0, 0, -2e-5);
        ClosedFormSolve solve = solve(bar, weight, Grids.box(ElementOrder.TET10, 2, 3, 10, 2, 2, 5), held, 1e-13);
        assertExact(bar, solve);
        assertThrows(
                AssertionFailedError.class, () -> assertExact(new HangingBar(10, 2.02e-5, BONE), solve), "1 % wrong");
    }

    private static void assertExact(ClosedForm form, ClosedFormSolve solve) {
        ErrorNorms errors = ErrorNorms.of(form, solve.mesh(), solve.u());
        assertEquals(0, errors.displacement(), 1e-10, "displacement");
        assertEquals(0, errors.energy(), 1e-10, "stress");
    }

    /** Solves with n and 2n. */
    private static void study(
            ClosedForm form, ClosedForm wrong, IntFunction<TetMesh> mesh, Held held, ElementOrder order, int n) {
        ClosedFormSolve coarse = solve(form, Vector3.ZERO, mesh.apply(n), held, 1e-10);
        ClosedFormSolve fine = solve(form, Vector3.ZERO, mesh.apply(2 * n), held, 1e-10);
        double u = ClosedFormSolve.order(
                coarse.errors().displacement(), fine.errors().displacement());
        double e = ClosedFormSolve.order(coarse.errors().energy(), fine.errors().energy());
        double expected = order == ElementOrder.TET4 ? 2 : 3;
        assertTrue(u > expected - 0.35, () -> form.name() + " displacement of order " + u);
        assertTrue(e > expected - 1 - 0.2, () -> form.name() + " stress of order " + e);
        assertLimit(form, coarse, fine, expected);
        assertThrows(AssertionFailedError.class, () -> assertLimit(wrong, coarse, fine, expected), "1 % wrong");
    }

    /** The amplitude extrapolated to h = 0 is 1. */
    private static void assertLimit(ClosedForm form, ClosedFormSolve coarse, ClosedFormSolve fine, double order) {
        double a = ErrorNorms.of(form, coarse.mesh(), coarse.u()).amplitude();
        double b = ErrorNorms.of(form, fine.mesh(), fine.u()).amplitude();
        assertEquals(1, b + (b - a) / (Math.pow(2, order) - 1), 0.002, form.name());
    }

    private static ClosedFormSolve solve(
            ClosedForm form, Vector3 bodyForce, TetMesh mesh, Held held, double tolerance) {
        try (Workers workers = Workers.ofMachine()) {
            return ClosedFormSolve.of(form, bodyForce, mesh, held, tolerance, workers);
        }
    }
}
