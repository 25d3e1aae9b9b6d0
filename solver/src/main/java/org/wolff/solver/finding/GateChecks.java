package org.wolff.solver.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wolff.solver.metric.Metric;

/**
 * Holds the metrics of a run against the gates of its case. A gate passes where its value is within the limit and
 * nothing speaks against relying on either; whatever does makes it not assessable, be the value within or beyond.
 */
public final class GateChecks {
    private final List<Metric> metrics;
    private final Map<String, List<String>> loadCases;

    /**
     * Ready to judge.
     *
     * @param metrics what was measured
     * @param loadCases why no verdict may rest on a load case, by its name; load cases without an entry are sound
     */
    public GateChecks(List<Metric> metrics, Map<String, List<String>> loadCases) {
        this.metrics = List.copyOf(metrics);
        this.loadCases = Map.copyOf(loadCases);
    }

    /** Returns a finding for each number that a gate judges; where there is none, one that says so. */
    public List<Finding> judge(List<Gate> gates) {
        List<Finding> findings = new ArrayList<>();
        for (Gate gate : gates) {
            List<Finding> own = metrics.stream()
                    .filter(gate::judges)
                    .map(m -> judge(gate, m))
                    .toList();
            findings.addAll(own.isEmpty() ? List.of(nothing(gate)) : own);
        }
        return List.copyOf(findings);
    }

    private Finding judge(Gate gate, Metric measured) {
        List<String> caveats = new ArrayList<>(caveats(gate));
        if (!gate.limit().unit().equals(measured.unit())) {
            caveats.add("the limit is in " + gate.limit().unit() + ", the value in " + measured.unit());
        }
        if (!Double.isFinite(measured.value())) {
            caveats.add("the value is not a number");
        }
        measured.caveat().ifPresent(caveats::add);
        String told = String.join("; ", caveats);
        loadCaveats(measured.loadCase()).stream()
                .filter(caveat -> !told.contains(caveat))
                .forEach(caveats::add);
        boolean within = gate.limit().holds(measured.value());
        Verdict verdict = !caveats.isEmpty() ? Verdict.NOT_ASSESSABLE : within ? Verdict.PASS : Verdict.FAIL;
        return new Finding(
                gate.name(),
                Finding.Kind.GATE,
                verdict,
                gate.severity(),
                gate.metric(),
                measured.part(),
                measured.loadCase(),
                measured.value(),
                gate.limit(),
                measured.location(),
                measured.definition(),
                gate.source(),
                joined(caveats));
    }

    private static List<String> caveats(Gate gate) {
        List<String> caveats = new ArrayList<>(gate.caveats());
        if (gate.source().isBlank()) {
            caveats.add("the limit has no source");
        }
        return caveats;
    }

    /** An envelope rests on all load cases. */
    private List<String> loadCaveats(String loadCase) {
        return loadCase.equals(Finding.WHOLE)
                ? loadCases.values().stream().flatMap(List::stream).distinct().toList()
                : loadCases.getOrDefault(loadCase, List.of());
    }

    private static Finding nothing(Gate gate) {
        List<String> caveats = new ArrayList<>(caveats(gate));
        caveats.add("the run measured no such value");
        return new Finding(
                gate.name(),
                Finding.Kind.GATE,
                Verdict.NOT_ASSESSABLE,
                gate.severity(),
                gate.metric(),
                gate.part().orElse(Finding.WHOLE),
                gate.loadCase().orElse(Finding.WHOLE),
                Double.NaN,
                gate.limit(),
                Optional.empty(),
                "nothing was measured",
                gate.source(),
                joined(caveats));
    }

    private static Optional<String> joined(List<String> caveats) {
        return caveats.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", caveats));
    }
}
