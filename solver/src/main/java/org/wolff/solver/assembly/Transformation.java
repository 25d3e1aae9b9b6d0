package org.wolff.solver.assembly;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.Problem;

/**
 * The matrix T of u = T w in 3×3 blocks, for the nodes that equations touch; it is the identity at all others.
 * Immutable.
 */
public final class Transformation {
    private final int[] nodes;
    private final int[] start;
    private final int[] targets;
    private final double[] blocks;

    /** Gathers the blocks of equations. */
    Transformation(Equations equations) {
        TreeMap<Integer, Map<Integer, double[]>> rows = new TreeMap<>();
        for (int e = 0; e < equations.size(); e++) {
            int node = equations.dependent(e) / 3;
            Map<Integer, double[]> row = rows.computeIfAbsent(node, Transformation::identity);
            row.get(node)[4 * (equations.dependent(e) % 3)] = 0;
        }
        for (int e = 0; e < equations.size(); e++) {
            Map<Integer, double[]> row = rows.get(equations.dependent(e) / 3);
            for (int k = equations.firstTerm(e); k < equations.firstTerm(e + 1); k++) {
                double[] block = row.computeIfAbsent(equations.dof(k) / 3, key -> new double[9]);
                block[3 * (equations.dependent(e) % 3) + equations.dof(k) % 3] += equations.factor(k);
            }
        }
        int n = rows.size();
        this.nodes = new int[n];
        this.start = new int[n + 1];
        int i = 0;
        for (var row : rows.entrySet()) {
            nodes[i] = row.getKey();
            start[i + 1] = start[i] + row.getValue().size();
            i++;
        }
        this.targets = new int[start[n]];
        this.blocks = new double[9 * start[n]];
        int at = 0;
        for (var row : rows.values()) {
            for (var entry : row.entrySet()) {
                targets[at] = entry.getKey();
                System.arraycopy(entry.getValue(), 0, blocks, 9 * at++, 9);
            }
        }
    }

    private static Map<Integer, double[]> identity(int node) {
        Map<Integer, double[]> row = new TreeMap<>();
        row.put(node, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
        return row;
    }

    /** Returns the nodes with a dependent degree of freedom, ascending. */
    int[] nodes() {
        return nodes;
    }

    /** Returns the index of the row of a node, or a negative number where T is the identity. */
    public int indexOf(int node) {
        return Arrays.binarySearch(nodes, node);
    }

    /** Returns the position of the first block of a row; the row after the last gives the end. */
    public int start(int index) {
        return start[index];
    }

    /** Returns the node whose unknowns the block at a position multiplies. */
    public int target(int position) {
        return targets[position];
    }

    /** Returns the value (i, j) of the block at a position. */
    public double value(int position, int i, int j) {
        return blocks[9 * position + 3 * i + j];
    }

    /** Returns whether a degree of freedom of the node of a row is dependent: its displacement is no unknown. */
    public boolean isDependent(int index, int axis) {
        int own = own(index);
        return blocks[9 * own + axis] == 0 && blocks[9 * own + 3 + axis] == 0 && blocks[9 * own + 6 + axis] == 0;
    }

    private int own(int index) {
        int own = start[index];
        while (targets[own] != nodes[index]) {
            own++;
        }
        return own;
    }

    /** Returns the couplings of Tᵀ K T that a pattern lacks, as {@code row << 32 | column}, ascending. */
    long[] missing(BlockPattern pattern) {
        long[] found = new long[1024];
        int count = 0;
        for (int i = 0; i < nodes.length; i++) {
            for (int p = pattern.rowStart(nodes[i]); p < pattern.rowStart(nodes[i] + 1); p++) {
                int other = pattern.column(p);
                int j = indexOf(other);
                for (int s = start[i]; s < start[i + 1]; s++) {
                    for (int t = j < 0 ? 0 : start[j]; t < (j < 0 ? 1 : start[j + 1]); t++) {
                        int a = targets[s];
                        int b = j < 0 ? other : targets[t];
                        if (pattern.position(a, b) < 0) {
                            if (count + 2 > found.length) {
                                found = grown(found, count);
                                count = distinct(found, count);
                            }
                            found[count++] = (long) a << 32 | b;
                            found[count++] = (long) b << 32 | a;
                        }
                    }
                }
            }
        }
        return Arrays.copyOf(found, distinct(found, count));
    }

    private static long[] grown(long[] found, int count) {
        if (count > Integer.MAX_VALUE / 18) {
            throw new MemoryException(Problem.of(
                    "the equations couple more than " + Integer.MAX_VALUE / 18 + " pairs of nodes",
                    "an equation over thousands of nodes makes a dense matrix: spread it, or use springs"));
        }
        return Arrays.copyOf(found, 2 * found.length);
    }

    private static int distinct(long[] found, int count) {
        Arrays.sort(found, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[kept++] = found[i];
            }
        }
        return kept;
    }

