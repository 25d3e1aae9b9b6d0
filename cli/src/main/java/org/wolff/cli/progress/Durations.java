package org.wolff.cli.progress;

import java.util.Locale;

/** Times for people. */
public final class Durations {
    private Durations() {}

    /** Returns {@code 0.42 s}, {@code 12.3 s}, {@code 2 min 05 s} or {@code 1 h 02 min}. */
    public static String text(double seconds) {
        if (seconds < 9.995) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        if (seconds < 59.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        if (whole < 3600) {
            return String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
        }
        long minutes = Math.round(seconds / 60);
        return String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }
}
