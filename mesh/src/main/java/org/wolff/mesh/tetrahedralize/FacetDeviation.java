package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.TetMesh;

/** How far the facets around a vertex lie off their boundary, and would once it is drawn into another. For one thread. */
final class FacetDeviation {
    private final Complex complex;
    private final WorkMesh mesh;
    private final Projection projection;

    FacetDeviation(Complex complex, RegionMap map) {
        this.complex = complex;
        this.mesh = complex.mesh();
        this.projection = new Projection(map, mesh.largestSize());
    }

    /** Returns how far, in mm, the facets around v lie off their boundary once v is drawn into u. */
    double of(int v, int u) {
        double worst = v == u ? residual(v) : 0;
        short[] pair = new short[2];
        for (int s = complex.stars().head()[v]; s < complex.stars().head()[v + 1]; s++) {
            int t = complex.stars().tets()[s];
            for (int f = 0; f < 4; f++) {
                int across = complex.faces().across(4 * t + f);
                if (mesh.tets()[4 * t + f] == v || across < 0 || mesh.region()[across >> 2] >= mesh.region()[t]) {
                    continue;
                }
                Arrays.fill(projection.point, 0);
                boolean vanishes = false;
                for (int i = 0; i < 3; i++) {
                    int w = mesh.tets()[4 * t + TetMesh.faceCorner(f, i)];
                    vanishes |= v != u && w == u;
                    int c = w == v ? 3 * u : 3 * w;
                    for (int a = 0; a < 3; a++) {
                        projection.point[a] += mesh.xyz()[c + a] / 3;
                    }
                }
                if (!vanishes) {
                    pair[0] = mesh.region()[across >> 2];
                    pair[1] = mesh.region()[t];
                    worst = Math.max(worst, projection.residual(pair, 0, 2));
                }
            }
        }
        return worst;
    }

    /** Returns how far a vertex lies from where its labels meet, mm. */
    double residual(int v) {
        System.arraycopy(mesh.xyz(), 3 * v, projection.point, 0, 3);
        return projection.residual(
                complex.strata().labels(), Strata.MAX * v, complex.strata().count()[v]);
    }
}
