package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;

/** A prolongator P in single precision between two levels, both in their sweep orders, with its transpose. */
final class Transfer {
    private static final int GRAIN = 512;

    private final Half down;
    private final Half up;
    private final Workers workers;

    /** One direction: blocks of height × width in compressed rows. */
    private record Half(int height, int width, int[] rowStart, int[] columns, float[] values) {
        static Half of(SparseBlocks matrix, SweepOrder rows, SweepOrder columns) {
            int count = matrix.rowCount();
            int area = matrix.height() * matrix.width();
            int[] start = new int[count + 1];
            int[] to = new int[matrix.columns().length];
            float[] values = new float[matrix.values().length];
            for (int number = 0; number < count; number++) {
                int row = rows.row()[number];
                int at = start[number];
                for (int k = matrix.rowStart()[row]; k < matrix.rowStart()[row + 1]; k++) {
                    to[at] = columns.place()[matrix.columns()[k]];
                    for (int i = 0; i < area; i++) {
                        values[area * at + i] = (float) matrix.values()[area * k + i];
                    }
                    at++;
                }
                start[number + 1] = at;
            }
            return new Half(matrix.height(), matrix.width(), start, to, values);
        }

        void add(int row, float[] x, float[] y) {
            for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
                int column = width * columns[k];
                int block = height * width * k;
                for (int i = 0; i < height; i++) {
                    float sum = 0;
                    for (int j = 0; j < width; j++) {
                        sum += values[block + width * i + j] * x[column + j];
                    }
                    y[height * row + i] += sum;
                }
            }
        }
    }

    /** Copies P. */
    Transfer(SparseBlocks prolongator, SweepOrder fine, SweepOrder coarse, Workers workers) {
        this.up = Half.of(prolongator, fine, coarse);
        this.down = Half.of(prolongator.transpose(), coarse, fine);
        this.workers = workers;
    }

    /** coarse ← Pᵀ fine. */
    void restrict(float[] fine, float[] coarse) {
        workers.forEach(down.rowStart.length - 1, GRAIN, (from, to) -> {
            Arrays.fill(coarse, down.height * from, down.height * to, 0);
            for (int row = from; row < to; row++) {
                down.add(row, fine, coarse);
            }
        });
    }

    /** fine ← fine + P coarse. */
    void prolongAdd(float[] coarse, float[] fine) {
        workers.forEach(up.rowStart.length - 1, GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                up.add(row, coarse, fine);
            }
        });
    }
}
