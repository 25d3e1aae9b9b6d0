package org.wolff.cli.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Variants side by side.
 *
 * @param caseName name of the case
 * @param study what was varied
 * @param outcomes one for each variant, in the order of the study; the first is what others are compared with
 */
public record Comparison(String caseName, Study study, List<VariantOutcome> outcomes) {
    /** Copies the list. */
    public Comparison {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * A row of the table.
     *
     * @param measurement what was measured
     * @param values one for each variant; NaN where it has none
     */
    public record Row(Measurement measurement, double[] values) {
        /** Returns how far the values lie apart: greatest less least, over the greatest size; 0 where they agree. */
        public double spread() {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            double size = Math.max(Math.abs(low), Math.abs(high));
            return high > low ? (high - low) / size : 0;
        }

        /** Returns the greatest size of a value. */
        public double size() {
            double size = 0;
            for (double value : values) {
                size = Math.max(size, Double.isFinite(value) ? Math.abs(value) : 0);
            }
            return size;
        }
    }

    /** Returns a row for each measurement that any variant has, in the order of the results. */
    public List<Row> rows() {
        Set<Measurement> measurements = new LinkedHashSet<>();
        outcomes.forEach(outcome -> measurements.addAll(outcome.values().keySet()));
        return measurements.stream().map(this::row).toList();
    }

    private Row row(Measurement measurement) {
        return new Row(
                measurement,
                outcomes.stream()
                        .mapToDouble(outcome -> outcome.values().getOrDefault(measurement, Double.NaN))
                        .toArray());
    }

    /** Returns for each metric and part the row of the load case where its values are greatest. */
    public List<Row> worstLoadCases() {
        Map<List<String>, Row> worst = new LinkedHashMap<>();
        for (Row row : rows()) {
            worst.merge(
                    List.of(row.measurement().id(), row.measurement().part()),
                    row,
                    (a, b) -> b.size() > a.size() ? b : a);
        }
        return new ArrayList<>(worst.values());
    }

    /**
     * Returns the rows that tell variants apart, the widest apart first.
     *
     * @param most how many
     */
    public List<Row> telling(int most) {
        return worstLoadCases().stream()
                .filter(row -> Families.isHeadline(row.measurement().id()) && row.spread() > 0.01)
                .sorted(Comparator.comparingDouble(Row::spread).reversed())
                .limit(most)
                .toList();
    }

    /** Returns the modulus in MPa of the part whose material is varied, for each variant; empty where none is. */
    public double[] variedModuli() {
        for (String part : outcomes.stream()
                .flatMap(outcome -> outcome.moduli().keySet().stream())
                .distinct()
                .toList()) {
            double[] moduli = outcomes.stream()
                    .mapToDouble(outcome -> outcome.moduli().getOrDefault(part, Double.NaN))
                    .toArray();
            if (new Row(new Measurement("modulus", part, "", "MPa"), moduli).spread() > 0) {
                return moduli;
            }
        }
        return new double[0];
    }
}
