package org.wolff.solver.sample;

import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.element.ElementStiffness;
import org.wolff.solver.element.TetElement;

/** The stiffness of one element as a whole matrix. */
public final class DenseElement {
    private DenseElement() {}

    /** Returns Kₑ row by row, row {@code 3·local + axis}. */
    public static double[] stiffness(TetElement element, TetMesh mesh, int tet, double[] law) {
        ElementStiffness kernel = new ElementStiffness(element);
        double[][] blocks = new double[9][kernel.pairs()];
        kernel.compute(mesh, tet, law, blocks);
        int width = 3 * element.nodes();
        double[] dense = new double[width * width];
        for (int a = 0; a < element.nodes(); a++) {
            for (int b = a; b < element.nodes(); b++) {
                for (int entry = 0; entry < 9; entry++) {
                    int row = 3 * a + entry / 3;
                    int column = 3 * b + entry % 3;
                    dense[width * row + column] = blocks[entry][kernel.pair(a, b)];
                    dense[width * column + row] = blocks[entry][kernel.pair(a, b)];
                }
            }
        }
        return dense;
    }
}
