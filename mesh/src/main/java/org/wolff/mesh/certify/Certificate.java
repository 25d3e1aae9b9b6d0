package org.wolff.mesh.certify;

import java.util.List;
import org.wolff.mesh.feature.EdgeRecovery;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetrahedralize.LostLayer;
import org.wolff.mesh.tetrahedralize.MeshForecast;

/**
 * What was measured of a mesh and its faithfulness to the input. Measurements alone; verdicts are made elsewhere.
 *
 * @param order element order
 * @param nodes number of nodes
 * @param tets number of elements
 * @param seconds wall time of meshing, from labels to finished mesh
 * @param peakHeapBytes most heap in use meanwhile
 * @param forecast what was expected of its size before it was made
 * @param size usual length of the edges on boundaries, mm
 * @param quality shape of the elements
 * @param surfaces fit of every input surface
 * @param edges how much of the sharp edges and junctions of the input the mesh has as chains of edges
 * @param regions fit of every part, in order
 * @param violations what is wrong with the mesh as such; empty for a sound one
 * @param lost walls and gaps that the mesh does not hold, the longest first
 * @param offLimit what of the input surfaces is farther off than this is listed, mm: 0.1 mm, or half an edge where that is
 *     less
 * @param off all other places where the surfaces and the mesh are farther apart, the farthest first
 * @param pinched where a part meets itself in edges or vertices only, the longest edges first
 * @param hollows pockets of the outside that the mesh encloses, those that the input has last, else the largest first
 * @param warnings what was lost, removed, closed or given up
 */
public record Certificate(
        ElementOrder order,
        int nodes,
        int tets,
        double seconds,
        long peakHeapBytes,
        MeshForecast forecast,
        double size,
        MeshQuality quality,
        List<SurfaceFit> surfaces,
        EdgeRecovery edges,
        List<RegionFit> regions,
        List<String> violations,
        List<LostLayer> lost,
        double offLimit,
        List<OffPlace> off,
        List<PinchedPlace> pinched,
        List<Hollow> hollows,
        List<String> warnings) {
    /** Copies the lists. */
    public Certificate {
        surfaces = List.copyOf(surfaces);
        regions = List.copyOf(regions);
        lost = List.copyOf(lost);
        off = List.copyOf(off);
        pinched = List.copyOf(pinched);
        hollows = List.copyOf(hollows);
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
    }
}
