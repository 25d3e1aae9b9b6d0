package org.wolff.cli.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.elastic.ElasticMaterial;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.materials.spelling.Spelling;
import org.wolff.mesh.geometry.SpaceCurve;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * The mesh of a deck: one region for each section, nodes without an element left out. Nodes and elements are numbered
 * anew along a curve through space, so that the solver finds neighbours in the caches however the deck numbers them.
 *
 * @param materials the mesh and its materials
 * @param numbers the deck's number of each node
 * @param nodes from the deck's numbers to places in its order
 * @param elements from the deck's numbers to places in its order
 * @param meshNode mesh node of each place in the deck's order, or −1
 * @param meshTet element of the mesh of each place in the deck's order
 */
record DeckMesh(
        MaterialAssignment materials, int[] numbers, Labels nodes, Labels elements, int[] meshNode, int[] meshTet) {
    private static final int MOST_SECTIONS = Short.MAX_VALUE;

    /**
     * Makes the mesh.
     *
     * @throws InputException if elements lack nodes or a section, or are inverted
     */
    static DeckMesh of(Deck deck, Workers workers) {
        Labels nodes = new Labels(deck.nodes().labels(), "node", deck.nodes().lines());
        Labels elements =
                new Labels(deck.elements().labels(), "element", deck.elements().lines());
        short[] regions = regions(deck, elements);
        int[] corners = places(deck, nodes);
        int[] meshNode = new int[deck.nodes().labels().length];
        int[][] orders = new int[2][];
        workers.forEach(2, 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                orders[i] = i == 0 ? nodeOrder(deck, corners, meshNode) : tetOrder(deck, corners);
            }
        });
        int[] nodeOrder = orders[0];
        int[] tetOrder = orders[1];
        int[] numbers = new int[nodeOrder.length];
        double[] xyz = new double[3 * nodeOrder.length];
        for (int node = 0; node < nodeOrder.length; node++) {
            numbers[node] = deck.nodes().labels()[nodeOrder[node]];
            System.arraycopy(deck.nodes().xyz(), 3 * nodeOrder[node], xyz, 3 * node, 3);
        }
        int perElement = deck.elements().order().nodes();
        int[] meshTet = new int[tetOrder.length];
        int[] tets = new int[corners.length];
        short[] region = new short[tetOrder.length];
        for (int tet = 0; tet < tetOrder.length; tet++) {
            meshTet[tetOrder[tet]] = tet;
            region[tet] = regions[tetOrder[tet]];
            for (int i = 0; i < perElement; i++) {
                tets[perElement * tet + i] = meshNode[corners[perElement * tetOrder[tet] + i]];
            }
        }
        List<String> names =
                deck.sections().stream().map(Deck.Section::elements).toList();
        TetMesh mesh = new TetMesh(deck.elements().order(), xyz, tets, region, names);
        new SoundElements(mesh, deck, meshTet).require(workers);
        List<Material> materials = new ArrayList<>();
        Map<String, Material> known = new LinkedHashMap<>();
        for (Deck.Section section : deck.sections()) {
            materials.add(known.computeIfAbsent(
                    section.material() + "/" + section.orientation(), key -> material(deck, section)));
        }
        return new DeckMesh(new MaterialAssignment(mesh, materials), numbers, nodes, elements, meshNode, meshTet);
    }

    /** Returns the places in the deck's order of the nodes of all elements. */
    private static int[] places(Deck deck, Labels nodes) {
        int perElement = deck.elements().order().nodes();
        int[] labels = deck.elements().nodes();
        int[] places = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            places[i] = nodes.find(labels[i]);
            if (places[i] < 0) {
                throw new InputException(Problem.at(
                        deck.elements().lines().get(i / perElement),
                        "element " + deck.elements().labels()[i / perElement] + " has node " + labels[i]
                                + ", which is not defined",
                        "is the *NODE block whole, and every *INCLUDE there?"));
            }
        }
        return places;
    }

    /** Returns the places of the nodes that elements have, along the curve; fills the node of each place, or −1. */
    private static int[] nodeOrder(Deck deck, int[] corners, int[] meshNode) {
        Arrays.fill(meshNode, -1);
        for (int place : corners) {
            meshNode[place] = 0;
        }
        int[] used = IntStream.range(0, meshNode.length)
                .filter(place -> meshNode[place] == 0)
                .toArray();
        double[] xyz = new double[3 * used.length];
        for (int i = 0; i < used.length; i++) {
            System.arraycopy(deck.nodes().xyz(), 3 * used[i], xyz, 3 * i, 3);
        }
        int[] order = SpaceCurve.order(xyz);
        for (int node = 0; node < order.length; node++) {
            order[node] = used[order[node]];
            meshNode[order[node]] = node;
        }
        return order;
    }

    /** Returns the places of the elements along the curve. */
    private static int[] tetOrder(Deck deck, int[] corners) {
        int perElement = deck.elements().order().nodes();
        double[] xyz = deck.nodes().xyz();
        double[] centroids = new double[3 * deck.elements().labels().length];
        for (int i = 0; i < centroids.length; i++) {
            for (int corner = 0; corner < 4; corner++) {
                centroids[i] += 0.25 * xyz[3 * corners[perElement * (i / 3) + corner] + i % 3];
            }
        }
        return SpaceCurve.order(centroids);
    }

    private static short[] regions(Deck deck, Labels elements) {
        int n = deck.elements().labels().length;
        short[] region = new short[n];
        Arrays.fill(region, (short) -1);
        List<Deck.Section> sections = deck.sections();
        if (sections.size() > MOST_SECTIONS) {
            throw new InputException(
                    Problem.of(sections.size() + " sections; wolff takes " + MOST_SECTIONS, "join equal materials"));
        }
        for (short s = 0; s < sections.size(); s++) {
            Deck.Section section = sections.get(s);
            int[] set = deck.elementSets().get(section.elements());
            if (set == null) {
                throw new InputException(Problem.at(
                        section.place(),
                        "*SOLID SECTION of the element set " + section.elements() + ", which is not defined",
                        hint(section.elements(), deck.elementSets())));
            }
            for (int label : set) {
                int element = elements.find(label);
                if (element < 0) {
                    throw new InputException(Problem.at(
                            section.place(),
                            "the element set " + section.elements() + " of this section has element " + label
                                    + ", which is not defined",
                            "is the *ELEMENT block whole?"));
                }
                if (region[element] >= 0) {
                    Deck.Section other = sections.get(region[element]);
                    throw new InputException(Problem.at(
                            section.place(),
                            "element " + label + " is in this section, of " + section.elements() + ", and in that of "
                                    + other.elements() + " at " + other.place(),
                            "let each element have one section"));
                }
                region[element] = s;
            }
        }
        int without = 0;
        int first = -1;
        for (int e = n - 1; e >= 0; e--) {
            without += region[e] < 0 ? 1 : 0;
            first = region[e] < 0 ? e : first;
        }
        if (without > 0) {
            throw new InputException(Problem.at(
                    deck.elements().lines().get(first),
                    without + " elements have no *SOLID SECTION, first element "
                            + deck.elements().labels()[first],
                    "give a section to a set that holds them"));
        }
        return region;
    }

    static String hint(String name, Map<String, ?> known) {
        return Spelling.nearest(name, known.keySet())
                .map(near -> "did you mean " + near + "?")
                .orElse("define it, or mend the name");
    }

    private static Material material(Deck deck, Deck.Section section) {
        Deck.DeckMaterial material = deck.materials().get(section.material());
        if (material == null) {
            throw new InputException(Problem.at(
                    section.place(),
                    "the material " + section.material() + " is not defined",
                    hint(section.material(), deck.materials())));
        }
        Deck.Law law = material.law()
                .orElseThrow(() -> new InputException(Problem.at(
                        material.place(),
                        "the material " + material.name() + " has no *ELASTIC",
                        "add its constants")));
        Optional<Deck.Orientation> axes =
                Optional.ofNullable(deck.orientations().get(section.orientation()));
        if (!section.orientation().isEmpty() && axes.isEmpty()) {
            throw new InputException(Problem.at(
                    section.place(),
                    "the orientation " + section.orientation() + " is not defined",
                    hint(section.orientation(), deck.orientations())));
        }
        String name = material.name()
                + (axes.isPresent() && law.orthotropic().isPresent() ? "/" + section.orientation() : "");
        ElasticMaterial elastic = law.isotropic()
                .<ElasticMaterial>map(c -> new IsotropicMaterial(c[0], c[1]))
                .orElseGet(() -> axes.map(
                                a -> new OrthotropicMaterial(law.orthotropic().orElseThrow(), a.axis1(), a.axis2()))
                        .orElseGet(
                                () -> new OrthotropicMaterial(law.orthotropic().orElseThrow())));
        List<Property> properties = new ArrayList<>();
        String source = "deck, " + law.place();
        law.isotropic().ifPresent(c -> {
            properties.add(property("youngs-modulus", c[0], "MPa", source));
            properties.add(property("poissons-ratio", c[1], "1", source));
        });
        material.density().ifPresent(d -> properties.add(property("density", d, "t/mm3", source)));
        return new Material(name, name, elastic, material.density(), properties, List.of());
    }

    private static Property property(String name, double value, String unit, String source) {
        return new Property(name, value, unit, OptionalDouble.empty(), OptionalDouble.empty(), source, true, "");
    }
}
