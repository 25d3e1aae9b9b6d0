package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.tetmesh.TetShape;

/**
 * The worst sine around one vertex at a time. The element that was worst the last time is looked at first: of a trial
 * that fails it mostly says so at once. Mutable, for one thread.
 */
final class StarSines {
    /** Space outside the parts may be this much worse shaped than the parts. */
    private static final double OUTSIDE_WEIGHT = 10;

    private final WorkMesh mesh;
    private final Stars stars;
    private int vertex;
    private int suspect;

    StarSines(WorkMesh mesh, Stars stars) {
        this.mesh = mesh;
        this.stars = stars;
    }

    /** Begins with a vertex, which has at least one tetrahedron. */
    void turnTo(int v) {
        vertex = v;
        suspect = stars.head()[v];
    }

    /** Returns the worst sine around the vertex, or something not above {@code floor} where it is not above that. */
    double worst(double floor) {
        int first = suspect;
        double worst = sine(stars.tets()[first]);
        for (int s = stars.head()[vertex]; s < stars.head()[vertex + 1] && worst > floor; s++) {
            double q = s == first ? worst : sine(stars.tets()[s]);
            if (q < worst) {
                worst = q;
                suspect = s;
            }
        }
        return worst;
    }

    private double sine(int t) {
        int[] tets = mesh.tets();
        return weighted(
                TetShape.minSine(mesh.xyz(), tets[4 * t], tets[4 * t + 1], tets[4 * t + 2], tets[4 * t + 3]),
                mesh.region()[t]);
    }

    /** Returns a sine as it counts in a region. */
    static double weighted(double sine, int label) {
        return label < 0 && sine > 0 ? OUTSIDE_WEIGHT * sine : sine;
    }
}
