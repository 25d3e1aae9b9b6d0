package org.wolff.mesh.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Cuts a line into the pieces along which the parts have an edge: the labels around stay the same
 * along a piece, and change, or the line ends, at its ends. Points are added where the line bends.
 */
final class Exposure {
    /** Every third point of a line is looked at, two to three per cell. */
    private static final int STRIDE = 3;

    private static final int HALVINGS = 14;
    /** Where a change of the labels is looked for; the later ones where facets keep Newton's method from the first. */
    private static final double[] WAYS = {0.5, 0.37, 0.63};

    private static final int MAX_DEPTH = 7;
    /** Where a straight piece is asked how far the line is: facets bend it to both sides. */
    private static final double[] PARTS = {0.25, 0.5, 0.75};

    private final Meeting meeting;
    private final CurveEnd ends;
    private final double ring;
    private final double tolerance;
    private final double longest;
    private final List<FeatureCurve> found;

    private record Sample(double[] place, Around around) {}

    /**
     * Cuts lines.
     *
     * @param faces all that may cut them
     * @param ring distance from the line, in mm, at which labels are looked up
     * @param tolerance how far, in mm, the straight pieces may be from the curve
     * @param longest straight piece, mm
     * @param found receives the pieces
     */
    Exposure(
            Meeting meeting,
            List<Face> faces,
            double ring,
            double tolerance,
            double longest,
            List<FeatureCurve> found) {
        this.meeting = meeting;
        this.ends = new CurveEnd(meeting, faces, ring);
        this.ring = ring;
        this.tolerance = tolerance;
        this.longest = longest;
        this.found = found;
    }

    void cut(Polyline line) {
        List<Sample> samples = new ArrayList<>();
        int stride = line.points().size() > 4 * STRIDE ? STRIDE : 1;
        for (int i = 0; i < line.points().size(); i += stride) {
            samples.add(sample(line.points().get(i), ring));
        }
        if (!line.closed() && (line.points().size() - 1) % stride != 0) {
            samples.add(sample(line.points().get(line.points().size() - 1), ring));
        }
        List<Sample> run = new ArrayList<>();
        Sample end = null;
        if (line.closed()) {
            int start = breakIn(samples);
            if (start < 0) {
                piece(samples, true);
                return;
            }
            Collections.rotate(samples, -start);
            Sample last = samples.get(samples.size() - 1);
            end = last(last, samples.get(0));
            add(run, last(samples.get(0), last));
        }
        for (int i = 0; i < samples.size(); i++) {
            Sample here = samples.get(i);
            Sample before = i == 0 ? here : samples.get(i - 1);
            if (!alike(before, here)) {
                add(run, last(before, here));
                piece(run, false);
                run = new ArrayList<>();
                add(run, last(here, before));
            }
            add(run, here);
        }
        add(run, end);
        piece(run, false);
    }

