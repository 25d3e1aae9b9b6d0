package org.wolff.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.wolff.cli.casefile.Outputs;
import org.wolff.cli.report.ConsoleReport;
import org.wolff.cli.report.ResultDirectory;
import org.wolff.cli.report.ResultFiles;
import org.wolff.cli.report.RunRecord;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.finding.Finding;

/**
 * What came of an analysis.
 *
 * @param result the numbers
 * @param outputs what is to be written beside the numbers
 * @param further writes files beyond those of every analysis
 */
record AnalysisOutcome(AnalysisResult result, Outputs outputs, ResultFiles.Further further) implements CaseRun.Outcome {
    @Override
    public RunRecord write(
            ResultDirectory directory, Workers workers, Progress progress, Function<List<String>, RunRecord> record)
            throws IOException {
        return ResultFiles.write(directory, result, outputs, further, workers, progress, record);
    }

    @Override
    public List<String> lines(Terminal terminal, RunRecord record, String directory) {
        return ConsoleReport.lines(terminal, result, record, directory);
    }

    @Override
    public List<Finding> findings() {
        return result.findings();
    }
}
