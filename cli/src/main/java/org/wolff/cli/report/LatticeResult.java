package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.lattice.LatticeDesign;
import org.wolff.materials.lattice.PoreMeaning;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Limit;
import org.wolff.solver.homogenization.HomogenizedCell;
import org.wolff.solver.homogenization.StressRaise;

/**
 * A lattice with its law.
 *
 * @param design the geometry
 * @param metal what it is made of
 * @param pore the pore that was stated, mm
 * @param meaning what it means
 * @param cell the homogenised cell
 * @param raises what mean stresses become in the metal
 * @param quality of the mesh
 * @param warnings of the mesher and of the metal
 */
public record LatticeResult(
        LatticeDesign design,
        Material metal,
        OptionalDouble pore,
        PoreMeaning meaning,
        HomogenizedCell cell,
        List<Raise> raises,
        MeshQuality quality,
        List<String> warnings) {
    private static final double SYMMETRY = 1e-6;

    /**
     * A mean stress and what becomes of it.
     *
     * @param name such as {@code tension along 100}
     * @param raise von Mises stress in the metal over that of the mean stress
     */
    public record Raise(String name, StressRaise raise) {}

    /** Looks at the stress in the metal under simple mean stresses. */
    public static LatticeResult of(
            LatticeDesign design,
            Material metal,
            OptionalDouble pore,
            PoreMeaning meaning,
            HomogenizedCell cell,
            MeshQuality quality,
            List<String> meshWarnings) {
        double half = 0.5;
        double third = 1.0 / 3;
        List<Raise> raises = List.of(
                new Raise("tension along 100", cell.raise(new double[] {1, 0, 0, 0, 0, 0})),
                new Raise("tension along 110", cell.raise(new double[] {half, half, 0, half, 0, 0})),
                new Raise("tension along 111", cell.raise(new double[] {third, third, third, third, third, third})),
                new Raise("shear in 100, 010", cell.raise(new double[] {0, 0, 0, 1, 0, 0})));
        List<String> warnings = new ArrayList<>(meshWarnings);
        warnings.addAll(metal.warnings());
        return new LatticeResult(design, metal, pore, meaning, cell, raises, quality, List.copyOf(warnings));
    }

    /** Whether the cell is the one whose pores and thin struts have closed forms. */
    boolean isRhombicDodecahedron() {
        return design.name().equals("rhombic-dodecahedron");
    }

    /** Returns what must hold of the numbers themselves. */
    public List<Finding> findings() {
        return List.of(Finding.check(
                "homogenization.symmetry",
                Finding.WHOLE,
                Finding.WHOLE,
                cell.asymmetry(),
                Limit.below(SYMMETRY, "1"),
                "the homogenised stiffness is symmetric",
                "wolff, docs/theory.md, homogenisation"));
    }
}
