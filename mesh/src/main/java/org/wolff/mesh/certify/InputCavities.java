package org.wolff.mesh.certify;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.surface.DisjointSets;
import org.wolff.mesh.surface.TriangleSurface;

/** The cavities that input surfaces have: pieces of them whose normals point into what they enclose. Immutable. */
final class InputCavities {
    /** A pocket of the mesh is a cavity of the input where neither volume is more than this many times the other. */
    private static final double ALIKE = 2;

    private final List<Enclosed> cavities = new ArrayList<>();

    InputCavities(List<InputSurface> surfaces) {
        for (InputSurface surface : surfaces) {
            collect(surface.tree().surface().moved(surface.motion()));
        }
    }

    private void collect(TriangleSurface surface) {
        int[] triangles = surface.triangles();
        DisjointSets sets = new DisjointSets(surface.triangleCount());
        new FacetEdges(triangles).forEach((low, high, sides) -> {
            if (sides.length == 2) {
                sets.unite(sides[0] / 3, sides[1] / 3);
            }
        });
        int[] number = sets.numbers();
        List<Enclosed> pieces = new ArrayList<>();
        double[] nine = new double[9];
        for (int t = 0; t < number.length; t++) {
            for (int i = 0; i < 3; i++) {
                System.arraycopy(surface.xyz(), 3 * triangles[3 * t + i], nine, 3 * i, 3);
            }
            if (number[t] == pieces.size()) {
                pieces.add(new Enclosed(nine));
            }
            pieces.get(number[t]).take(nine);
        }
        pieces.stream().filter(piece -> piece.volume() < 0).forEach(cavities::add);
    }

    /**
     * Returns true where a cavity of the input has about the volume and the centroid of a pocket.
     *
     * @param near how far apart the centroids may be, mm
     */
    boolean have(Enclosed pocket, double near) {
        return cavities.stream().anyMatch(cavity -> {
            double ratio = cavity.volume() / pocket.volume();
            return ratio <= ALIKE
                    && ratio >= 1 / ALIKE
                    && cavity.centroid().minus(pocket.centroid()).norm() <= near;
        });
    }
}
