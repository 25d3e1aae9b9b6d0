package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wolff.cli.terminal.Terminal;
import org.wolff.cli.terminal.Terminal.Colour;
import org.wolff.solver.convergence.GridConvergence;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Severity;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.metric.Scales;

/** Findings for people: each that did not pass, and how many did. */
final class FindingLines {
    private FindingLines() {}

    /**
     * Returns the lines.
     *
     * @param indent what each begins with
     * @param width greatest width of a line
     */
    static List<String> of(Terminal terminal, List<Finding> all, String indent, int width) {
        List<String> lines = new ArrayList<>();
        List<Finding> open =
                all.stream().filter(f -> f.verdict() != Verdict.PASS).toList();
        for (Finding finding : open) {
            String word = word(finding);
            List<String> paragraph = Paragraph.lines(indent + word, terminal.shown(text(finding)), width);
            Colour colour = word.startsWith("FAIL") ? Colour.RED : Colour.YELLOW;
            lines.add(indent + terminal.in(colour, word) + paragraph.get(0).substring(indent.length() + word.length()));
            lines.addAll(paragraph.subList(1, paragraph.size()));
        }
        int passed = all.size() - open.size();
        if (passed > 0) {
            lines.add(indent + terminal.in(Colour.GREEN, "PASS ") + passed + " of " + all.size()
                    + (open.isEmpty() ? "" : "; " + open.size() + " above did not"));
        }
        if (all.isEmpty()) {
            lines.add(indent + "none: nothing was held against a limit");
        }
        return lines;
    }

    /** Returns the verdict in capitals, a warning marked as such, and a space. */
    static String word(Finding finding) {
        String word = finding.verdict().word().replace('-', ' ').toUpperCase(Locale.ROOT);
        if (finding.verdict() == Verdict.PASS) {
            return word + " ";
        }
        return (finding.severity() == Severity.WARNING ? "WARNING, " + word.toLowerCase(Locale.ROOT) : word) + " ";
    }

    /** Returns what was judged, its value and limit, who says so, and why it cannot be assessed. */
    static String text(Finding finding) {
        StringBuilder text = new StringBuilder(finding.id()).append(": ").append(finding.message());
        if (!finding.part().equals(Finding.WHOLE)) {
            text.append(", part '").append(finding.part()).append("'");
        }
        if (finding.kind() == Finding.Kind.GATE && !finding.loadCase().equals(Finding.WHOLE)) {
            text.append(", load case '").append(finding.loadCase()).append("'");
        }
        finding.location()
                .ifPresent(
                        at -> text.append(" at ").append(NumberText.vector(at)).append(" mm"));
        text.append("; ")
                .append(quantity(shown(finding), finding))
                .append(convergence(finding))
                .append(", limit ");
        if (finding.kind() == Finding.Kind.GATE) {
            text.append(finding.limit().bound().word()).append(' ');
        }
        text.append(quantity(finding.limit().value(), finding));
        text.append(" (")
                .append(finding.source().isBlank() ? "no source" : finding.source())
                .append(")");
        finding.caveat().ifPresent(caveat -> text.append("; ").append(caveat));
        return text.toString();
    }

    /** Returns the interval of a gated value, or that its convergence was not studied. */
    private static String convergence(Finding finding) {
        if (finding.kind() != Finding.Kind.GATE || !Double.isFinite(finding.value())) {
            return "";
        }
        return finding.convergence()
                .map(found -> found.behaviour() == GridConvergence.Behaviour.DIVERGES
                        ? " (does not converge)"
                        : " (" + NumberText.significant(found.low()) + " to " + NumberText.significant(found.high())
                                + ")")
                .orElse(" (unconverged)");
    }

    /** Returns the value for people: 0 where it is what rounding leaves beside the limit. */
    static double shown(Finding finding) {
        Scales scales = new Scales();
        scales.add(finding.limit().unit(), finding.limit().value());
        return scales.shown(finding.limit().unit(), finding.value());
    }

    private static String quantity(double value, Finding finding) {
        String unit = finding.limit().unit();
        return NumberText.significant(value) + (unit.equals("1") ? "" : " " + unit);
    }
}
