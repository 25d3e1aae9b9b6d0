package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wolff.cli.terminal.Terminal;
import org.wolff.cli.terminal.Terminal.Colour;
import org.wolff.solver.convergence.GridConvergence;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Limit;
import org.wolff.solver.finding.Severity;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.metric.Scales;

/** The checks of a case for people: a row for each with the part and load case that decide it, and the reasons below. */
final class GateTable {
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing((Finding f) -> f.severity())
            .thenComparing(f -> f.verdict() == Verdict.FAIL ? 0 : f.verdict() == Verdict.NOT_ASSESSABLE ? 1 : 2)
            .thenComparing(f -> -utilisation(f));

    private final Terminal terminal;
    private final Map<String, List<Finding>> gates = new LinkedHashMap<>();

    GateTable(Terminal terminal, List<Finding> findings) {
        this.terminal = terminal;
        findings.stream().filter(f -> f.kind() == Finding.Kind.GATE).forEach(f -> gates.computeIfAbsent(
                        f.id(), id -> new ArrayList<>())
                .add(f));
    }

    /** Returns whether the case has no checks. */
    boolean isEmpty() {
        return gates.isEmpty();
    }

    /** Returns the finding that decides each gate, the worst first. */
    List<Finding> deciding() {
        return gates.values().stream()
                .map(own -> own.stream().min(WORST_FIRST).orElseThrow())
                .sorted(WORST_FIRST)
                .toList();
    }

    /**
     * Returns the lines of the table and the reasons of what did not pass.
     *
     * @param width greatest width of a line
     */
    List<String> lines(String indent, int width) {
        TextTable table = new TextTable(3);
        table.row("check", "part", "load case", "value", "limit", "verdict");
        List<Finding> deciding = deciding();
        for (Finding f : deciding) {
            table.row(
                    told -> terminal.in(colour(f), told),
                    f.id(),
                    f.part(),
                    f.loadCase(),
                    value(f),
                    limit(f),
                    verdict(f));
        }
        List<String> lines = new ArrayList<>();
        table.lines(width - indent.length()).forEach(row -> lines.add(indent + row));
        Map<String, List<String>> reasons = reasons();
        if (!reasons.isEmpty()) {
            lines.add(indent + "Not assessable until these are mended:");
        }
        reasons.forEach((reason, names) -> lines.addAll(
                Paragraph.lines(indent + "? ", terminal.shown(reason + ": " + String.join(", ", names)), width)));
        for (Finding f : deciding) {
            if (f.verdict() == Verdict.FAIL) {
                lines.addAll(Paragraph.lines(indent + "! ", terminal.shown(FindingLines.text(f)), width));
            }
        }
        return lines;
    }

    private Map<String, List<String>> reasons() {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        gates.forEach((name, own) -> own.stream()
                .flatMap(f -> f.reasons().stream())
                .distinct()
                .forEach(reason ->
                        reasons.computeIfAbsent(reason, r -> new ArrayList<>()).add(name)));
        return reasons;
    }

    /** Returns how much of the limit is used; more than 1 is beyond it. */
    private static double utilisation(Finding f) {
        double value = Math.abs(f.value());
        double limit = Math.abs(f.limit().value());
        double used = f.limit().bound() == Limit.Bound.ABOVE ? limit / value : value / limit;
        return Double.isNaN(used) ? 0 : used;
    }

    /** Returns the value with its uncertainty, where that was studied. */
    static String value(Finding f) {
        double value = FindingLines.shown(f);
        String alone = quantity(value, f.limit().unit());
        if (f.convergence().isEmpty()) {
            return alone;
        }
        GridConvergence found = f.convergence().get();
        if (found.behaviour() == GridConvergence.Behaviour.DIVERGES) {
            return alone + ", diverges";
        }
        if (found.uncertainty()
                <= Scales.ROUNDING
                        * Math.max(Math.abs(value), Math.abs(f.limit().value()))) {
            return alone;
        }
        int decimals = NumberText.decimals(found.uncertainty(), 2);
        return NumberText.fixed(value, decimals) + " ± " + NumberText.fixed(found.uncertainty(), decimals)
                + unit(f.limit().unit());
    }

    /** Returns the limit and its side. */
    static String limit(Finding f) {
        return f.limit().bound().word() + " "
                + quantity(f.limit().value(), f.limit().unit());
    }

    private static String quantity(double value, String unit) {
        return NumberText.significant(value) + unit(unit);
    }

    private static String unit(String unit) {
        return unit.equals("1") ? "" : " " + unit;
    }

    private String verdict(Finding f) {
        long same = gates.get(f.id()).stream()
                .filter(other -> other.verdict() == f.verdict())
                .count();
        int all = gates.get(f.id()).size();
        String word = word(f.verdict());
        String told =
                f.severity() == Severity.WARNING && f.verdict() != Verdict.PASS ? word.toLowerCase(Locale.ROOT) : word;
        return told + (all == 1 || same == all ? "" : " " + same + " of " + all);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "PASS";
            case FAIL -> "FAIL";
            case NOT_ASSESSABLE -> "NOT ASSESSABLE";
        };
    }

    private static Colour colour(Finding f) {
        return switch (f.verdict()) {
            case PASS -> Colour.GREEN;
            case FAIL -> f.severity() == Severity.ERROR ? Colour.RED : Colour.YELLOW;
            case NOT_ASSESSABLE -> Colour.YELLOW;
        };
    }
}
