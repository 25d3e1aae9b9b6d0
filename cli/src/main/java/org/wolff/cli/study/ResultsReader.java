package org.wolff.cli.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;

/** Reads of {@code results.json} what is compared. */
public final class ResultsReader {
    private static final String RESULTS = "results.json";

    private ResultsReader() {}

    /** Returns whether a folder has results. */
    public static boolean hasResults(Path directory) {
        return Files.isRegularFile(directory.resolve(RESULTS));
    }

    /**
     * Returns what came of a job.
     *
     * @param status exit status of its run; of a reused one it is found from its findings
     * @param reused whether the results are from an earlier run
     * @throws InputException where there is a {@code results.json} that cannot be read
     */
    public static VariantOutcome outcome(VariantJob job, int status, boolean reused) {
        Path file = job.directory().resolve(RESULTS);
        if (!Files.isRegularFile(file)) {
            return new VariantOutcome(
                    job.variant(),
                    name(job),
                    job.inputHash(),
                    status,
                    false,
                    Double.NaN,
                    "no result",
                    "its run ended with status " + status + "; see failed-run.log in its folder",
                    List.of(),
                    Map.of(),
                    Map.of());
        }
        JsonNode json = read(file);
        Map<Measurement, Double> values = new LinkedHashMap<>();
        for (JsonNode metric : json.path("metrics")) {
            values.put(
                    new Measurement(
                            metric.path("id").asText(),
                            metric.path("part").asText(),
                            metric.path("loadCase").asText(),
                            metric.path("unit").asText()),
                    metric.path("value").asDouble(Double.NaN));
        }
        boolean clean = true;
        Set<String> failed = new LinkedHashSet<>();
        for (JsonNode finding : json.path("findings")) {
            String verdict = finding.path("verdict").asText();
            if (!verdict.equals("pass")) {
                clean &= finding.path("severity").asText().equals("warning");
                failed.add(sentence(finding));
            }
        }
        Map<String, Double> moduli = new LinkedHashMap<>();
        for (JsonNode material : json.path("materials")) {
            for (JsonNode part : material.path("parts")) {
                moduli.put(part.asText(), modulus(material.path("law")));
            }
        }
        return new VariantOutcome(
                job.variant(),
                name(job),
                job.inputHash(),
                reused ? clean ? 0 : 1 : status,
                reused,
                json.at("/run/seconds").asDouble(Double.NaN),
                json.path("verdict").asText(),
                json.path("verdictReason").asText(),
                List.copyOf(failed),
                moduli,
                values);
    }

    /** Returns which gate or check did not pass and why; the same for all its parts and load cases with the same reason. */
    private static String sentence(JsonNode finding) {
        String why = finding.path("caveat").isTextual() ? "caveat" : "message";
        return finding.path("verdict").asText() + ": " + finding.path("id").asText() + ": "
                + finding.path(why).asText();
    }

    private static double modulus(JsonNode law) {
        double greatest = law.path("youngsModulus").asDouble(Double.NaN);
        for (JsonNode modulus : law.path("youngsModuli")) {
            greatest = Math.max(Double.isNaN(greatest) ? 0 : greatest, modulus.asDouble(Double.NaN));
        }
        return greatest;
    }

    private static String name(VariantJob job) {
        return String.valueOf(job.directory().getFileName());
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new InputException(List.of(Problem.of(
                    file + ": cannot be read as results: " + unreadable.getMessage(),
                    "remove its folder, or run with --fresh")));
        }
    }
}
