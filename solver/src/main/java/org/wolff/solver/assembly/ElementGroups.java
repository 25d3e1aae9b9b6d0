package org.wolff.solver.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.wolff.mesh.geometry.SpaceCurve;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * Elements in small groups that are close in space, and colours of groups: groups of one colour share no node, so their
 * elements can be added to a matrix at the same time. The order depends on the mesh alone.
 */
final class ElementGroups {
    private static final int GROUP_SIZE = 64;
    private static final int COLOURS = 64;

    private final int[] order;
    private final List<int[]> colours = new ArrayList<>();
    private final int[] leftOver;

    /** Orders the elements along a curve through space, cuts it into groups and colours them greedily. */
    ElementGroups(TetMesh mesh, Workers workers) {
        this.order = SpaceCurve.order(centroids(mesh, workers));
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

    private static double[] centroids(TetMesh mesh, Workers workers) {
        double[] xyz = mesh.xyz();
        double[] centroids = new double[3 * mesh.tetCount()];
        workers.forEach(mesh.tetCount(), 4096, (from, to) -> {
            for (int i = 3 * from; i < 3 * to; i++) {
                for (int corner = 0; corner < 4; corner++) {
                    centroids[i] += 0.25 * xyz[3 * mesh.node(i / 3, corner) + i % 3];
                }
            }
        });
        return centroids;
    }
}
