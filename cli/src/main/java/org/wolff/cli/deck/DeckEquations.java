package org.wolff.cli.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Equations;
import org.wolff.solver.boundary.TiedNodes;

/**
 * The equations and ties of a deck. A node without an element may steer an equation: it must be prescribed, and its
 * value moves to the right-hand side. Where a tie and a support or an equation want the same displacement, the tie gives
 * way, as in CalculiX.
 */
final class DeckEquations {
    private static final int SHOWN = 5;
    private static final double MOVED = 1e-3;

    private final Deck deck;
    private final DeckMesh mesh;
    private final DeckTargets targets;
    private final List<TiedNodes> ties = new ArrayList<>();
    private final Set<Integer> steering = new TreeSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /**
     * Finds the nodes of the terms, and what the slave nodes of ties are tied to.
     *
     * @throws InputException if a set, surface or node is not there, or a tie catches nothing
     */
    DeckEquations(Deck deck, DeckMesh mesh, DeckTargets targets) {
        this.deck = deck;
        this.mesh = mesh;
        this.targets = targets;
        for (Deck.Equation equation : deck.equations()) {
            for (Deck.Term term : equation.terms()) {
                for (int place : targets.places(term.nodes())) {
                    if (targets.meshNode(place) < 0) {
                        steering.add(place);
                    }
                }
            }
        }
        for (Deck.Tie tie : deck.ties()) {
            ties.add(tie(tie));
        }
    }

    /** Returns the places, in the order of the deck, of nodes that equations name and no element has. */
    Set<Integer> steering() {
        return steering;
    }

    /** Returns what is noteworthy. */
    Set<String> warnings() {
        return warnings;
    }