    /**
     * K ← Tᵀ K T + S (dependent degrees of freedom), in place; S is the mean of the node's diagonal in K.
     *
     * @param swept has all couplings of Tᵀ K T
     * @param rows the rows of K of {@link #nodes}, and maybe more
     */
    void apply(SweptPattern swept, double[] values, KeptRows rows) {
        BlockPattern pattern = swept.full();
        for (int node : nodes) {
            for (int p = pattern.rowStart(node); p < pattern.rowStart(node + 1); p++) {
                int slot = swept.slot(p);
                int at = 9 * (slot < 0 ? ~slot : slot);
                Arrays.fill(values, at, at + 9, 0);
            }
        }
        double[] left = new double[9];
        double[] both = new double[9];
        double[] one = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        for (int i = 0; i < nodes.length; i++) {
            int first = pattern.rowStart(nodes[i]);
            int row = rows.indexOf(nodes[i]);
            for (int p = first; p < pattern.rowStart(nodes[i] + 1); p++) {
                int other = pattern.column(p);
                int j = indexOf(other);
                for (int s = start[i]; s < start[i + 1]; s++) {
                    transposedTimes(blocks, 9 * s, rows.values(), rows.offset(row) + 9 * (p - first), left);
                    for (int t = j < 0 ? 0 : start[j]; t < (j < 0 ? 1 : start[j + 1]); t++) {
                        times(left, j < 0 ? one : blocks, j < 0 ? 0 : 9 * t, both);
                        int b = j < 0 ? other : targets[t];
                        int slot = swept.slot(targets[s], b);
                        int mirrored = j < 0 ? swept.slot(b, targets[s]) : -1;
                        for (int k = 0; k < 9; k++) {
                            if (slot >= 0) {
                                values[9 * slot + k] += both[k];
                            }
                            if (mirrored >= 0) {
                                values[9 * mirrored + 3 * (k % 3) + k / 3] += both[k];
                            }
                        }
                    }
                }
            }
        }
        for (int i = 0; i < nodes.length; i++) {
            hold(swept, values, rows, i);
        }
    }

    private void hold(SweptPattern swept, double[] values, KeptRows rows, int i) {
        BlockPattern pattern = swept.full();
        int diagonal = pattern.position(nodes[i], nodes[i]);
        int original = rows.offset(rows.indexOf(nodes[i])) + 9 * (diagonal - pattern.rowStart(nodes[i]));
        double[] k = rows.values();
        double scale = (k[original] + k[original + 4] + k[original + 8]) / 3;
        for (int axis = 0; axis < 3; axis++) {
            values[9 * swept.slot(diagonal) + 4 * axis] += isDependent(i, axis) ? scale : 0;
        }
    }

    /** c ← aᵀ b. */
    private static void transposedTimes(double[] a, int atA, double[] b, int atB, double[] c) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[3 * i + j] =
                        a[atA + i] * b[atB + j] + a[atA + 3 + i] * b[atB + 3 + j] + a[atA + 6 + i] * b[atB + 6 + j];
            }
        }
    }

    /** c ← a b. */
    private static void times(double[] a, double[] b, int atB, double[] c) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[3 * i + j] = a[3 * i] * b[atB + j] + a[3 * i + 1] * b[atB + 3 + j] + a[3 * i + 2] * b[atB + 6 + j];
            }
        }
    }
}
