package org.wolff.solver.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wolff.solver.convergence.GridConvergence;
import org.wolff.solver.convergence.MeshStudy;
import org.wolff.solver.metric.Metric;

/**
 * Holds the metrics of a run against the gates of its case. A gate passes where its value is within the limit and
 * nothing speaks against relying on either; whatever does makes it not assessable, be the value within or beyond.
 */
public final class GateChecks {
    private final List<Metric> metrics;
    private final Map<String, List<String>> loadCases;
    private final Optional<MeshStudy> study;

    /**
     * Ready to judge.
     *
     * @param metrics what was measured
     * @param loadCases why no verdict may rest on a load case, by its name; load cases without an entry are sound
     * @param study how the metrics behave as the mesh is refined; where there is none, values are judged as they are
     */
    public GateChecks(List<Metric> metrics, Map<String, List<String>> loadCases, Optional<MeshStudy> study) {
        this.study = study;
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
        Optional<GridConvergence> convergence = study.flatMap(s -> s.of(measured));
        if (study.isPresent()) {
            doubt(convergence, measured).ifPresent(caveats::add);
        }
        boolean within = gate.limit()
                .holds(convergence.map(c -> pessimistic(c, gate.limit())).orElse(measured.value()));
        boolean comparable = gate.limit().unit().equals(measured.unit()) && Double.isFinite(measured.value());
        if (!caveats.isEmpty() && comparable && !within) {
            caveats.add(0, "the value lies beyond the limit");
        }
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
                joined(caveats),
                convergence);
    }

    /** Returns why the mesh leaves the value open. */
    private Optional<String> doubt(Optional<GridConvergence> convergence, Metric measured) {
        if (convergence.isEmpty()) {
            return Double.isFinite(measured.value())
                    ? Optional.of("a coarser mesh has no such value, so that its convergence is not known")
                    : Optional.empty();
        }
        GridConvergence found = convergence.get();
        if (found.behaviour() != GridConvergence.Behaviour.DIVERGES) {
            return Optional.empty();
        }
        List<MeshStudy.MeshRun> meshes = study.orElseThrow().meshes();
        return Optional.of(String.format(
                Locale.ROOT,
                "it does not converge: %.4g, %.4g, %.4g %s on elements of %.3g, %.3g, %.3g mm",
                found.values().get(0),
                found.values().get(1),
                found.values().get(2),
                measured.unit(),
                meshes.get(0).size(),
                meshes.get(1).size(),
                meshes.get(2).size()));
    }

    /** Returns the end of the interval that speaks against the design. */
    private static double pessimistic(GridConvergence convergence, Limit limit) {
        return switch (limit.bound()) {
            case BELOW -> convergence.high();
            case ABOVE -> convergence.low();
            case EQUAL -> convergence.value();
        };
    }

    private static List<String> caveats(Gate gate) {
        List<String> caveats = new ArrayList<>(gate.caveats());
        if (gate.source().isBlank()) {
            caveats.add("the limit has no source (add source: to the check)");
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
                joined(caveats),
                Optional.empty());
    }

    private static Optional<String> joined(List<String> caveats) {
        return caveats.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", caveats));
    }
}
