package org.wolff.mesh.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * Where a line ends because another face cuts it. Labels are looked up at some distance from the line, so that they seem
 * to change by this over the tangent of the angle between line and face too early or too late; the face itself, met by
 * Newton's method along the line, tells the place to rounding. Mutable, for one thread.
 */
final class CurveEnd {
    /** How to tell what lies around the line. */
    @FunctionalInterface
    interface Labels {
        /** Returns true where the line goes on at a place, seen at a distance in mm. */
        boolean goOn(double[] place, double ring);
    }

    /** A face is nearer than this, in the distance of the labels, to the place where they seem to change. */
    private static final double NEAR = 2;
    /** Sine of the least angle between the line and a face that cuts it. */
    private static final double STEEP = 0.03;
    /** Labels are looked up so much nearer to make sure of a face. */
    private static final double NEARER = 0.05;

    private static final int STEPS = 10;

    private final Meeting meeting;
    private final List<Face> faces;
    private final double ring;
    private final double[] gradient = new double[3];

    private record Cut(Face.Field field, double way) {}

    /**
     * Looks at a line.
     *
     * @param faces all that may cut it
     * @param ring distance from the line, in mm, at which labels were looked up
     */
    CurveEnd(Meeting meeting, List<Face> faces, double ring) {
        this.meeting = meeting;
        this.faces = faces;
        this.ring = ring;
    }

    /** Returns where a face cuts the line and the labels change, near a place where they seem to; null where none does. */
    double[] near(double[] place, Labels labels) {
        double[] along = tangent(place);
        List<Cut> cuts = new ArrayList<>();
        for (Face face : faces) {
            BoundingBox bounds = face.bounds().grown(NEAR * ring);
            if (!bounds.contains(place[0], place[1], place[2])) {
                continue;
            }
            double off = face.field().at(place[0], place[1], place[2], gradient);
            double slope = Math.abs(FaceMeeting.dot(gradient, along));
            if (Math.abs(off) < NEAR * ring && slope > STEEP) {
                cuts.add(new Cut(face.field(), Math.abs(off) / slope));
            }
        }
        cuts.sort(Comparator.comparingDouble(Cut::way));
        for (Cut cut : cuts) {
            double[] end = onto(cut.field, place);
            if (end != null && changes(end, distance(end, place), labels)) {
                return end;
            }
        }
        return null;
    }

    private double[] tangent(double[] place) {
        double[] half = meeting.halves(place);
        double[] other = {half[3], half[4], half[5]};
        double[] along = new double[3];
        FaceMeeting.cross(half, other, along);
        double length = Math.sqrt(FaceMeeting.dot(along, along));
        for (int i = 0; i < 3; i++) {
            along[i] /= length;
        }
        return along;
    }

    /** Returns the point of the line on a face; null where Newton's method does not come to it. */
    private double[] onto(Face.Field field, double[] place) {
        double[] p = place.clone();
        for (int step = 0; step < STEPS; step++) {
            double off = field.at(p[0], p[1], p[2], gradient);
            if (Math.abs(off) < 1e-6 * ring) {
                return p;
            }
            double[] along = tangent(p);
            double slope = FaceMeeting.dot(gradient, along);
            if (!(Math.abs(slope) > STEEP)) {
                return null;
            }
            for (int i = 0; i < 3; i++) {
                p[i] -= off / slope * along[i];
            }
            if (!meeting.project(p) || distance(p, place) > NEAR / STEEP * ring) {
                return null;
            }
        }
        return null;
    }

    /** Returns true where the line goes on at one side of a place alone. */
    private boolean changes(double[] end, double way, Labels labels) {
        double[] along = tangent(end);
        double step = 2 * NEARER * (way + ring);
        double[] before = new double[3];
        double[] after = new double[3];
        for (int i = 0; i < 3; i++) {
            before[i] = end[i] - step * along[i];
            after[i] = end[i] + step * along[i];
        }
        return labels.goOn(before, NEARER * ring) != labels.goOn(after, NEARER * ring);
    }

    static double distance(double[] p, double[] q) {
        return Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
    }
}
