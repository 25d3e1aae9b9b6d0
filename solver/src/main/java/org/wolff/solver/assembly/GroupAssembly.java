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
    /** Elements whose stiffness is held at a time: 16 × 900 values stay in the cache. */
    private static final int BATCH = 16;

    private final TetMesh mesh;
    private final ElementLaws laws;
    private final SweptPattern pattern;
    private final double[] values;
    private final double[] law = new double[36];
    private final ElementStiffness kernel;
    private final int nodes;
    private final double[][] elements;
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
        this.elements = new double[BATCH][9 * nodes * nodes];
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
                uses[count] = (long) numbers[count] << 8 | e << 4 | local;
                count++;
            }
        }
        Arrays.sort(uses, 0, count);
        int row = -1;
        for (int u = 0; u < count; u++) {
            int number = (int) (uses[u] >>> 8);
            if (number != row) {
                row = number;
                note(number);
            }
            int e = (int) uses[u] >> 4 & 15;
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

    /** Adds the stored blocks of a local node's row; {@code first} is where the numbers of the element start. */
    private void addRow(double[] element, int local, int number, int first) {
        int width = 3 * nodes;
        int a0 = 3 * local * width;
        int a1 = a0 + width;
        int a2 = a1 + width;
        for (int b = 0; b < nodes; b++) {
            int column = numbers[first + b];
            if (column > number) {
                continue;
            }
            int to = begin[column];
            int at = 3 * b;
            values[to] += element[a0 + at];
            values[to + 1] += element[a0 + at + 1];
            values[to + 2] += element[a0 + at + 2];
            values[to + 3] += element[a1 + at];
            values[to + 4] += element[a1 + at + 1];
            values[to + 5] += element[a1 + at + 2];
            values[to + 6] += element[a2 + at];
            values[to + 7] += element[a2 + at + 1];
            values[to + 8] += element[a2 + at + 2];
        }
    }
}
