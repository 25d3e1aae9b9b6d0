package org.wolff.solver.finding;

import java.util.List;
import java.util.Optional;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.solver.convergence.GridConvergence;

/**
 * A number held against a limit.
 *
 * @param id of a gate its name in the case, else what was checked, such as {@code balance.force}
 * @param kind who asked
 * @param verdict what came of it
 * @param severity what it means for the run
 * @param metric what was judged, such as {@code von-mises.p99}; for checks that wolff makes itself the {@code id}
 * @param part part or interface that it belongs to; {@link #WHOLE} for the whole model
 * @param loadCase load case; {@link #WHOLE} where it belongs to all or none
 * @param value the number; not finite where there is none
 * @param limit the limit, in the unit of the value
 * @param location where the value occurs, mm, for extremes
 * @param message one sentence for people: what the value is
 * @param source who says that this is the limit; empty where nobody does
 * @param caveat why it cannot be assessed; empty where it can
 * @param convergence how the value behaves as the mesh is refined, where that was studied; then the end of its interval that
 *     speaks against the design was judged
 */
public record Finding(
        String id,
        Kind kind,
        Verdict verdict,
        Severity severity,
        String metric,
        String part,
        String loadCase,
        double value,
        Limit limit,
        Optional<Vector3> location,
        String message,
        String source,
        Optional<String> caveat,
        Optional<GridConvergence> convergence) {
    /** The part or load case of what belongs to the whole model or to all load cases. */
    public static final String WHOLE = "*";

    /** Who asks for a judgement. */
    public enum Kind {
        /** The case: a limit of the design. */
        GATE,
        /** wolff itself: whether the numbers mean anything. */
        CHECK;

        /** Returns the word for files and messages, such as {@code gate}. */
        public String word() {
            return this == GATE ? "gate" : "check";
        }
    }

    /** Returns one by one the reasons why it cannot be assessed; none where it can. */
    public List<String> reasons() {
        return caveat.map(all -> List.of(all.split("; "))).orElse(List.of());
    }

    /** A check that wolff makes itself. */
    public static Finding check(
            String id, String part, String loadCase, double value, Limit limit, String message, String source) {
        return new Finding(
                id,
                Kind.CHECK,
                limit.holds(value) ? Verdict.PASS : Verdict.FAIL,
                Severity.ERROR,
                id,
                part,
                loadCase,
                value,
                limit,
                Optional.empty(),
                message,
                source,
                Optional.empty(),
                Optional.empty());
    }
}
