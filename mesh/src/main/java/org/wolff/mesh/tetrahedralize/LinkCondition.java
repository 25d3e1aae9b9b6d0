package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.tetmesh.Stars;

/**
 * Tells whether one vertex may be drawn into another so that no two sheets or curves are drawn together: the edge
 * belongs to the stratum of the vertex, and what the two ends share across the edge hangs on the edge itself (the link
 * condition; Dey et al. 1999).
 */
final class LinkCondition {
    private final Complex complex;
    private final WorkMesh mesh;
    private final Stars stars;

    LinkCondition(Complex complex) {
        this.complex = complex;
        this.mesh = complex.mesh();
        this.stars = complex.stars();
    }

    /** Returns true where all labels around v meet at the edge to u. */
    boolean belongs(int v, int u) {
        return labels(v, u) == complex.strata().count()[v];
    }

    /** Returns how many labels meet at an edge. */
    private int labels(int v, int u) {
        short[] found = new short[Strata.MAX];
        byte[] count = new byte[1];
        for (int s = stars.head()[v]; s < stars.head()[v + 1]; s++) {
            if (complex.has(stars.tets()[s], u)) {
                Strata.add(found, count, 0, mesh.region()[stars.tets()[s]]);
            }
        }
        return count[0];
    }

    /** Returns true where nothing else meets when v is drawn into u. */
    boolean keepsSheetsApart(int v, int u) {
        for (int s = stars.head()[v]; s < stars.head()[v + 1]; s++) {
            int t = stars.tets()[s];
            if (!complex.has(t, u)) {
                continue;
            }
            boolean sheets = true;
            for (int f = 0; f < 4; f++) {
                int w = mesh.tets()[4 * t + f];
                int across = complex.faces().across(4 * t + f);
                if (w == v || w == u) {
                    sheets &= across < 0 || mesh.region()[across >> 2] != mesh.region()[t];
                } else if (across < 0 || !mayMeet(v, u, other(t, v, u, w), t, across >> 2)) {
                    return false;
                }
            }
            if (sheets) {
                return false;
            }
        }
        return true;
    }

    /** Returns true where edges v–w and u–w may become one; the triangle of the three lies between two tetrahedra. */
    private boolean mayMeet(int v, int u, int w, int tet, int across) {
        int least = Math.min(labels(v, w), labels(u, w));
        return least < 2 || least == 2 && mesh.region()[tet] != mesh.region()[across];
    }

    private int other(int t, int a, int b, int c) {
        for (int i = 4 * t; i < 4 * t + 3; i++) {
            int w = mesh.tets()[i];
            if (w != a && w != b && w != c) {
                return w;
            }
        }
        return mesh.tets()[4 * t + 3];
    }
}
