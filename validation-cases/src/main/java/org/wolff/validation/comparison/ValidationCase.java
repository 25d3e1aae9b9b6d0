package org.wolff.validation.comparison;

import org.wolff.mesh.work.Workers;

/**
 * A problem whose answer is known.
 *
 * @param name module and name, such as {@code contact/press-fit}; lower case, unique
 * @param title what it is, for people
 * @param effort how long it takes
 * @param measurement what computes it
 */
public record ValidationCase(String name, String title, Effort effort, Measurement measurement) {
    /** How long a case takes. */
    public enum Effort {
        /** A few seconds at most. */
        QUICK,
        /** Longer, or more than a gigabyte: run only when asked for. */
        HEAVY
    }

    /** Computes a case. */
    @FunctionalInterface
    public interface Measurement {
        /** Puts what it finds into {@code found}; a {@link RuntimeException} fails the case. */
        void measure(Workers workers, Comparisons found);
    }

    /** Checks the name. */
    public ValidationCase {
        if (!name.matches("[a-z]+/[a-z0-9-]+")) {
            throw new IllegalArgumentException("a case called '" + name + "', not module/name-in-lower-case");
        }
    }

    /** Returns a case of a few seconds. */
    public static ValidationCase quick(String name, String title, Measurement measurement) {
        return new ValidationCase(name, title, Effort.QUICK, measurement);
    }

    /** Returns a case that runs only when asked for. */
    public static ValidationCase heavy(String name, String title, Measurement measurement) {
        return new ValidationCase(name, title, Effort.HEAVY, measurement);
    }

    /** Computes the case; what goes wrong on the way is part of the outcome. */
    public CaseOutcome run(Workers workers) {
        Comparisons found = new Comparisons();
        long begin = System.nanoTime();
        CaseOutcome.Failure failure = null;
        try {
            measurement.measure(workers, found);
            if (found.all().isEmpty()) {
                throw new IllegalStateException("the case compares nothing");
            }
        } catch (RuntimeException thrown) {
            failure = new CaseOutcome.Failure(thrown);
        }
        return new CaseOutcome(this, found.all(), failure, (System.nanoTime() - begin) * 1e-9);
    }
}
