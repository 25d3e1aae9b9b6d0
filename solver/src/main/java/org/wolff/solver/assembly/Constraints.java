package org.wolff.solver.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The directions along which nodes are held, and how far they are moved along them. Immutable.
 *
 * <p>Each held node has one to three orthonormal directions q with q·u prescribed. P = I − Σ q qᵀ projects onto what
 * stays free; g = Σ (prescribed) q is the prescribed displacement, so that u = P w + g.
 */
public final class Constraints {
    private static final double SAME_DIRECTION = 1e-4;

    private final int nodeCount;
    private final int[] nodes;
    private final byte[] counts;
    private final double[] directions;
    private final double[] prescribed;
    private final Equations equations;

    private Constraints(
            int nodeCount, int[] nodes, byte[] counts, double[] directions, double[] prescribed, Equations equations) {
        this.nodeCount = nodeCount;
        this.nodes = nodes;
        this.counts = counts;
        this.directions = directions;
        this.prescribed = prescribed;
        this.equations = equations;
    }

    /**
     * Returns these constraints together with equations, instead of those they have.
     *
     * @throws InputException if a dependent degree of freedom is held; names it
     */
    public Constraints with(Equations other) {
        for (int e = 0; e < other.size(); e++) {
            int node = other.dependent(e) / 3;
            int axis = other.dependent(e) % 3;
            if (holds(node, axis)) {
                throw new InputException(Problem.of(
                        "displacement " + (axis + 1) + " of node " + node
                                + " is held by a support and comes first in an equation too",
                        "put another term first in the equation, or do not hold it"));
            }
        }
        return new Constraints(nodeCount, nodes, counts, directions, prescribed, other);
    }

    /** Returns the equations between displacements; most models have none. */
    public Equations equations() {
        return equations;
    }

