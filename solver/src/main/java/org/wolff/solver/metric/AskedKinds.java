package org.wolff.solver.metric;

import java.util.ArrayList;
import java.util.List;
import org.wolff.solver.metric.MetricKinds.MetricKind;
import org.wolff.solver.metric.MetricKinds.Subject;

/** The kinds of numbers beyond the fields of parts: errors, margins, and what a case asks for under {@code metrics}. */
final class AskedKinds {
    private static final String[] WINDOWS = {"disuse", "stay", "formation", "overload"};

    private AskedKinds() {}

    static List<MetricKind> all() {
        List<MetricKind> all = new ArrayList<>();
        part(all, "error.energy", "1", "estimated relative error in the norm of energy");
        part(all, "error.von-mises.rms", "MPa", "estimated error of the stress");
        for (String strength : List.of("yield", "ultimate")) {
            part(all, strength + ".safety-factor.raw", "1", strength + " strength over the raw peak");
            part(all, strength + ".safety-factor.averaged", "1", strength + " strength over the averaged peak");
            part(
                    all,
                    strength + ".safety-factor.struts",
                    "1",
                    strength + " strength of the metal over the stress in the struts of a homogenised lattice");
        }
        part(all, "strut-stress.p99", "MPa", "stress in the metal of a homogenised lattice, 99 % of the part below");
        part(all, "strut-stress.max", "MPa", "stress in the metal of a homogenised lattice, greatest of the part");
        model(all, "stiffness.overall", "N/mm", "load over the displacement of its point of attack");
        for (String statistic : List.of("min", "p1", "averaged")) {
            part(all, "fatigue.safety-factor." + statistic, "1", "factor by which the cycle may grow, " + statistic);
        }
        part(all, "fatigue.damage.max", "1", "greatest Miner's sum");
        part(all, "fit.coverage", "1", "share of the implant's surface that touches bone");
        part(all, "fit.matching", "1", "share of the interface with a narrow gap");
        part(all, "fit.gap.p95", "mm", "95th percentile of the gap");
        part(all, "fit.gap.max", "mm", "greatest gap");
        part(all, "fit.deviation.rms", "mm", "root mean square gap");
        part(all, "fit.purchase.cortical", "mm", "length of a screw in cortical bone");
        part(all, "fit.purchase.cancellous", "mm", "length of a screw in cancellous bone");
        part(all, "fit.displacement.max", "mm", "greatest displacement of the implant against bone");
        part(all, "deviation.mean", "mm", "mean distance of a part's faces from a given surface");
        part(all, "deviation.p95", "mm", "95th percentile of that distance by area");
        part(all, "deviation.max", "mm", "greatest such distance");
        shielding(all, "shielding.", Subject.PART, " of the part");
        shielding(all, "shielding.<zone>.", Subject.MODEL, " of a zone of bone");
        return all;
    }

    private static void shielding(List<MetricKind> all, String start, Subject subject, String of) {
        add(all, start + "energy-ratio", "1", subject, "energy density, implanted over intact" + of);
        add(all, start + "energy-change", "1", subject, "change of the energy density" + of);
        add(all, start + "von-mises-ratio", "1", subject, "von Mises stress, implanted over intact" + of);
        add(all, start + "strain-ratio", "1", subject, "equivalent strain, implanted over intact" + of);
        for (String window : WINDOWS) {
            add(all, start + "frost-" + window, "1", subject, "share of the volume in Frost's window" + of);
            add(all, start + "frost-" + window + "-intact", "1", subject, "the same of the intact bone" + of);
        }
        add(all, start + "stimulus", "N*mm/t", subject, "stimulus" + of);
        add(all, start + "stimulus-intact", "N*mm/t", subject, "stimulus of the intact bone" + of);
        add(all, start + "resorption.<dead-zone>", "1", subject, "bone mass at risk of resorption" + of);
        add(all, start + "overload.<dead-zone>", "1", subject, "bone mass at risk of overload" + of);
    }

    private static void part(List<MetricKind> all, String id, String unit, String meaning) {
        add(all, id, unit, Subject.PART, meaning);
    }

    private static void model(List<MetricKind> all, String id, String unit, String meaning) {
        add(all, id, unit, Subject.MODEL, meaning);
    }

    private static void add(List<MetricKind> all, String id, String unit, Subject subject, String meaning) {
        all.add(new MetricKind(id, unit, subject, meaning));
    }
}
