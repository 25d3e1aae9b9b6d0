package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wolff.cli.progress.Durations;
import org.wolff.cli.terminal.Terminal;
import org.wolff.cli.terminal.Terminal.Colour;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.analysis.PhaseTime;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.Scales;

/**
 * The table at the end of a run: mesh, stresses by load case and part, balance of forces, findings, warnings, and where
 * the files are. As wide as the terminal, from {@value #NARROWEST} to {@value #WIDTH} characters, units in the headings, peaks
 * with their place in mm.
 */
public final class ConsoleReport {
    /** Greatest width of a line. */
    static final int WIDTH = 100;

    private static final int NARROWEST = 40;
    private static final String ABSENT = "-";
    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final AnalysisResult result;

    private final int width;

    private final List<String> lines = new ArrayList<>();

    private ConsoleReport(Terminal terminal, AnalysisResult result) {
        this.terminal = terminal;
        this.result = result;
        this.width = width(terminal);
    }

    /**
     * Returns the lines of the table, coloured where the terminal is.
     *
     * @param directory where the files are, as the user would name it
     */
    public static List<String> lines(Terminal terminal, AnalysisResult result, RunRecord run, String directory) {
        ConsoleReport report = new ConsoleReport(terminal, result);
        report.head(run);
        report.stresses();
        report.interfaces();
        report.balance();
        report.warnings();
        report.findings();
        report.foot(run, directory);
        report.lines.addAll(ClosingTable.lines(terminal, result, run, directory, report.width));
        return report.lines;
    }

    /** Returns how wide the lines of a report are on a terminal. */
    static int width(Terminal terminal) {
        return Math.max(NARROWEST, Math.min(WIDTH, terminal.columns()));
    }

    private void heading(String text) {
        lines.add("");
        Paragraph.lines("", text, width).forEach(line -> lines.add(terminal.in(Colour.BOLD, line)));
    }

    private void paragraph(String first, String text) {
        lines.addAll(Paragraph.lines(first, text, width));
    }

    private void head(RunRecord run) {
        lines.add(terminal.in(Colour.BOLD, result.subject().name()) + "  (wolff " + run.version() + ")");
        paragraph(
                "mesh   ",
                NumberText.count(result.mesh().tetCount()) + " " + result.mesh().order() + ", "
                        + NumberText.count(result.unknowns()) + " unknowns, " + meshSize() + "dihedral angles "
                        + NumberText.oneDecimal(result.quality().minDihedral()) + " to "
                        + NumberText.oneDecimal(result.quality().maxDihedral()) + " deg");
        int iterations = 0;
        double worst = 0;
        for (LoadCaseResult solved : result.loadCases()) {
            iterations += solved.convergence().iterations();
            worst = Math.max(worst, solved.convergence().relativeResidual());
        }
        paragraph(
                "solve  ",
                result.loadCases().size() + (result.loadCases().size() == 1 ? " load case, " : " load cases, ")
                        + NumberText.count(iterations) + " iterations, relative residual at most "
                        + NumberText.ratio(worst));
    }

    private String meshSize() {
        return result.subject()
                .meshed()
                .map(model -> "size " + SizingText.of(model.sizing()) + ", ")
                .orElse("");
    }

    private void stresses() {
        Map<List<String>, Metric> byKey = new HashMap<>();
        for (Metric metric : result.metrics()) {
            byKey.put(List.of(metric.loadCase(), metric.part(), metric.id()), metric);
        }
        TextTable table = new TextTable(2);
        table.row("", "", "von Mises", "von Mises", "eq. strain", "displacement", "peak von Mises at");
        table.row("load case", "part", "peak MPa", "p99 MPa", "p99 1e-6", "max mm", "x y z mm");
        int stress = decimals("von-mises.max");
        int displacement = decimals("displacement.max");
        for (LoadCaseResult solved : result.loadCases()) {
            String loadCase = solved.loadCase().name();
            String shown = loadCase;
            for (String part : result.mesh().regionNames()) {
                Optional<Metric> peak = find(byKey, loadCase, part, "von-mises.max");
                table.row(
                        shown,
                        part,
                        value(peak, stress),
                        value(find(byKey, loadCase, part, "von-mises.p99"), stress),
                        microstrain(find(byKey, loadCase, part, "equivalent-strain.p99")),
                        value(find(byKey, loadCase, part, "displacement.max"), displacement),
                        peak.flatMap(Metric::location).map(NumberText::vector).orElse(ABSENT));
                shown = "";
            }
        }
        heading("Stress, strain and displacement (p99: 99 % of the part's volume is below)");
        table.lines(width - INDENT.length()).forEach(line -> lines.add(INDENT + line));
    }

