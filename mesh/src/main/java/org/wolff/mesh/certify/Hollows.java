package org.wolff.mesh.certify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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

    /**
     * Returns the pockets, first those that are no cavities of the input, of these the largest first.
     *
     * @param near how far the centroid of a cavity may be off in the mesh, mm
     */
    static List<Hollow> of(TetMesh mesh, MeshBoundary boundary, InputCavities cavities, double near) {
        return new Hollows(mesh, boundary).all(cavities, near);
    }

    private static final class Piece {
        private final BitSet regions = new BitSet();
        private final Enclosed enclosed;

        private Piece(double[] nine) {
            this.enclosed = new Enclosed(nine);
        }
    }

    private Hollow hollow(Piece piece, InputCavities cavities, double near) {
        return new Hollow(
                piece.regions.stream().mapToObj(mesh.regionNames()::get).toList(),
                cavities.have(piece.enclosed, near),
                -piece.enclosed.volume(),
                piece.enclosed.centroid(),
                piece.enclosed.box());
    }

    private List<Hollow> all(InputCavities cavities, double near) {
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
                    pieces.get(own).regions.set(patch.region());
                    pieces.get(own).enclosed.take(nine);
                }
            }
        }
        return pieces.stream()
                .filter(piece -> piece.enclosed.volume() < 0)
                .map(piece -> hollow(piece, cavities, near))
                .sorted(Comparator.comparing(Hollow::inInput)
                        .thenComparing(
                                Comparator.comparingDouble(Hollow::volume).reversed()))
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
