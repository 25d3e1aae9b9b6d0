package org.wolff.mesh.certify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.surface.DisjointSets;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Finds the pockets of the outside that a mesh encloses. The outer facets of all regions fall into pieces; where more than two
 * meet in an edge, those hang together that have outside between them, so that each piece bounds one part of the outside. A
 * piece whose normals, which point out of the mesh, point into it encloses a pocket.
 */
final class Hollows {
    private final TetMesh mesh;
    private final MeshBoundary boundary;
    private final FacetEdges facets;

    private Hollows(TetMesh mesh, MeshBoundary boundary) {
        this.mesh = mesh;
        this.boundary = boundary;
        this.facets = new FacetEdges(boundary.outerFacets());
    }

    /** Returns the pockets, the largest first. */
    static List<Hollow> of(TetMesh mesh, MeshBoundary boundary) {
        return new Hollows(mesh, boundary).all();
    }

    /** What the facets of a piece enclose; tetrahedra over its facets from its first corner. */
    private static final class Piece {
        private final double[] from = new double[3];
        private final double[] moment = new double[3];
        private final BitSet regions = new BitSet();
        private double sixfold;
        private BoundingBox box = BoundingBox.EMPTY;

        private Piece(double[] nine) {
            System.arraycopy(nine, 0, from, 0, 3);
        }

        private void take(int region, double[] nine) {
            regions.set(region);
            double[] p = new double[9];
            for (int i = 0; i < 9; i++) {
                p[i] = nine[i] - from[i % 3];
            }
            double own = p[0] * (p[4] * p[8] - p[5] * p[7])
                    + p[1] * (p[5] * p[6] - p[3] * p[8])
                    + p[2] * (p[3] * p[7] - p[4] * p[6]);
            sixfold += own;
            for (int axis = 0; axis < 3; axis++) {
                moment[axis] += own * (p[axis] + p[axis + 3] + p[axis + 6]) / 4;
            }
            box = box.union(BoundingBox.of(nine));
        }

        private Hollow hollow(List<String> names) {
            return new Hollow(
                    regions.stream().mapToObj(names::get).toList(),
                    -sixfold / 6,
                    new Vector3(
                            from[0] + moment[0] / sixfold,
                            from[1] + moment[1] / sixfold,
                            from[2] + moment[2] / sixfold),
                    box);
        }
    }

    private List<Hollow> all() {
        DisjointSets sets = new DisjointSets(facets.sides() / 3);
        facets.forEach((low, high, sides) -> {
            int[] around = sides.length == 2 ? sides : around(low, high, sides);
            for (int i = 0; i < around.length; i++) {
                if (facets.start(around[i]) == low) { // the outside lies ahead of it
                    sets.unite(around[i] / 3, around[(i + 1) % around.length] / 3);
                }
            }
        });
        int[] number = sets.numbers();
        List<Piece> pieces = new ArrayList<>();
        double[] nine = new double[9];
        int facet = 0;
        for (BoundaryPatch patch : boundary.patches()) {
            for (int f = 0; patch.isOuter() && f < patch.facets().size(); f++) {
                int own = number[facet++];
                for (int piece = 0; piece < boundary.pieces(); piece++) {
                    boundary.corners(patch, f, piece, nine);
                    if (own == pieces.size()) {
                        pieces.add(new Piece(nine));
                    }
                    pieces.get(own).take(patch.region(), nine);
                }
            }
        }
        return pieces.stream()
                .filter(piece -> piece.sixfold < 0)
                .map(piece -> piece.hollow(mesh.regionNames()))
                .sorted(Comparator.comparingDouble(Hollow::volume).reversed())
                .toList();
    }

    /** Returns the sides at an edge in the order in which one meets their triangles turning about it, as a right hand does. */
    private int[] around(int low, int high, int[] sides) {
        Vector3 from = mesh.point(facets.node(low));
        Vector3 axis = mesh.point(facets.node(high)).minus(from);
        Vector3 zero = mesh.point(third(sides[0])).minus(from);
        Vector3 ahead = axis.cross(zero);
        Vector3 level = ahead.cross(axis).times(1 / axis.norm());
        record Turned(double angle, int side) {}
        return Arrays.stream(sides)
                .mapToObj(side -> {
                    Vector3 to = mesh.point(third(side)).minus(from);
                    double angle = side == sides[0] ? 0 : Math.atan2(to.dot(ahead), to.dot(level));
                    return new Turned(angle < 0 ? angle + 2 * Math.PI : angle, side);
                })
                .sorted(Comparator.comparingDouble(Turned::angle))
                .mapToInt(Turned::side)
                .toArray();
    }

    private int third(int side) {
        return facets.node(facets.end(FacetEdges.next(side)));
    }
}
