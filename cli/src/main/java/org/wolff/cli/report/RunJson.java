package org.wolff.cli.report;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.solver.analysis.InputFile;
import org.wolff.solver.convergence.GridConvergence;
import org.wolff.solver.finding.Finding;

/** What all JSON files of wolff say alike: the process, an input file, a finding. */
final class RunJson {
    private RunJson() {}

    static void write(JsonText json, RunRecord run) throws IOException {
        json.text("started", run.started().toString());
        json.number("seconds", run.seconds());
        json.count("threads", run.threads());
        json.text("java", run.java());
        json.count("heapBytes", run.heapBytes());
        json.strings("files", run.files());
    }

    static void write(JsonText json, InputFile input) throws IOException {
        json.text("path", input.path());
        json.text("sha256", input.sha256());
    }

    static void write(JsonText json, Finding finding) throws IOException {
        json.text("id", finding.id());
        json.text("kind", finding.kind().word());
        json.text("verdict", finding.verdict().word());
        json.text("severity", finding.severity().word());
        json.text("metric", finding.metric());
        json.text("part", finding.part());
        json.text("loadCase", finding.loadCase());
        json.number("value", finding.value());
        json.text("bound", finding.limit().bound().word());
        json.number("limit", finding.limit().value());
        json.text("unit", finding.limit().unit());
        json.vector("location", finding.location());
        json.text("message", finding.message());
        json.text("source", finding.source());
        json.text("caveat", finding.caveat());
        Optional<GridConvergence> found = finding.convergence();
        json.text("convergence", found.map(c -> c.behaviour().word()).orElse("not-studied"));
        json.number("observedOrder", found.map(GridConvergence::order).orElse(OptionalDouble.empty()));
        json.number("gridConvergenceIndex", found.map(GridConvergence::index).orElse(Double.NaN));
        if (found.isPresent()) {
            json.numbers("interval", found.get().low(), found.get().high());
        } else {
            json.nothing("interval");
        }
    }
}
