package org.wolff.cli.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads work. */
final class ThreadArguments {
    private static final int MOST_THREADS = 1024;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads (default: one per core). The numbers do not depend on it.")
    private Integer threads;

    /** Returns the number of workers. */
    int count() {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1 || workers > MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), "--threads takes 1 to " + MOST_THREADS + ", not " + threads);
        }
        return workers;
    }
}
