package org.wolff.validation.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.FacetSelector;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.NodalLoads;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.boundary.Supports;
import org.wolff.solver.krylov.BlockJacobi;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.validation.closedform.TimoshenkoCantilever;
import org.wolff.validation.grid.Grids;

/** A clamped bar with an end load, by the same supports and loads that cases use, against Timoshenko's beam. */
class CantileverTest {
    /** ν = 0: a clamp that holds the contraction of the root would stiffen a solid bar against any beam theory. */
    private static final IsotropicMaterial LAW = new IsotropicMaterial(110000, 0);

    private static final double LENGTH = 100;
    private static final TimoshenkoCantilever BEAM = new TimoshenkoCantilever(LENGTH, 10, 10, 100, LAW);

    @Test
    void quadraticElementsConvergeToTheBeamFromTheStiffSide() {
        double coarse = tipDeflection(Grids.box(ElementOrder.TET10, 10, 10, LENGTH, 1, 1, 10));
        double fine = tipDeflection(Grids.box(ElementOrder.TET10, 10, 10, LENGTH, 2, 2, 20));
        double finest = tipDeflection(Grids.box(ElementOrder.TET10, 10, 10, LENGTH, 4, 4, 40));
        assertTrue(coarse < fine && fine < finest, coarse + " " + fine + " " + finest);
        assertTrue((finest - fine) < 0.5 * (fine - coarse), coarse + " " + fine + " " + finest);
        assertDeflection(BEAM.tipDeflection(), finest);
        assertThrows(
                AssertionFailedError.class, () -> assertDeflection(1.01 * BEAM.tipDeflection(), finest), "1 % wrong");
        assertThrows(
                AssertionFailedError.class, () -> assertDeflection(0.99 * BEAM.tipDeflection(), finest), "1 % wrong");
    }

    @Test
    void linearElementsAreTooStiffAndGetBetter() {
        double fine = tipDeflection(Grids.box(ElementOrder.TET4, 10, 10, LENGTH, 2, 2, 20));
        double finest = tipDeflection(Grids.box(ElementOrder.TET4, 10, 10, LENGTH, 4, 4, 40));
        assertTrue(fine < finest && finest < BEAM.tipDeflection(), fine + " " + finest);
        double ratio = (BEAM.tipDeflection() - fine) / (BEAM.tipDeflection() - finest);
        assertTrue(ratio > 2 && ratio < 4.5, "errors fall by " + ratio + ", towards 4");
    }

    /** The clamp holds the warping of the root too, which the beam leaves out. */
    private static void assertDeflection(double expected, double found) {
        assertEquals(expected, found, 0.002 * expected);
    }

    private static double tipDeflection(TetMesh mesh) {
        Material material = new Material("law", "", LAW, OptionalDouble.empty(), List.of(), List.of());
        MaterialAssignment materials = new MaterialAssignment(mesh, List.of(material));
        FacetSelector selector = new FacetSelector(mesh, Facets.of(mesh).outer(), 1);
        Support clamp = new Support("clamp", plane(0), new Support.Fixed());
        LoadCase push = new LoadCase("push", List.of(new Load.Force("tip", plane(LENGTH), new Vector3(100, 0, 0))));
        try (Workers workers = Workers.ofMachine()) {
            Supports supports = Supports.of(mesh, List.of(clamp), selector);
            SupportedSystem system =
                    SupportedSystem.assemble(mesh, materials, Springs.none(), supports.constraints(), workers);
            double[] f = new NodalLoads(materials, selector).of(push);
            double[] w = new ConjugateGradients(
                            system.matrix(),
                            new BlockJacobi(system.matrix().diagonalBlocks(), workers),
                            ConjugateGradients.Settings.DEFAULT,
                            workers,
                            Progress.SILENT)
                    .solve(system.rightHandSide(f))
                    .x();
            double[] u = system.displacement(w);
            // f·u / F is the mean deflection under the load, as the traction weighs it.
            double work = 0;
            for (int i = 0; i < f.length; i++) {
                work += f[i] * u[i];
            }
            return work / 100;
        }
    }

    private static FacetSelection plane(double z) {
        FacetCondition on = new FacetCondition.OnPlane(new Vector3(0, 0, z), new Vector3(0, 0, 1), Double.NaN);
        return new FacetSelection(List.of(), List.of(on), 0, FacetSelection.DEFAULT_MAX_SHARE);
    }
}
