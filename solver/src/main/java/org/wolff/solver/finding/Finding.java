package org.wolff.solver.finding;

/**
 * A number held against a limit.
 *
 * @param id what was judged, such as {@code balance.force}
 * @param verdict what came of it
 * @param value the number
 * @param limit the limit
 * @param unit of both
 * @param message one sentence for people, with part, load case and place
 * @param source who says that this is the limit
 */
public record Finding(
        String id, Verdict verdict, double value, double limit, String unit, String message, String source) {
    /** What a judgement can come to. */
    public enum Verdict {
        /** Within the limit. */
        PASS,
        /** Beyond the limit. */
        FAIL,
        /** Something that the judgement needs is missing or unverified. */
        NOT_ASSESSABLE
    }
}
