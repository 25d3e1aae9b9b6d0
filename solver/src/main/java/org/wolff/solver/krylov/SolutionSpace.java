package org.wolff.solver.krylov;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.work.Workers;

/**
 * The span of earlier solutions of one matrix, and the best start for the next right-hand side in it: x = Σ (xᵢᵀ b) xᵢ
 * with the xᵢ made orthonormal in xᵀ A y (Galerkin projection; Fischer 1998). Load cases that are combinations of
 * earlier ones then need no iteration. Grows with each solution: two vectors each.
 */
public final class SolutionSpace {
    private static final double DEPENDENT = 1e-14;

    private final LinearOperator operator;
    private final Vectors vectors;
    private final List<double[]> basis = new ArrayList<>();
    private final List<double[]> images = new ArrayList<>();

    /** Starts with nothing. */
    public SolutionSpace(LinearOperator operator, Workers workers) {
        this.operator = operator;
        this.vectors = new Vectors(operator.size(), workers);
    }

    /** Returns the start for right-hand side {@code b}: zero while the space is empty. */
    public double[] start(double[] b) {
        double[] x = new double[operator.size()];
        for (double[] earlier : basis) {
            vectors.add(vectors.dot(earlier, b), earlier, x);
        }
        return x;
    }

    /** Adds a solution; one that adds nothing to the span is left out. */
    public void add(double[] solution) {
        double[] x = solution.clone();
        double[] image = new double[x.length];
        operator.multiply(x, image);
        double energy = vectors.dot(x, image);
        for (int sweep = 0; sweep < 2; sweep++) {
            for (int i = 0; i < basis.size(); i++) {
                double part = vectors.dot(basis.get(i), image);
                vectors.add(-part, basis.get(i), x);
                vectors.add(-part, images.get(i), image);
            }
        }
        double rest = vectors.dot(x, image);
        if (rest > DEPENDENT * energy) {
            double scale = 1 / Math.sqrt(rest);
            vectors.addTo(new double[x.length], scale, x);
            vectors.addTo(new double[x.length], scale, image);
            basis.add(x);
            images.add(image);
        }
    }

    /** Returns the number of independent solutions. */
    public int dimension() {
        return basis.size();
    }
}
