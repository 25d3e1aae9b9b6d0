package org.wolff.solver.multigrid;

import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.SweepOrder;

/** A prolongator of blocks with six columns, with its transpose. */
final class AggregateTransfer implements Transfer {
    private static final int GRAIN = 512;

    private final int height;
    private final int[] rowStart;
    private final int[] columns;
    private final float[] values;
    private final int[] turnedStart;
    private final int[] positions;
    private final int[] rows;
    private final Workers workers;

    /** Copies P, blocks of 3×6 or 6×6. */
    AggregateTransfer(SparseBlocks prolongator, SweepOrder fine, SweepOrder coarse, Workers workers) {
        this.workers = workers;
        this.height = prolongator.height();
        int count = prolongator.rowCount();
        int area = 6 * height;
        this.rowStart = new int[count + 1];
        this.columns = new int[prolongator.columns().length];
        this.values = new float[prolongator.values().length];
        this.turnedStart = new int[prolongator.columnCount() + 1];
        for (int number = 0; number < count; number++) {
            int row = fine.row()[number];
            int at = rowStart[number];
            for (int k = prolongator.rowStart()[row]; k < prolongator.rowStart()[row + 1]; k++) {
                columns[at] = coarse.place()[prolongator.columns()[k]];
                turnedStart[columns[at] + 1]++;
                for (int i = 0; i < area; i++) {
                    values[area * at + i] = (float) prolongator.values()[area * k + i];
                }
                at++;
            }
            rowStart[number + 1] = at;
        }
        for (int column = 0; column + 1 < turnedStart.length; column++) {
            turnedStart[column + 1] += turnedStart[column];
        }
        int[] next = turnedStart.clone();
        this.positions = new int[columns.length];
        this.rows = new int[columns.length];
        for (int number = 0; number < count; number++) {
            for (int k = rowStart[number]; k < rowStart[number + 1]; k++) {
                int to = next[columns[k]]++;
                positions[to] = k;
                rows[to] = number;
            }
        }
    }

    @Override
    public void restrict(float[][] fine, float[][] coarse) {
        workers.forEach(turnedStart.length - 1, GRAIN / 8, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int c = 0; c < fine.length; c++) {
                    restrictRow(row, fine[c], coarse[c]);
                }
            }
        });
    }

    private void restrictRow(int row, float[] fine, float[] coarse) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        for (int t = turnedStart[row]; t < turnedStart[row + 1]; t++) {
            int at = 6 * height * positions[t];
            int from = height * rows[t];
            for (int i = 0; i < height; i++) {
                float value = fine[from + i];
                s0 += values[at] * value;
                s1 += values[at + 1] * value;
                s2 += values[at + 2] * value;
                s3 += values[at + 3] * value;
                s4 += values[at + 4] * value;
                s5 += values[at + 5] * value;
                at += 6;
            }
        }
        coarse[6 * row] = s0;
        coarse[6 * row + 1] = s1;
        coarse[6 * row + 2] = s2;
        coarse[6 * row + 3] = s3;
        coarse[6 * row + 4] = s4;
        coarse[6 * row + 5] = s5;
    }

    @Override
    public void prolongAdd(float[][] coarse, float[][] fine) {
        workers.forEach(rowStart.length - 1, GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int c = 0; c < fine.length; c++) {
                    prolongRow(row, coarse[c], fine[c]);
                }
            }
        });
    }

    private void prolongRow(int row, float[] coarse, float[] fine) {
        for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
            int column = 6 * columns[k];
            int at = 6 * height * k;
            for (int i = 0; i < height; i++) {
                fine[height * row + i] += values[at] * coarse[column]
                        + values[at + 1] * coarse[column + 1]
                        + values[at + 2] * coarse[column + 2]
                        + values[at + 3] * coarse[column + 3]
                        + values[at + 4] * coarse[column + 4]
                        + values[at + 5] * coarse[column + 5];
                at += 6;
            }
        }
    }
}
