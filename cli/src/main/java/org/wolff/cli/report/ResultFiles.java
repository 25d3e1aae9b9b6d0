package org.wolff.cli.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.wolff.mesh.work.Progress;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.LoadCaseResult;

/** The files of a run: fields for every load case, and the numbers. */
public final class ResultFiles {
    private ResultFiles() {}

    /** Files beyond those of every run. */
    @FunctionalInterface
    public interface Further {
        /** Writes them into files that it stages. */
        void write(ResultDirectory directory, AnalysisResult result) throws IOException;
    }

    /**
     * Writes all files, not yet published.
     *
     * @param withFields whether to write a {@code .vtu} for each load case
     * @param further writes what else is wanted
     * @param progress hears how far the writing is
     * @param record made from the names of all files, just before the numbers are written
     * @return that record
     * @throws IOException if the disk does not take them
     */
    public static RunRecord write(
            ResultDirectory directory,
            AnalysisResult result,
            boolean withFields,
            Further further,
            Progress progress,
            Function<List<String>, RunRecord> record)
            throws IOException {
        if (withFields) {
            List<LoadCaseResult> solved = result.loadCases();
            List<String> names = FileNames.distinct(
                    solved.stream().map(s -> s.loadCase().name()).toList());
            for (int i = 0; i < solved.size(); i++) {
                progress.step((double) i / solved.size(), names.get(i) + ".vtu");
                LoadCaseVtu.write(
                        directory.stage(names.get(i) + ".vtu"), solved.get(i).fields(), result.materials());
            }
        }
        further.write(directory, result);
        Path numbers = directory.stage(ResultDirectory.RESULTS);
        RunRecord made = record.apply(directory.staged());
        ResultsJson.write(numbers, result, made);
        return made;
    }
}
