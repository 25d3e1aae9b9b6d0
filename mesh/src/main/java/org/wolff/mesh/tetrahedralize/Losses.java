package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.MeshQuality;

/**
 * What a part lost. Counting lattice points measures its true volume without bias, thin or not; a mesh that holds
 * clearly less or more does not resolve it.
 */
final class Losses {
    private static final double TOLERANCE = 0.1;
    private static final double NOISE = 4;

    private Losses() {}

    /** Returns a warning for each part that got no element or whose volume is off. */
    static List<String> of(RegionMap regions, short[] labels, MeshQuality quality, double h) {
        long[] points = new long[regions.size()];
        for (short label : labels) {
            if (label >= 0) {
                points[label]++;
            }
        }
        List<String> warnings = new ArrayList<>();
        for (int k = 0; k < points.length; k++) {
            double sampled = 0.5 * h * h * h * points[k];
            double meshed = quality.regionVolumes()[k];
            double noise = 0.5 * h * h * h * NOISE * Math.sqrt((double) points[k]);
            if (meshed == 0) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "part %s has no element: it is empty, covered by later parts, or thinner than the mesh size"
                                + " %.3g mm resolves",
                        regions.name(k),
                        h));
            } else if (Math.abs(meshed - sampled) > TOLERANCE * sampled + noise) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "part %s has %.4g mm³ in the mesh, about %.4g mm³ in the model: it has features thinner than"
                                + " the mesh size %.3g mm resolves",
                        regions.name(k),
                        meshed,
                        sampled,
                        h));
            }
        }
        return warnings;
    }
}
