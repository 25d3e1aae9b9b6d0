package org.wolff.solver.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * The worst of several load cases, point by point: the greatest von Mises stress that a point sees in any of them, the
 * least of the least principal stresses, and so on. Grows by load cases that are added in turn.
 */
public final class Envelope {
    /** Bytes for each integration point and each node. */
    public static final int BYTES_PER_POINT = 8 * 6;

    private List<Quantity> worst = List.of();
    private int loadCases;

    /** Adds a load case; its arrays are not kept. */
    public void add(List<Quantity> quantities) {
        loadCases++;
        if (worst.isEmpty()) {
            List<Quantity> own = new ArrayList<>();
            for (Quantity q : quantities) {
                own.add(new Quantity(
                        q.id(),
                        q.name(),
                        q.unit(),
                        q.worst(),
                        q.atPoints().clone(),
                        q.atNodes().clone()));
            }
            worst = List.copyOf(own);
            return;
        }
        for (int i = 0; i < worst.size(); i++) {
            take(
                    worst.get(i).worst(),
                    quantities.get(i).atPoints(),
                    worst.get(i).atPoints());
            take(worst.get(i).worst(), quantities.get(i).atNodes(), worst.get(i).atNodes());
        }
    }

    private static void take(Quantity.Worst worst, double[] values, double[] into) {
        for (int p = 0; p < into.length; p++) {
            into[p] = worst.of(into[p], values[p]);
        }
    }

    /** Returns the number of load cases so far. */
    public int loadCases() {
        return loadCases;
    }

    /** Returns the worst values so far. */
    public List<Quantity> quantities() {
        return worst;
    }
}
