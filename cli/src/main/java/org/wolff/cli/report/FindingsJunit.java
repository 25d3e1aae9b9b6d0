package org.wolff.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Severity;
import org.wolff.solver.finding.Verdict;

/**
 * Writes {@code junit.xml}, which continuous-integration systems show: a test case for each gate and each check, with
 * all parts and load cases that it judges. What fails is a {@code failure}, what cannot be assessed an {@code error}; a
 * finding of severity warning is told in the output of a case that passes. A case without gates has one that is skipped.
 */
public final class FindingsJunit {
    /** Name of the file. */
    public static final String NAME = "junit.xml";

    private FindingsJunit() {}

    /**
     * Writes the file.
     *
     * @throws org.wolff.mesh.problem.InputException where it cannot be written
     */
    public static void write(Path file, AnalysisResult result) {
        String suite = result.subject().name();
        Map<List<Object>, List<Finding>> byName = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            byName.computeIfAbsent(List.of(finding.kind(), finding.id()), k -> new ArrayList<>())
                    .add(finding);
        }
        List<JunitXml.TestCase> tests = new ArrayList<>();
        if (byName.keySet().stream().noneMatch(key -> key.contains(Finding.Kind.GATE))) {
            JunitXml.Flaw skipped = JunitXml.Flaw.skipped(result.conclusion().reason());
            tests.add(new JunitXml.TestCase(group(suite, Finding.Kind.GATE), "gates", 0, skipped));
        }
        for (List<Finding> own : byName.values()) {
            Finding first = own.get(0);
            tests.add(new JunitXml.TestCase(group(suite, first.kind()), first.id(), 0, flaw(own), lines(own)));
        }
        JunitXml.write(file, suite, tests);
    }

    private static String group(String suite, Finding.Kind kind) {
        return "wolff." + suite + "." + kind.word();
    }

    /** Returns what is wrong with a gate or check; null where it passes. */
    private static JunitXml.Flaw flaw(List<Finding> findings) {
        List<Finding> failed = of(findings, Verdict.FAIL);
        List<Finding> open = of(findings, Verdict.NOT_ASSESSABLE);
        if (!failed.isEmpty()) {
            return new JunitXml.Flaw("failure", message(failed), lines(failed));
        }
        return open.isEmpty() ? null : new JunitXml.Flaw("error", message(open), lines(open));
    }

    private static List<Finding> of(List<Finding> findings, Verdict verdict) {
        return findings.stream()
                .filter(f -> f.verdict() == verdict && f.severity() == Severity.ERROR)
                .toList();
    }

    private static String message(List<Finding> findings) {
        String more = findings.size() > 1 ? " (and " + (findings.size() - 1) + " more)" : "";
        return FindingLines.word(findings.get(0)) + FindingLines.text(findings.get(0)) + more;
    }

    private static String lines(List<Finding> findings) {
        return findings.stream()
                .map(f -> FindingLines.word(f) + FindingLines.text(f))
                .collect(Collectors.joining("\n"));
    }
}
