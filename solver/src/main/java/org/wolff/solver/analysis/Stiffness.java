package org.wolff.solver.analysis;

import java.util.Optional;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.metric.Balance;
import org.wolff.solver.metric.Metric;

/** The stiffness of the whole model against a load: the load over the displacement of its point of attack along it. */
final class Stiffness {
    private Stiffness() {}

    /** Returns |F|²/(2W) of a load case with resultant F and work W, N/mm; for one force that is F/δ. */
    static Metric of(LoadCase loadCase, Balance balance, Optional<String> laws) {
        double force = balance.appliedForce().norm();
        long forces =
                loadCase.loads().stream().filter(Load.Force.class::isInstance).count();
        Optional<String> several = loadCase.loads().size() == 1 && forces == 1
                ? Optional.empty()
                : Optional.of(
                        "it is the stiffness against one force, and the load case is made of other or more loads");
        return new Metric(
                        "stiffness.overall",
                        "*",
                        loadCase.name(),
                        force > 0 && balance.externalWork() > 0
                                ? force * force / (2 * balance.externalWork())
                                : Double.NaN,
                        "N/mm",
                        "|F|²/(2W) with the resultant F of the loads and their work W; for one force F over the mean"
                                + " displacement of its facets along it",
                        Optional.empty())
                .withCaveat(laws)
                .withCaveat(several);
    }
}
