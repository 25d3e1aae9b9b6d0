package org.wolff.solver.finding;

import java.util.List;
import java.util.Optional;
import org.wolff.solver.metric.Metric;

/**
 * A limit of the design, which decides whether a run passes. Several gates of one name are one check of the case.
 *
 * @param name as in the case file
 * @param metric what is judged, such as {@code von-mises.p99}
 * @param part the part or interface; empty for each that has the metric
 * @param loadCase the load case; empty for each, and for the envelope where there is one
 * @param limit in the unit of the metric
 * @param severity what it means for the run when it does not pass
 * @param source who says that this is the limit; empty where nobody does, and then the gate is not assessable
 * @param caveats why no verdict may rest on the limit, such as an unverified property of a material
 */
public record Gate(
        String name,
        String metric,
        Optional<String> part,
        Optional<String> loadCase,
        Limit limit,
        Severity severity,
        String source,
        List<String> caveats) {
    /** Copies the list. */
    public Gate {
        caveats = List.copyOf(caveats);
    }

    /** Returns whether it judges a number. */
    boolean judges(Metric measured) {
        return metric.equals(measured.id())
                && part.map(measured.part()::equals).orElse(true)
                && loadCase.map(measured.loadCase()::equals).orElse(true);
    }
}
