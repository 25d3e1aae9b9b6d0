package org.wolff.mesh.tetrahedralize;

import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.tetmesh.TetShape;

/**
 * The sum of the mean ratios η = 12 (3V)^(2/3) / Σ l² of the tetrahedra of parts around one vertex at a time, and its
 * gradient where the vertex is. Mutable, for one thread.
 */
final class StarRatios {
    private final WorkMesh mesh;
    private final Stars stars;
    private final double[] normal = new double[3];

    /** Of the last vertex looked at, 1/mm. */
    final double[] gradient = new double[3];

    StarRatios(WorkMesh mesh, Stars stars) {
        this.mesh = mesh;
        this.stars = stars;
    }

    /** Returns the sum around a vertex and finds its gradient. */
    double sum(int v) {
        double sum = 0;
        gradient[0] = 0;
        gradient[1] = 0;
        gradient[2] = 0;
        for (int s = stars.head()[v]; s < stars.head()[v + 1]; s++) {
            if (mesh.region()[stars.tets()[s]] >= 0) {
                sum += add(v, 4 * stars.tets()[s]);
            }
        }
        return sum;
    }

    private double add(int v, int at) {
        double[] x = mesh.xyz();
        int[] tets = mesh.tets();
        int a = tets[at];
        int b = tets[at + 1];
        int c = tets[at + 2];
        int d = tets[at + 3];
        double six = TetShape.sixVolume(x, a, b, c, d);
        double squares = TetShape.squares(x, a, b, c, d);
        double ratio = TetShape.meanRatio(six, squares);
        int opposite = a == v ? 0 : b == v ? 1 : c == v ? 2 : 3;
        TetShape.faceNormal(x, tets, at, opposite, normal); // outwards: minus the gradient of six volumes
        double perVolume = 2 * ratio / (3 * six);
        double perSquare = 2 * ratio / squares;
        for (int i = 0; i < 3; i++) {
            double away = 4 * x[3 * v + i] - x[3 * a + i] - x[3 * b + i] - x[3 * c + i] - x[3 * d + i];
            gradient[i] -= perVolume * normal[i] + perSquare * away;
        }
        return ratio;
    }
}
