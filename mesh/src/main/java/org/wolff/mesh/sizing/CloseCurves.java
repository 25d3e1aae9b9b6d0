package org.wolff.mesh.sizing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wolff.mesh.feature.CurveIndex;
import org.wolff.mesh.feature.FeatureCurve;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.RegionProbe;

/**
 * Where feature curves run close to one another, or sharp edges to another part, or curves are short, as points that each
 * ask for a size. Between two curves that the mesh is to follow, or a sharp edge and a part that does not meet there, there must
 * be an edge of it, so elements are at most as long as the gap; a curve between two corners takes an edge, a closed one six.
 * What parts from a curve at a corner at 37° or more is no gap, nor is what lies to both sides of a gap between parts that
 * is closed.
 */
final class CloseCurves {
    /** Edges of the mesh are shorter than the gap by this factor: as a wall is held, {@link LocalSize}. */
    private static final double PER_GAP = 1 / LocalSize.HELD;
    /** A curve or a surface from the same corner counts where it is nearer than the corner by this factor. */
    private static final double ACUTE = 0.6;
    /** Edges along a closed curve. */
    private static final double AROUND = 6;
    /** Somewhere on the way across a gap between parts the next of them is farther than this, for the length of the way. */
    private static final double CLEAR = 0.25;
    /** Steps on that way. */
    private static final int STEPS = 8;

    private final FeatureCurves features;
    private final RegionProbe probe;
    private final double smallest;
    private final double closed;
    private final double most;
    private final SizePoints points;
    private final Map<Vector3, List<Integer>> hanging = new HashMap<>();
    private final CurveIndex.Nearest near = new CurveIndex.Nearest();
    private final CloseSurface surface;

    private CloseCurves(RegionMap map, FeatureCurves features, Sizing sizing, double most, SizePoints points) {
        this.features = features;
        this.probe = map.probe(most);
        this.smallest = sizing.smallestAtCurves();
        this.surface = new CloseSurface(map, smallest, most);
        this.closed = sizing.closedGap();
        this.most = most;
        this.points = points;
        for (int c = 0; c < features.curves().size(); c++) {
            for (Vector3 end : ends(features.curves().get(c))) {
                hanging.computeIfAbsent(end, k -> new ArrayList<>()).add(c);
            }
        }
    }

    /**
     * Finds the gaps that ask for elements smaller than {@code most}.
     *
     * @param sizing what else is asked for; gaps that it closes ask for nothing
     * @param most size that counts, mm
     * @param points receives what is asked for
     */
    static void collect(RegionMap map, FeatureCurves features, Sizing sizing, double most, SizePoints points) {
        CloseCurves gaps = new CloseCurves(map, features, sizing, most, points);
        for (int c = 0; c < features.curves().size(); c++) {
            gaps.walk(c);
        }
    }

    private static List<Vector3> ends(FeatureCurve curve) {
        return curve.closed() ? List.of() : List.of(point(curve, 0), point(curve, curve.points() - 1));
    }

    private static Vector3 point(FeatureCurve curve, int i) {
        return new Vector3(curve.xyz()[3 * i], curve.xyz()[3 * i + 1], curve.xyz()[3 * i + 2]);
    }

    /** Goes along a curve in steps of half the size that it asks for. */
    private void walk(int c) {
        FeatureCurve curve = features.curves().get(c);
        double whole = PER_GAP * curve.length() / (curve.closed() ? AROUND : 1);
        double way = 0;
        for (int i = 0; i < curve.pieces(); i++) {
            double length = curve.length(i);
            Vector3 from = point(curve, i);
            Vector3 to = point(curve, curve.end(i));
            while (way <= length) {
                Vector3 p = from.plus(to.minus(from).times(length > 0 ? way / length : 0));
                way += ask(p, Math.min(whole, PER_GAP * gap(c, p)));
            }
            way -= length;
        }
        if (!curve.closed()) {
            Vector3 end = point(curve, curve.points() - 1);
            ask(end, Math.min(whole, PER_GAP * gap(c, end)));
        }
    }

    /** Asks for a size and returns how far to go from there, mm. */
    private double ask(Vector3 p, double size) {
        if (size < most) {
            points.add(p.x(), p.y(), p.z(), Math.max(smallest, size));
        }
        return 0.5 * Math.max(smallest, Math.min(size, most));
    }

    /** Returns how far the next curve or surface is from a point of a curve, mm; infinite where it is too far to matter. */
    private double gap(int c, Vector3 p) {
        Map<Integer, Double> corner = new HashMap<>();
        for (Vector3 end : ends(features.curves().get(c))) {
            for (int other : hanging.get(end)) {
                corner.merge(other, p.minus(end).norm(), Math::min);
            }
        }
        double least = nearest(p, other -> other != c && !corner.containsKey(other));
        for (Map.Entry<Integer, Double> beside : corner.entrySet()) {
            int other = beside.getKey();
            double gap = other == c ? Double.POSITIVE_INFINITY : nearest(p, k -> k == other);
            least = gap < ACUTE * beside.getValue() ? Math.min(least, gap) : least;
        }
        return Math.min(least, surfaceGap(c, p));
    }

    /**
     * Returns how far a part is that does not meet at a point of a sharp edge, mm; infinite where it is too far to matter.
     */
    private double surfaceGap(int c, Vector3 p) {
        FeatureCurve curve = features.curves().get(c);
        if (curve.sheetCount() > 2) {
            return Double.POSITIVE_INFINITY;
        }
        List<Vector3> ends = ends(curve);
        Vector3 there = surface.nearest(curve, p, label -> {
            double within = most;
            for (Vector3 end : ends) {
                boolean meets = hanging.get(end).stream()
                        .anyMatch(k -> features.curves().get(k).has(label));
                within = meets ? Math.min(within, ACUTE * p.minus(end).norm()) : within;
            }
            return within;
        });
        return there == null || isClosed(p, there)
                ? Double.POSITIVE_INFINITY
                : there.minus(p).norm();
    }

    private double nearest(Vector3 p, CurveIndex.Choice choice) {
        double within = Math.min(most, features.reach());
        return features.nearest(p.x(), p.y(), p.z(), within, choice, near)
                        && !isClosed(p, new Vector3(near.point[0], near.point[1], near.point[2]))
                ? near.distance
                : Double.POSITIVE_INFINITY;
    }

    /** Returns true where a gap that is closed lies between two points. */
    private boolean isClosed(Vector3 p, Vector3 there) {
        Vector3 way = there.minus(p);
        double distance = way.norm();
        for (int i = 1; i < STEPS && distance < closed; i++) {
            Vector3 at = p.plus(way.times((double) i / STEPS));
            probe.look(at.x(), at.y(), at.z(), false);
            if (-probe.depth(RegionMap.OUTSIDE) > CLEAR * distance) {
                return true;
            }
        }
        return false;
    }
}
