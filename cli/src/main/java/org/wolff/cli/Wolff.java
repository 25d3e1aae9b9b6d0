package org.wolff.cli;

import org.wolff.cli.casefile.CaseFile;
import org.wolff.cli.command.CommandLines;
import org.wolff.cli.command.Pipeline;
import org.wolff.cli.terminal.Terminal;
import org.wolff.solver.analysis.Analysis;

/** The program: {@code wolff run CASE} and its sisters. */
public final class Wolff {
    /** The steps that the commands stand on. */
    public static final Pipeline PIPELINE = new Pipeline(CaseFile::read, Analysis::run);

    private Wolff() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.of(PIPELINE, Terminal.standardOutput(), Terminal.standardError())
                .execute(arguments));
    }
}
