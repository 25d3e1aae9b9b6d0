package org.wolff.cli.deck;

import java.util.Map;
import java.util.stream.IntStream;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.tetmesh.FacetSet;

/** Finds the nodes and elements of the mesh that lines of a deck act on. */
final class DeckTargets {
    private final Deck deck;
    private final DeckMesh mesh;

    DeckTargets(Deck deck, DeckMesh mesh) {
        this.deck = deck;
        this.mesh = mesh;
    }

    /** Returns mesh nodes; −1 for a node that belongs to no element. */
    int[] nodes(Target target) {
        return IntStream.of(places(target)).map(this::meshNode).toArray();
    }

    /** Returns the places of nodes in the order of the deck. */
    int[] places(Target target) {
        return find(target, "node", deck.nodeSets(), mesh.nodes());
    }

    /** Returns the mesh node at a place in the order of the deck, or −1. */
    int meshNode(int place) {
        return mesh.meshNode()[place];
    }

    /** Returns the nodes of a surface, of faces or of nodes; ascending. */
    int[] surfaceNodes(Target surface) {
        var nodes = deck.nodeSurfaces().get(surface.set());
        return nodes == null
                ? DeckFaces.nodes(mesh.materials().mesh(), facets(surface))
                : nodes.stream()
                        .flatMapToInt(target -> IntStream.of(nodes(target)))
                        .filter(node -> node >= 0)
                        .sorted()
                        .distinct()
                        .toArray();
    }

    /** Returns the faces of a surface as facets of the mesh. */
    FacetSet facets(Target surface) {
        IntList tets = new IntList();
        IntList local = new IntList();
        for (Deck.SurfaceFaces faces : faces(surface)) {
            for (int tet : elements(faces.elements())) {
                tets.add(tet);
                local.add(DeckFaces.local(faces.face()));
            }
        }
        if (tets.size() == 0) {
            throw surface.refuse("the surface " + surface.set() + " has no faces", "give it faces of elements");
        }
        byte[] sides = new byte[local.size()];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = (byte) local.get(i);
        }
        return new FacetSet(surface.set(), tets.toArray(), sides);
    }

    /** Returns elements of the mesh. */
    int[] elements(Target target) {
        return target.set().equals(Target.ALL)
                ? IntStream.range(0, mesh.meshTet().length).toArray()
                : IntStream.of(find(target, "element", deck.elementSets(), mesh.elements()))
                        .map(place -> mesh.meshTet()[place])
                        .toArray();
    }

    private static int[] find(Target target, String what, Map<String, int[]> sets, Labels labels) {
        if (target.set().isEmpty()) {
            return new int[] {found(target, what, target.label(), labels)};
        }
        int[] set = sets.get(target.set());
        if (set == null) {
            throw target.refuse(
                    "the " + what + " set " + target.set() + " is not defined", DeckMesh.hint(target.set(), sets));
        }
        if (set.length == 0) {
            throw target.refuse("the " + what + " set " + target.set() + " is empty", "fill it, or take this line out");
        }
        return IntStream.of(set)
                .map(label -> found(target, what, label, labels))
                .toArray();
    }

    private static int found(Target target, String what, int label, Labels labels) {
        int place = labels.find(label);
        if (place < 0) {
            String where = target.set().isEmpty() ? "" : ", of the set " + target.set() + ",";
            throw target.refuse(what + " " + label + where + " is not defined", "mend the number, or add the " + what);
        }
        return place;
    }

    /** Returns the faces of a surface of the deck. */
    Iterable<Deck.SurfaceFaces> faces(Target surface) {
        var faces = deck.surfaces().get(surface.set());
        if (faces == null) {
            throw undefined(surface);
        }
        return faces;
    }

    private InputException undefined(Target surface) {
        return surface.refuse(
                "the surface " + surface.set() + " is not defined as faces of elements",
                DeckMesh.hint(surface.set(), deck.surfaces()));
    }
}
