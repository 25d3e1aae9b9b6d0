package org.wolff.cli.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.elastic.ElasticMaterial;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.materials.spelling.Spelling;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.element.ElementMap;
import org.wolff.solver.element.TetElement;

/**
 * The mesh of a deck: one region for each section, nodes and elements in the order of the deck, nodes without an element
 * left out.
 *
 * @param materials the mesh and its materials
 * @param numbers the deck's number of each node
 * @param nodes from the deck's numbers to places in its order
 * @param elements from the deck's numbers to elements of the mesh
 * @param meshNode mesh node of each node in the deck's order, or −1
 */
record DeckMesh(MaterialAssignment materials, int[] numbers, Labels nodes, Labels elements, int[] meshNode) {
    private static final int MOST_SECTIONS = Short.MAX_VALUE;
    private static final double FAR_OFF = 0.3;

    /**
     * Makes the mesh.
     *
     * @throws InputException if elements lack nodes or a section, or are inverted
     */
    static DeckMesh of(Deck deck) {
        Labels nodes = new Labels(deck.nodes().labels(), "node", deck.nodes().lines());
        Labels elements =
                new Labels(deck.elements().labels(), "element", deck.elements().lines());
        short[] region = regions(deck, elements);
        int perElement = deck.elements().order().nodes();
        int[] meshNode = new int[deck.nodes().labels().length];
        int[] tets = new int[deck.elements().nodes().length];
        Arrays.fill(meshNode, -1);
        for (int i = 0; i < tets.length; i++) {
            int node = nodes.find(deck.elements().nodes()[i]);
            if (node < 0) {
                throw new InputException(Problem.at(
                        deck.elements().lines().get(i / perElement),
                        "element " + deck.elements().labels()[i / perElement] + " has node "
                                + deck.elements().nodes()[i] + ", which is not defined",
                        "is the *NODE block whole, and every *INCLUDE there?"));
            }
            meshNode[node] = 0;
            tets[i] = node;
        }
        IntList numbers = new IntList();
        DoubleList xyz = new DoubleList();
        for (int node = 0; node < meshNode.length; node++) {
            if (meshNode[node] == 0) {
                meshNode[node] = numbers.size();
                numbers.add(deck.nodes().labels()[node]);
                for (int axis = 0; axis < 3; axis++) {
                    xyz.add(deck.nodes().xyz()[3 * node + axis]);
                }
            }
        }
        for (int i = 0; i < tets.length; i++) {
            tets[i] = meshNode[tets[i]];
        }
        List<String> names =
                deck.sections().stream().map(Deck.Section::elements).toList();
        TetMesh mesh = new TetMesh(deck.elements().order(), xyz.toArray(), tets, region, names);
        requireSound(mesh, deck);
        List<Material> materials = new ArrayList<>();
        Map<String, Material> known = new LinkedHashMap<>();
        for (Deck.Section section : deck.sections()) {
            materials.add(known.computeIfAbsent(
                    section.material() + "/" + section.orientation(), key -> material(deck, section)));
        }
        return new DeckMesh(new MaterialAssignment(mesh, materials), numbers.toArray(), nodes, elements, meshNode);
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

    /** Refuses inverted elements, and mid nodes that cannot be those of their edges. */
    private static void requireSound(TetMesh mesh, Deck deck) {
        TetElement element = TetElement.of(mesh.order());
        ElementMap map = new ElementMap(element, element.stiffnessRule());
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            boolean flat = !(mesh.cornerVolume(tet) > 0);
            if (!flat && mesh.order() == ElementOrder.TET10 && strayMidNode(mesh, tet) >= 0) {
                int edge = strayMidNode(mesh, tet);
                throw refuse(
                        mesh,
                        deck,
                        tet,
                        "has its node " + (5 + edge) + " far off the edge of its corners "
                                + (1 + TetMesh.edgeEnd(edge, 0)) + " and " + (1 + TetMesh.edgeEnd(edge, 1)),
                        "is the order of its nodes that of Abaqus? Gmsh, for one, has the last two the other way round");
            }
            map.moveTo(mesh, tet);
            for (int q = 0; q < map.points() && !flat; q++) {
                map.at(q);
                flat = !(map.determinant() > 0);
            }
            if (flat) {
                throw refuse(
                        mesh,
                        deck,
                        tet,
                        "is inverted or flat",
                        "look at the place and mesh it anew: its corners 1, 2, 3 do not run counter-clockwise seen from corner 4,"
                                + " or mid nodes lie too far off their edges");
            }
        }
    }

    private static int strayMidNode(TetMesh mesh, int tet) {
        double[] x = mesh.xyz();
        for (int edge = 0; edge < 6; edge++) {
            int a = 3 * mesh.node(tet, TetMesh.edgeEnd(edge, 0));
            int b = 3 * mesh.node(tet, TetMesh.edgeEnd(edge, 1));
            int m = 3 * mesh.node(tet, 4 + edge);
            double off = 0;
            double length = 0;
            for (int axis = 0; axis < 3; axis++) {
                double d = x[m + axis] - 0.5 * (x[a + axis] + x[b + axis]);
                off += d * d;
                length += (x[b + axis] - x[a + axis]) * (x[b + axis] - x[a + axis]);
            }
            if (!(off <= FAR_OFF * FAR_OFF * length)) {
                return edge;
            }
        }
        return -1;
    }

    private static InputException refuse(TetMesh mesh, Deck deck, int tet, String fault, String action) {
        double[] centre = new double[3];
        for (int i = 0; i < 12; i++) {
            centre[i % 3] += mesh.xyz()[3 * mesh.node(tet, i / 3) + i % 3] / 4;
        }
        return new InputException(Problem.at(
                deck.elements().lines().get(tet),
                String.format(
                        Locale.ROOT,
                        "element %d of %s, centred at (%.4g, %.4g, %.4g) mm, %s",
                        deck.elements().labels()[tet],
                        mesh.regionNames().get(mesh.region()[tet]),
                        centre[0],
                        centre[1],
                        centre[2],
                        fault),
                action));
    }
}
