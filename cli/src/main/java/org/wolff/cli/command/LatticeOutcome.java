package org.wolff.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.wolff.cli.report.LatticeFiles;
import org.wolff.cli.report.LatticeResult;
import org.wolff.cli.report.LatticeText;
import org.wolff.cli.report.ResultDirectory;
import org.wolff.cli.report.RunRecord;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.finding.Finding;

/**
 * What came of homogenising.
 *
 * @param result the lattice and its law
 */
record LatticeOutcome(LatticeResult result) implements CaseRun.Outcome {
    @Override
    public RunRecord write(
            ResultDirectory directory, Workers workers, Progress progress, Function<List<String>, RunRecord> record)
            throws IOException {
        return LatticeFiles.write(directory, result, progress, record);
    }

    @Override
    public List<String> lines(Terminal terminal, RunRecord record, String directory) {
        return new LatticeText(terminal.columns()).of(result, record, directory);
    }

    @Override
    public List<Finding> findings() {
        return result.findings();
    }
}
