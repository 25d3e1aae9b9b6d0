package org.wolff.cli.deck;

import java.io.IOException;
import java.util.Locale;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;

/** Writes what holds a model as cards of CalculiX. */
final class SupportCards {
    private static final double ROUNDING = 1e-12;

    private final Appendable deck;
    private final StringBuilder boundary = new StringBuilder();
    private final StringBuilder equations = new StringBuilder();

    SupportCards(Appendable deck) {
        this.deck = deck;
    }

    void write(TetMesh mesh, Constraints held, Springs springs) throws IOException {
        for (int h = 0; h < held.heldCount(); h++) {
            hold(held, h);
        }
        springs(mesh, springs);
        if (equations.length() > 0) {
            deck.append("*EQUATION\n").append(equations);
        }
        if (boundary.length() > 0) {
            deck.append("*BOUNDARY\n").append(boundary);
        }
    }

    /** Solves the held directions for as many displacements as there are, those with the greatest coefficients first. */
    private void hold(Constraints held, int h) {
        int rows = held.directionCount(h);
        double[][] a = new double[rows][4];
        for (int row = 0; row < rows; row++) {
            for (int axis = 0; axis < 3; axis++) {
                a[row][axis] = held.direction(h, row, axis);
                a[row][3] += a[row][axis] * held.prescribed(h, axis);
            }
        }
        int[] pivots = new int[rows];
        for (int row = 0; row < rows; row++) {
            int pivot = 0;
            for (int axis = 1; axis < 3; axis++) {
                pivot = Math.abs(a[row][axis]) > Math.abs(a[row][pivot]) ? axis : pivot;
            }
            pivots[row] = pivot;
            scale(a[row], 1 / a[row][pivot]);
            for (int other = 0; other < rows; other++) {
                double factor = a[other][pivot];
                for (int i = 0; i < 4 && other != row; i++) {
                    a[other][i] -= factor * a[row][i];
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            say(held.node(h) + 1, pivots[row], a[row]);
        }
    }

    private static void scale(double[] row, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
    }

    /** Writes row·u = value, in which the coefficient of the pivot is 1 and no other row has the pivot's displacement. */
    private void say(int node, int pivot, double[] row) {
        int terms = 0;
        for (int axis = 0; axis < 3; axis++) {
            terms += Math.abs(row[axis]) > ROUNDING ? 1 : 0;
        }
        if (terms == 1) {
            String value = row[3] == 0 ? "" : ", " + DeckWriter.number(row[3]);
            boundary.append(node + ", " + (pivot + 1) + ", " + (pivot + 1) + value + "\n");
            return;
        }
        if (row[3] != 0) {
            throw new InputException(Problem.of(
                    "node " + node + " is moved along a direction other than x, y and z: this cannot be exported",
                    "turn the model so that it is moved along an axis"));
        }
        equations.append(terms).append('\n').append(term(node, pivot, row[pivot]));
        for (int axis = 0; axis < 3; axis++) {
            if (axis != pivot && Math.abs(row[axis]) > ROUNDING) {
                equations.append(", ").append(term(node, axis, row[axis]));
            }
        }
        equations.append('\n');
    }

    private static String term(int node, int axis, double coefficient) {
        return node + ", " + (axis + 1) + ", " + DeckWriter.number(coefficient);
    }

    private void springs(TetMesh mesh, Springs springs) throws IOException {
        int element = mesh.tetCount();
        for (int e = 0; e < springs.size(); e++) {
            for (int axis = 0; axis < 3; axis++) {
                double k = springs.stiffness(e, axis, axis);
                if (springs.stiffness(e, axis, (axis + 1) % 3) != 0) {
                    throw new InputException(Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "a spring at (%.4g, %.4g, %.4g) mm acts along a direction other than x, y and z: this"
                                            + " cannot be exported",
                                    mesh.xyz()[3 * springs.node(e)],
                                    mesh.xyz()[3 * springs.node(e) + 1],
                                    mesh.xyz()[3 * springs.node(e) + 2]),
                            "let the springs act along an axis or in all directions"));
                }
                if (k != 0) {
                    element++;
                    deck.append("*ELEMENT, TYPE=SPRING1, ELSET=SPRING_" + element + "\n");
                    deck.append(element + ", " + (springs.node(e) + 1) + "\n");
                    deck.append("*SPRING, ELSET=SPRING_" + element + "\n");
                    deck.append((axis + 1) + "\n" + DeckWriter.number(k) + "\n");
                }
            }
        }
    }
}