    /** Returns true where a held direction of a node has a part along an axis. */
    public boolean holds(int node, int axis) {
        int held = heldIndex(node);
        for (int which = 0; held >= 0 && which < counts[held]; which++) {
            if (direction(held, which, axis) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number of nodes of the mesh. */
    public int nodeCount() {
        return nodeCount;
    }

    /** Returns the number of held nodes. */
    public int heldCount() {
        return nodes.length;
    }

    /** Returns the mesh's number of a held node; ascending. */
    public int node(int held) {
        return nodes[held];
    }

    /** Returns which held node a node of the mesh is, or a negative number. */
    public int heldIndex(int node) {
        return Arrays.binarySearch(nodes, node);
    }

    /** Returns how many directions of a held node are held, 1 … 3. */
    public int directionCount(int held) {
        return counts[held];
    }

    /** Returns component {@code axis} of a held direction of length one. */
    public double direction(int held, int which, int axis) {
        return directions[9 * held + 3 * which + axis];
    }

    /** Returns component {@code axis} of the prescribed displacement g of a held node, mm. */
    public double prescribed(int held, int axis) {
        return prescribed[3 * held + axis];
    }

    /** Returns true where a prescribed displacement or an offset of an equation is not zero. */
    public boolean anyPrescribed() {
        return equations.anyOffset() || Arrays.stream(prescribed).anyMatch(value -> value != 0);
    }

    /** Returns true where {@code other} holds the same nodes along the same directions, at whatever displacements. */
    public boolean holdsLike(Constraints other) {
        return nodeCount == other.nodeCount
                && Arrays.equals(nodes, other.nodes)
                && Arrays.equals(counts, other.counts)
                && Arrays.equals(directions, other.directions)
                && equations.couplesLike(other.equations);
    }

    /** v ← P v, {@code 3·node + axis}. */
    public void project(double[] v) {
        for (int held = 0; held < nodes.length; held++) {
            projectAt(held, v, 3 * nodes[held], 1);
        }
    }

    /** v ← P v for one vector of a held node, its components at {@code offset}, {@code offset + stride}, …. */
    public void projectAt(int held, double[] v, int offset, int stride) {
        if (counts[held] == 3) {
            v[offset] = 0;
            v[offset + stride] = 0;
            v[offset + 2 * stride] = 0;
            return;
        }
        for (int which = 0; which < counts[held]; which++) {
            int d = 9 * held + 3 * which;
            double part = directions[d] * v[offset]
                    + directions[d + 1] * v[offset + stride]
                    + directions[d + 2] * v[offset + 2 * stride];
            v[offset] -= part * directions[d];
            v[offset + stride] -= part * directions[d + 1];
            v[offset + 2 * stride] -= part * directions[d + 2];
        }
    }

    /** u ← u + g. */
    public void addPrescribed(double[] u) {
        for (int held = 0; held < nodes.length; held++) {
            for (int axis = 0; axis < 3; axis++) {
                u[3 * nodes[held] + axis] += prescribed[3 * held + axis];
            }
        }
    }

    /** Collects what supports hold. */
    public static final class Builder {
        private final TetMesh mesh;
        private final TreeMap<Integer, Held> held = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();

        /** Starts with a mesh that nothing holds. */
        public Builder(TetMesh mesh) {
            this.mesh = mesh;
        }

        /**
         * Holds a node along a direction: direction·u = value. What several supports hold at one node adds up.
         *
         * @param node the mesh's number
         * @param direction not zero; its length does not matter
         * @param value prescribed displacement along the unit direction, mm; 0 to hold still
         * @param support name of the support, for messages
         */
        public Builder hold(int node, Vector3 direction, double value, String support) {
            if (node < 0 || node >= mesh.nodeCount()) {
                throw new IllegalArgumentException("node " + node + " of a mesh with " + mesh.nodeCount());
            }
            Held there = held.computeIfAbsent(node, key -> new Held());
            String contradiction = there.add(direction.unit(), value, support);
            if (!contradiction.isEmpty()) {
                problems.add(Problem.of(
                        String.format(
                                Locale.ROOT,
                                "node %d at (%.4g, %.4g, %.4g) mm is held twice along (%.3g, %.3g, %.3g), at different"
                                        + " displacements: %s",
                                node,
                                mesh.xyz()[3 * node],
                                mesh.xyz()[3 * node + 1],
                                mesh.xyz()[3 * node + 2],
                                direction.x(),
                                direction.y(),
                                direction.z(),
                                contradiction),
                        "let the two supports not overlap, or give them the same displacement"));
            }
            return this;
        }

        /** Holds a node in all directions at the displacement {@code value}, mm. */
        public Builder fix(int node, Vector3 value, String support) {
            hold(node, new Vector3(1, 0, 0), value.x(), support);
            hold(node, new Vector3(0, 1, 0), value.y(), support);
            return hold(node, new Vector3(0, 0, 1), value.z(), support);
        }

        /**
         * Returns the constraints.
         *
         * @throws InputException if supports contradict each other; names the nodes and the supports
         */
        public Constraints build() {
            if (!problems.isEmpty()) {
                throw new InputException(problems.subList(0, Math.min(5, problems.size())));
            }
            int n = held.size();
            int[] nodes = new int[n];
            byte[] counts = new byte[n];
            double[] directions = new double[9 * n];
            double[] prescribed = new double[3 * n];
            int i = 0;
            for (var entry : held.entrySet()) {
                Held there = entry.getValue();
                nodes[i] = entry.getKey();
                counts[i] = (byte) there.count;
                System.arraycopy(there.directions, 0, directions, 9 * i, 9);
                for (int which = 0; which < there.count; which++) {
                    for (int axis = 0; axis < 3; axis++) {
                        prescribed[3 * i + axis] += there.values[which] * there.directions[3 * which + axis];
                    }
                }
                i++;
            }
            return new Constraints(mesh.nodeCount(), nodes, counts, directions, prescribed, Equations.none());
        }
    }

    /** What is held at one node while supports are collected. */
    private static final class Held {
        private final double[] directions = new double[9];
        private final double[] values = new double[3];
        private int count;
        private String support = "";

        /** Adds a direction by Gram–Schmidt; returns the contradiction found, or an empty text. */
        String add(Vector3 unit, double value, String by) {
            Vector3 rest = unit;
            double restValue = value;
            double size = Math.abs(value);
            for (int sweep = 0; sweep < 2; sweep++) {
                for (int which = 0; which < count; which++) {
                    Vector3 q =
                            new Vector3(directions[3 * which], directions[3 * which + 1], directions[3 * which + 2]);
                    double part = rest.dot(q);
                    rest = rest.minus(q.times(part));
                    restValue -= part * values[which];
                    size = Math.max(size, Math.abs(values[which]));
                }
            }
            double length = rest.norm();
            if (count == 3 || length < SAME_DIRECTION) {
                boolean agrees = Math.abs(restValue) <= 2 * SAME_DIRECTION * size;
                return agrees ? "" : support + " and " + by + " differ by " + restValue + " mm";
            }
            directions[3 * count] = rest.x() / length;
            directions[3 * count + 1] = rest.y() / length;
            directions[3 * count + 2] = rest.z() / length;
            values[count] = restValue / length;
            count++;
            if (!support.contains(by)) {
                support = support.isEmpty() ? by : support + ", " + by;
            }
            return "";
        }
    }
}
