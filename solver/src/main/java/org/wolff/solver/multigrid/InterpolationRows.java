package org.wolff.solver.multigrid;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.wolff.solver.assembly.FreeDirections;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.assembly.Transformation;

/**
 * The rows of the interpolation near supports and equations. With F the projection onto what is free, a corner has the
 * row F, a mid node ½ F (u_a + u_b) for the displacements of its ends, each put in the unknowns w of u = T w. Where T
 * names a mid node, its own interpolation goes in.
 */
final class InterpolationRows {
    /** Equations that name mid nodes next to dependent corners, over and over, are cut off here. */
    private static final int DEEPEST = 4;

    private final Transformation transformation;
    private final FreeDirections free;
    private final int[] corners;
    private final int[] first;
    private final int[] second;
    private final CurvedSides sides;

    InterpolationRows(SupportedSystem system, int[] corners, int[] first, int[] second, CurvedSides sides) {
        this.transformation = system.transformation();
        this.free = system.free();
        this.corners = corners;
        this.first = first;
        this.second = second;
        this.sides = sides;
    }

    /** Returns whether the row of a node is another than the mean of its parents. */
    boolean isSpecial(int node) {
        return sides.rowOf()[node] >= 0
                || touched(node)
                || touched(corners[first[node]])
                || touched(corners[second[node]]);
    }

    private boolean touched(int node) {
        return transformation.indexOf(node) >= 0 || !free.isWhole(node);
    }

    /** Returns the rows of some nodes. */
    SparseBlocks of(int[] nodes) {
        int[] start = new int[nodes.length + 1];
        int[] columns = new int[4 * nodes.length];
        double[] values = new double[9 * columns.length];
        for (int i = 0; i < nodes.length; i++) {
            TreeMap<Integer, double[]> row = new TreeMap<>();
            addUnknown(nodes[i], new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, row, DEEPEST);
            int at = start[i];
            if (at + row.size() > columns.length) {
                columns = Arrays.copyOf(columns, 2 * (at + row.size()));
                values = Arrays.copyOf(values, 9 * columns.length);
            }
            for (var entry : row.entrySet()) {
                columns[at] = entry.getKey();
                System.arraycopy(entry.getValue(), 0, values, 9 * at++, 9);
            }
            start[i + 1] = at;
        }
        int count = start[nodes.length];
        return new SparseBlocks(
                3, 3, corners.length, start, Arrays.copyOf(columns, count), Arrays.copyOf(values, 9 * count));
    }

    /** Adds {@code left} w(node). */
    private void addUnknown(int node, double[] left, Map<Integer, double[]> row, int depth) {
        double[] factor = left.clone();
        free.projectRows(node, factor);
        if (zero(factor)) {
            return;
        }
        if (first[node] == second[node]) {
            double[] block = row.computeIfAbsent(first[node], key -> new double[9]);
            for (int i = 0; i < 9; i++) {
                block[i] += factor[i];
            }
            return;
        }
        int side = sides.rowOf()[node];
        if (side >= 0) {
            for (int k = sides.start()[side]; k < sides.end()[side]; k++) {
                addDisplacement(sides.corners()[k], times(factor, sides.weights()[k]), row, depth);
            }
            return;
        }
        double[] half = times(factor, 0.5);
        addDisplacement(corners[first[node]], half, row, depth);
        addDisplacement(corners[second[node]], half, row, depth);
    }

    private static double[] times(double[] block, double weight) {
        double[] product = new double[9];
        for (int i = 0; i < 9; i++) {
            product[i] = weight * block[i];
        }
        return product;
    }

    /** Adds {@code left} u(corner). */
    private void addDisplacement(int corner, double[] left, Map<Integer, double[]> row, int depth) {
        int index = transformation.indexOf(corner);
        if (index < 0) {
            addUnknown(corner, left, row, depth);
            return;
        }
        for (int k = transformation.start(index); k < transformation.start(index + 1) && depth > 0; k++) {
            double[] factor = new double[9];
            for (int i = 0; i < 9; i++) {
                for (int m = 0; m < 3; m++) {
                    factor[i] += left[i - i % 3 + m] * transformation.value(k, m, i % 3);
                }
            }
            addUnknown(transformation.target(k), factor, row, depth - 1);
        }
    }

    private static boolean zero(double[] block) {
        for (double value : block) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
