package org.wolff.cli.progress;

import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** Knows the present phase, when it began, and what is left of it. Times in seconds. */
final class PhaseTimer {
    private static final double LEAST_ELAPSED = 2;
    private static final double LEAST_FRACTION = 0.02;

    private final LongSupplier nanoseconds;
    private String phase = "";
    private long began;

    /** A clock that reads {@code nanoseconds}, such as {@link System#nanoTime}. */
    PhaseTimer(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        this.began = nanoseconds.getAsLong();
    }

    /** A phase begins. */
    void begin(String name) {
        phase = name;
        began = nanoseconds.getAsLong();
    }

    /** Returns the name of the present phase; empty before the first. */
    String phase() {
        return phase;
    }

    /** Returns the time since the present phase began. */
    double elapsed() {
        return (nanoseconds.getAsLong() - began) * 1e-9;
    }

    /** Returns the time that the phase still needs if it goes on as before; empty while that is a guess. */
    OptionalDouble left(double fraction) {
        double elapsed = elapsed();
        return elapsed >= LEAST_ELAPSED && fraction >= LEAST_FRACTION && fraction <= 1
                ? OptionalDouble.of(elapsed * (1 - fraction) / fraction)
                : OptionalDouble.empty();
    }
}