    /** Returns how many decimals show four digits of the greatest value of a metric, at least two for small neighbours. */
    private int decimals(String id) {
        double greatest = result.metrics().stream()
                .filter(metric -> metric.id().equals(id))
                .mapToDouble(metric -> Math.abs(metric.value()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return Math.max(2, NumberText.decimals(greatest, 4));
    }

    private static Optional<Metric> find(Map<List<String>, Metric> byKey, String loadCase, String part, String id) {
        return Optional.ofNullable(byKey.get(List.of(loadCase, part, id)));
    }

    private static String value(Optional<Metric> metric, int decimals) {
        return metric.map(m -> NumberText.fixed(m.value(), decimals)).orElse(ABSENT);
    }

    private static String microstrain(Optional<Metric> strain) {
        return strain.map(m -> NumberText.count(Math.round(1e6 * m.value()))).orElse(ABSENT);
    }

    private void interfaces() {
        if (result.loadCases().stream().allMatch(solved -> solved.contact().isEmpty())) {
            return;
        }
        heading("Interfaces (micromotion against the unloaded state, by area)");
        InterfaceTable.lines(result.loadCases(), width - INDENT.length()).forEach(line -> lines.add(INDENT + line));
    }

    private void balance() {
        Scales errors = new Scales();
        TextTable table = new TextTable(1);
        table.row("", "loads", "reactions", "force", "energy");
        table.row("load case", "x y z N", "x y z N", "error", "error");
        for (LoadCaseResult solved : result.loadCases()) {
            table.row(
                    solved.loadCase().name(),
                    NumberText.vector(solved.balance().appliedForce()),
                    NumberText.vector(solved.balance().reactionForce()),
                    NumberText.ratio(errors.shown("1", solved.balance().forceError())),
                    NumberText.ratio(errors.shown("1", solved.balance().energyError())));
        }
        heading("Balance");
        table.lines(width - INDENT.length()).forEach(line -> lines.add(INDENT + line));
    }

    private void warnings() {
        if (!result.warnings().isEmpty()) {
            heading("Warnings");
            result.warnings().forEach(warning -> paragraph(INDENT + "! ", terminal.shown(warning)));
        }
    }

    private void findings() {
        GateTable gates = new GateTable(terminal, result.findings());
        if (!gates.isEmpty()) {
            heading("Checks of the design (the part and load case that decides each)");
            lines.addAll(gates.lines(INDENT, width));
        }
        heading("Checks of the numbers");
        List<Finding> own = result.findings().stream()
                .filter(f -> f.kind() == Finding.Kind.CHECK)
                .toList();
        lines.addAll(FindingLines.of(terminal, own, INDENT, width));
    }

    private void foot(RunRecord run, String directory) {
        heading("Files in " + directory);
        paragraph(INDENT, String.join(", ", run.files()));
        // "solve: walking" and "solve: stance" are one word here: solve.
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (PhaseTime phase : result.phases()) {
            seconds.merge(phase.phase().replaceFirst(":.*", ""), phase.seconds(), Double::sum);
        }
        String phases = seconds.entrySet().stream()
                .map(phase -> phase.getKey() + " " + Durations.text(phase.getValue()))
                .collect(Collectors.joining(", "));
        paragraph("time   ", Durations.text(run.seconds()) + (phases.isEmpty() ? "" : " (" + phases + ")"));
    }
}
