package org.wolff.cli.command;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.wolff.cli.casefile.GateSets;
import org.wolff.cli.terminal.Terminal;
import org.wolff.materials.spelling.Spelling;
import org.wolff.solver.metric.MetricKinds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wolff checks [PRESET]}: what a case can be held against, and which numbers limits can be put on. */
@Command(name = "checks", description = "List the shipped sets of gates, or print one as YAML; list the metrics.")
final class ChecksCommand implements Callable<Integer> {
    private final Terminal out;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PRESET", arity = "0..1", description = "A set of gates to print (default: lists them).")
    private String preset;

    @Option(names = "--metrics", description = "List the metrics that a check can judge, with their units.")
    private boolean metrics;

    ChecksCommand(Terminal out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (metrics) {
            MetricKinds.kinds()
                    .forEach(kind -> out.line(String.format(
                            Locale.ROOT,
                            "%-34s %-6s %-10s %s",
                            kind.id(),
                            kind.unit(),
                            kind.subject().name().toLowerCase(Locale.ROOT),
                            kind.meaning())));
        } else if (preset == null) {
            GateSets.names()
                    .forEach(
                            name -> out.line(String.format(Locale.ROOT, "%-14s %s", name, GateSets.description(name))));
        } else {
            out.line(text().stripTrailing());
        }
        return ExitStatus.DONE;
    }

    private String text() {
        return GateSets.bytes(preset)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "unknown preset '" + preset + "'"
                                + Spelling.nearest(preset, GateSets.names())
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; 'wolff checks' lists them")));
    }
}
