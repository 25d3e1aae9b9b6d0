package org.wolff.validation.convergence;

import static org.wolff.validation.comparison.ValidationCase.heavy;
import static org.wolff.validation.comparison.ValidationCase.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
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
import org.wolff.validation.closedform.TimoshenkoCantilever;
import org.wolff.validation.comparison.Comparisons;
import org.wolff.validation.comparison.Refinement;
import org.wolff.validation.comparison.ValidationCase;
import org.wolff.validation.grid.Grids;

/** Elements, assembly, supports and solver against closed forms: exact where they must be, of full order elsewhere. */
public final class ElasticityCases {
    private static final IsotropicMaterial BONE = new IsotropicMaterial(17000, 0.3);
    private static final double TINY = 1e-9;
    private static final String THEORY =
            "order of convergence of the element, for instance S. C. Brenner, L. R. Scott, The"
                    + " Mathematical Theory of Finite Element Methods, 3rd ed., Springer 2008, ch. 5";

    private ElasticityCases() {}

    /** Returns the cases. */
    public static List<ValidationCase> all() {
        List<ValidationCase> cases = new ArrayList<>();
        for (ElementOrder order : ElementOrder.values()) {
            String element = order.name().toLowerCase(Locale.ROOT);
            boolean linear = order == ElementOrder.TET4;
            cases.add(quick(
                    "elasticity/lame-sphere-" + element,
                    "hollow sphere under inner pressure, " + order,
                    (workers, found) -> sphere(order, linear ? 6 : 3, workers, found)));
            cases.add(quick(
                    "elasticity/lame-cylinder-" + element,
                    "hollow cylinder under inner pressure, " + order,
                    (workers, found) -> cylinder(order, linear ? 6 : 3, workers, found)));
            cases.add(quick(
                    "elasticity/saint-venant-beam-" + element,
                    "round bar bent by an end load, " + order,
                    (workers, found) -> beam(order, linear ? 3 : 2, workers, found)));
            cases.add(quick(
                    "elasticity/bars-in-series-" + element,
                    "two bonded bars pulled, " + order,
                    (workers, found) -> bars(order, workers, found)));
        }
        cases.add(quick("elasticity/hanging-bar", "bar under its own weight, TET10", ElasticityCases::hangingBar));
        cases.add(quick(
                "elasticity/cantilever",
                "clamped bar with an end load, by the supports and loads of cases, TET10",
                (workers, found) -> cantilever(2, 4, workers, found)));
        cases.add(quick(
                "elasticity/meshed-sphere",
                "hollow sphere under inner pressure, on wolff's own mesh, TET10",
                (workers, found) -> meshedSphere(3, workers, found)));
        cases.add(heavy(
                "elasticity/meshed-sphere-fine",
                "hollow sphere under inner pressure, on wolff's own fine mesh, TET10",
                (workers, found) -> meshedSphere(1.5, workers, found)));
        return List.copyOf(cases);
    }

    private static void sphere(ElementOrder order, int n, Workers workers, Comparisons found) {
        Held symmetry = (x, y, z, axis) -> Math.abs(axis == 0 ? x : axis == 1 ? y : z) < TINY;
        study(new ThickSphere(10, 20, 5, BONE), m -> Grids.sphereOctant(order, 10, 20, m), symmetry, n, workers, found);
    }

    private static void cylinder(ElementOrder order, int n, Workers workers, Comparisons found) {
        Held symmetry = (x, y, z, axis) ->
                axis == 2 ? Math.abs(z) < TINY || Math.abs(z - 5) < TINY : Math.abs(axis == 0 ? x : y) < TINY;
        IntFunction<TetMesh> mesh = m -> Grids.cylinderQuarter(order, 10, 20, 5, m);
        study(new ThickCylinder(10, 20, 5, BONE), mesh, symmetry, n, workers, found);
    }

    private static void beam(ElementOrder order, int n, Workers workers, Comparisons found) {
        // Bending in x is even about y = 0 and odd about x = 0; the root moves as the closed form says.
        Held held = (x, y, z, axis) -> Math.abs(z) < TINY
                || axis == 1 && (Math.abs(y) < TINY || Math.abs(x) < TINY)
                || axis == 2 && Math.abs(x) < TINY;
        IntFunction<TetMesh> mesh = m -> Grids.barQuarter(order, 4, 12, m, 6 * m);
        study(new SaintVenantBeam(4, 12, 100, BONE), mesh, held, n, workers, found);
    }

