package org.wolff.cli.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.convergence.GridConvergence;
import org.wolff.solver.convergence.MeshStudy;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.metric.Metric;

/** The section of {@code results.json} about the meshes of {@code --converge}: gated numbers, and the main ones. */
final class StudyJson {
    private static final Set<String> MAIN = Set.of(
            "von-mises.averaged",
            "von-mises.p99",
            "von-mises.max",
            "equivalent-strain.p99",
            "displacement.max",
            "strain-energy.total");

    private final JsonText json;
    private final AnalysisResult result;

    StudyJson(JsonText json, AnalysisResult result) {
        this.json = json;
        this.result = result;
    }

    void write() throws IOException {
        if (result.study().isEmpty()) {
            json.nothing("convergence");
            return;
        }
        MeshStudy study = result.study().get();
        json.object("convergence", () -> {
            json.objects("meshes", study.meshes(), mesh -> {
                json.number("size", mesh.size());
                json.count("tets", mesh.tets());
                json.count("unknowns", mesh.unknowns());
                json.number("seconds", mesh.seconds());
                json.strings("failedChecks", mesh.failed());
            });
            json.objects("quantities", told(), metric -> quantity(metric, study));
        });
    }

    /** Returns the metrics that are gated, and the main ones. */
    private List<Metric> told() {
        Set<List<String>> gated = result.findings().stream()
                .filter(f -> f.kind() == Finding.Kind.GATE)
                .map(f -> List.of(f.metric(), f.part(), f.loadCase()))
                .collect(Collectors.toSet());
        return result.metrics().stream()
                .filter(m -> MAIN.contains(m.id()) || gated.contains(List.of(m.id(), m.part(), m.loadCase())))
                .toList();
    }

    private void quantity(Metric metric, MeshStudy study) throws IOException {
        Optional<GridConvergence> found = study.of(metric);
        json.text("metric", metric.id());
        json.text("part", metric.part());
        json.text("loadCase", metric.loadCase());
        json.text("unit", metric.unit());
        json.text("convergence", found.map(c -> c.behaviour().word()).orElse("unknown"));
        double[] values = found.map(c -> c.values().stream().mapToDouble(v -> v).toArray())
                .orElse(new double[0]);
        json.numbers("values", values);
        json.number(
                "observedOrder",
                found.flatMap(c -> c.order().stream().boxed().findFirst()).orElse(Double.NaN));
        json.number("extrapolated", found.map(GridConvergence::extrapolated).orElse(Double.NaN));
        json.number("gridConvergenceIndex", found.map(GridConvergence::index).orElse(Double.NaN));
        json.numbers(
                "interval",
                found.map(GridConvergence::low).orElse(Double.NaN),
                found.map(GridConvergence::high).orElse(Double.NaN));
    }
}
