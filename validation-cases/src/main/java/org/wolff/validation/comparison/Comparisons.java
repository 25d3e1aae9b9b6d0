package org.wolff.validation.comparison;

import java.util.ArrayList;
import java.util.List;

/** Where a case puts what it finds; every comparison has the source that was named last. */
public final class Comparisons {
    private final List<Comparison> all = new ArrayList<>();
    private String source = "";

    /** Names who gives the references that follow. */
    public Comparisons source(String text) {
        source = text;
        return this;
    }

    /**
     * A value that must be near a reference.
     *
     * @param relative greatest difference that passes, as a share of the reference, which is not zero
     */
    public Comparisons equal(String quantity, String unit, double value, double reference, double relative) {
        double size = Math.abs(reference);
        return add(quantity, unit, value, Comparison.Relation.EQUAL, reference, size, relative * size);
    }

    /**
     * A value that must vanish.
     *
     * @param size what it is small against, in its unit, such as the interference for a penetration
     * @param relative greatest value that passes, as a share of the size
     */
    public Comparisons zero(String quantity, String unit, double value, double size, double relative) {
        return add(quantity, unit, value, Comparison.Relation.EQUAL, 0, size, relative * size);
    }

    /** A value that must not be below a limit. */
    public Comparisons atLeast(String quantity, String unit, double value, double limit) {
        return add(quantity, unit, value, Comparison.Relation.AT_LEAST, limit, Math.max(1, Math.abs(limit)), 0);
    }

    /** A value that must not be above a limit. */
    public Comparisons atMost(String quantity, String unit, double value, double limit) {
        return add(quantity, unit, value, Comparison.Relation.AT_MOST, limit, Math.max(1, Math.abs(limit)), 0);
    }

    private Comparisons add(
            String quantity,
            String unit,
            double value,
            Comparison.Relation relation,
            double reference,
            double size,
            double tolerance) {
        all.add(new Comparison(quantity, unit, value, relation, reference, size, tolerance, source));
        return this;
    }

    /** Returns what there is so far. */
    public List<Comparison> all() {
        return List.copyOf(all);
    }
}
