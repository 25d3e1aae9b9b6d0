package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wolff.cli.progress.Durations;
import org.wolff.cli.terminal.Terminal;
import org.wolff.cli.terminal.Terminal.Colour;
import org.wolff.validation.comparison.CaseOutcome;
import org.wolff.validation.comparison.Comparison;
import org.wolff.validation.comparison.Comparison.Relation;
import org.wolff.validation.comparison.ValidationCase;

/**
 * Outcomes of cases for people, a line for each number: value, relation and reference, difference, tolerance, unit, and
 * the number of the source, which is told at the end. Where the terminal is too narrow for that, the quantity stands above.
 */
public final class ValidationText {
    private static final String INDENT = "     ";

    /** Width of the numbers of a line. */
    private static final int NUMBERS = 60;

    private static final int QUANTITY = 40;

    private final Terminal terminal;
    private final int width;

    /** Width of the column of quantities; 0 where they stand above. */
    private final int column;

    private final Map<String, Integer> sources = new LinkedHashMap<>();
    private boolean begun;

    /** Texts for a terminal. */
    public ValidationText(Terminal terminal) {
        this.terminal = terminal;
        this.width = ConsoleReport.width(terminal);
        this.column = width < NUMBERS + QUANTITY ? 0 : QUANTITY;
    }

    /** Returns the names of cases with what they are. */
    public static List<String> list(Terminal terminal, List<ValidationCase> cases) {
        int names = cases.stream().mapToInt(one -> one.name().length()).max().orElse(0) + 2;
        List<String> lines = new ArrayList<>();
        for (ValidationCase one : cases) {
            String name = one.name() + " ".repeat(names - one.name().length());
            boolean heavy = one.effort() == ValidationCase.Effort.HEAVY;
            lines.addAll(
                    Paragraph.lines(name, one.title() + (heavy ? " (with --all)" : ""), ConsoleReport.width(terminal)));
        }
        return lines;
    }

    /** Returns the lines of a case. */
    public List<String> of(CaseOutcome outcome) {
        List<String> lines = new ArrayList<>();
        if (!begun) {
            lines.add(
                    terminal.in(Colour.DIM, row("", "value", "reference", "difference", "tolerance", "unit", "from")));
            begun = true;
        }
        List<String> title = Paragraph.lines(
                outcome.of().name() + "  ", terminal.shown(outcome.of().title()), width);
        lines.add(terminal.in(Colour.BOLD, outcome.of().name())
                + title.get(0).substring(outcome.of().name().length()));
        lines.addAll(title.subList(1, title.size()));
        for (Comparison found : outcome.comparisons()) {
            boolean equal = found.relation() == Relation.EQUAL;
            List<String> quantity = Paragraph.lines(
                    "", terminal.shown(found.quantity()), column == 0 ? width - INDENT.length() : column);
            int above = column == 0 ? quantity.size() : quantity.size() - 1;
            quantity.subList(0, above).forEach(line -> lines.add(INDENT + line));
            String text = row(
                    column == 0 ? "" : quantity.get(above),
                    number(found.value()),
                    (equal ? "" : terminal.shown(found.relation().sign()) + " ") + number(found.reference()),
                    NumberText.ratio(found.difference()),
                    equal ? NumberText.ratio(found.tolerance()) : "",
                    terminal.shown(found.unit()),
                    "[" + sources.computeIfAbsent(found.source(), source -> sources.size() + 1) + "]");
            lines.add(word(found.passed()) + text.substring(INDENT.length()));
        }
        outcome.endedBy()
                .ifPresent(failure ->
                        lines.addAll(Paragraph.lines(word(false), "not computed: " + failure.text(), width)));
        return lines;
    }

    /** Returns what follows the last case: the sources, and how many passed. */
    public List<String> foot(List<CaseOutcome> outcomes) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        sources.forEach((source, number) -> lines.addAll(Paragraph.lines(
                String.format(Locale.ROOT, "%4s ", "[" + number + "]"), terminal.shown(source), width)));
        long passed = outcomes.stream().filter(CaseOutcome::passed).count();
        double seconds = outcomes.stream().mapToDouble(CaseOutcome::seconds).sum();
        lines.add("");
        lines.add(word(passed == outcomes.size()) + passed + " of " + outcomes.size() + " cases, "
                + outcomes.stream().mapToInt(o -> o.comparisons().size()).sum() + " comparisons, in "
                + Durations.text(seconds));
        return lines;
    }

    private String word(boolean passed) {
        return passed ? terminal.in(Colour.GREEN, "PASS ") : terminal.in(Colour.RED, "FAIL ");
    }

    private String row(
            String quantity,
            String value,
            String reference,
            String difference,
            String tolerance,
            String unit,
            String source) {
        return String.format(
                        Locale.ROOT,
                        INDENT + (column == 0 ? "%s" : "%-" + column + "s") + "%10s %11s %10s %9s %-6s %s",
                        quantity,
                        value,
                        reference,
                        difference,
                        tolerance,
                        unit,
                        source)
                .stripTrailing();
    }

    private static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e6) {
            return NumberText.fixed(value, 0);
        }
        return size < 1e-3 || size >= 1e6
                ? NumberText.significant(value)
                : NumberText.fixed(value, Math.min(6, NumberText.decimals(value, 6)));
    }
}
