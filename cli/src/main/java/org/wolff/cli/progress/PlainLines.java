package org.wolff.cli.progress;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Progress where nobody watches or everything is kept: a line per phase, and at most one every few seconds. */
public final class PlainLines implements PhaseListener {
    private final Consumer<String> lines;
    private final LongSupplier nanoseconds;
    private final long leastInterval;
    private final PhaseTimer clock;
    private long told;

    /**
     * Writes to {@code lines}.
     *
     * @param lines takes each line
     * @param nanoseconds the clock
     * @param leastSeconds least time between two lines of one phase
     */
    public PlainLines(Consumer<String> lines, LongSupplier nanoseconds, double leastSeconds) {
        this.lines = lines;
        this.nanoseconds = nanoseconds;
        this.leastInterval = (long) (leastSeconds * 1e9);
        this.clock = new PhaseTimer(nanoseconds);
    }

    @Override
    public synchronized void phase(String name) {
        end();
        clock.begin(name);
        told = nanoseconds.getAsLong();
    }

    @Override
    public synchronized void step(double fraction, String detail) {
        if (nanoseconds.getAsLong() - told < leastInterval) {
            return;
        }
        told = nanoseconds.getAsLong();
        StringBuilder line = new StringBuilder(clock.phase()).append(": ");
        if (fraction >= 0 && fraction <= 1) {
            line.append(String.format(Locale.ROOT, "%.0f %%, ", 100 * fraction));
        }
        line.append("for ").append(Durations.text(clock.elapsed()));
        clock.left(fraction)
                .ifPresent(
                        left -> line.append(", ").append(Durations.text(left)).append(" left"));
        if (!detail.isEmpty()) {
            line.append("; ").append(detail);
        }
        lines.accept(line.toString());
    }

    @Override
    public synchronized void end() {
        if (!clock.phase().isEmpty()) {
            lines.accept(clock.phase() + ": done in " + Durations.text(clock.elapsed()));
            clock.begin("");
        }
    }
}
