package org.wolff.cli.command;

import java.nio.file.Path;
import java.util.Map;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.krylov.ConjugateGradients;

/**
 * The two steps that commands stand on, given as functions so that a test can put another in place.
 *
 * @param reader from the path of a case file to what it holds
 * @param analysis from model to result
 */
public record Pipeline(CaseReader reader, Analyst analysis) {
    /** Reads a case file. */
    @FunctionalInterface
    public interface CaseReader {
        /**
         * Returns the case, read and found sound.
         *
         * @param file the case file
         * @param overrides value path, such as {@code parts.segment.material}, to the text that replaces the value
         * @throws org.wolff.mesh.problem.InputException with all problems of the case
         */
        CaseFile read(Path file, Map<String, String> overrides);
    }

    /** Runs an analysis. */
    @FunctionalInterface
    public interface Analyst {
        /** Returns what the model answers; the settings say who solves the linear systems. */
        AnalysisResult run(Model model, ConjugateGradients.Settings settings, Workers workers, Progress progress);
    }
}
