package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.tetmesh.TetShape;

/**
 * Step 8d, as far as vertices go: a vertex that cannot get to its boundary or curve is drawn into a neighbour on the
 * same boundary or curve, and the tetrahedra between them vanish. It is done only where the elements left are well
 * shaped, and where no two sheets or curves are drawn together: the edge belongs to the stratum of the vertex, and what
 * the two ends share across the edge hangs on the edge itself (the link condition; Dey et al. 1999).
 */
final class Collapses {
    /** A vertex farther than this from its boundary, in h, is off. */
    private static final double OFF = 0.02;

    /** Facets around a vertex that was off its boundary may lie off by this afterwards, in h. */
    private static final double SLACK = 0.15;

    private final Complex complex;
    private final WorkMesh mesh;
    private final Stars stars;
    private final boolean[] gone;
    private final boolean[] locked;
    private final FacetDeviation deviation;
    private final LinkCondition link;
    private final Ties ties;
    private int[] tets;

    private Collapses(Complex complex, Ties ties, RegionMap map) {
        this.ties = ties;
        this.link = new LinkCondition(complex);
        this.complex = complex;
        this.mesh = complex.mesh();
        this.stars = complex.stars();
        this.tets = mesh.tets();
        this.gone = new boolean[mesh.tetCount()];
        this.locked = new boolean[mesh.vertexCount()];
        this.deviation = new FacetDeviation(complex, map);
    }

    /**
     * Draws in what it can of the given vertices.
     *
     * @param gate what the sines around a vertex must exceed afterwards
     * @param gain by how much, in h, its facets must come nearer to their boundary; negative where they may go off
     * @return the mesh without them, their numbers left unused; the mesh itself where there is nothing to do
     */
    static WorkMesh of(Complex complex, Ties ties, int[] vertices, RegionMap map, double gate, double gain) {
        Collapses collapses = new Collapses(complex, ties, map);
        int count = 0;
        for (int v : vertices) {
            count += collapses.draw(v, gate, gain) ? 1 : 0;
        }
        return count == 0 ? complex.mesh() : collapses.rest();
    }

    private WorkMesh rest() {
        short[] region = mesh.region().clone();
        int n = gone.length;
        for (int t = 0; t < n; t++) {
            while (t < n && gone[t]) { // the last one takes its place
                n--;
                System.arraycopy(tets, 4 * n, tets, 4 * t, 4);
                region[t] = region[n];
                gone[t] = gone[n];
            }
        }
        return new WorkMesh(mesh.size(), mesh.xyz(), Arrays.copyOf(tets, 4 * n), Arrays.copyOf(region, n));
    }

    private boolean draw(int v, double gate, double gain) {
        int from = stars.head()[v];
        int to = stars.head()[v + 1];
        for (int s = from; s < to; s++) {
            int t = stars.tets()[s];
            for (int f = 0; f < 4; f++) {
                int w = mesh.tets()[4 * t + f];
                if (locked[w] || w != v && complex.faces().across(4 * t + f) < 0) {
                    return false;
                }
            }
        }
        int best = -1;
        double allowed = Math.max(deviation.of(v, v) - gain * mesh.size(v), stuck(v) ? SLACK * mesh.size(v) : 0);
        double most = gate;
        for (int s = from; s < to; s++) {
            for (int i = 4 * stars.tets()[s]; i < 4 * stars.tets()[s] + 4; i++) {
                int u = mesh.tets()[i];
                if (u != v && u != best && link.belongs(v, u) && ties.mayDraw(v, u)) {
                    double q = quality(v, u, most);
                    if (q > most && link.keepsSheetsApart(v, u) && deviation.of(v, u) <= allowed) {
                        most = q;
                        best = u;
                    }
                }
            }
        }
        if (best < 0) {
            return false;
        }
        tets = tets == mesh.tets() ? tets.clone() : tets;
        for (int s = from; s < to; s++) {
            int t = stars.tets()[s];
            gone[t] = complex.has(t, best);
            for (int i = 4 * t; i < 4 * t + 4; i++) {
                locked[tets[i]] = true;
                tets[i] = tets[i] == v ? best : tets[i];
            }
        }
        return true;
    }

    /** Returns the worst sine around v once it is drawn into u, or something not above the floor. */
    private double quality(int v, int u, double floor) {
        double worst = Double.POSITIVE_INFINITY;
        int[] own = mesh.tets();
        for (int s = stars.head()[v]; s < stars.head()[v + 1] && worst > floor; s++) {
            int t = stars.tets()[s];
            if (!complex.has(t, u)) {
                int a = own[4 * t] == v ? u : own[4 * t];
                int b = own[4 * t + 1] == v ? u : own[4 * t + 1];
                int c = own[4 * t + 2] == v ? u : own[4 * t + 2];
                int d = own[4 * t + 3] == v ? u : own[4 * t + 3];
                double q = TetShape.minSine(mesh.xyz(), a, b, c, d);
                worst = Math.min(worst, StarSines.weighted(q, mesh.region()[t]));
            }
        }
        return worst;
    }

    private boolean stuck(int v) {
        return deviation.residual(v) > OFF * mesh.size(v);
    }
}
