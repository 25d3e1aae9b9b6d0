package org.wolff.cli.deck;

import java.util.stream.IntStream;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.element.FacetElement;

/** Faces of tetrahedra as decks count them. */
final class DeckFaces {
    /** Face of wolff, by the corner that it lies opposite to, of faces 1 … 4 of CalculiX: 123, 142, 243, 341. */
    private static final int[] LOCAL = {3, 2, 0, 1};

    private DeckFaces() {}

    /** Returns the face of wolff, 0 … 3, of a face 1 … 4 of a deck. */
    static int local(int face) {
        return LOCAL[face - 1];
    }

    /** Returns the nodes of facets, ascending. */
    static int[] nodes(TetMesh mesh, FacetSet facets) {
        FacetElement element = new FacetElement(mesh.order());
        return IntStream.range(0, facets.size())
                .flatMap(f -> {
                    int[] own = new int[element.nodes()];
                    element.nodesOf(mesh, facets.tets()[f], facets.faces()[f], own);
                    return IntStream.of(own);
                })
                .sorted()
                .distinct()
                .toArray();
    }
}
