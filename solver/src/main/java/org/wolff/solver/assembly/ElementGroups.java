package org.wolff.solver.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * Elements in small groups that are close in space, and colours of groups: groups of one colour share no node, so their
 * elements can be added to a matrix at the same time. The order depends on the mesh alone.
 */
final class ElementGroups {
    private static final int GROUP_SIZE = 64;
    private static final int COLOURS = 64;
    private static final int CELLS = 1 << 10;

    private final int[] order;
    private final List<int[]> colours = new ArrayList<>();
    private final int[] leftOver;

    /** Orders the elements along a Morton curve, cuts it into groups and colours them greedily. */
    ElementGroups(TetMesh mesh, Workers workers) {
        this.order = mortonOrder(mesh, workers);
        int groups = (order.length + GROUP_SIZE - 1) / GROUP_SIZE;
        long[] used = new long[mesh.nodeCount()];
        int[] colourOf = new int[groups];
        int[] sizes = new int[COLOURS + 1];
        for (int group = 0; group < groups; group++) {
            long taken = 0;
            for (int i = start(group); i < end(group); i++) {
                for (int corner = 0; corner < 4; corner++) {
                    taken |= used[mesh.node(order[i], corner)];
                }
            }
            int colour = Long.numberOfTrailingZeros(~taken);
            colourOf[group] = colour;
            sizes[colour]++;
            if (colour < COLOURS) {
                for (int i = start(group); i < end(group); i++) {
                    for (int corner = 0; corner < 4; corner++) {
                        used[mesh.node(order[i], corner)] |= 1L << colour;
                    }
                }
            }
        }
        int[][] members = new int[COLOURS + 1][];
        for (int colour = 0; colour <= COLOURS; colour++) {
            members[colour] = new int[sizes[colour]];
        }
        Arrays.fill(sizes, 0);
        for (int group = 0; group < groups; group++) {
            members[colourOf[group]][sizes[colourOf[group]]++] = group;
        }
        for (int colour = 0; colour < COLOURS && members[colour].length > 0; colour++) {
            colours.add(members[colour]);
        }
        this.leftOver = members[COLOURS];
    }

    /** What one thread does for a while. */
    interface Body {
        /** Adds the elements {@code order[from] … order[to − 1]}, which are close in space. */
        void add(int[] order, int from, int to);
    }

    /**
     * Runs over all elements; no two groups at a time that share a node, and around each node always in the same order.
     *
     * @param bodies makes a body; at most one for each thread is used at a time
     */
    void forEach(Workers workers, Supplier<Body> bodies) {
        Queue<Body> idle = new ConcurrentLinkedQueue<>();
        for (int[] colour : colours) {
            workers.forEach(colour.length, 1, (from, to) -> run(colour, from, to, idle, bodies));
        }
        run(leftOver, 0, leftOver.length, idle, bodies);
    }

    private void run(int[] groups, int from, int to, Queue<Body> idle, Supplier<Body> bodies) {
        Body known = idle.poll();
        Body body = known == null ? bodies.get() : known;
        for (int i = from; i < to; i++) {
            body.add(order, start(groups[i]), end(groups[i]));
        }
        idle.add(body);
    }

    private static int start(int group) {
        return group * GROUP_SIZE;
    }

    private int end(int group) {
        return Math.min(order.length, (group + 1) * GROUP_SIZE);
    }

    private static int[] mortonOrder(TetMesh mesh, Workers workers) {
        int tets = mesh.tetCount();
        double[] xyz = mesh.xyz();
        double[] low = new double[3];
        double[] high = new double[3];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < xyz.length; i++) {
            low[i % 3] = Math.min(low[i % 3], xyz[i]);
            high[i % 3] = Math.max(high[i % 3], xyz[i]);
        }
        double extent = Math.max(high[0] - low[0], Math.max(high[1] - low[1], high[2] - low[2]));
        double scale = extent > 0 ? CELLS / extent : 0;
        long[] keys = new long[tets];
        workers.forEach(tets, 4096, (from, to) -> {
            for (int tet = from; tet < to; tet++) {
                long code = 0;
                for (int axis = 0; axis < 3; axis++) {
                    double sum = 0;
                    for (int corner = 0; corner < 4; corner++) {
                        sum += xyz[3 * mesh.node(tet, corner) + axis];
                    }
                    int cell = Math.max(0, Math.min(CELLS - 1, (int) ((sum / 4 - low[axis]) * scale)));
                    code |= spread(cell) << axis;
                }
                keys[tet] = code << 32 | tet;
            }
        });
        Arrays.sort(keys);
        int[] order = new int[tets];
        for (int i = 0; i < tets; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    /** Moves bit i of ten bits to bit 3 i. */
    private static long spread(int cell) {
        long spread = 0;
        for (int bit = 0; bit < 10; bit++) {
            spread |= (long) (cell >> bit & 1) << 3 * bit;
        }
        return spread;
    }
}
