package org.wolff.mesh.tetrahedralize;

import java.util.List;
import java.util.Locale;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * A finished mesh and what there is to say about it.
 *
 * @param forecast what was expected of its size
 * @param mesh conforming across all regions, every element positive
 * @param quality shape of its elements
 * @param deviation of the vertices from the boundaries they stand for
 * @param features the sharp edges, junction curves and corners that the mesh should have; {@link
 *     org.wolff.mesh.feature.EdgeRecovery} measures how much it has
 * @param lost walls and gaps that the mesh does not hold, the longest first
 * @param warnings what was lost, removed or given up, with name and place
 */
public record Meshing(
        MeshForecast forecast,
        TetMesh mesh,
        MeshQuality quality,
        Deviation deviation,
        FeatureCurves features,
        List<LostLayer> lost,
        List<String> warnings) {
    /** Keeps the lists. */
    public Meshing {
        lost = List.copyOf(lost);
        warnings = List.copyOf(warnings);
    }

    /**
     * How far vertices lie from the place where the regions around them meet. On a smooth boundary that is rounding;
     * it is more where three regions meet or where the shape of the elements asked for it.
     *
     * @param vertices on a boundary
     * @param off how many of them lie farther off than a hundredth of the element size
     * @param largest distance, mm
     */
    public record Deviation(int vertices, int off, double largest) {
        /** Returns what to tell of it; empty where every vertex lies on its boundary. */
        List<String> warnings() {
            return off == 0
                    ? List.of()
                    : List.of(String.format(
                            Locale.ROOT,
                            "%d of %d boundary vertices lie off the place where their parts meet, by up to %.3g mm,"
                                    + " to keep the elements well shaped",
                            off,
                            vertices,
                            largest));
        }
    }
}
