package org.wolff.cli.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wolff.materials.spelling.Spelling;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.ElementOrder;

/** Reads nodes, elements, sets and surfaces. */
final class MeshCards {
    private static final int MOST_GENERATED = 1 << 26;

    private final DeckScanner scanner;
    private final SpringCards springs;
    private final IntList nodes = new IntList();
    private final DoubleList xyz = new DoubleList();
    private final LineList nodeLines = new LineList();
    private final IntList elements = new IntList();
    private final IntList elementNodes = new IntList();
    private final LineList elementLines = new LineList();
    private final Map<String, IntList> nodeSets = new LinkedHashMap<>();
    private final Map<String, IntList> elementSets = new LinkedHashMap<>();
    private final Map<String, List<Deck.SurfaceFaces>> surfaces = new LinkedHashMap<>();
    private final Map<String, List<Target>> nodeSurfaces = new LinkedHashMap<>();
    private final Set<String> unsorted = new HashSet<>();
    private Optional<ElementOrder> order = Optional.empty();

    MeshCards(DeckScanner scanner, SpringCards springs) {
        this.scanner = scanner;
        this.springs = springs;
    }

    Deck.Nodes nodes() {
        return new Deck.Nodes(nodes.toArray(), xyz.toArray(), nodeLines);
    }

    Deck.Elements elements() {
        return new Deck.Elements(
                order.orElse(ElementOrder.TET10), elements.toArray(), elementNodes.toArray(), elementLines);
    }

    Map<String, int[]> nodeSets() {
        return sorted(nodeSets);
    }

    Map<String, int[]> elementSets() {
        return sorted(elementSets);
    }

    Map<String, List<Deck.SurfaceFaces>> surfaces() {
        return surfaces;
    }

    Map<String, List<Target>> nodeSurfaces() {
        return nodeSurfaces;
    }

    /** Returns the sets whose order counts; all others are in the order of their numbers. */
    Set<String> unsortedSets() {
        return unsorted;
    }

    private static Map<String, int[]> sorted(Map<String, IntList> sets) {
        Map<String, int[]> sorted = new LinkedHashMap<>();
        sets.forEach((name, labels) -> sorted.put(name, labels.sortedDistinct()));
        return sorted;
    }

    private static IntList set(Map<String, IntList> sets, String name) {
        return sets.computeIfAbsent(DeckScanner.name(name), key -> new IntList());
    }

    void readNodes(Card card) {
        String system = card.parameter("SYSTEM").map(DeckScanner::name).orElse("R");
        if (!system.equals("R")) {
            throw card.refuse("nodes in the coordinate system " + system, "write them in rectangular coordinates");
        }
        Optional<IntList> set = card.parameter("NSET").map(name -> set(nodeSets, name));
        while (scanner.nextLine()) {
            int label = scanner.label(0, "node number");
            nodes.add(label);
            for (int axis = 0; axis < 3; axis++) {
                xyz.add(scanner.isEmpty(1 + axis) ? 0 : scanner.number(1 + axis, () -> "coordinate of node " + label));
            }
            nodeLines.add(scanner.place());
            if (set.isPresent()) {
                set.get().add(label);
            }
        }
    }

    /** Returns why elements of this type cannot be read; nothing where they can. */
    Optional<Problem> refusal(Card card) {
        String type = DeckScanner.name(card.required("TYPE"));
        if (SpringCards.isSprings(card)) {
            return Optional.empty();
        }
        Optional<ElementOrder> own = order(type);
        if (own.isEmpty()) {
            return Optional.of(card.problem(
                    "*ELEMENT of type " + type + " is not supported",
                    type.startsWith("SPRING")
                            ? "springs between nodes are not read, SPRING1, from a node to the ground, is"
                            : "wolff solves tetrahedra, C3D4 and C3D10; mesh the part with those"));
        }
        if (order.isPresent() && !order.equals(own)) {
            return Optional.of(card.problem(
                    "*ELEMENT of type " + type + " in a deck that has other tetrahedra already",
                    "C3D4 and C3D10 do not go together in one deck: mesh all parts with one of them"));
        }
        return Optional.empty();
    }

    private static Optional<ElementOrder> order(String type) {
        return switch (type) {
            case "C3D4" -> Optional.of(ElementOrder.TET4);
            case "C3D10" -> Optional.of(ElementOrder.TET10);
            default -> Optional.empty();
        };
    }

