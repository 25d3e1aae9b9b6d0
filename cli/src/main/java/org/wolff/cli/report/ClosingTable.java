package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wolff.cli.terminal.Terminal;
import org.wolff.cli.terminal.Terminal.Colour;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.finding.Conclusion;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.Scales;

/** The last lines of a run: the verdict, the five numbers that matter most, and where the report is. */
final class ClosingTable {
    private static final int NUMBERS = 5;

    /** What fills the table up where a case has fewer checks: the greatest of each over parts and load cases. */
    private static final List<String> MAIN = List.of(
            "von-mises.averaged", "displacement.max", "equivalent-strain.p99", "von-mises.p99", "strain-energy.total");

    private ClosingTable() {}

    /**
     * Returns the lines.
     *
     * @param width greatest width of a line
     */
    static List<String> lines(Terminal terminal, AnalysisResult result, RunRecord run, String directory, int width) {
        List<String> lines = new ArrayList<>();
        Conclusion conclusion = result.conclusion();
        Colour colour =
                switch (conclusion.verdict()) {
                    case PASS -> Colour.GREEN;
                    case FAIL -> Colour.RED;
                    case NOT_ASSESSABLE -> Colour.YELLOW;
                };
        String word = conclusion.verdict().word().replace('-', ' ').toUpperCase(Locale.ROOT);
        List<String> verdict = Paragraph.lines("verdict  " + word + "  ", terminal.shown(conclusion.reason()), width);
        lines.add("");
        lines.add(verdict.get(0).replaceFirst(word, terminal.in(colour, word)));
        lines.addAll(verdict.subList(1, verdict.size()));
        numbers(result).lines(width - 2).forEach(line -> lines.add("  " + line));
        String report = run.files().contains("report.html") ? "report.html" : ResultDirectory.RESULTS;
        lines.add("report   " + directory + "/" + report);
        return lines;
    }

    private static TextTable numbers(AnalysisResult result) {
        TextTable table = new TextTable(3);
        table.row("the numbers that matter", "part", "load case", "value", "limit");
        int rows = 0;
        List<String> shown = new ArrayList<>();
        for (Finding f : new GateTable(Terminal.silent(), result.findings()).deciding()) {
            String number = f.metric() + " " + f.part() + " " + f.loadCase();
            if (rows < NUMBERS && !shown.contains(number)) {
                table.row(f.metric(), f.part(), f.loadCase(), GateTable.value(f), GateTable.limit(f));
                shown.add(number);
                rows++;
            }
        }
        Scales scales = new Scales();
        result.metrics().forEach(m -> scales.add(m.unit(), m.value()));
        for (String id : MAIN) {
            Optional<Metric> greatest = greatest(result, id);
            if (rows < NUMBERS && greatest.isPresent()) {
                Metric m = greatest.get();
                if (!shown.contains(m.id() + " " + m.part() + " " + m.loadCase())) {
                    String unit = m.unit().equals("1") ? "" : " " + m.unit();
                    String value = NumberText.significant(scales.shown(m.unit(), m.value()));
                    table.row(m.id(), m.part(), m.loadCase(), value + unit, "none");
                    rows++;
                }
            }
        }
        return table;
    }

    private static Optional<Metric> greatest(AnalysisResult result, String id) {
        return result.metrics().stream()
                .filter(m -> m.id().equals(id)
                        && Double.isFinite(m.value())
                        && !m.loadCase().equals(Finding.WHOLE))
                .max(Comparator.comparingDouble(Metric::value));
    }
}
