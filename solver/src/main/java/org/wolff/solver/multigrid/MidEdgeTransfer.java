package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;

/** The interpolation of {@link QuadraticToLinear}: no values are stored but the projections of held nodes. */
final class MidEdgeTransfer implements Transfer {
    private static final int GRAIN = 2048;

    private final int[] first;
    private final int[] second;
    private final int[] corner;
    private final int[] midStart;
    private final int[] mids;
    private final Held fineHeld;
    private final Held coarseHeld;
    private final Workers workers;

    /** Rows with held directions and the projections onto what is free there. */
    private record Held(int[] rows, float[] projections) {
        static Held of(int[] nodes, SweepOrder order, Constraints held) {
            int count = 0;
            int[] rows = new int[nodes.length];
            float[] projections = new float[9 * held.heldCount()];
            double[] unit = new double[9];
            for (int row = 0; row < nodes.length; row++) {
                int index = held.heldIndex(nodes[row]);
                if (index >= 0) {
                    for (int i = 0; i < 3; i++) {
                        for (int j = 0; j < 3; j++) {
                            unit[3 * i + j] = i == j ? 1 : 0;
                        }
                        held.projectAt(index, unit, 3 * i, 1);
                    }
                    for (int i = 0; i < 9; i++) {
                        projections[9 * count + i] = (float) unit[i];
                    }
                    rows[count++] = order.place()[row];
                }
            }
            return new Held(Arrays.copyOf(rows, count), projections);
        }

        /** Sets v to P v in the held rows. */
        void project(float[] v) {
            for (int h = 0; h < rows.length; h++) {
                set(h, v[3 * rows[h]], v[3 * rows[h] + 1], v[3 * rows[h] + 2], v, false);
            }
        }

        /** v ← P (a, b, c), or added to v, in one held row. */
        void set(int h, float a, float b, float c, float[] v, boolean add) {
            for (int i = 0; i < 3; i++) {
                int at = 9 * h + 3 * i;
                float value = projections[at] * a + projections[at + 1] * b + projections[at + 2] * c;
                v[3 * rows[h] + i] = add ? v[3 * rows[h] + i] + value : value;
            }
        }
    }

    /** Puts the parents into the sweep orders. */
    MidEdgeTransfer(QuadraticToLinear linear, SweepOrder fine, SweepOrder coarse, Constraints held, Workers workers) {
        this.workers = workers;
        int nodes = linear.first().length;
        int rows = linear.corners().length;
        this.first = new int[nodes];
        this.second = new int[nodes];
        this.corner = new int[rows];
        this.midStart = new int[rows + 1];
        for (int number = 0; number < nodes; number++) {
            int node = fine.row()[number];
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
            if (first[number] != second[number]) {
                mids[next[first[number]]++] = number;
                mids[next[second[number]]++] = number;
            }
        }
        int[] all = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            all[node] = node;
        }
        this.fineHeld = Held.of(all, fine, held);
        this.coarseHeld = Held.of(linear.corners(), coarse, held);
    }

    @Override
    public void restrict(float[] fine, float[] coarse) {
        fineHeld.project(fine);
        workers.forEach(corner.length, GRAIN / 8, (from, to) -> {
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
                int own = 3 * corner[row];
                coarse[3 * row] = fine[own] + 0.5f * s0;
                coarse[3 * row + 1] = fine[own + 1] + 0.5f * s1;
                coarse[3 * row + 2] = fine[own + 2] + 0.5f * s2;
            }
        });
        coarseHeld.project(coarse);
    }

    @Override
    public void prolongAdd(float[] coarse, float[] fine) {
        coarseHeld.project(coarse);
        int[] held = fineHeld.rows();
        float[] before = new float[3 * held.length];
        for (int h = 0; h < held.length; h++) {
            System.arraycopy(fine, 3 * held[h], before, 3 * h, 3);
        }
        workers.forEach(first.length, GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                int a = 3 * first[row];
                int b = 3 * second[row];
                fine[3 * row] += 0.5f * (coarse[a] + coarse[b]);
                fine[3 * row + 1] += 0.5f * (coarse[a + 1] + coarse[b + 1]);
                fine[3 * row + 2] += 0.5f * (coarse[a + 2] + coarse[b + 2]);
            }
        });
        for (int h = 0; h < held.length; h++) {
            System.arraycopy(before, 3 * h, fine, 3 * held[h], 3);
            int a = 3 * first[held[h]];
            int b = 3 * second[held[h]];
            fineHeld.set(
                    h,
                    0.5f * (coarse[a] + coarse[b]),
                    0.5f * (coarse[a + 1] + coarse[b + 1]),
                    0.5f * (coarse[a + 2] + coarse[b + 2]),
                    fine,
                    true);
        }
    }
}
