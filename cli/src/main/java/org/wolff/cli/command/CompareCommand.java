package org.wolff.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.cli.casefile.CaseHash;
import org.wolff.cli.progress.PhaseListener;
import org.wolff.cli.report.ComparisonFiles;
import org.wolff.cli.report.ComparisonTable;
import org.wolff.cli.report.FileNames;
import org.wolff.cli.study.Comparison;
import org.wolff.cli.study.ResultsReader;
import org.wolff.cli.study.Study;
import org.wolff.cli.study.Variant;
import org.wolff.cli.study.VariantJob;
import org.wolff.cli.study.VariantOutcome;
import org.wolff.cli.study.VariantRunner;
import org.wolff.cli.study.Variation;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wolff compare CASE}: runs variants of a case, each once, and sets them side by side. */
@Command(name = "compare", description = "Run variants of a case and compare them: table, CSV, JSON and a page.")
final class CompareCommand implements Callable<Integer> {
    private static final int HASH_DIGITS = 12;

    private final Pipeline pipeline;
    private final Terminal out;
    private final Terminal err;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArguments arguments;

    @Mixin
    private RunOptions options;

    @Mixin
    private SolverArguments solver;

    @Option(
            names = "--vary",
            paramLabel = "PATH=VALUES",
            description = "Values of the case, such as parts.segment.material=porous-tantalum-72,tc4; may be repeated:"
                    + " every value is combined with every other.")
    private List<String> vary = new ArrayList<>();

    @Option(names = "--study", paramLabel = "NAME", description = "Run the variants of a study of the case.")
    private String named;

    @Option(names = "--fresh", description = "Run all variants anew, also those whose results are there.")
    private boolean fresh;

    CompareCommand(Pipeline pipeline, Terminal out, Terminal err) {
        this.pipeline = pipeline;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        PhaseListener shown = options.listener(err);
        CaseFile base = arguments.read(pipeline.reader());
        Study study = study(base);
        Path target = options.output()
                .orElseGet(() ->
                        Path.of("wolff-out", FileNames.safe(base.model().name()) + "-" + FileNames.safe(study.name())));
        List<VariantJob> jobs = jobs(study, target, shown);
        Map<VariantJob, VariantOutcome> outcomes = new LinkedHashMap<>();
        List<VariantJob> open = new ArrayList<>();
        for (VariantJob job : jobs) {
            if (ResultsReader.hasResults(job.directory()) && !fresh) {
                outcomes.put(job, ResultsReader.outcome(job, ExitStatus.DONE, true));
            } else {
                open.add(job);
            }
        }
        VariantRunner runner = new LocalRunner(pipeline.reader(), solver.settings(), shown, err, options.threads());
        int[] worst = {ExitStatus.DONE};
        runner.run(open, (job, status) -> {
            worst[0] = Math.max(worst[0], status);
            outcomes.put(job, ResultsReader.outcome(job, status, false));
        });
        if (worst[0] == ExitStatus.INTERRUPTED) {
            return ExitStatus.INTERRUPTED;
        }
        Comparison comparison = new Comparison(
                base.model().name(), study, jobs.stream().map(outcomes::get).toList());
        try {
            ComparisonFiles.write(target, comparison, Version.text());
        } catch (IOException unwritable) {
            throw new UnwritableException(target.toString(), unwritable);
        }
        if (!options.isQuiet()) {
            ComparisonTable.lines(out, comparison, target.toString()).forEach(out::line);
        }
        return comparison.outcomes().stream()
                .mapToInt(VariantOutcome::status)
                .max()
                .orElse(ExitStatus.DONE);
    }

    private Study study(CaseFile base) {
        if (!vary.isEmpty()) {
            if (named != null) {
                throw new ParameterException(spec.commandLine(), "--vary or --study, not both");
            }
            return new Study("compare", vary.stream().map(Variation::parse).toList());
        }
        if (named == null && base.studies().size() == 1) {
            return base.studies().get(0);
        }
        return base.studies().stream()
                .filter(study -> study.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), noStudy(base)));
    }

    private String noStudy(CaseFile base) {
        List<String> names = base.studies().stream().map(Study::name).toList();
        String what = named == null
                ? "nothing to compare: give --vary PATH=VALUE,VALUE or --study NAME"
                : "no study '" + named + "'";
        return what
                + (names.isEmpty()
                        ? "; the case has no studies"
                        : "; the case has the studies " + String.join(", ", names));
    }

    /** Reads every variant, so that all problems are told before anything runs. */
    private List<VariantJob> jobs(Study study, Path target, PhaseListener shown) {
        Set<Problem> problems = new LinkedHashSet<>();
        for (Variation variation : study.variations()) {
            variation.paths().stream()
                    .sorted()
                    .filter(arguments.overrides()::containsKey)
                    .forEach(path -> problems.add(Problem.of(
                            path + " is both set and varied", "remove it from --set or from what is varied")));
        }
        List<VariantJob> jobs = new ArrayList<>();
        String build = BuildHash.text();
        List<Variant> variants = study.variants();
        shown.phase("read variants");
        for (int v = 0; v < variants.size(); v++) {
            Variant variant = variants.get(v);
            shown.step((double) v / variants.size(), variant.label());
            Map<String, String> overrides = new LinkedHashMap<>(arguments.overrides());
            overrides.putAll(variant.values());
            try {
                CaseFile file = pipeline.reader().read(arguments.file(), overrides);
                CaseHash hash =
                        CaseHash.of(arguments.file(), overrides, file.model().inputs());
                String input = CaseHash.digest(hash.content() + "\n" + build + "\n" + solver.settings());
                Path folder = folder(target, variant, input.substring(0, HASH_DIGITS));
                jobs.add(new VariantJob(variant, arguments.file(), overrides, input, hash.mesh(), folder));
            } catch (InputException refused) {
                problems.addAll(refused.problems());
            }
        }
        shown.end();
        if (!problems.isEmpty()) {
            throw new InputException(List.copyOf(problems));
        }
        return jobs;
    }

    /** Returns the folder of these inputs: the one that has their results, whatever values it is called after, or a new one. */
    private static Path folder(Path target, Variant variant, String hash) {
        if (Files.isDirectory(target)) {
            try (Stream<Path> folders = Files.list(target)) {
                Optional<Path> there = folders.filter(
                                folder -> folder.toString().endsWith("-" + hash))
                        .filter(ResultsReader::hasResults)
                        .sorted()
                        .findFirst();
                if (there.isPresent()) {
                    return there.get();
                }
            } catch (IOException unreadable) {
                throw new UnwritableException(target.toString(), unreadable);
            }
        }
        return target.resolve(FileNames.safe(variant.label()) + "-" + hash);
    }
}
