package org.wolff.cli.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.solver.assembly.Springs;

/** The springs of a deck as stiffness blocks at the nodes of the mesh. */
final class DeckSprings {
    private DeckSprings() {}

    /**
     * Finds the springs of all laws.
     *
     * @throws InputException if a law has no springs, or a spring no law or no node of the mesh
     */
    static Springs of(Deck deck, DeckMesh mesh, DeckTargets targets) {
        Deck.Springs springs = deck.springs();
        Labels labels = new Labels(springs.labels(), "spring", springs.lines());
        boolean[] known = new boolean[springs.labels().length];
        List<double[]> blocks = new ArrayList<>();
        IntList nodes = new IntList();
        for (Deck.SpringLaw law : springs.laws()) {
            int[] set = deck.elementSets().get(law.elements());
            if (set == null) {
                throw refuse(
                        law,
                        "*SPRING of the element set " + law.elements() + ", which is not defined",
                        DeckMesh.hint(law.elements(), deck.elementSets()));
            }
            double[] block = block(deck, law);
            for (int label : set) {
                int spring = labels.find(label);
                if (spring < 0) {
                    throw refuse(
                            law,
                            "the element set " + law.elements() + " of this *SPRING has element " + label
                                    + ", which is no " + SpringCards.TYPE,
                            "give springs a set of their own");
                }
                if (known[spring]) {
                    throw refuse(law, "spring " + label + " has a *SPRING already", "let each spring have one");
                }
                known[spring] = true;
                nodes.add(node(springs, spring, mesh, targets));
                blocks.add(block);
            }
        }
        for (int spring = 0; spring < known.length; spring++) {
            if (!known[spring]) {
                throw new InputException(Problem.at(
                        springs.lines().get(spring),
                        "spring " + springs.labels()[spring] + " has no *SPRING that tells its stiffness",
                        "write *SPRING for a set that holds it"));
            }
        }
        return new Springs(
                nodes.toArray(), blocks.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    private static int node(Deck.Springs springs, int spring, DeckMesh mesh, DeckTargets targets) {
        int label = springs.nodes()[spring];
        int place = mesh.nodes().find(label);
        int node = place < 0 ? -1 : targets.meshNode(place);
        if (node < 0) {
            throw new InputException(Problem.at(
                    springs.lines().get(spring),
                    "spring " + springs.labels()[spring] + " is at node " + label + ", which "
                            + (place < 0 ? "is not defined" : "belongs to no tetrahedron"),
                    "fix it to a node of the mesh"));
        }
        return node;
    }

    /** Returns k d dᵀ. */
    private static double[] block(Deck deck, Deck.SpringLaw law) {
        Vector3[] axes = {new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1)};
        if (!law.orientation().isEmpty()) {
            Deck.Orientation orientation = deck.orientations().get(law.orientation());
            if (orientation == null) {
                throw refuse(
                        law,
                        "the orientation " + law.orientation() + " is not defined",
                        DeckMesh.hint(law.orientation(), deck.orientations()));
            }
            axes[0] = orientation.axis1();
            axes[1] = orientation.axis2();
            axes[2] = orientation.axis1().cross(orientation.axis2());
        }
        Vector3 axis = axes[law.axis()];
        double[] d = {axis.x(), axis.y(), axis.z()};
        double[] block = new double[9];
        for (int i = 0; i < 9; i++) {
            block[i] = law.stiffness() * (d[i / 3] * d[i % 3]);
        }
        return block;
    }

    private static InputException refuse(Deck.SpringLaw law, String what, String action) {
        return new InputException(Problem.at(law.place(), what, action));
    }
}
