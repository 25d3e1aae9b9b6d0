package org.wolff.cli.deck;

import java.util.ArrayList;
import java.util.List;

/** Reads springs from nodes to the ground, and what they are made of. */
final class SpringCards {
    /** The one type of spring element that is read. */
    static final String TYPE = "SPRING1";

    private final DeckScanner scanner;
    private final IntList labels = new IntList();
    private final IntList nodes = new IntList();
    private final LineList lines = new LineList();
    private final List<Deck.SpringLaw> laws = new ArrayList<>();

    SpringCards(DeckScanner scanner) {
        this.scanner = scanner;
    }

    Deck.Springs springs() {
        return new Deck.Springs(labels.toArray(), nodes.toArray(), lines, laws);
    }

    /** Whether a card *ELEMENT has springs. */
    static boolean isSprings(Card card) {
        return DeckScanner.name(card.required("TYPE")).equals(TYPE);
    }

    /**
     * Reads spring elements: number, node.
     *
     * @param set receives their numbers
     */
    void readElements(IntList set) {
        while (scanner.nextLine()) {
            int label = scanner.label(0, "element number");
            labels.add(label);
            nodes.add(scanner.label(1, "node of spring " + label));
            lines.add(scanner.place());
            set.add(label);
            if (scanner.fields() > 2) {
                throw scanner.at(2, "a " + TYPE + " has one node; its other end is the ground", "take the rest away");
            }
        }
    }

    /** Reads a law: a line with the direction, a line with the stiffness in N/mm. */
    void readLaw(Card card) {
        String set = DeckScanner.name(card.required("ELSET"));
        String orientation =
                card.parameter("ORIENTATION").map(DeckScanner::name).orElse("");
        if (!scanner.nextLine()) {
            throw card.refuse("*SPRING without its direction", "write the direction, then the stiffness, a line each");
        }
        int axis = scanner.integer(0, "direction of the spring");
        if (axis < 1 || axis > 3 || scanner.fields() > 1 && !scanner.isEmpty(1)) {
            throw scanner.at(0, "a spring along '" + scanner.raw(0) + "'", "write one direction, 1, 2 or 3");
        }
        if (!scanner.nextLine()) {
            throw card.refuse("*SPRING without its stiffness", "write it, in N/mm, below the direction");
        }
        double stiffness = scanner.number(0, "stiffness of the spring");
        if (stiffness < 0) {
            throw scanner.at(0, "a spring of " + stiffness + " N/mm", "a stiffness is 0 or more");
        }
        if (scanner.fields() > 1 && !scanner.isEmpty(1) || scanner.nextLine()) {
            throw scanner.at(
                    0,
                    "a stiffness that changes with length or temperature is not supported",
                    "leave one line with one stiffness");
        }
        laws.add(new Deck.SpringLaw(set, orientation, axis - 1, stiffness, card.place()));
    }
}
