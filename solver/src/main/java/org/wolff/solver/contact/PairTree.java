package org.wolff.solver.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wolff.solver.assembly.Constraints;

/**
 * Orders nodes that meet at one place as a tree: the root is the best supported one, of these the stiffest; large areas
 * come first (Prim). With the soft side for a root the linear solves took three times as long.
 */
final class PairTree {
    private PairTree() {}

    /**
     * An edge of a tree.
     *
     * @param edge index of the two nodes
     * @param turned whether the second of them is the parent
     */
    record Branch(int edge, boolean turned) {}

    /**
     * Returns the edges of the trees, parents before children.
     *
     * @param ends two nodes of each edge
     * @param areas the larger, the sooner an edge is taken
     * @param stiffness of each node's material
     */
    static List<Branch> of(List<int[]> ends, double[] areas, Constraints constraints, double[] stiffness) {
        Map<Integer, List<Integer>> at = new TreeMap<>();
        for (int e = 0; e < ends.size(); e++) {
            at.computeIfAbsent(ends.get(e)[0], k -> new ArrayList<>()).add(e);
            at.computeIfAbsent(ends.get(e)[1], k -> new ArrayList<>()).add(e);
        }
        Set<Integer> done = new HashSet<>();
        List<Branch> tree = new ArrayList<>();
        for (int node : at.keySet()) {
            if (!done.contains(node)) {
                grow(root(node, ends, at, constraints, stiffness), ends, areas, at, done, tree);
            }
        }
        return tree;
    }

    /** The node with the most held directions among those that hang together, then the stiffest, then the lowest. */
    private static int root(
            int node, List<int[]> ends, Map<Integer, List<Integer>> at, Constraints constraints, double[] stiffness) {
        List<Integer> cluster = new ArrayList<>(List.of(node));
        Map<Integer, Boolean> seen = new HashMap<>(Map.of(node, true));
        int best = node;
        for (int i = 0; i < cluster.size(); i++) {
            int here = cluster.get(i);
            int more = Integer.compare(held(here, constraints), held(best, constraints));
            more = more == 0 ? Double.compare(stiffness[here], stiffness[best]) : more;
            best = more > 0 || (more == 0 && here < best) ? here : best;
            for (int e : at.get(here)) {
                int other = ends.get(e)[0] == here ? ends.get(e)[1] : ends.get(e)[0];
                if (seen.putIfAbsent(other, true) == null) {
                    cluster.add(other);
                }
            }
        }
        return best;
    }

    private static int held(int node, Constraints constraints) {
        int index = constraints.heldIndex(node);
        return index < 0 ? 0 : constraints.directionCount(index);
    }

    private static void grow(
            int root,
            List<int[]> ends,
            double[] areas,
            Map<Integer, List<Integer>> at,
            Set<Integer> done,
            List<Branch> tree) {
        done.add(root);
        List<Integer> open = new ArrayList<>(at.get(root));
        while (!open.isEmpty()) {
            int best = 0;
            for (int i = 1; i < open.size(); i++) {
                best = areas[open.get(i)] > areas[open.get(best)] ? i : best;
            }
            int edge = open.remove(best);
            boolean turned = done.contains(ends.get(edge)[1]);
            int child = ends.get(edge)[turned ? 0 : 1];
            if (done.add(child)) {
                tree.add(new Branch(edge, turned));
                open.addAll(at.get(child));
            }
        }
    }
}
