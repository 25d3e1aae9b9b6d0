package org.wolff.cli.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which metrics a comparison speaks of first, and what a greater value of them means. */
public final class Families {
    /**
     * What metrics of one kind tell.
     *
     * @param prefix of their ids
     * @param title for headings
     * @param statistics ends of the ids that are shown, the best first
     */
    public record Family(String prefix, String title, List<String> statistics) {
        /** Returns whether a metric is of this kind and shown, and how well: 0 is best; empty where it is not. */
        Optional<Integer> rank(String id) {
            if (!id.startsWith(prefix)) {
                return Optional.empty();
            }
            for (int i = 0; i < statistics.size(); i++) {
                if (id.endsWith(statistics.get(i))) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }
    }

    /** All kinds, those that decide over an implant first. */
    public static final List<Family> ALL = List.of(
            new Family("shielding", "Stress shielding", List.of(".energy-ratio")),
            new Family("micromotion", "Micromotion", List.of(".p95", ".max")),
            new Family("fatigue", "Fatigue", List.of(".min", ".p99", ".max", "")),
            new Family("von-mises", "von Mises stress", List.of(".p99")),
            new Family("equivalent-strain", "Equivalent strain", List.of(".p99")),
            new Family("displacement", "Displacement", List.of(".max")));

    private Families() {}

    /** Returns the row of a kind whose values lie furthest apart, among those of the best statistic that there is. */
    public static Optional<Comparison.Row> headline(Comparison comparison, Family family) {
        Comparator<Comparison.Row> best = Comparator.comparingInt(
                row -> -family.rank(row.measurement().id()).orElse(Integer.MAX_VALUE));
        return comparison.worstLoadCases().stream()
                .filter(row -> family.rank(row.measurement().id()).isPresent() && row.spread() > 0)
                .max(best.thenComparingDouble(Comparison.Row::spread));
    }

    /** Returns whether a metric is shown in short tables. */
    static boolean isHeadline(String id) {
        return ALL.stream().anyMatch(family -> family.rank(id).isPresent());
    }
}
