package org.wolff.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.metric.Balance;

/**
 * Writes {@code results.json}. The keys are documented in {@code docs/user-guide.md} and in
 * {@code results.schema.json}; keys may be added, and none changes its meaning without a new {@code formatVersion}.
 */
public final class ResultsJson {
    /** Rises when a key changes its meaning or goes. */
    public static final int FORMAT_VERSION = 1;

    private final JsonText json;
    private final AnalysisResult result;
    private final RunRecord run;

    private ResultsJson(JsonGenerator generator, AnalysisResult result, RunRecord run) {
        this.json = new JsonText(generator);
        this.result = result;
        this.run = run;
    }

    /**
     * Writes the results of a run.
     *
     * @throws IOException if the disk does not take it
     */
    public static void write(Path file, AnalysisResult result, RunRecord run) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator generator = new JsonFactory().createGenerator(writer)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new ResultsJson(generator, result, run).write();
            generator.writeRaw('\n');
        }
    }

    private void write() throws IOException {
        json.object(() -> {
            json.text("case", result.subject().name());
            json.text("description", run.description());
            json.text("version", run.version());
            json.count("formatVersion", FORMAT_VERSION);
            json.text("verdict", result.conclusion().verdict().word());
            json.text("verdictReason", result.conclusion().reason());
            json.object("run", () -> RunJson.write(json, run));
            json.objects("inputs", result.subject().inputs(), input -> RunJson.write(json, input));
            new ModelJson(json, result).write();
            if (result.certificate().isPresent()) {
                json.object(
                        "certificate",
                        () -> new CertificateJson(json, result.certificate().get()).write());
            }
            json.objects("solves", result.loadCases(), this::solve);
            json.objects("phases", result.phases(), phase -> {
                json.text("phase", phase.phase());
                json.number("seconds", phase.seconds());
                json.count("peakHeapBytes", phase.peakHeapBytes());
            });
            json.objects("balances", result.loadCases(), this::balance);
            new InterfaceJson(json).results(result.loadCases());
            new StudyJson(json, result).write();
            new MetricsJson(json).write(result.metrics());
            json.objects("findings", result.findings(), finding -> RunJson.write(json, finding));
            json.strings("warnings", result.warnings());
        });
    }

    private void solve(LoadCaseResult solved) throws IOException {
        json.text("loadCase", solved.loadCase().name());
        json.text("solver", result.solver().word());
        json.count("iterations", solved.convergence().iterations());
        json.number("relativeResidual", solved.convergence().relativeResidual());
        json.flag("converged", solved.convergence().converged());
        json.object("seconds", () -> json.number("solve", solved.solveSeconds()));
        json.numbers("residuals", solved.convergence().history());
    }

    private void balance(LoadCaseResult solved) throws IOException {
        Balance balance = solved.balance();
        json.text("loadCase", solved.loadCase().name());
        json.vector("appliedForce", balance.appliedForce());
        json.vector("reactionForce", balance.reactionForce());
        json.vector("appliedMoment", balance.appliedMoment());
        json.vector("reactionMoment", balance.reactionMoment());
        json.number("forceError", balance.forceError());
        json.number("momentError", balance.momentError());
        json.number("externalWork", balance.externalWork());
        json.number("strainEnergy", balance.strainEnergy());
        json.number("energyError", balance.energyError());
        json.objects("supports", balance.supports(), support -> {
            json.text("support", support.support());
            json.vector("force", support.force());
            json.vector("moment", support.moment());
        });
    }
}
