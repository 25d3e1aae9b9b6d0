package org.wolff.materials.ct;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * The continuous, piecewise linear field g nearest to a field f in the mean square: M g = b with M_ij = ∫ N_i N_j dV and
 * b_i = ∫ N_i f dV over some elements, by conjugate gradients with the diagonal of M as preconditioner. Both integrals are
 * sums over the same points, so that a linear field is met exactly, and the integral of the field is kept.
 */
final class LinearProjection {
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_STEPS = 200;

    private final int[] corners;
    private final double[] volumes;
    private final double[][] mass;
    private final int nodes;

    /**
     * Takes the elements.
     *
     * @param tets which of the mesh
     * @param mass of each element of volume one, sixteen values
     */
    LinearProjection(TetMesh mesh, int[] tets, double[][] mass) {
        this.mass = mass;
        int[] number = new int[mesh.nodeCount()];
        Arrays.fill(number, -1);
        this.corners = new int[4 * tets.length];
        this.volumes = new double[tets.length];
        int count = 0;
        for (int t = 0; t < tets.length; t++) {
            volumes[t] = mesh.cornerVolume(tets[t]);
            for (int corner = 0; corner < 4; corner++) {
                int node = mesh.node(tets[t], corner);
                if (number[node] < 0) {
                    number[node] = count++;
                }
                corners[4 * t + corner] = number[node];
            }
        }
        this.nodes = count;
    }

    /**
     * Returns the mean of g over each element.
     *
     * @param moments ∫ N_i f dV by element, {@code 4·t + corner}
     */
    double[] means(double[] moments) {
        double[] b = new double[nodes];
        double[] diagonal = new double[nodes];
        for (int i = 0; i < corners.length; i++) {
            b[corners[i]] += moments[i];
            diagonal[corners[i]] += volumes[i / 4] * mass[i / 4][5 * (i % 4)];
        }
        double[] g = solve(b, diagonal);
        double[] means = new double[volumes.length];
        for (int i = 0; i < corners.length; i++) {
            means[i / 4] += g[corners[i]] / 4;
        }
        return means;
    }

    private double[] solve(double[] b, double[] diagonal) {
        double[] x = new double[nodes];
        double[] r = b.clone();
        double[] p = new double[nodes];
        double[] mp = new double[nodes];
        double target = TOLERANCE * TOLERANCE * scaled(b, diagonal);
        double before = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double rho = scaled(r, diagonal);
            if (rho <= target) {
                return x;
            }
            double beta = step == 0 ? 0 : rho / before;
            for (int i = 0; i < nodes; i++) {
                p[i] = r[i] / diagonal[i] + beta * p[i];
            }
            multiply(p, mp);
            double along = 0;
            for (int i = 0; i < nodes; i++) {
                along += p[i] * mp[i];
            }
            double alpha = rho / along;
            for (int i = 0; i < nodes; i++) {
                x[i] += alpha * p[i];
                r[i] -= alpha * mp[i];
            }
            before = rho;
        }
        throw new IllegalStateException("a mass matrix took more than " + MOST_STEPS + " steps");
    }

    private static double scaled(double[] r, double[] diagonal) {
        double sum = 0;
        for (int i = 0; i < r.length; i++) {
            sum += r[i] * r[i] / diagonal[i];
        }
        return sum;
    }

    private void multiply(double[] p, double[] result) {
        Arrays.fill(result, 0);
        for (int t = 0; t < volumes.length; t++) {
            for (int ij = 0; ij < 16; ij++) {
                result[corners[4 * t + ij / 4]] += volumes[t] * mass[t][ij] * p[corners[4 * t + ij % 4]];
            }
        }
    }
}
