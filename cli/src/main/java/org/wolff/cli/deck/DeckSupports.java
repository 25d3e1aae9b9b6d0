package org.wolff.cli.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.boundary.Supports;

/** What a deck prescribes, kept from step to step as CalculiX does: a value stays until a later one replaces it. */
final class DeckSupports {
    private static final Vector3[] AXES = {new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1)};

    private final TetMesh mesh;
    private final DeckTargets targets;
    private final Springs springs;
    private final double[] value;
    private final String[] owner;
    private final Set<String> owners = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Set<Integer> steering;
    private final Map<Long, Double> steered = new HashMap<>();

    /**
     * Starts without supports.
     *
     * @param springs act in all steps
     * @param steering places of the nodes without an element that equations name
     */
    DeckSupports(TetMesh mesh, DeckTargets targets, Springs springs, Set<Integer> steering) {
        this.springs = springs;
        this.steering = steering;
        this.mesh = mesh;
        this.targets = targets;
        this.value = new double[3 * mesh.nodeCount()];
        this.owner = new String[3 * mesh.nodeCount()];
    }

    /** Forgets all. */
    void clear() {
        Arrays.fill(owner, null);
        steered.clear();
    }

    /** Prescribes; a direction that is held already takes the new value. */
    void add(List<Deck.Prescription> prescriptions) {
        for (Deck.Prescription prescription : prescriptions) {
            String name = prescription.nodes().set().isEmpty()
                    ? "single nodes"
                    : prescription.nodes().set();
            owners.add(name);
            for (int place : targets.places(prescription.nodes())) {
                int node = targets.meshNode(place);
                if (steering.contains(place)) {
                    for (int axis = prescription.first(); axis <= prescription.last(); axis++) {
                        steered.put(3L * place + axis, prescription.value());
                    }
                    continue;
                }
                if (node < 0) {
                    warnings.add("*BOUNDARY at " + prescription.nodes().place()
                            + " holds nodes that belong to no element; that does nothing");
                    continue;
                }
                for (int axis = prescription.first(); axis <= prescription.last(); axis++) {
                    value[3 * node + axis] = prescription.value();
                    owner[3 * node + axis] = name;
                }
            }
        }
    }

    /** Returns what is prescribed for a node that equations name and no element has, by its place in the deck. */
    OptionalDouble steered(int place, int axis) {
        Double prescribed = steered.get(3L * place + axis);
        return prescribed == null ? OptionalDouble.empty() : OptionalDouble.of(prescribed);
    }

    /** Returns what is noteworthy. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Returns the supports as they stand. */
    Supports supports(DeckEquations equations) {
        Constraints.Builder constraints = new Constraints.Builder(mesh);
        Map<String, IntList> nodes = new LinkedHashMap<>();
        owners.forEach(name -> nodes.put(name, new IntList()));
        for (int dof = 0; dof < owner.length; dof++) {
            if (owner[dof] != null) {
                constraints.hold(dof / 3, AXES[dof % 3], value[dof], owner[dof]);
                nodes.get(owner[dof]).add(dof / 3);
            }
        }
        nodes.values().removeIf(own -> own.size() == 0);
        List<String> names = new ArrayList<>(nodes.keySet());
        List<int[]> ofSupports = new ArrayList<>();
        List<Springs> beds = new ArrayList<>();
        for (IntList own : nodes.values()) {
            ofSupports.add(own.sortedDistinct());
            beds.add(Springs.none());
        }
        if (springs.size() > 0) {
            names.add("*SPRING");
            ofSupports.add(IntStream.range(0, springs.size())
                    .map(springs::node)
                    .sorted()
                    .distinct()
                    .toArray());
            beds.add(springs);
        }
        return new Supports(
                equations.on(constraints.build(), this),
                springs,
                List.copyOf(names),
                List.copyOf(ofSupports),
                List.copyOf(beds));
    }
}
