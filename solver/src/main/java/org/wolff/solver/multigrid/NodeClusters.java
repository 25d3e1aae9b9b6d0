package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.solver.assembly.BlockPattern;

/**
 * The nodes cut into connected clusters of about one size, grown breadth first over the pattern. Each depends on the
 * pattern alone. The arrays belong to it.
 *
 * @param start {@code count + 1} offsets into {@code nodes}
 * @param nodes the nodes of cluster c are {@code nodes[start[c]] … nodes[start[c + 1] − 1]}, ascending
 * @param of cluster of each node
 */
record NodeClusters(int[] start, int[] nodes, int[] of) {
    /** Grows clusters of about {@code size} ≥ 1 nodes; remnants join a neighbour. */
    static NodeClusters of(BlockPattern pattern, int size) {
        int n = pattern.nodes();
        int[] of = new int[n];
        Arrays.fill(of, -1);
        int[] queue = new int[n];
        int[] front = new int[n];
        int frontHead = 0;
        int frontTail = 0;
        int count = 0;
        int unseen = 0;
        while (true) {
            int seed = -1;
            while (frontHead < frontTail && seed < 0) {
                int candidate = front[frontHead++];
                seed = of[candidate] < 0 ? candidate : -1;
            }
            while (seed < 0 && unseen < n) {
                seed = of[unseen] < 0 ? unseen : -1;
                unseen++;
            }
            if (seed < 0) {
                break;
            }
            int grown = grow(pattern, of, queue, seed, count, size);
            int neighbour = grown < size / 3 ? anyNeighbour(pattern, of, queue, grown, count) : -1;
            if (neighbour >= 0) {
                for (int i = 0; i < grown; i++) {
                    of[queue[i]] = neighbour;
                }
                continue;
            }
            for (int i = 0; i < grown; i++) {
                for (int p = pattern.rowStart(queue[i]); p < pattern.rowStart(queue[i] + 1); p++) {
                    int other = pattern.column(p);
                    if (of[other] < 0 && frontTail < n) {
                        front[frontTail++] = other;
                    }
                }
            }
            count++;
        }
        return gathered(of, count);
    }

    /** Takes up to {@code size} free nodes, nearest to the seed first, into {@code queue}; returns how many. */
    private static int grow(BlockPattern pattern, int[] of, int[] queue, int seed, int cluster, int size) {
        int head = 0;
        int tail = 0;
        queue[tail++] = seed;
        of[seed] = cluster;
        while (head < tail && tail < size) {
            int node = queue[head++];
            for (int p = pattern.rowStart(node); p < pattern.rowStart(node + 1) && tail < size; p++) {
                int other = pattern.column(p);
                if (of[other] < 0) {
                    of[other] = cluster;
                    queue[tail++] = other;
                }
            }
        }
        return tail;
    }

    private static int anyNeighbour(BlockPattern pattern, int[] of, int[] queue, int grown, int cluster) {
        for (int i = 0; i < grown; i++) {
            for (int p = pattern.rowStart(queue[i]); p < pattern.rowStart(queue[i] + 1); p++) {
                int other = of[pattern.column(p)];
                if (other >= 0 && other != cluster) {
                    return other;
                }
            }
        }
        return -1;
    }

    private static NodeClusters gathered(int[] of, int count) {
        int[] start = new int[count + 1];
        for (int cluster : of) {
            start[cluster + 1]++;
        }
        for (int c = 0; c < count; c++) {
            start[c + 1] += start[c];
        }
        int[] next = start.clone();
        int[] nodes = new int[of.length];
        for (int node = 0; node < of.length; node++) {
            nodes[next[of[node]]++] = node;
        }
        return new NodeClusters(start, nodes, of);
    }

    /** Returns the number of clusters. */
    int count() {
        return start.length - 1;
    }
}
