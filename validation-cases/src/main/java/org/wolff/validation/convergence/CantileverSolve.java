package org.wolff.validation.convergence;

import java.util.List;
import java.util.OptionalDouble;
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

/** A clamped bar of 100 × 10 × 10 mm with an end load, by the same supports and loads that cases use. */
final class CantileverSolve {
    private static final double LENGTH = 100;

    /** ν = 0: a clamp that holds the contraction of the root would stiffen a solid bar against any beam theory. */
    private static final IsotropicMaterial LAW = new IsotropicMaterial(110000, 0);

    static final TimoshenkoCantilever BEAM = new TimoshenkoCantilever(LENGTH, 10, 10, 100, LAW);

    private CantileverSolve() {}

    /** Returns the mean deflection under the load, mm, with n × n × 10 n hexahedra cut into tetrahedra. */
    static double tipDeflection(ElementOrder order, int n, Workers workers) {
        TetMesh mesh = Grids.box(order, 10, 10, LENGTH, n, n, 10 * n);
        Material material = new Material("law", "", LAW, OptionalDouble.empty(), List.of(), List.of());
        MaterialAssignment materials = new MaterialAssignment(mesh, List.of(material));
        FacetSelector selector = new FacetSelector(mesh, Facets.of(mesh).outer(), 1);
        Support clamp = new Support("clamp", plane(0), new Support.Fixed());
        LoadCase push = new LoadCase("push", List.of(new Load.Force("tip", plane(LENGTH), new Vector3(100, 0, 0))));
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

    private static FacetSelection plane(double z) {
        FacetCondition on = new FacetCondition.OnPlane(new Vector3(0, 0, z), new Vector3(0, 0, 1), Double.NaN);
        return new FacetSelection(List.of(), List.of(on), 0, FacetSelection.DEFAULT_MAX_SHARE);
    }
}
