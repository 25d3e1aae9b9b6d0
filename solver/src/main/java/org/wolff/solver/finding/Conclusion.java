package org.wolff.solver.finding;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What all findings of a run come to. It fails where a gate fails. Otherwise it is not assessable where a gate is, where
 * a check of the numbers failed, or where the case has no gate: then nobody said what the design must hold. Findings of
 * {@link Severity#WARNING} change nothing.
 *
 * @param verdict of the whole run
 * @param reason one sentence
 */
public record Conclusion(Verdict verdict, String reason) {
    /** Draws the conclusion. */
    public static Conclusion of(List<Finding> findings) {
        List<Finding> errors =
                findings.stream().filter(f -> f.severity() == Severity.ERROR).toList();
        List<String> failed = names(errors, f -> isGate(f) && f.verdict() == Verdict.FAIL);
        List<String> open = names(errors, f -> isGate(f) && f.verdict() == Verdict.NOT_ASSESSABLE);
        List<String> unsound = names(errors, f -> !isGate(f) && f.verdict() != Verdict.PASS);
        String beyond = beyond(errors);
        List<String> gates = names(errors, Conclusion::isGate);
        if (!failed.isEmpty()) {
            return new Conclusion(Verdict.FAIL, counted(failed, "gate") + " failed: " + listed(failed));
        }
        if (!unsound.isEmpty()) {
            return new Conclusion(
                    Verdict.NOT_ASSESSABLE,
                    counted(unsound, "check") + " of the numbers failed: " + listed(unsound) + beyond);
        }
        if (!open.isEmpty()) {
            return new Conclusion(
                    Verdict.NOT_ASSESSABLE, counted(open, "gate") + " cannot be assessed: " + listed(open) + beyond);
        }
        if (gates.isEmpty()) {
            return new Conclusion(Verdict.NOT_ASSESSABLE, "the case has no gate of severity error: nothing was asked");
        }
        return new Conclusion(Verdict.PASS, counted(gates, "gate") + " passed");
    }

    /** Returns what would have failed, had it been assessable: a reader may not take it for a mere lack of sources. */
    private static String beyond(List<Finding> errors) {
        List<String> names = names(
                errors,
                f -> isGate(f)
                        && f.verdict() == Verdict.NOT_ASSESSABLE
                        && Double.isFinite(f.value())
                        && !f.limit().holds(f.value()));
        return names.isEmpty() ? "" : "; beyond the limit: " + listed(names);
    }

    /** Returns whether nothing was found that speaks against the run; so it is without any gate too. */
    public static boolean isClean(List<Finding> findings) {
        return findings.stream().allMatch(f -> f.verdict() == Verdict.PASS || f.severity() == Severity.WARNING);
    }

    private static boolean isGate(Finding finding) {
        return finding.kind() == Finding.Kind.GATE;
    }

    private static List<String> names(List<Finding> findings, Predicate<Finding> which) {
        return findings.stream().filter(which).map(Finding::id).distinct().toList();
    }

    private static String counted(List<String> names, String noun) {
        return String.format(Locale.ROOT, "%d %s%s", names.size(), noun, names.size() == 1 ? "" : "s");
    }

    private static String listed(List<String> names) {
        String shown = names.stream().limit(5).collect(Collectors.joining(", "));
        return names.size() > 5 ? shown + ", …" : shown;
    }
}
