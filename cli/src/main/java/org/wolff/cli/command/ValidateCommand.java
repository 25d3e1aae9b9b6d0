package org.wolff.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.wolff.cli.report.ValidationJson;
import org.wolff.cli.report.ValidationJunit;
import org.wolff.cli.report.ValidationText;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.work.Workers;
import org.wolff.validation.comparison.CaseOutcome;
import org.wolff.validation.comparison.ValidationCase;
import org.wolff.validation.suite.ValidationSuite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wolff validate}: computes problems whose answers are known, and tells how far off it is. */
@Command(
        name = "validate",
        description = "Compute problems whose answers are known; tell value, reference, difference and source.")
final class ValidateCommand implements Callable<Integer> {
    private final Supplier<ValidationSuite> suite;
    private final Terminal out;
    private final Terminal err;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--only",
            paramLabel = "PATTERN",
            description = "Only cases whose name contains this; a * stands for anything; may be repeated.")
    private List<String> patterns = new ArrayList<>();

    @Option(names = "--all", description = "Also the cases that take minutes.")
    private boolean all;

    @Option(names = "--list", description = "List the cases, and compute nothing.")
    private boolean list;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the comparisons as JSON.")
    private Path json;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write them as JUnit XML, for pipelines.")
    private Path junit;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but errors.")
    private boolean quiet;

    @Mixin
    private ThreadArguments threads;

    /** A command over the cases of a suite, which is asked for when the command runs. */
    ValidateCommand(Supplier<ValidationSuite> suite, Terminal out, Terminal err) {
        this.suite = suite;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        List<ValidationCase> chosen = chosen();
        if (list) {
            ValidationText.list(out, chosen).forEach(out::line);
            return ExitStatus.DONE;
        }
        ValidationText text = new ValidationText(out);
        List<CaseOutcome> outcomes = new ArrayList<>();
        try (Workers workers = new Workers(threads.count())) {
            for (ValidationCase one : chosen) {
                boolean watched = !quiet && err.isInteractive();
                if (watched) {
                    err.redraw((outcomes.size() + 1) + "/" + chosen.size() + " " + one.name());
                }
                CaseOutcome outcome = one.run(workers);
                outcomes.add(outcome);
                if (watched) {
                    err.redraw("");
                }
                if (!quiet) {
                    text.of(outcome).forEach(out::line);
                }
            }
        }
        if (json != null) {
            ValidationJson.write(json, Version.text(), outcomes);
        }
        if (junit != null) {
            ValidationJunit.write(junit, outcomes);
        }
        if (!quiet) {
            text.foot(outcomes).forEach(out::line);
        }
        return outcomes.stream().allMatch(CaseOutcome::passed) ? ExitStatus.DONE : ExitStatus.FINDINGS;
    }

    private List<ValidationCase> chosen() {
        ValidationSuite named = suite.get().only(patterns);
        List<ValidationCase> chosen = (all || list ? named : named.quick()).cases();
        if (chosen.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    named.cases().isEmpty()
                            ? "no case has a name with " + String.join(" or ", patterns)
                                    + "; 'wolff validate --list' lists them"
                            : "the cases with " + String.join(" or ", patterns) + " take minutes; add --all");
        }
        return chosen;
    }
}
