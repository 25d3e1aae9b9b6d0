package org.wolff.solver.homogenization;

import java.util.List;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.lattice.LatticeDesign;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetrahedralize.CellMesher;
import org.wolff.mesh.tetrahedralize.CellMeshing;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.krylov.ConjugateGradients;

/**
 * A lattice, meshed and homogenised.
 *
 * @param cell its law, and the stress in its metal
 * @param quality of the mesh
 * @param warnings of the mesher
 */
public record LatticeCell(HomogenizedCell cell, MeshQuality quality, List<String> warnings) {
    /**
     * Meshes and homogenises a unit cell.
     *
     * @param elements across a strut or a wall, at least 1
     * @throws org.wolff.mesh.problem.InputException if the cell cannot be meshed
     * @throws org.wolff.mesh.problem.NoSolutionException if it does not hang together from cell to cell
     * @throws org.wolff.mesh.problem.MemoryException if it does not fit in memory
     */
    public static LatticeCell of(
            LatticeDesign design, Material metal, double elements, Workers workers, Progress progress) {
        CellMeshing meshed = CellMesher.mesh(
                new RegionMap(List.of(new RegionMap.Named("metal", design.region()))),
                design.cell(),
                design.thickness() / elements,
                ElementOrder.TET10,
                workers,
                progress);
        HomogenizedCell cell = Homogenization.of(
                new UnitCell(new MaterialAssignment(meshed.meshing().mesh(), List.of(metal)), meshed.pairs()),
                ConjugateGradients.Settings.DEFAULT,
                workers,
                progress);
        return new LatticeCell(
                cell, meshed.meshing().quality(), meshed.meshing().warnings());
    }
}