    /** Reads elements of a type that is not refused. */
    void readElements(Card card) {
        String type = DeckScanner.name(card.required("TYPE"));
        Optional<IntList> set = card.parameter("ELSET").map(name -> set(elementSets, name));
        if (SpringCards.isSprings(card)) {
            springs.readElements(set.orElseGet(IntList::new));
            return;
        }
        order = order(type);
        int perElement = order.orElseThrow().nodes();
        while (scanner.nextLine()) {
            int label = scanner.label(0, "element number");
            elements.add(label);
            elementLines.add(scanner.place());
            if (set.isPresent()) {
                set.get().add(label);
            }
            int read = takeNodes(1, 0, perElement, label);
            while (read < perElement) {
                if (!scanner.isContinued() || !scanner.nextLine()) {
                    throw scanner.at(
                            scanner.fields(),
                            "element " + label + " of type " + type + " has " + read + " of its " + perElement
                                    + " nodes",
                            "is the file cut off here? an element that goes on in the next line ends with a comma");
                }
                read = takeNodes(0, read, perElement, label);
            }
        }
    }

    private int takeNodes(int first, int already, int perElement, int label) {
        int read = already;
        for (int field = first; field < scanner.fields(); field++) {
            if (read == perElement) {
                throw scanner.at(
                        field,
                        "element " + label + " has more than " + perElement + " nodes",
                        "is TYPE= right? or did a line before end with a comma without need?");
            }
            int ordinal = ++read;
            elementNodes.add(scanner.label(field, () -> "node " + ordinal + " of element " + label));
        }
        return read;
    }

    void readNodeSet(Card card) {
        if (card.has("UNSORTED")) {
            unsorted.add(DeckScanner.name(card.required("NSET")));
        }
        readSet(card, "NSET", nodeSets, nodes);
    }

    void readElementSet(Card card) {
        readSet(card, "ELSET", elementSets, elements);
    }

    private void readSet(Card card, String parameter, Map<String, IntList> sets, IntList known) {
        IntList set = set(sets, card.required(parameter));
        boolean generate = card.has("GENERATE");
        int[] existing = generate ? known.sortedDistinct() : new int[0];
        while (scanner.nextLine()) {
            if (generate) {
                generate(set, existing);
                continue;
            }
            for (int field = 0; field < scanner.fields(); field++) {
                if (scanner.isNumber(field)) {
                    set.add(scanner.label(field, "member of the set"));
                } else if (!scanner.isEmpty(field)) {
                    set.addAll(member(scanner, field, sets));
                }
            }
        }
    }

    private static int[] member(DeckScanner scanner, int field, Map<String, IntList> sets) {
        String name = scanner.name(field);
        IntList other = sets.get(name);
        if (other == null) {
            throw scanner.at(
                    field,
                    "the set " + name + " is not defined before this line",
                    Spelling.nearest(name, sets.keySet())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("define it first"));
        }
        return other.toArray();
    }

    /** Adds first, first + step, … last, as far as they exist. */
    private void generate(IntList set, int[] existing) {
        int first = scanner.label(0, "first number");
        int last = scanner.isEmpty(1) ? first : scanner.label(1, "last number");
        int step = scanner.isEmpty(2) ? 1 : scanner.label(2, "step");
        if (last < first || (last - first) / step > MOST_GENERATED) {
            throw scanner.at(1, "no range: from " + first + " to " + last + " by " + step, "write first, last, step");
        }
        int at = Arrays.binarySearch(existing, first);
        for (int i = at < 0 ? -at - 1 : at; i < existing.length && existing[i] <= last; i++) {
            if ((existing[i] - first) % step == 0) {
                set.add(existing[i]);
            }
        }
    }

    void readSurface(Card card) {
        String type = card.parameter("TYPE").map(DeckScanner::name).orElse("ELEMENT");
        String name = DeckScanner.name(card.required("NAME"));
        List<Deck.SurfaceFaces> faces = new ArrayList<>();
        if (type.equals("NODE")) {
            List<Target> nodesOf = new ArrayList<>();
            while (scanner.nextLine()) {
                nodesOf.add(Target.of(scanner, "node"));
            }
            nodeSurfaces.computeIfAbsent(name, key -> new ArrayList<>()).addAll(nodesOf);
            return;
        }
        if (!type.equals("ELEMENT")) {
            throw card.refuse("*SURFACE of type " + type + " is not supported", "write TYPE=ELEMENT");
        }
        while (scanner.nextLine()) {
            String face = scanner.name(1);
            if (!face.matches("S[1-4]")) {
                throw scanner.at(1, "'" + face + "' is no face of a tetrahedron", "the faces are S1, S2, S3 and S4");
            }
            faces.add(new Deck.SurfaceFaces(Target.of(scanner, "element"), face.charAt(1) - '0'));
        }
        surfaces.computeIfAbsent(name, key -> new ArrayList<>()).addAll(faces);
    }
}
