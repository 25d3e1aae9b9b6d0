package org.wolff.mesh.tetrahedralize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetmesh.TetShape;
import org.wolff.mesh.work.Workers;

/**
 * What a part lost. The vertices of the lattice, each with its share of the tetrahedra around it, measure the true
 * volume of a part without bias, thin or not; a mesh that holds clearly less or more does not resolve it.
 *
 * @param volume of each part, mm³
 * @param square sum of the squares of the shares, mm⁶: how uncertain the volume is
 */
record Losses(double[] volume, double[] square) {
    private static final double TOLERANCE = 0.1;
    private static final double NOISE = 4;
    /** Tetrahedra whose volumes are found at the same time, before their vertices take them in turn. */
    private static final int BLOCK = 1 << 18;

    /** Measures the parts. */
    static Losses of(RegionMap regions, Background mesh, Workers workers) {
        double[] share = new double[mesh.label().length];
        int[] tets = mesh.tets();
        double[] six = new double[Math.min(BLOCK, tets.length / 4)];
        for (int first = 0; first < tets.length / 4; first += BLOCK) {
            int low = 4 * first;
            int n = Math.min(BLOCK, tets.length / 4 - first);
            workers.forEach(n, 4096, (from, to) -> {
                for (int i = from; i < to; i++) {
                    int t = low + 4 * i;
                    six[i] = TetShape.sixVolume(mesh.xyz(), tets, t);
                }
            });
            for (int c = low; c < low + 4 * n; c++) {
                share[tets[c]] += six[(c - low) / 4] / 24;
            }
        }
        double[] volume = new double[regions.size()];
        double[] square = new double[regions.size()];
        for (int v = 0; v < share.length; v++) {
            if (mesh.label()[v] >= 0) {
                volume[mesh.label()[v]] += share[v];
                square[mesh.label()[v]] += share[v] * share[v];
            }
        }
        return new Losses(volume, square);
    }

    /** Returns a warning for each part that got no element or whose volume is off. */
    List<String> warnings(RegionMap regions, Sizing sizing, MeshQuality quality) {
        List<String> warnings = new ArrayList<>();
        for (int k = 0; k < volume.length; k++) {
            double meshed = quality.regionVolumes()[k];
            double size = sizing.size(regions.name(k));
            if (meshed == 0) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "part %s has no element: it is empty, covered by later parts, or thinner than the mesh size"
                                + " %.3g mm resolves",
                        regions.name(k),
                        size));
            } else if (Math.abs(meshed - volume[k]) > TOLERANCE * volume[k] + NOISE * Math.sqrt(square[k])) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "part %s has %.4g mm³ in the mesh, about %.4g mm³ in the model: it has features thinner than"
                                + " the mesh size %.3g mm resolves",
                        regions.name(k),
                        meshed,
                        volume[k],
                        size));
            }
        }
        return warnings;
    }
}
