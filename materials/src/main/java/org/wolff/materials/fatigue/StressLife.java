package org.wolff.materials.fatigue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wolff.materials.assessment.Assessment;

/**
 * An S–N curve of measured points at one stress ratio: straight between them in log S over log N. Immutable.
 *
 * <p>Nothing is extrapolated. A stress at or below the lowest measured one lives at least as long as that point; a
 * stress above the highest has no life here.
 */
public final class StressLife {
    /**
     * A stress and how many cycles of it were survived.
     *
     * @param stress MPa (or a share of a static strength), &gt; 0
     * @param cycles &gt; 0
     */
    public record Point(double stress, double cycles) {
        /** Checks the range. */
        public Point {
            if (!(stress > 0) || !(cycles > 0) || Double.isInfinite(stress) || Double.isInfinite(cycles)) {
                throw new IllegalArgumentException(stress + " survived for " + cycles + " cycles");
            }
        }
    }

    private final List<Point> points;

    /**
     * Sorts the points by cycles.
     *
     * @throws IllegalArgumentException if there is none, or a longer life has a higher stress
     */
    public StressLife(List<Point> measured) {
        List<Point> sorted = new ArrayList<>(measured);
        sorted.sort(Comparator.comparingDouble(Point::cycles));
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("an S-N curve without points");
        }
        for (int i = 1; i < sorted.size(); i++) {
            Point before = sorted.get(i - 1);
            Point point = sorted.get(i);
            if (point.cycles() == before.cycles() || point.stress() > before.stress()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "an S-N curve must fall: %.4g for %.4g cycles, then %.4g for %.4g",
                        before.stress(),
                        before.cycles(),
                        point.stress(),
                        point.cycles()));
            }
        }
        points = List.copyOf(sorted);
    }

    /** Returns the points, shortest life first. */
    public List<Point> points() {
        return points;
    }

    /** Returns the stress that is survived for a number of cycles. */
    public Assessment strength(double cycles) {
        Point last = points.get(points.size() - 1);
        if (cycles > last.cycles()) {
            return Assessment.notAssessable(
                    String.format(Locale.ROOT, "measured to %.4g cycles only, asked for %.4g", last.cycles(), cycles));
        }
        Point first = points.get(0);
        if (cycles <= first.cycles()) {
            return Assessment.of(
                    first.stress(),
                    String.format(Locale.ROOT, "measured for %.4g cycles, the shortest life", first.cycles()));
        }
        int i = 1;
        while (points.get(i).cycles() < cycles) {
            i++;
        }
        Point a = points.get(i - 1);
        Point b = points.get(i);
        double t = Math.log(cycles / a.cycles()) / Math.log(b.cycles() / a.cycles());
        return Assessment.of(
                a.stress() * Math.pow(b.stress() / a.stress(), t),
                String.format(Locale.ROOT, "log-log between %.4g and %.4g cycles", a.cycles(), b.cycles()));
    }

    /** Returns how many cycles a stress is survived for; at least that many where it lies below all points. */
    public Assessment life(double stress) {
        Point first = points.get(0);
        if (stress > first.stress()) {
            return Assessment.notAssessable(String.format(
                    Locale.ROOT, "%.4g is above the highest measured stress %.4g", stress, first.stress()));
        }
        Point last = points.get(points.size() - 1);
        if (stress <= last.stress()) {
            return Assessment.of(
                    last.cycles(),
                    String.format(Locale.ROOT, "at least: not above the lowest measured stress %.4g", last.stress()));
        }
        int i = 1;
        while (points.get(i).stress() >= stress) {
            i++;
        }
        Point a = points.get(i - 1);
        Point b = points.get(i);
        double t = Math.log(stress / a.stress()) / Math.log(b.stress() / a.stress());
        return Assessment.of(
                a.cycles() * Math.pow(b.cycles() / a.cycles(), t),
                String.format(Locale.ROOT, "log-log between %.4g and %.4g", a.stress(), b.stress()));
    }
}
