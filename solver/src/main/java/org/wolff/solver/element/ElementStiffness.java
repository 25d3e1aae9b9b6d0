package org.wolff.solver.element;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The stiffness Kₑ = ∫ Bᵀ C B dV of one element. A workspace: made once per thread, used for one element after another.
 *
 * <p>The products of gradients are summed over the points first, then contracted with the law once:
 * <pre>
 *   G_kl^{ab} = Σ_q w det J ∂_k N_a ∂_l N_b        K_ij^{ab} = Σ_kl C_{ik,jl} G_kl^{ab}
 * </pre>
 * for the pairs a ≤ b of local nodes; the rest follows from Kₑ = Kₑᵀ. Zeros of the law are skipped.
 */
public final class ElementStiffness {
    private static final int[][] TENSOR = {{0, 3, 5}, {3, 1, 4}, {5, 4, 2}};

    private final ElementMap map;
    private final int nodes;
    private final int pairs;
    private final double[] volumes;
    private final double[] gradients;
    private final double[] scaled;
    private final double[][] products;

    /** Prepares the tables of an element with its stiffness rule. */
    public ElementStiffness(TetElement element) {
        this.map = new ElementMap(element, element.stiffnessRule());
        this.nodes = element.nodes();
        this.pairs = nodes * (nodes + 1) / 2;
        this.volumes = new double[map.points()];
        this.gradients = new double[3 * nodes * map.points()];
        this.scaled = new double[3 * map.points()];
        this.products = new double[9][pairs];
    }

    /** Returns the number of pairs of local nodes a ≤ b. */
    public int pairs() {
        return pairs;
    }

    /** Returns the number of the pair of local nodes a ≤ b. */
    public int pair(int a, int b) {
        return a * nodes - a * (a - 1) / 2 + b - a;
    }

    /**
     * Computes the stiffness of element {@code tet}.
     *
     * @param law C in MPa, 36 values row by row, symmetric, any anisotropy
     * @param blocks receives Kₑ in N/mm: {@code [3·i + j][pair]} of the block K^{ab} of each pair of local nodes
     */
    public void compute(TetMesh mesh, int tet, double[] law, double[][] blocks) {
        map.moveTo(mesh, tet);
        for (int q = 0; q < volumes.length; q++) {
            volumes[q] = map.at(q);
            System.arraycopy(map.gradients(), 0, gradients, 3 * nodes * q, 3 * nodes);
        }
        multiplyGradients();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                Arrays.fill(blocks[3 * i + j], 0);
                for (int k = 0; k < 3; k++) {
                    for (int l = 0; l < 3; l++) {
                        double c = law[6 * TENSOR[i][k] + TENSOR[j][l]];
                        if (c != 0) {
                            contract(c, products[3 * k + l], blocks[3 * i + j]);
                        }
                    }
                }
            }
        }
        for (int a = 0; a < nodes; a++) {
            int pair = pair(a, a);
            blocks[1][pair] = blocks[3][pair]; // symmetric to the bit
            blocks[2][pair] = blocks[6][pair];
            blocks[5][pair] = blocks[7][pair];
        }
    }

    private void multiplyGradients() {
        int pair = 0;
        for (int a = 0; a < nodes; a++) {
            for (int q = 0; q < volumes.length; q++) {
                for (int axis = 0; axis < 3; axis++) {
                    scaled[3 * q + axis] = volumes[q] * gradients[3 * (nodes * q + a) + axis];
                }
            }
            for (int b = a; b < nodes; b++) {
                multiplyGradients(b, pair++);
            }
        }
    }

    /** The sums over the points stay in registers. */
    private void multiplyGradients(int b, int pair) {
        double xx = 0;
        double xy = 0;
        double xz = 0;
        double yx = 0;
        double yy = 0;
        double yz = 0;
        double zx = 0;
        double zy = 0;
        double zz = 0;
        int at = 3 * b;
        for (int q = 0; q < scaled.length; q += 3) {
            double ax = scaled[q];
            double ay = scaled[q + 1];
            double az = scaled[q + 2];
            double bx = gradients[at];
            double by = gradients[at + 1];
            double bz = gradients[at + 2];
            xx += ax * bx;
            xy += ax * by;
            xz += ax * bz;
            yx += ay * bx;
            yy += ay * by;
            yz += ay * bz;
            zx += az * bx;
            zy += az * by;
            zz += az * bz;
            at += 3 * nodes;
        }
        products[0][pair] = xx;
        products[1][pair] = xy;
        products[2][pair] = xz;
        products[3][pair] = yx;
        products[4][pair] = yy;
        products[5][pair] = yz;
        products[6][pair] = zx;
        products[7][pair] = zy;
        products[8][pair] = zz;
    }

    private static void contract(double c, double[] products, double[] entries) {
        for (int pair = 0; pair < products.length; pair++) {
            entries[pair] += c * products[pair];
        }
    }
}
