package org.wolff.solver.assembly;

import java.util.Arrays;
import org.wolff.materials.assignment.ElementLaws;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.element.ElementStiffness;
import org.wolff.solver.element.TetElement;

/**
 * Adds elements to a matrix some at a time, row by row of the matrix: where the blocks of a row lie is noted once and
 * serves all these elements, instead of a search for each block. A workspace of one thread.
 */
final class GroupAssembly implements ElementGroups.Body {
    /** Elements whose stiffness is held at a time: 64 × 495 values stay in the second-level cache. */
    private static final int BATCH = 64;

    private final TetMesh mesh;
    private final ElementLaws laws;
    private final SweptPattern pattern;
    private final double[] values;
    private final double[] law = new double[36];
    private final ElementStiffness kernel;
    private final int nodes;
    private final double[][][] elements;
    private final long[] uses;
    private final int[] numbers;
    private final int[] begin;

    GroupAssembly(TetMesh mesh, ElementLaws laws, SweptPattern pattern, double[] values) {
        this.mesh = mesh;
        this.laws = laws;
        this.pattern = pattern;
        this.values = values;
        this.nodes = mesh.order().nodes();
        this.kernel = new ElementStiffness(TetElement.of(mesh.order()));
        this.elements = new double[BATCH][9][kernel.pairs()];
        this.uses = new long[BATCH * nodes];
        this.numbers = new int[BATCH * nodes];
        this.begin = new int[mesh.nodeCount()];
    }

    @Override
    public void add(int[] order, int from, int to) {
        for (int first = from; first < to; first += BATCH) {
            addBatch(order, first, Math.min(to, first + BATCH));
        }
    }

    private void addBatch(int[] order, int from, int to) {
        int[] place = pattern.order().place();
        int count = 0;
        for (int e = 0; e < to - from; e++) {
            int tet = order[from + e];
            kernel.compute(mesh, tet, laws.of(tet, law), elements[e]);
            for (int local = 0; local < nodes; local++) {
                numbers[count] = place[mesh.node(tet, local)];
                uses[count] = (long) numbers[count] << 10 | e << 4 | local;
                count++;
            }
        }
        Arrays.sort(uses, 0, count);
        int row = -1;
        for (int u = 0; u < count; u++) {
            int number = (int) (uses[u] >>> 10);
            if (number != row) {
                row = number;
                note(number);
            }
            int e = (int) uses[u] >> 4 & BATCH - 1;
            addRow(elements[e], (int) uses[u] & 15, number, nodes * e);
        }
    }

    /** Notes where the stored blocks of a row begin. */
    private void note(int number) {
        int[] columns = pattern.columns();
        int end = pattern.start()[number + 1];
        for (int slot = pattern.start()[number]; slot < end; slot++) {
            begin[columns[slot]] = 9 * slot;
        }
    }

    /**
     * Adds the stored blocks of a local node's row; {@code first} is where the numbers of the element start. Of pairs whose
     * first node comes later the mirror image is added.
     */
    private void addRow(double[][] element, int local, int number, int first) {
        for (int b = 0; b < local; b++) {
            if (numbers[first + b] <= number) {
                add(element, kernel.pair(b, local), 3, 1, begin[numbers[first + b]]);
            }
        }
        for (int b = local; b < nodes; b++) {
            if (numbers[first + b] <= number) {
                add(element, kernel.pair(local, b), 1, 3, begin[numbers[first + b]]);
            }
        }
    }

    /** Adds a block whose entries stand {@code aside} and {@code down} from one another, 1 and 3 or, mirrored, 3 and 1. */
    private void add(double[][] element, int pair, int aside, int down, int to) {
        values[to] += element[0][pair];
        values[to + 1] += element[aside][pair];
        values[to + 2] += element[2 * aside][pair];
        values[to + 3] += element[down][pair];
        values[to + 4] += element[4][pair];
        values[to + 5] += element[2 * aside + down][pair];
        values[to + 6] += element[2 * down][pair];
        values[to + 7] += element[aside + 2 * down][pair];
        values[to + 8] += element[8][pair];
    }
}
