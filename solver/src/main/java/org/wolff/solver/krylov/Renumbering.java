package org.wolff.solver.krylov;

import org.wolff.mesh.work.Workers;

/**
 * Another order of nodes for vectors of three values a node.
 *
 * @param row node of each number
 * @param workers move the values
 */
public record Renumbering(int[] row, Workers workers) {
    private static final int GRAIN = 512;

    /** Puts vectors of the nodes into the order of the numbers. */
    public void toNumbers(double[][] vectors, double[][] moved) {
        workers.forEach(row.length, GRAIN, (from, to) -> {
            for (int c = 0; c < vectors.length; c++) {
                for (int number = from; number < to; number++) {
                    System.arraycopy(vectors[c], 3 * row[number], moved[c], 3 * number, 3);
                }
            }
        });
    }

    /** Puts vectors in the order of the numbers back. */
    public void toNodes(double[][] moved, double[][] vectors) {
        workers.forEach(row.length, GRAIN, (from, to) -> {
            for (int c = 0; c < vectors.length; c++) {
                for (int number = from; number < to; number++) {
                    System.arraycopy(moved[c], 3 * number, vectors[c], 3 * row[number], 3);
                }
            }
        });
    }
}
