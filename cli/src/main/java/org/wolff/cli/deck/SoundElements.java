package org.wolff.cli.deck;

import java.util.Locale;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.element.ElementMap;
import org.wolff.solver.element.TetElement;

/** Refuses inverted elements, and mid nodes that cannot be those of their edges. */
final class SoundElements {
    private static final int GRAIN = 1024;
    private static final double FAR_OFF = 0.3;

    private final TetMesh mesh;
    private final Deck deck;
    private final int[] meshTet;
    private final TetElement element;

    /** Takes a mesh and the element of it at each place of the deck's order. */
    SoundElements(TetMesh mesh, Deck deck, int[] meshTet) {
        this.mesh = mesh;
        this.deck = deck;
        this.meshTet = meshTet;
        this.element = TetElement.of(mesh.order());
    }

    /**
     * Checks all elements.
     *
     * @throws InputException naming the first in the deck's order that is unsound
     */
    void require(Workers workers) {
        double unsound = workers.sum(mesh.tetCount(), GRAIN, (from, to) -> {
            ElementMap map = new ElementMap(element, element.stiffnessRule());
            int count = 0;
            for (int tet = from; tet < to; tet++) {
                count += isInverted(map, tet) || strayMidNode(tet) >= 0 ? 1 : 0;
            }
            return count;
        });
        ElementMap map = new ElementMap(element, element.stiffnessRule());
        for (int place = 0; place < meshTet.length && unsound > 0; place++) {
            int tet = meshTet[place];
            int edge = mesh.cornerVolume(tet) > 0 ? strayMidNode(tet) : -1;
            if (edge >= 0) {
                throw refuse(
                        place,
                        "has its node " + (5 + edge) + " far off the edge of its corners "
                                + (1 + TetMesh.edgeEnd(edge, 0)) + " and " + (1 + TetMesh.edgeEnd(edge, 1)),
                        "is the order of its nodes that of Abaqus? Gmsh, for one, has the last two the other way round");
            }
            if (isInverted(map, tet)) {
                throw refuse(
                        place,
                        "is inverted or flat",
                        "look at the place and mesh it anew: its corners 1, 2, 3 do not run counter-clockwise seen from corner 4,"
                                + " or mid nodes lie too far off their edges");
            }
        }
    }

    private boolean isInverted(ElementMap map, int tet) {
        boolean flat = !(mesh.cornerVolume(tet) > 0);
        map.moveTo(mesh, tet);
        for (int q = 0; q < map.points() && !flat; q++) {
            map.at(q);
            flat = !(map.determinant() > 0);
        }
        return flat;
    }

    /** Returns the first edge whose mid node is far off it, or −1. */
    private int strayMidNode(int tet) {
        if (mesh.order() != ElementOrder.TET10) {
            return -1;
        }
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

    private InputException refuse(int place, String fault, String action) {
        int tet = meshTet[place];
        double[] centre = new double[3];
        for (int i = 0; i < 12; i++) {
            centre[i % 3] += mesh.xyz()[3 * mesh.node(tet, i / 3) + i % 3] / 4;
        }
        return new InputException(Problem.at(
                deck.elements().lines().get(place),
                String.format(
                        Locale.ROOT,
                        "element %d of %s, centred at (%.4g, %.4g, %.4g) mm, %s",
                        deck.elements().labels()[place],
                        mesh.regionNames().get(mesh.region()[tet]),
                        centre[0],
                        centre[1],
                        centre[2],
                        fault),
                action));
    }
}
