package org.wolff.cli.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.wolff.mesh.geometry.Vector3;
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
        Map<String, String> axes = new HashMap<>();
        for (int e = 0; e < springs.size(); e++) {
            for (Spring spring : along(springs, e)) {
                element++;
                String set = "SPRING_" + element;
                String orientation = "";
                if (spring.axis() < 0) {
                    String direction = DeckWriter.vector(spring.direction());
                    String name = axes.get(direction);
                    if (name == null) {
                        name = "AXES_OF_SPRINGS_" + (axes.size() + 1);
                        axes.put(direction, name);
                        deck.append("*ORIENTATION, NAME=" + name + ", SYSTEM=RECTANGULAR\n" + direction + ", ")
                                .append(DeckWriter.vector(across(spring.direction())) + "\n");
                    }
                    orientation = ", ORIENTATION=" + name;
                }
                deck.append("*ELEMENT, TYPE=" + SpringCards.TYPE + ", ELSET=" + set + "\n");
                deck.append(element + ", " + (springs.node(e) + 1) + "\n");
                deck.append("*SPRING, ELSET=" + set + orientation + "\n");
                deck.append((Math.max(0, spring.axis()) + 1) + "\n" + DeckWriter.number(spring.stiffness()) + "\n");
            }
        }
    }

    /** A spring along a direction of length one; {@code axis} is −1 where that is none of x, y and z. */
    private record Spring(int axis, Vector3 direction, double stiffness) {}

    /** Returns the springs along the principal directions of a stiffness; x, y and z where they are principal. */
    private static List<Spring> along(Springs springs, int entry) {
        DMatrixRMaj block = new DMatrixRMaj(3, 3);
        for (int i = 0; i < 9; i++) {
            block.set(i / 3, i % 3, springs.stiffness(entry, i / 3, i % 3));
        }
        double largest = CommonOps_DDRM.elementMaxAbs(block);
        boolean skew = false;
        for (int axis = 0; axis < 3; axis++) {
            skew |= Math.abs(block.get(axis, (axis + 1) % 3)) > ROUNDING * largest;
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(3, true, true);
        if (skew && !eigen.decompose(block.copy())) {
            throw new IllegalStateException("no principal directions of " + block);
        }
        List<Spring> found = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double stiffness = skew ? eigen.getEigenvalue(i).getReal() : block.get(i, i);
            if (stiffness > ROUNDING * largest) {
                DMatrixRMaj d = skew ? eigen.getEigenVector(i) : null;
                found.add(new Spring(
                        skew ? -1 : i, skew ? new Vector3(d.get(0), d.get(1), d.get(2)) : Vector3.ZERO, stiffness));
            }
        }
        return found;
    }

    /** Returns a direction at right angles to another. */
    private static Vector3 across(Vector3 direction) {
        Vector3 x = new Vector3(1, 0, 0);
        Vector3 y = new Vector3(0, 1, 0);
        return direction.cross(Math.abs(direction.x()) < 0.7 ? x : y).unit();
    }
}
