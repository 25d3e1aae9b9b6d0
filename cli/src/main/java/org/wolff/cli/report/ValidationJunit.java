package org.wolff.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wolff.validation.comparison.CaseOutcome;
import org.wolff.validation.comparison.Comparison;

/** Writes what {@code wolff validate} found as JUnit XML: a test case for each case, its module as the class. */
public final class ValidationJunit {
    private ValidationJunit() {}

    /**
     * Writes the file.
     *
     * @throws org.wolff.mesh.problem.InputException where it cannot be written
     */
    public static void write(Path file, List<CaseOutcome> outcomes) {
        List<JunitXml.TestCase> tests = new ArrayList<>();
        for (CaseOutcome outcome : outcomes) {
            String[] name = outcome.of().name().split("/", 2);
            tests.add(new JunitXml.TestCase("wolff.validate." + name[0], name[1], outcome.seconds(), flaw(outcome)));
        }
        JunitXml.write(file, "wolff validate", tests);
    }

    private static JunitXml.Flaw flaw(CaseOutcome outcome) {
        if (outcome.endedBy().isPresent()) {
            return JunitXml.Flaw.error(outcome.endedBy().get().text());
        }
        List<String> wrong = outcome.comparisons().stream()
                .filter(found -> !found.passed())
                .map(ValidationJunit::line)
                .toList();
        return wrong.isEmpty()
                ? null
                : JunitXml.Flaw.failure(wrong.get(0), wrong.stream().collect(Collectors.joining("\n")));
    }

    private static String line(Comparison found) {
        String unit = found.unit().isEmpty() ? "" : " " + found.unit();
        return found.quantity() + ": " + found.value() + unit + ", must be "
                + found.relation().sign() + " "
                + found.reference() + unit
                + (found.relation() == Comparison.Relation.EQUAL ? " within " + found.tolerance() + unit : "") + " ("
                + found.source() + ")";
    }
}
