package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;

/**
 * The tentative prolongator T of smoothed aggregation: on each aggregate the near-null modes, made orthonormal by
 * Gram–Schmidt, so that the modes B of the fine level are T times those of the coarse one.
 *
 * @param prolongator T, blocks of rows × 6, at most one in a row
 * @param modes those of the coarse level, {@code 36·aggregate + 6·i + mode}
 * @param dead for each coarse unknown whether its column of T is zero: small aggregates have fewer than six motions
 */
record Tentative(SparseBlocks prolongator, double[] modes, boolean[] dead) {
    /** Rigid body modes. */
    static final int MODES = 6;

    /** What is left of a mode after Gram–Schmidt, relative, below which the aggregate does not have it. */
    private static final double DEPENDENT = 1e-8;

    /**
     * Makes T.
     *
     * @param size unknowns in a row
     * @param fine the modes of the fine level, {@code (size·row + i)·6 + mode}; zero where unknowns are held
     */
    static Tentative of(Aggregates aggregates, int size, double[] fine, Workers workers) {
        int rows = aggregates.of().length;
        int[] start = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            start[row + 1] = start[row] + (aggregates.of()[row] >= 0 ? 1 : 0);
        }
        int[] columns = new int[start[rows]];
        double[] values = new double[size * MODES * start[rows]];
        int[] memberStart = new int[aggregates.count() + 1];
        for (int row = 0; row < rows; row++) {
            if (aggregates.of()[row] >= 0) {
                columns[start[row]] = aggregates.of()[row];
                memberStart[aggregates.of()[row] + 1]++;
                System.arraycopy(fine, size * MODES * row, values, size * MODES * start[row], size * MODES);
            }
        }
        for (int a = 0; a < aggregates.count(); a++) {
            memberStart[a + 1] += memberStart[a];
        }
        int[] members = new int[start[rows]];
        int[] next = memberStart.clone();
        for (int position = 0; position < columns.length; position++) {
            members[next[columns[position]]++] = position;
        }
        double[] coarse = new double[MODES * MODES * aggregates.count()];
        boolean[] dead = new boolean[MODES * aggregates.count()];
        workers.forEach(aggregates.count(), 64, (from, to) -> {
            for (int a = from; a < to; a++) {
                int[] mine = Arrays.copyOfRange(members, memberStart[a], memberStart[a + 1]);
                orthonormalize(mine, size, values, coarse, MODES * MODES * a, dead, MODES * a);
            }
        });
        return new Tentative(new SparseBlocks(size, MODES, aggregates.count(), start, columns, values), coarse, dead);
    }

    /** Modified Gram–Schmidt, twice for accuracy; the factor R goes to the coarse modes. */
    private static void orthonormalize(
            int[] members, int size, double[] values, double[] coarse, int at, boolean[] dead, int deadAt) {
        for (int mode = 0; mode < MODES; mode++) {
            double before = norm(members, size, values, mode);
            for (int sweep = 0; sweep < 2; sweep++) {
                for (int earlier = 0; earlier < mode; earlier++) {
                    double part = 0;
                    for (int member : members) {
                        int from = size * MODES * member;
                        for (int i = from; i < from + size * MODES; i += MODES) {
                            part += values[i + earlier] * values[i + mode];
                        }
                    }
                    coarse[at + MODES * earlier + mode] += part;
                    for (int member : members) {
                        int from = size * MODES * member;
                        for (int i = from; i < from + size * MODES; i += MODES) {
                            values[i + mode] -= part * values[i + earlier];
                        }
                    }
                }
            }
            double after = norm(members, size, values, mode);
            boolean lost = !(after > DEPENDENT * before);
            dead[deadAt + mode] = lost;
            coarse[at + MODES * mode + mode] = lost ? 0 : after;
            double scale = lost ? 0 : 1 / after;
            for (int member : members) {
                int from = size * MODES * member;
                for (int i = from; i < from + size * MODES; i += MODES) {
                    values[i + mode] *= scale;
                }
            }
        }
    }

    private static double norm(int[] members, int size, double[] values, int mode) {
        double sum = 0;
        for (int member : members) {
            int from = size * MODES * member;
            for (int i = from; i < from + size * MODES; i += MODES) {
                sum += values[i + mode] * values[i + mode];
            }
        }
        return Math.sqrt(sum);
    }
}
