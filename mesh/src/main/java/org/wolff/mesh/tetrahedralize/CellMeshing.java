package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.tetmesh.PeriodicPairs;

/**
 * The mesh of a box that repeats.
 *
 * @param meshing the mesh and what there is to say about it
 * @param pairs nodes on opposite faces
 */
public record CellMeshing(Meshing meshing, PeriodicPairs pairs) {}
