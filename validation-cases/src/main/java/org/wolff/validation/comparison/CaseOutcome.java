package org.wolff.validation.comparison;

import java.util.List;
import java.util.Optional;

/**
 * What came of a case.
 *
 * @param of the case
 * @param comparisons what it found before it ended, in its order
 * @param failure what ended it early; null when nothing did
 * @param seconds wall time
 */
public record CaseOutcome(ValidationCase of, List<Comparison> comparisons, Failure failure, double seconds) {
    /**
     * Why a case could not be computed.
     *
     * @param thrown a refusal with its reasons, or a defect
     */
    public record Failure(RuntimeException thrown) {
        /** Returns the words for people. */
        public String text() {
            return thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
        }
    }

    /** Returns whether the case was computed and every number is what it must be. */
    public boolean passed() {
        return failure == null && comparisons.stream().allMatch(Comparison::passed);
    }

    /** Returns why it ended early, if it did. */
    public Optional<Failure> endedBy() {
        return Optional.ofNullable(failure);
    }
}
