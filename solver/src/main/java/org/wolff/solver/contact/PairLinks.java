package org.wolff.solver.contact;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.wolff.solver.assembly.BlockPattern;
import org.wolff.solver.assembly.ElasticLinks;
import org.wolff.solver.assembly.StiffnessMatrix;

/**
 * Springs across the interfaces, for the preconditioner alone: they stand for what is closed, stuck or bonded, and the
 * answer does not know them. The stiffer, the nearer to that, as long as the smoother and the coarse levels, which keep
 * the two sides apart, can bear it.
 */
final class PairLinks {
    /**
     * Stiffness of the springs over that of the softer side's diagonal. The iterations change little from 30 to 300 and are
     * half again as many at 3 and at 1000.
     */
    static final double STIFFNESS = 100;

    /** The same where nothing is closed, so that no part is loose. */
    private static final double LOOSE = 1e-4;

    private final ContactPairs pairs;
    private final int[] start;
    private final int[] nodes;
    private final double[] weights;

    PairLinks(ContactPairs pairs) {
        this.pairs = pairs;
        ContactPairs.MidPairs mids = pairs.mids();
        int links = pairs.size() + mids.near().length;
        this.start = new int[links + 1];
        int[] found = new int[2 * pairs.size() + mids.near().length * 2 + 2 * mids.pair().length];
        double[] factors = new double[found.length];
        int count = 0;
        for (int link = 0; link < links; link++) {
            Map<Integer, Double> sum = new TreeMap<>();
            if (link < pairs.size()) {
                add(sum, pairs.near()[link], pairs.far()[link], 1);
            } else {
                int m = link - pairs.size();
                add(sum, mids.near()[m], mids.far()[m], 1);
                for (int k = mids.start()[m]; k < mids.start()[m + 1]; k++) {
                    add(sum, pairs.near()[mids.pair()[k]], pairs.far()[mids.pair()[k]], -mids.weight()[k]);
                }
            }
            for (var entry : sum.entrySet()) {
                found[count] = entry.getKey();
                factors[count++] = entry.getValue();
            }
            start[link + 1] = count;
        }
        this.nodes = Arrays.copyOf(found, count);
        this.weights = Arrays.copyOf(factors, count);
    }

    private static void add(Map<Integer, Double> sum, int near, int far, double weight) {
        sum.merge(far, weight, Double::sum);
        sum.merge(near, -weight, Double::sum);
    }

    /** Returns links without stiffness, for the couplings they need. */
    ElasticLinks none() {
        return new ElasticLinks(start, nodes, weights, new double[9 * (start.length - 1)]);
    }

    /**
     * Returns the diagonal of K along the axes of pairs at one of their nodes, N/mm; the two tangents alike.
     *
     * @param nodes the near or the far nodes
     * @return {@code 3·pair + component}
     */
    double[] diagonal(StiffnessMatrix stiffness, int[] nodes) {
        double[] diagonal = new double[3 * pairs.size()];
        for (int p = 0; p < pairs.size(); p++) {
            for (int c = 0; c < 3; c++) {
                diagonal[3 * p + c] = along(stiffness, nodes[p], 9 * p + 3 * c);
            }
            double tangent = (diagonal[3 * p + 1] + diagonal[3 * p + 2]) / 2;
            diagonal[3 * p + 1] = tangent;
            diagonal[3 * p + 2] = tangent;
        }
        return diagonal;
    }

    private double along(StiffnessMatrix stiffness, int node, int axis) {
        int position = stiffness.pattern().position(node, node);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += pairs.frames()[axis + i] * stiffness.value(position, i, j) * pairs.frames()[axis + j];
            }
        }
        return sum;
    }

    /** Returns the springs of a state. */
    ElasticLinks of(ContactState state, ActiveSet law, Drag drag, StiffnessMatrix stiffness) {
        double[] blocks = new double[9 * (start.length - 1)];
        for (int p = 0; p < pairs.size(); p++) {
            for (int c = 0; c < 3; c++) {
                double k = (law.known(state, p, c) ? STIFFNESS : LOOSE) * law.stiffness(p, c)
                        + (c > 0 ? law.elasticSlip(state, p) : 0)
                        + drag.stiffness(pairs, law, p, c);
                addSquare(blocks, p, k, axis(p, c));
            }
            if (law.rubs(state, p)) {
                double[] across = new double[3];
                for (int i = 0; i < 3; i++) {
                    across[i] = state.direction()[2 * p] * pairs.frames()[9 * p + 6 + i]
                            - state.direction()[2 * p + 1] * pairs.frames()[9 * p + 3 + i];
                }
                addSquare(blocks, p, Math.min(state.across()[p], STIFFNESS * law.stiffness(p, 1)), across);
            }
        }
        BlockPattern pattern = stiffness.pattern();
        for (int m = 0; m < pairs.mids().near().length; m++) {
            double softer = Double.POSITIVE_INFINITY;
            for (int node : new int[] {pairs.mids().near()[m], pairs.mids().far()[m]}) {
                int at = pattern.position(node, node);
                softer = Math.min(
                        softer,
                        (stiffness.value(at, 0, 0) + stiffness.value(at, 1, 1) + stiffness.value(at, 2, 2)) / 3);
            }
            for (int i = 0; i < 3; i++) {
                blocks[9 * (pairs.size() + m) + 4 * i] = STIFFNESS * softer;
            }
        }
        return new ElasticLinks(start, nodes, weights, blocks);
    }

    private double[] axis(int p, int c) {
        return Arrays.copyOfRange(pairs.frames(), 9 * p + 3 * c, 9 * p + 3 * c + 3);
    }

    private static void addSquare(double[] blocks, int link, double k, double[] axis) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                blocks[9 * link + 3 * i + j] += k * axis[i] * axis[j];
            }
        }
    }
}
