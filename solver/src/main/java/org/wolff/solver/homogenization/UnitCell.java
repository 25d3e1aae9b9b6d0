package org.wolff.solver.homogenization;

import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.tetmesh.PeriodicPairs;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * What repeats.
 *
 * @param materials the mesh of the cell and what its regions are made of
 * @param pairs its nodes on opposite faces
 */
public record UnitCell(MaterialAssignment materials, PeriodicPairs pairs) {
    /** Returns the mesh. */
    public TetMesh mesh() {
        return materials.mesh();
    }

    /** Returns the volume of the box, solid and empty, mm³. */
    public double volume() {
        BoundingBox box = pairs.cell();
        return (box.maxX() - box.minX()) * (box.maxY() - box.minY()) * (box.maxZ() - box.minZ());
    }
}