    /** Returns a sample unlike the one before it on a closed line, −1 where all are alike. */
    private static int breakIn(List<Sample> samples) {
        for (int i = 0; i < samples.size(); i++) {
            Sample before = samples.get((i + samples.size() - 1) % samples.size());
            if (!alike(before, samples.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static void add(List<Sample> run, Sample sample) {
        if (sample != null) {
            run.add(sample);
        }
    }

    private Sample sample(double[] near, double at) {
        double[] p = near.clone();
        return meeting.project(p) ? new Sample(p, meeting.around(p, at)) : null;
    }

    private static boolean alike(Sample a, Sample b) {
        if (a == null || b == null) {
            return false;
        }
        return Arrays.equals(a.around.wedge(), b.around.wedge())
                && a.around.isEdge(Around.BLUNT) == b.around.isEdge(Around.BLUNT);
    }

    /** Finds the last sample like a on the way to b; null where there is none. */
    private Sample last(Sample a, Sample b) {
        if (a == null || b == null) {
            return null;
        }
        double[] end = b.place;
        Sample found = a;
        for (int i = 0; i < HALVINGS; i++) {
            Sample middle = null;
            for (int k = 0; k < WAYS.length && middle == null; k++) {
                middle = sample(between(found.place, end, WAYS[k]), ring);
            }
            if (middle == null) {
                return found;
            }
            if (alike(middle, a)) {
                found = middle;
            } else {
                end = middle.place;
            }
        }
        double[] exact = ends.near(found.place, (p, at) -> alike(sample(p, at), a));
        return exact == null ? found : new Sample(exact, new Around(a.around.wedge(), meeting.halves(exact)));
    }

    private static double[] between(double[] a, double[] b, double t) {
        return new double[] {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])};
    }

    private void piece(List<Sample> run, boolean closed) {
        if (run.size() < 2
                || run.stream().noneMatch(s -> s.around.isEdge(Around.SHARP))
                || !run.get(0).around.isEdge(Around.BLUNT)) {
            return;
        }
        List<Sample> fine = new ArrayList<>();
        for (int i = 0; i < (closed ? run.size() : run.size() - 1); i++) {
            fine.add(run.get(i));
            refine(run.get(i), run.get((i + 1) % run.size()), fine, 0);
        }
        if (!closed) {
            fine.add(run.get(run.size() - 1));
        }
        found.add(curve(thinned(fine), closed));
    }

    /** Leaves out points that are close to a straight piece without them. */
    private List<Sample> thinned(List<Sample> fine) {
        List<Sample> kept = new ArrayList<>(List.of(fine.get(0)));
        int from = 0;
        for (int i = 2; i < fine.size(); i++) {
            if (!isStraight(fine, from, i)) {
                from = i - 1;
                kept.add(fine.get(from));
            }
        }
        kept.add(fine.get(fine.size() - 1));
        return kept;
    }

    private boolean isStraight(List<Sample> fine, int from, int to) {
        double[] a = fine.get(from).place;
        double[] b = fine.get(to).place;
        double[] u = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
        double square = FaceMeeting.dot(u, u);
        if (square > longest * longest) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            double[] p = fine.get(i).place;
            double[] r = {p[0] - a[0], p[1] - a[1], p[2] - a[2]};
            double along = FaceMeeting.dot(r, u) / square;
            double off = 0;
            for (int k = 0; k < 3; k++) {
                off += (r[k] - along * u[k]) * (r[k] - along * u[k]);
            }
            if (off > tolerance * tolerance) {
                return false;
            }
        }
        return true;
    }

    private void refine(Sample a, Sample b, List<Sample> fine, int depth) {
        double[] p = between(a.place, b.place, 0.5);
        if (depth == MAX_DEPTH || !meeting.project(p)) {
            return;
        }
        boolean bends = false;
        for (double part : PARTS) {
            bends |= off(between(a.place, b.place, part)) > tolerance;
        }
        if (bends) {
            Sample middle = new Sample(p, new Around(a.around.wedge(), meeting.halves(p)));
            refine(a, middle, fine, depth + 1);
            fine.add(middle);
            refine(middle, b, fine, depth + 1);
        }
    }

    /** Returns how far a point is from the line, 0 where the line is not near. */
    private double off(double[] point) {
        double[] p = point.clone();
        return meeting.project(p) ? CurveEnd.distance(p, point) : 0;
    }

    private static FeatureCurve curve(List<Sample> samples, boolean closed) {
        Around first = samples.get(0).around;
        int[] sheets = first.sheets();
        short[] wedge = first.wedge();
        short[] sides = new short[2 * sheets.length];
        for (int i = 0; i < sheets.length; i++) {
            short a = wedge[sheets[i]];
            short b = wedge[(sheets[i] + wedge.length - 1) % wedge.length];
            sides[2 * i] = (short) Math.min(a, b);
            sides[2 * i + 1] = (short) Math.max(a, b);
        }
        double[] xyz = new double[3 * samples.size()];
        double[] directions = new double[3 * sheets.length * samples.size()];
        for (int i = 0; i < samples.size(); i++) {
            System.arraycopy(samples.get(i).place, 0, xyz, 3 * i, 3);
            for (int k = 0; k < sheets.length; k++) {
                System.arraycopy(
                        samples.get(i).around.half(), 3 * sheets[k], directions, 3 * (sheets.length * i + k), 3);
            }
        }
        return new FeatureCurve(xyz, closed, distinct(wedge), sides, directions);
    }

    static short[] distinct(short[] labels) {
        short[] sorted = labels.clone();
        Arrays.sort(sorted);
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[n++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, n);
    }
}
