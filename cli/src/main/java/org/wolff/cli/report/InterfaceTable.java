package org.wolff.cli.report;

import java.util.List;
import java.util.Optional;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.contact.Micromotion;
import org.wolff.solver.contact.Micromotion.Definition;
import org.wolff.solver.contact.PairStatus;
import org.wolff.solver.interfaces.ContactResult;

/** The table of what each interface does in each load case: micromotion in µm, shares of the area, pressure. */
final class InterfaceTable {
    /** The limit of the literature for bone to grow in, of those of {@link Micromotion#limits()}: 40 µm. */
    private static final int INGROWTH = 1;

    private InterfaceTable() {}

    static List<String> lines(List<LoadCaseResult> loadCases, int width) {
        TextTable table = new TextTable(2);
        table.row("", "", "motion", "motion", "motion", "<= 40 um", "open", "slips", "pressure", "pressure");
        table.row(
                "load case",
                "interface",
                "mean um",
                "p95 um",
                "max um",
                "% area",
                "% area",
                "% area",
                "mean MPa",
                "max MPa");
        for (LoadCaseResult solved : loadCases) {
            String shown = solved.loadCase().name();
            for (InterfaceResult of :
                    solved.contact().map(ContactResult::interfaces).orElse(List.of())) {
                Micromotion motion = Optional.ofNullable(of.motion().get(Definition.REFERENCE))
                        .orElseThrow();
                table.row(
                        shown,
                        of.name(),
                        micrometres(motion.mean()),
                        micrometres(motion.percentile95()),
                        micrometres(motion.largest()),
                        percent(motion.shares()[INGROWTH]),
                        percent(of.areaOf().get(PairStatus.OPEN) / of.area()),
                        percent(of.areaOf().get(PairStatus.SLIP) / of.area()),
                        NumberText.significant(of.meanPressure()),
                        NumberText.significant(of.largestPressure()));
                shown = "";
            }
        }
        return table.lines(width);
    }

    private static String micrometres(double mm) {
        return NumberText.oneDecimal(1000 * mm);
    }

    private static String percent(double share) {
        return NumberText.oneDecimal(100 * share);
    }
}
