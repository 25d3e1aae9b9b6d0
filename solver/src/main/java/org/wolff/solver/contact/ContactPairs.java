package org.wolff.solver.contact;

import java.util.List;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.solver.assembly.Constraints;

/**
 * The node pairs of all interfaces, structure of arrays; a pair's parent comes before it where its near node is the far
 * node of another. Immutable; the arrays belong to it.
 *
 * <p>The jump of a pair is J = R (u_far − u_near) with the rows of R = (n, t1, t2), n from near to far. Where supports
 * hold both nodes along a direction, that direction is a row of R and its component of J is held.
 *
 * @param interfaces in order
 * @param near node of each pair
 * @param far the node against it
 * @param frames R, {@code 9·pair + 3·row + axis}
 * @param turned whether the near node lies on the far side of the interface
 * @param areas tributary area, mm²
 * @param owner index of its interface
 * @param gaps gap without load, mm; negative for interference
 * @param bonded whether it holds against any load
 * @param held component held by supports, {@code 3·pair + component}
 * @param unpaired area of each interface without a law, mm²: where several parts meet, two of them may touch at a node
 *     that has its pairs with the others already
 * @param mids pairs of mid nodes
 */
public record ContactPairs(
        List<ContactInterface> interfaces,
        int[] near,
        int[] far,
        double[] frames,
        boolean[] turned,
        double[] areas,
        int[] owner,
        double[] gaps,
        boolean[] bonded,
        boolean[] held,
        double[] unpaired,
        MidPairs mids) {
    /**
     * Pairs of mid nodes of TET10, whose jump is the mean of those at the ends of their edges: u_far − u_near =
     * Σ weight Rᵀ J.
     *
     * @param near node of each pair
     * @param far the node that follows from it
     * @param start first term of each pair, and the end
     * @param pair the vertex pair of each term
     * @param weight of each term, ±½
     */
    public record MidPairs(int[] near, int[] far, int[] start, int[] pair, double[] weight) {}

    /** Copies the list. */
    public ContactPairs {
        interfaces = List.copyOf(interfaces);
    }

    /**
     * Finds the pairs.
     *
     * @param materials with the cut mesh
     * @param constraints supports of the nodes of both sides
     * @throws org.wolff.mesh.problem.InputException if supports hold the two sides of an interface at one place in ways
     *     that cannot be told apart
     */
    public static ContactPairs of(
            MaterialAssignment materials, List<ContactInterface> interfaces, Constraints constraints) {
        return new PairFinder(materials, interfaces, constraints).find();
    }

    /** Returns the number of pairs. */
    public int size() {
        return near.length;
    }

    /** Returns the friction law of a pair. */
    public Friction friction(int pair) {
        return interfaces.get(owner[pair]).friction();
    }

    /** Returns row {@code component} of R of a pair: 0 the normal, 1 and 2 the tangents. */
    public Vector3 axis(int pair, int component) {
        int at = 9 * pair + 3 * component;
        return new Vector3(frames[at], frames[at + 1], frames[at + 2]);
    }
}
