package org.wolff.cli;

import org.wolff.cli.command.CommandLines;
import org.wolff.cli.command.Pipeline;
import org.wolff.cli.terminal.Terminal;

/** The program: {@code wolff run CASE} and its sisters. */
public final class Wolff {
    private Wolff() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        Pipeline pipeline = new Pipeline(null, null);
        System.exit(CommandLines.of(pipeline, Terminal.standardOutput(), Terminal.standardError())
                .execute(arguments));
    }
}
