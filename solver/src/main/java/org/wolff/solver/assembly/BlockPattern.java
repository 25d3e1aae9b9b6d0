package org.wolff.solver.assembly;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * Which nodes are coupled: the graph of nodes that share an element, in compressed rows with ascending columns; every
 * row holds its diagonal. Immutable.
 */
public final class BlockPattern {
    private static final int GRAIN = 512;

    private final int[] rowStart;
    private final int[] columns;

    /**
     * Finds the pattern in two passes over the nodes, count then fill.
     *
     * @throws MemoryException if the values would not fit into one array
     */
    public BlockPattern(TetMesh mesh, Workers workers) {
        int nodes = mesh.nodeCount();
        NodeTets around = NodeTets.of(mesh);
        int[] counts = new int[nodes];
        Queue<Neighbours> idle = new ConcurrentLinkedQueue<>();
        workers.forEach(nodes, GRAIN, (from, to) -> {
            Neighbours neighbours = Neighbours.of(idle, mesh, around);
            for (int node = from; node < to; node++) {
                counts[node] = neighbours.gather(node);
            }
            idle.add(neighbours);
        });
        this.rowStart = new int[nodes + 1];
        long total = 0;
        for (int node = 0; node < nodes; node++) {
            total += counts[node];
            if (total > Integer.MAX_VALUE - 8) {
                throw new MemoryException(Problem.of(
                        "the stiffness matrix of " + 3L * nodes + " unknowns has more than " + (Integer.MAX_VALUE - 8)
                                + " blocks of 3x3, the most that one array numbers",
                        "use a larger mesh size, or the element tet4"));
            }
            rowStart[node + 1] = (int) total;
        }
        this.columns = new int[(int) total];
        workers.forEach(nodes, GRAIN, (from, to) -> {
            Neighbours neighbours = Neighbours.of(idle, mesh, around);
            for (int node = from; node < to; node++) {
                int count = neighbours.gather(node);
                neighbours.copy(columns, rowStart[node]);
                Arrays.sort(columns, rowStart[node], rowStart[node] + count);
            }
            idle.add(neighbours);
        });
    }

    private BlockPattern(int[] rowStart, int[] columns) {
        this.rowStart = rowStart;
        this.columns = columns;
    }

    /**
     * Returns the pattern with further couplings; itself where there are none.
     *
     * @param couplings {@code row << 32 | column}, ascending, none of them here yet
     */
    BlockPattern with(long[] couplings) {
        if (couplings.length == 0) {
            return this;
        }
        if ((long) columns.length + couplings.length > Integer.MAX_VALUE - 8) {
            throw new MemoryException(Problem.of(
                    "the equations couple " + couplings.length / 2 + " more pairs of nodes: too many for one array",
                    "equations over many nodes make a dense matrix: spread them, or use springs"));
        }
        int[] more = new int[nodes() + 1];
        for (long coupling : couplings) {
            more[(int) (coupling >> 32) + 1]++;
        }
        int[] wider = new int[more.length];
        int[] all = new int[columns.length + couplings.length];
        int taken = 0;
        for (int node = 0; node < nodes(); node++) {
            int old = rowStart[node + 1] - rowStart[node];
            wider[node + 1] = wider[node] + old + more[node + 1];
            System.arraycopy(columns, rowStart[node], all, wider[node], old);
            for (int i = wider[node] + old; i < wider[node + 1]; i++) {
                all[i] = (int) couplings[taken++];
            }
            if (more[node + 1] > 0) {
                Arrays.sort(all, wider[node], wider[node + 1]);
            }
        }
        return new BlockPattern(wider, all);
    }

    /** Returns the number of block rows, one per node. */
    public int nodes() {
        return rowStart.length - 1;
    }

    /** Returns the number of blocks. */
    public int blocks() {
        return columns.length;
    }

    /** Returns the position of the first block of a row; row {@code nodes()} gives the end of the last. */
    public int rowStart(int node) {
        return rowStart[node];
    }

    /** Returns the column (a node) of the block at a position. */
    public int column(int position) {
        return columns[position];
    }

    /** Returns the position of block (row, column), or a negative number where the nodes are not coupled. */
    public int position(int row, int column) {
        int low = rowStart[row];
        int high = rowStart[row + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = columns[middle];
            if (found < column) {
                low = middle + 1;
            } else if (found > column) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** Returns the array of row offsets itself, for kernels; it stays as it is. */
    public int[] rowStarts() {
        return rowStart;
    }

    /** Returns the array of columns itself, for kernels; it stays as it is. */
    public int[] columns() {
        return columns;
    }

    /** The distinct nodes around one node. A workspace of one thread. */
    private static final class Neighbours {
        private final int[] tets;
        private final int width;
        private final NodeTets around;

        /** For each node the gathering in which it was found last. */
        private final int[] seen;

        private int gathering;
        private int[] found = new int[128];
        private int count;

        private Neighbours(TetMesh mesh, NodeTets around) {
            this.tets = mesh.tets();
            this.width = mesh.order().nodes();
            this.around = around;
            this.seen = new int[mesh.nodeCount()];
        }

        static Neighbours of(Queue<Neighbours> idle, TetMesh mesh, NodeTets around) {
            Neighbours known = idle.poll();
            return known == null ? new Neighbours(mesh, around) : known;
        }

        /** Collects the nodes of all elements around a node, and the node itself; returns their number. */
        int gather(int node) {
            gathering++;
            count = 0;
            add(node);
            for (int i = around.start()[node]; i < around.start()[node + 1]; i++) {
                int first = around.tets()[i] * width;
                for (int local = 0; local < width; local++) {
                    add(tets[first + local]);
                }
            }
            return count;
        }

        void copy(int[] target, int offset) {
            System.arraycopy(found, 0, target, offset, count);
        }

        private void add(int node) {
            if (seen[node] == gathering) {
                return;
            }
            seen[node] = gathering;
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = node;
        }
    }
}