    private TiedNodes tie(Deck.Tie tie) {
        int[] slaves = targets.surfaceNodes(tie.slave());
        TiedNodes tied = TiedNodes.of(
                mesh.materials().mesh(),
                slaves,
                targets.facets(tie.master()),
                tie.tolerance().orElse(0));
        String name = "*TIE " + tie.name() + " at " + tie.place();
        String far = tied.untied().stream()
                .limit(SHOWN)
                .map(node -> String.format(Locale.ROOT, "%d (%.3g mm)", mesh.numbers()[node.node()], node.gap()))
                .collect(Collectors.joining(", "));
        if (tied.ties().isEmpty()) {
            throw new InputException(Problem.at(
                    tie.place(),
                    "the tie " + tie.name() + " ties no node: " + slaves.length + " nodes of "
                            + tie.slave().set()
                            + ", none off and within " + text(tied.tolerance()) + " mm of "
                            + tie.master().set()
                            + (far.isEmpty() ? "" : ", such as " + far),
                    "are these the surfaces that touch? else write a larger POSITION TOLERANCE"));
        }
        if (!tied.untied().isEmpty()) {
            warnings.add(name + ": " + tied.untied().size() + " of " + slaves.length + " slave nodes lie farther than "
                    + text(tied.tolerance()) + " mm from the master surface, or beyond its edge, and are not tied: "
                    + far + (tied.untied().size() > SHOWN ? ", …" : ""));
        }
        if (tied.largestGap() > MOVED * tied.tolerance()) {
            warnings.add(name + ": slave nodes lie up to " + text(tied.largestGap())
                    + " mm off the master surface; they are tied where they are, as with ADJUST=NO");
        }
        return tied;
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    /**
     * Returns constraints together with the equations.
     *
     * @param supports tells what steers equations
     * @throws InputException if equations contradict supports or one another
     */
    Constraints on(Constraints held, DeckSupports supports) {
        if (deck.equations().isEmpty() && ties.isEmpty()) {
            return held;
        }
        Equations.Builder equations = new Equations.Builder(node -> mesh.numbers()[node]);
        for (Deck.Equation equation : deck.equations()) {
            add(equation, held, supports, equations);
        }
        for (int t = 0; t < ties.size(); t++) {
            add(deck.ties().get(t), ties.get(t), held, equations);
        }
        return held.with(equations.build());
    }

    private void add(Deck.Equation equation, Constraints held, DeckSupports supports, Equations.Builder equations) {
        List<int[]> places = new ArrayList<>();
        for (Deck.Term term : equation.terms()) {
            places.add(targets.places(term.nodes()));
            if (places.get(places.size() - 1).length > 1
                    && deck.unsortedSets().contains(term.nodes().set())) {
                throw term.nodes()
                        .refuse(
                                "the set " + term.nodes().set() + " is UNSORTED; in equations wolff takes sets in the"
                                        + " order of their numbers",
                                "write the equations node by node");
            }
        }
        int count = places.get(0).length;
        for (int t = 0; t < places.size(); t++) {
            if (places.get(t).length != count && places.get(t).length != 1) {
                Target term = equation.terms().get(t).nodes();
                throw term.refuse(
                        "the set " + term.set() + " has " + places.get(t).length + " nodes, the first term of the"
                                + " equation " + count,
                        "sets in an equation go node by node: as many nodes as the first, or one");
            }
        }
        for (int i = 0; i < count; i++) {
            int[] dofs = new int[places.size()];
            double[] coefficients = new double[places.size()];
            double value = 0;
            int n = 0;
            for (int t = 0; t < places.size(); t++) {
                Deck.Term term = equation.terms().get(t);
                int place = places.get(t)[places.get(t).length == 1 ? 0 : i];
                int node = targets.meshNode(place);
                if (node >= 0) {
                    dofs[n] = 3 * node + term.axis();
                    coefficients[n++] = term.coefficient();
                } else {
                    value -= term.coefficient() * steered(place, term, t, supports);
                }
            }
            if (held.holds(dofs[0] / 3, dofs[0] % 3)) {
                throw new InputException(Problem.at(
                        equation.place(),
                        "displacement " + (dofs[0] % 3 + 1) + " of node " + mesh.numbers()[dofs[0] / 3]
                                + " comes first in the equation and is prescribed by *BOUNDARY too",
                        "put a term first that is not prescribed"));
            }
            equations.add(Arrays.copyOf(dofs, n), Arrays.copyOf(coefficients, n), value, equation.place());
        }
    }

    private double steered(int place, Deck.Term term, int position, DeckSupports supports) {
        int number = deck.nodes().labels()[place];
        if (position == 0) {
            throw term.nodes()
                    .refuse(
                            "node " + number + ", first in the equation, belongs to no element",
                            "put a node of the mesh first: its displacement is computed from the others");
        }
        return supports.steered(place, term.axis()).orElseThrow(() -> term.nodes()
                .refuse(
                        "node " + number + " of the equation belongs to no element, and its displacement "
                                + (term.axis() + 1) + " is not prescribed",
                        "prescribe it with *BOUNDARY; free reference nodes are not supported"));
    }

    private void add(Deck.Tie tie, TiedNodes tied, Constraints held, Equations.Builder equations) {
        Set<Integer> given = new TreeSet<>();
        for (TiedNodes.Tie node : tied.ties()) {
            for (int axis = 0; axis < 3; axis++) {
                int dof = 3 * node.node() + axis;
                if (equations.isDependent(dof)) {
                    given.add(mesh.numbers()[node.node()]);
                } else if (held.holds(node.node(), axis)) {
                    if (!follows(node, axis, held)) {
                        given.add(mesh.numbers()[node.node()]);
                    }
                } else {
                    add(node, axis, tie, equations);
                }
            }
        }
        if (!given.isEmpty()) {
            warnings.add("*TIE " + tie.name() + " at " + tie.place() + ": " + given.size()
                    + " slave nodes are prescribed by *BOUNDARY, or by an equation or another tie, and are not tied in"
                    + " these directions: "
                    + given.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                    + (given.size() > SHOWN ? ", …" : ""));
        }
    }

    /** Whether what holds the masters moves a held slave node just as it is held. */
    private static boolean follows(TiedNodes.Tie node, int axis, Constraints held) {
        double value = 0;
        double size = 0;
        for (int k = 0; k < node.masters().length; k++) {
            if (!held.holds(node.masters()[k], axis)) {
                return false;
            }
            double master = held.prescribed(held.heldIndex(node.masters()[k]), axis);
            value += node.weights()[k] * master;
            size = Math.max(size, Math.abs(master));
        }
        double own = held.prescribed(held.heldIndex(node.node()), axis);
        return Math.abs(value - own) <= 1e-9 * Math.max(size, Math.abs(own));
    }

    private static void add(TiedNodes.Tie node, int axis, Deck.Tie tie, Equations.Builder equations) {
        int n = node.masters().length;
        int[] dofs = new int[n + 1];
        double[] coefficients = new double[n + 1];
        dofs[0] = 3 * node.node() + axis;
        coefficients[0] = 1;
        for (int k = 0; k < n; k++) {
            dofs[k + 1] = 3 * node.masters()[k] + axis;
            coefficients[k + 1] = -node.weights()[k];
        }
        equations.add(dofs, coefficients, 0, tie.place());
    }
}
