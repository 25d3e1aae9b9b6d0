package org.wolff.solver.contact;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;

/**
 * Why a load has no answer: friction cannot carry it, so that a part runs away; or the iteration did not settle, which
 * says nothing about what the interfaces carry.
 *
 * @param acted what acts where the pairs last were in equilibrium
 * @param acting what acts where they are not
 * @param holds share of the load at the first
 * @param fails share of the load at the second
 */
record ContactRefusal(
        ContactSystem system, String name, ContactActing acted, ContactActing acting, double holds, double fails) {
    private static final int SHOWN = 5;

    /**
     * Returns the error.
     *
     * @param outcome of the part of the load that failed
     * @param escape how a part gets away, under the whole load if it failed
     */
    NoSolutionException of(ContactIteration.Outcome outcome, Optional<Escape> escape) {
        String counts = String.format(
                Locale.ROOT,
                "(of %d pairs %d are open, %d stick, %d slip; forces out of balance %.2g)",
                system.pairs.size(),
                outcome.state().count(PairStatus.OPEN),
                outcome.state().count(PairStatus.STICK),
                outcome.state().count(PairStatus.SLIP),
                outcome.unbalanced());
        if (escape.isEmpty()) {
            return new NoSolutionException(unsettled(counts, outcome));
        }
        Escape how = escape.get();
        return new NoSolutionException(how.kind() == Escape.Kind.COMES_LOOSE ? loose(how) : capacity(counts, how));
    }

    private Problem loose(Escape how) {
        return Problem.of(
                String.format(
                        Locale.ROOT,
                        "load '%s' leaves %s loose: it is pressed out of interface '%s', %s %s, until nothing touches"
                                + " it (contact forces of %.2g N, of %.2g N when it stuck), and nothing else holds it",
                        name,
                        how.who(),
                        how.interfaceName(),
                        how.way(),
                        how.direction(),
                        how.touch(),
                        how.firmTouch()),
                "raise the friction, bond some of the interface, support the part, or leave out the interference: a"
                        + " load that would keep the part in its seat acts only after the press-fit");
    }

    private Problem capacity(String counts, Escape how) {
        double carried = resultant(acted.forces());
        double lost = resultant(acting.forces());
        String between = Math.abs(lost - carried) > 1e-9 * lost
                ? String.format(Locale.ROOT, "their capacity is between %.5g and %.5g N", carried, lost)
                : String.format(
                        Locale.ROOT, "they hold to %.4g %% of the step and not to %.4g %%", 100 * holds, 100 * fails);
        return Problem.of(
                "load '" + name + "' is more than the interfaces can carry: " + between + " " + counts
                        + String.format(
                                Locale.ROOT,
                                "; %s moves away from interface '%s' %s, fastest at %s mm, for nothing balances %s",
                                how.who(),
                                how.interfaceName(),
                                how.direction(),
                                Escape.text(how.place()),
                                how.unbalanced()),
                "the part slips or lifts off as a whole: support it, bond it, raise the press-fit or the friction, or"
                        + " ask for a smaller load");
    }

    private Problem unsettled(String counts, ContactIteration.Outcome outcome) {
        int[] changed = outcome.changed();
        String restless = IntStream.range(0, system.pairs.size())
                .filter(p -> changed[p] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer p) -> -changed[p]))
                .limit(SHOWN)
                .map(p -> String.format(
                        Locale.ROOT,
                        "a pair of interface '%s' at (%s) changed %d times",
                        system.pairs.interfaces().get(system.pairs.owner()[p]).name(),
                        place(system.pairs.near()[p]),
                        changed[p]))
                .collect(Collectors.joining("; "));
        return Problem.of(
                String.format(
                        Locale.ROOT,
                        "load '%s' did not settle between %.2f %% and %.2f %% of the step, in %d Newton steps at the"
                                + " end; nothing runs away, so this says nothing about what the interfaces carry %s: %s",
                        name,
                        100 * holds,
                        100 * fails,
                        outcome.steps(),
                        counts,
                        restless.isEmpty() ? "no pair changed, the linear solves get no further" : restless),
                restless.isEmpty()
                        ? "look for elements of bad quality and for stiffnesses that are very far apart"
                        : "ten-node elements or a finer mesh at these places settle more easily, and so does a"
                                + " slip-stiffness of the interface where it has one");
    }

    private String place(int node) {
        double[] xyz = system.mesh.xyz();
        return String.format(Locale.ROOT, "%.4g, %.4g, %.4g", xyz[3 * node], xyz[3 * node + 1], xyz[3 * node + 2]);
    }

    private static double resultant(double[] f) {
        double[] sum = new double[3];
        for (int i = 0; i < f.length; i++) {
            sum[i % 3] += f[i];
        }
        return Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
    }
}
