package org.wolff.cli.report;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.wolff.solver.analysis.AnalysisResult;

/** The files of a run: fields for every load case, and the numbers. */
public final class ResultFiles {
    private ResultFiles() {}

    /**
     * Writes all files, not yet published.
     *
     * @param record made from the names of all files, just before the numbers are written
     * @return that record
     * @throws IOException if the disk does not take them
     */
    public static RunRecord write(
            ResultDirectory directory, AnalysisResult result, Function<List<String>, RunRecord> record)
            throws IOException {
        RunRecord made;
        directory.stage(ResultDirectory.RESULTS);
        made = record.apply(directory.staged());
        ResultsJson.write(directory.stage(ResultDirectory.RESULTS), result, made);
        return made;
    }
}
