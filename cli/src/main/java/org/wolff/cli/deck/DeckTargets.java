package org.wolff.cli.deck;

import java.util.Map;
import java.util.stream.IntStream;
import org.wolff.mesh.problem.InputException;

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
        int[] places = find(target, "node", deck.nodeSets(), mesh.nodes());
        return IntStream.of(places).map(place -> mesh.meshNode()[place]).toArray();
    }

    /** Returns elements of the mesh. */
    int[] elements(Target target) {
        return target.set().equals(Target.ALL)
                ? IntStream.range(0, deck.elements().labels().length).toArray()
                : find(target, "element", deck.elementSets(), mesh.elements());
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
