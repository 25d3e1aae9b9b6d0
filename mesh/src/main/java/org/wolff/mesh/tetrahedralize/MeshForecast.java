package org.wolff.mesh.tetrahedralize;

import java.util.Locale;
import org.wolff.mesh.tetmesh.ElementOrder;

/**
 * How large a mesh was expected to be before it was made.
 *
 * @param tets elements
 * @param bytes heap at the peak of meshing, with the finished mesh and without the input
 */
public record MeshForecast(double tets, double bytes) {
    /** Elements for each vertex inside of a tetrahedron that is cut. */
    private static final double CUT_SHARE = 0.5;

    /**
     * Forecasts a mesh.
     *
     * @param tets elements that will result
     * @param worked tetrahedra that are worked on, with those outside
     */
    static MeshForecast of(double tets, int worked, ElementOrder order) {
        return new MeshForecast(tets, Forecast.bytesPerTet(order) * worked);
    }

    /** Returns how many elements come of a labelled tetrahedron: parts of one that is cut. */
    static double share(short[] label, int[] tets, int t) {
        int inside = 0;
        for (int c = t; c < t + 4; c++) {
            inside += label[tets[c]] >= 0 ? 1 : 0;
        }
        return inside == 4 ? 1 : CUT_SHARE * inside;
    }

    /** Returns the forecast in words. */
    String describe() {
        return String.format(Locale.ROOT, "about %.3g million elements, %.3g GB at the peak", tets / 1e6, bytes / 1e9);
    }
}
