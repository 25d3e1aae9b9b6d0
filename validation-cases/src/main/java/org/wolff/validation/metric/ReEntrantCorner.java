package org.wolff.validation.metric;

import java.util.List;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
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
import org.wolff.validation.grid.Block;
import org.wolff.validation.grid.BlockMesh;

/** An L in plane strain, clamped at the end of one leg and pulled at that of the other: singular at its inner edge. */
public final class ReEntrantCorner {
    /** Factor by which stress grows as elements are halved: it goes as r^(λ−1) with λ = 0.5445 at an edge of 270°. */
    public static final double GROWTH = Math.pow(2, 1 - 0.544484);

    /** Material length of the averages, mm. */
    public static final double LENGTH = 1.2;

    static final double LEG = 6;
    static final double DEPTH = 1.5;
    static final IsotropicMaterial LAW = new IsotropicMaterial(3000, 0.3);

    private ReEntrantCorner() {}

    static TetMesh mesh(int n) {
        List<Block> blocks = List.of(block(n, 0, 0), block(n, 1, 0), block(n, 0, 1));
        return BlockMesh.of(ElementOrder.TET10, 1e-3 * LEG / n, blocks, List.of("body"), c -> 0);
    }

    private static Block block(int n, int i, int j) {
        return new Block(n, n, 1, (u, v, w, p) -> {
            p[0] = LEG * (i + u);
            p[1] = LEG * (j + v);
            p[2] = DEPTH * w;
        });
    }

    static FacetSelector selector(TetMesh mesh) {
        return new FacetSelector(mesh, Facets.of(mesh).outer(), 0.1);
    }

    static FacetSelection onPlane(Vector3 point, Vector3 normal) {
        return new FacetSelection(List.of(), List.of(new FacetCondition.OnPlane(point, normal, 1e-6)), 0, 1);
    }

    /**
     * Solves.
     *
     * @param n cells along a leg
     */
    public static MeasuredBody solve(int n, Workers workers) {
        TetMesh mesh = mesh(n);
        FacetSelector selector = selector(mesh);
        MaterialAssignment materials = MeasuredBody.of(mesh, LAW);
        Vector3 z = new Vector3(0, 0, 1);
        Supports supports = Supports.of(
                mesh,
                List.of(
                        new Support(
                                "top", onPlane(new Vector3(0, 2 * LEG, 0), new Vector3(0, 1, 0)), new Support.Fixed()),
                        new Support("front", onPlane(Vector3.ZERO, z), new Support.Roller(Optional.of(z))),
                        new Support("back", onPlane(z.times(DEPTH), z), new Support.Roller(Optional.of(z)))),
                selector);
        LoadCase pull = new LoadCase(
                "pull",
                List.of(new Load.Force(
                        "pull", onPlane(new Vector3(2 * LEG, 0, 0), new Vector3(1, 0, 0)), new Vector3(0, -100, 0))));
        SupportedSystem system =
                SupportedSystem.assemble(mesh, materials, supports.springs(), supports.constraints(), workers);
        ConjugateGradients solver = new ConjugateGradients(
                system.matrix(),
                new BlockJacobi(system.matrix().diagonalBlocks(), workers),
                new ConjugateGradients.Settings(1e-8, 20_000),
                workers,
                Progress.SILENT);
        double[] forces = new NodalLoads(materials, selector).of(pull);
        double[] u =
                system.displacement(solver.solve(system.rightHandSide(forces)).x());
        return new MeasuredBody(mesh, LAW, u, workers);
    }
}
