package org.wolff.cli.progress;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.wolff.cli.terminal.Terminal;
import org.wolff.cli.terminal.Terminal.Colour;

/** Progress on a terminal: one line that is redrawn; each phase leaves a line with its time behind. */
public final class RedrawnLine implements PhaseListener {
    private static final long LEAST_INTERVAL = 100_000_000;
    private static final int BAR = 20;
    private static final int LEAST_BAR = 5;

    /** Columns of the longest name of a phase, and on a narrow terminal. */
    private static final int NAME = 34;

    private static final int SHORT_NAME = 22;
    private static final int NARROW = 90;

    /** Columns beside name and bar: percentage, time, and time left. */
    private static final int TIMES = 33;

    private final Terminal terminal;
    private final LongSupplier nanoseconds;
    private final PhaseTimer clock;
    private long drawn;

    /** Draws on {@code terminal}, timed by a clock in nanoseconds. */
    public RedrawnLine(Terminal terminal, LongSupplier nanoseconds) {
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
        this.clock = new PhaseTimer(nanoseconds);
    }

    @Override
    public synchronized void phase(String name) {
        finishPhase();
        clock.begin(name);
        draw(Double.NaN, "");
    }

    @Override
    public synchronized void step(double fraction, String detail) {
        if (nanoseconds.getAsLong() - drawn >= LEAST_INTERVAL) {
            draw(fraction, detail);
        }
    }

    @Override
    public synchronized void end() {
        finishPhase();
        clock.begin("");
    }

    private void finishPhase() {
        if (!clock.phase().isEmpty()) {
            terminal.redraw("");
            terminal.line(terminal.in(
                    Colour.DIM,
                    String.format(
                            Locale.ROOT, "%-" + name() + "s %s", clock.phase(), Durations.text(clock.elapsed()))));
        }
    }

    private int name() {
        return terminal.columns() < NARROW ? SHORT_NAME : NAME;
    }

    private void draw(double fraction, String detail) {
        drawn = nanoseconds.getAsLong();
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + name() + "s ", clock.phase()));
        if (fraction >= 0 && fraction <= 1) {
            int bar = Math.max(LEAST_BAR, Math.min(BAR, terminal.columns() - name() - TIMES));
            int full = (int) Math.round(fraction * bar);
            line.append("█".repeat(full)).append("░".repeat(bar - full));
            line.append(String.format(Locale.ROOT, " %3.0f %%  ", 100 * fraction));
        }
        line.append(Durations.text(clock.elapsed()));
        clock.left(fraction)
                .ifPresent(
                        left -> line.append(", ").append(Durations.text(left)).append(" left"));
        if (!detail.isEmpty()) {
            line.append("  ").append(detail);
        }
        terminal.redraw(line.toString());
    }
}
