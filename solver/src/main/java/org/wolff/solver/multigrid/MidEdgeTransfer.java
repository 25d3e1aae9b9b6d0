package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SweepOrder;

/** The interpolation of {@link QuadraticToLinear}: values are stored only for the rows that have blocks of their own. */
final class MidEdgeTransfer implements Transfer {
    private static final int GRAIN = 2048;

    private final int[] first;
    private final int[] second;
    private final int[] corner;
    private final int[] midStart;
    private final int[] mids;
    private final Own own;
    private final Workers workers;

    /**
     * The rows with blocks of their own.
     *
     * @param rows their numbers on the fine level
     * @param start position of the first block of each, and the end
     * @param columns numbers on the linear level
     * @param values {@code 9·position + 3·i + j}
     * @param byColumn the same blocks by their numbers on the linear level
     */
    private record Own(int[] rows, int[] start, int[] columns, float[] values, BlockColumns byColumn) {
        static Own of(QuadraticToLinear linear, SweepOrder fine, SweepOrder coarse) {
            SparseBlocks own = linear.own();
            int[] rows = new int[own.rowCount()];
            for (int node = 0; node < linear.ownOf().length; node++) {
                if (linear.ownOf()[node] >= 0) {
                    rows[linear.ownOf()[node]] = fine.place()[node];
                }
            }
            int[] columns = new int[own.columns().length];
            Arrays.setAll(columns, k -> coarse.place()[own.columns()[k]]);
            float[] values = new float[own.values().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) own.values()[i];
            }
            BlockColumns byColumn = BlockColumns.of(own.rowStart(), columns, own.columnCount());
            return new Own(rows, own.rowStart(), columns, values, byColumn);
        }

        /** coarse ← coarse + Pᵀ fine in some rows of the linear level. */
        void restrictAdd(float[] fine, float[] coarse, int from, int end) {
            for (int column = from; column < end; column++) {
                float s0 = 0;
                float s1 = 0;
                float s2 = 0;
                for (int at = byColumn.start()[column]; at < byColumn.start()[column + 1]; at++) {
                    int block = 9 * byColumn.positions()[at];
                    int row = 3 * rows[byColumn.rows()[at]];
                    float f0 = fine[row];
                    float f1 = fine[row + 1];
                    float f2 = fine[row + 2];
                    s0 += values[block] * f0 + values[block + 3] * f1 + values[block + 6] * f2;
                    s1 += values[block + 1] * f0 + values[block + 4] * f1 + values[block + 7] * f2;
                    s2 += values[block + 2] * f0 + values[block + 5] * f1 + values[block + 8] * f2;
                }
                coarse[3 * column] += s0;
                coarse[3 * column + 1] += s1;
                coarse[3 * column + 2] += s2;
            }
        }

        void prolongAdd(float[] coarse, float[] fine, int from, int end) {
            for (int row = from; row < end; row++) {
                int to = 3 * rows[row];
                float s0 = fine[to];
                float s1 = fine[to + 1];
                float s2 = fine[to + 2];
                for (int k = start[row]; k < start[row + 1]; k++) {
                    int column = 3 * columns[k];
                    int block = 9 * k;
                    float x0 = coarse[column];
                    float x1 = coarse[column + 1];
                    float x2 = coarse[column + 2];
                    s0 += values[block] * x0 + values[block + 1] * x1 + values[block + 2] * x2;
                    s1 += values[block + 3] * x0 + values[block + 4] * x1 + values[block + 5] * x2;
                    s2 += values[block + 6] * x0 + values[block + 7] * x1 + values[block + 8] * x2;
                }
                fine[to] = s0;
                fine[to + 1] = s1;
                fine[to + 2] = s2;
            }
        }
    }

    /** Puts the parents into the sweep orders. */
    MidEdgeTransfer(QuadraticToLinear linear, SweepOrder fine, SweepOrder coarse, Workers workers) {
        this.workers = workers;
        int nodes = linear.first().length;
        int rows = linear.corners().length;
        this.first = new int[nodes];
        this.second = new int[nodes];
        this.corner = new int[rows];
        this.midStart = new int[rows + 1];
        Arrays.fill(corner, -1);
        for (int number = 0; number < nodes; number++) {
            int node = fine.row()[number];
            if (linear.ownOf()[node] >= 0) {
                first[number] = -1;
                continue;
            }
            first[number] = coarse.place()[linear.first()[node]];
            second[number] = coarse.place()[linear.second()[node]];
            if (first[number] == second[number]) {
                corner[first[number]] = number;
            } else {
                midStart[first[number] + 1]++;
                midStart[second[number] + 1]++;
            }
        }
        for (int row = 0; row < rows; row++) {
            midStart[row + 1] += midStart[row];
        }
        this.mids = new int[midStart[rows]];
        int[] next = midStart.clone();
        for (int number = 0; number < nodes; number++) {
            if (first[number] >= 0 && first[number] != second[number]) {
                mids[next[first[number]]++] = number;
                mids[next[second[number]]++] = number;
            }
        }
        this.own = Own.of(linear, fine, coarse);
    }

    @Override
    public void restrict(float[][] fine, float[][] coarse) {
        workers.forEach(corner.length, GRAIN / 8, (from, to) -> {
            for (int c = 0; c < fine.length; c++) {
                restrict(fine[c], coarse[c], from, to);
                own.restrictAdd(fine[c], coarse[c], from, to);
            }
        });
    }

    private void restrict(float[] fine, float[] coarse, int from, int to) {
        for (int row = from; row < to; row++) {
            float s0 = 0;
            float s1 = 0;
            float s2 = 0;
            for (int k = midStart[row]; k < midStart[row + 1]; k++) {
                int mid = 3 * mids[k];
                s0 += fine[mid];
                s1 += fine[mid + 1];
                s2 += fine[mid + 2];
            }
            int at = 3 * corner[row];
            coarse[3 * row] = 0.5f * s0 + (at < 0 ? 0 : fine[at]);
            coarse[3 * row + 1] = 0.5f * s1 + (at < 0 ? 0 : fine[at + 1]);
            coarse[3 * row + 2] = 0.5f * s2 + (at < 0 ? 0 : fine[at + 2]);
        }
    }

    @Override
    public void prolongAdd(float[][] coarse, float[][] fine) {
        workers.forEach(first.length, GRAIN, (from, to) -> {
            for (int c = 0; c < fine.length; c++) {
                prolongAdd(coarse[c], fine[c], from, to);
            }
        });
        workers.forEach(own.rows().length, GRAIN, (from, to) -> {
            for (int c = 0; c < fine.length; c++) {
                own.prolongAdd(coarse[c], fine[c], from, to);
            }
        });
    }

    private void prolongAdd(float[] coarse, float[] fine, int from, int to) {
        for (int row = from; row < to; row++) {
            if (first[row] >= 0) {
                int a = 3 * first[row];
                int b = 3 * second[row];
                fine[3 * row] += 0.5f * (coarse[a] + coarse[b]);
                fine[3 * row + 1] += 0.5f * (coarse[a + 1] + coarse[b + 1]);
                fine[3 * row + 2] += 0.5f * (coarse[a + 2] + coarse[b + 2]);
            }
        }
    }
}
