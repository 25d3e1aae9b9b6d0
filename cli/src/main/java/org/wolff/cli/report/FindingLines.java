package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.wolff.cli.terminal.Terminal;
import org.wolff.cli.terminal.Terminal.Colour;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Finding.Verdict;

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
            String word = finding.verdict() == Verdict.FAIL ? "FAIL " : "NOT ASSESSABLE ";
            String text = finding.id() + ": " + finding.message() + "; " + NumberText.significant(finding.value())
                    + unit(finding) + ", limit " + NumberText.significant(finding.limit()) + unit(finding) + " ("
                    + finding.source() + ")";
            List<String> paragraph = Paragraph.lines(indent + word, terminal.shown(text), width);
            Colour colour = finding.verdict() == Verdict.FAIL ? Colour.RED : Colour.YELLOW;
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

    private static String unit(Finding finding) {
        return finding.unit().equals("1") ? "" : " " + finding.unit();
    }
}
