package org.wolff.cli.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a variant.
 *
 * @param variant which one
 * @param directory name of the folder of its results
 * @param inputHash of all that its results depend on
 * @param status exit status of its run; 0 and 1 where there are results
 * @param reused whether the results were there from an earlier run of the same inputs
 * @param seconds wall time of its run
 * @param verdict that of its run: {@code pass}, {@code fail}, {@code not-assessable}, or {@code no result}
 * @param reason of the verdict, one sentence
 * @param failed what did not pass and why, each once
 * @param moduli greatest Young's modulus of each part, MPa
 * @param values of the metrics; empty where there are no results
 */
public record VariantOutcome(
        Variant variant,
        String directory,
        String inputHash,
        int status,
        boolean reused,
        double seconds,
        String verdict,
        String reason,
        List<String> failed,
        Map<String, Double> moduli,
        Map<Measurement, Double> values) {
    /** Copies the collections and keeps their order. */
    public VariantOutcome {
        failed = List.copyOf(failed);
        moduli = new LinkedHashMap<>(moduli);
        values = new LinkedHashMap<>(values);
    }

    /** Returns whether there are results. */
    public boolean hasResults() {
        return !values.isEmpty();
    }
}
