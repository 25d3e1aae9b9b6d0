package org.wolff.cli.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Reads equations between displacements, and ties of surfaces. */
final class EquationCards {
    private static final int MOST_TERMS = 100_000;

    private final DeckScanner scanner;
    private final List<Deck.Equation> equations = new ArrayList<>();
    private final List<Deck.Tie> ties = new ArrayList<>();

    EquationCards(DeckScanner scanner) {
        this.scanner = scanner;
    }

    List<Deck.Equation> equations() {
        return equations;
    }

    List<Deck.Tie> ties() {
        return ties;
    }

    /** Reads equations: the number of terms, then node, direction, coefficient of each, some to a line. */
    void readEquations(Card card) {
        int before = equations.size();
        while (scanner.nextLine()) {
            int count = scanner.integer(0, "number of terms");
            if (count < 2 || count > MOST_TERMS || scanner.fields() > 1) {
                throw scanner.at(
                        0,
                        "'" + scanner.raw(0) + "' is no number of terms of an equation",
                        "write the number of terms, 2 or more, on a line of its own; then node, direction, coefficient");
            }
            var place = scanner.place();
            List<Deck.Term> terms = new ArrayList<>();
            while (terms.size() < count) {
                if (!scanner.nextLine()) {
                    throw scanner.at(
                            scanner.fields(),
                            "the equation has " + terms.size() + " of its " + count + " terms",
                            "is the file cut off here? else mend the number of terms");
                }
                for (int field = 0; field < scanner.fields(); field += 3) {
                    if (terms.size() == count) {
                        throw scanner.at(
                                field,
                                "the equation has more than its " + count + " terms",
                                "mend the number of terms");
                    }
                    terms.add(term(field));
                }
            }
            if (terms.get(0).coefficient() == 0) {
                throw scanner.at(
                        0,
                        "the first term of the equation has the coefficient 0",
                        "put a term first that does not vanish: its displacement is computed from the others");
            }
            equations.add(new Deck.Equation(List.copyOf(terms), place));
        }
        if (equations.size() == before) {
            throw card.refuse("*EQUATION without an equation", "is the file cut off here?");
        }
    }

    private Deck.Term term(int field) {
        Target nodes = Target.of(scanner, field, "node");
        int axis = scanner.integer(field + 1, "direction");
        if (axis < 1 || axis > 3) {
            throw scanner.at(
                    field + 1, "an equation for direction " + axis, "directions of displacement are 1, 2 and 3");
        }
        return new Deck.Term(nodes, axis - 1, scanner.number(field + 2, "coefficient"));
    }

    /** Reads a tie: slave surface, master surface. */
    void readTie(Card card) {
        String adjust = card.parameter("ADJUST").map(DeckScanner::name).orElse("YES");
        if (!adjust.equals("YES") && !adjust.equals("NO")) {
            throw card.refuse("ADJUST=" + adjust + " is unknown", "write ADJUST=NO or ADJUST=YES");
        }
        OptionalDouble tolerance = OptionalDouble.empty();
        if (card.has("POSITIONTOLERANCE")) {
            tolerance = OptionalDouble.of(tolerance(card));
        }
        if (!scanner.nextLine()) {
            throw card.refuse("*TIE without its surfaces", "write slave, master on the next line");
        }
        if (scanner.isEmpty(0) || scanner.isEmpty(1) || scanner.fields() > 2) {
            throw scanner.at(0, "a tie needs two surfaces", "write slave, master");
        }
        Target slave = new Target(scanner.name(0), 0, scanner.place());
        Target master = new Target(scanner.name(1), 0, scanner.place());
        String name = card.parameter("NAME").map(DeckScanner::name).orElse(slave.set() + "-" + master.set());
        if (scanner.nextLine()) {
            throw scanner.at(0, "a second pair of surfaces for one tie", "write a *TIE for each pair");
        }
        ties.add(new Deck.Tie(name, slave, master, tolerance, card.place()));
    }

    private static double tolerance(Card card) {
        try {
            double value = Double.parseDouble(card.required("POSITIONTOLERANCE"));
            if (value >= 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException none) {
            throw card.refuse("POSITION TOLERANCE is not a number: " + none.getMessage(), "write a distance in mm");
        }
        throw card.refuse("POSITION TOLERANCE is not a distance", "write 0 or more, in mm");
    }
}