    /** Solves with n and 2n. */
    private static void study(
            ClosedForm form, IntFunction<TetMesh> mesh, Held held, int n, Workers workers, Comparisons found) {
        ClosedFormSolve coarse = ClosedFormSolve.of(form, Vector3.ZERO, mesh.apply(n), held, 1e-10, workers);
        ClosedFormSolve fine = ClosedFormSolve.of(form, Vector3.ZERO, mesh.apply(2 * n), held, 1e-10, workers);
        double expected = fine.mesh().order() == ElementOrder.TET4 ? 2 : 3;
        ErrorNorms a = coarse.errors();
        ErrorNorms b = fine.errors();
        found.source(form.source());
        found.equal(
                "displacement over exact, at mesh size 0",
                "",
                new Refinement(a.amplitude(), b.amplitude()).limit(expected),
                1,
                0.002);
        found.source(THEORY);
        found.atLeast(
                "order of displacement, " + (int) expected + " in the limit",
                "",
                new Refinement(a.displacement(), b.displacement()).order(0),
                expected - 0.35);
        found.atLeast(
                "order of stress, " + (int) (expected - 1) + " in the limit",
                "",
                new Refinement(a.energy(), b.energy()).order(0),
                expected - 1.2);
    }

    private static void bars(ElementOrder order, Workers workers, Comparisons found) {
        BarInSeries bars = new BarInSeries(4, 3, 17000, 110000);
        Held held = (x, y, z, axis) -> Math.abs(axis == 0 ? x : axis == 1 ? y : z) < TINY;
        TetMesh mesh = Grids.layered(order, 2, 3, 10, 2, 2, 5, 4);
        exact(bars, ClosedFormSolve.of(bars, Vector3.ZERO, mesh, held, 1e-13, workers), found);
    }

    private static void hangingBar(Workers workers, Comparisons found) {
        HangingBar bar = new HangingBar(10, 2e-5, BONE);
        Held held = (x, y, z, axis) ->
                axis == 2 && Math.abs(z - 10) < TINY || axis < 2 && Math.abs(axis == 0 ? x : y) < TINY;
        TetMesh mesh = Grids.box(ElementOrder.TET10, 2, 3, 10, 2, 2, 5);
        exact(bar, ClosedFormSolve.of(bar, new Vector3(0, 0, -2e-5), mesh, held, 1e-13, workers), found);
    }

    private static void exact(ClosedForm form, ClosedFormSolve solve, Comparisons found) {
        ErrorNorms errors = solve.errors();
        found.source(form.source());
        found.equal("displacement over exact", "", errors.amplitude(), 1, 1e-10);
        found.zero("L2 error of displacement, relative", "", errors.displacement(), 1, 1e-10);
        found.zero("energy error of stress, relative", "", errors.energy(), 1, 1e-10);
    }

    private static void cantilever(int coarse, int fine, Workers workers, Comparisons found) {
        TimoshenkoCantilever beam = CantileverSolve.BEAM;
        double first = CantileverSolve.tipDeflection(ElementOrder.TET10, coarse, workers);
        double second = CantileverSolve.tipDeflection(ElementOrder.TET10, fine, workers);
        found.source(beam.source());
        found.equal("deflection of the end", "mm", second, beam.tipDeflection(), 0.003);
        found.source("displacement elements under given forces are too stiff");
        found.atLeast("deflection gained by the finer mesh", "mm", second - first, 0);
    }

    private static void meshedSphere(double size, Workers workers, Comparisons found) {
        ClosedFormSolve coarse = MeshedSphere.solve(2 * size, workers);
        ClosedFormSolve fine = MeshedSphere.solve(size, workers);
        ErrorNorms a = coarse.errors();
        ErrorNorms b = fine.errors();
        found.source(MeshedSphere.FORM.source());
        found.equal("displacement over exact", "", b.amplitude(), 1, 0.004);
        found.source(THEORY + "; less, for the mesh does not refine by halving");
        found.atLeast(
                "order of displacement, 3 in the limit",
                "",
                new Refinement(a.displacement(), b.displacement()).order(0),
                2.3);
        found.atLeast("order of stress, 2 in the limit", "", new Refinement(a.energy(), b.energy()).order(0), 1.6);
    }
}
