package org.wolff.mesh.feature;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Points in order on the line where two faces cross. */
record Polyline(int f, int g, List<double[]> points, boolean closed) {
    private record Pair(int f, int g) {}

    /** Joins segments into lines, in an order that depends on that of the segments alone. */
    static List<Polyline> of(List<Crossings.Segment> segments) {
        Map<Pair, List<Crossings.Segment>> byPair = new LinkedHashMap<>();
        for (Crossings.Segment s : segments) {
            byPair.computeIfAbsent(new Pair(s.f(), s.g()), k -> new ArrayList<>())
                    .add(s);
        }
        List<Polyline> lines = new ArrayList<>();
        byPair.forEach((pair, own) -> join(pair, own, lines));
        return lines;
    }

    private static void join(Pair pair, List<Crossings.Segment> segments, List<Polyline> lines) {
        Map<Crossings.Triangle, List<Crossings.Triangle>> next = new LinkedHashMap<>();
        Map<Crossings.Triangle, double[]> place = new HashMap<>();
        for (Crossings.Segment s : segments) {
            next.computeIfAbsent(s.from(), k -> new ArrayList<>(2)).add(s.to());
            next.computeIfAbsent(s.to(), k -> new ArrayList<>(2)).add(s.from());
            place.putIfAbsent(s.from(), new double[] {s.ends()[0], s.ends()[1], s.ends()[2]});
            place.putIfAbsent(s.to(), new double[] {s.ends()[3], s.ends()[4], s.ends()[5]});
        }
        Set<Crossings.Triangle> seen = new HashSet<>();
        for (Crossings.Triangle start : next.keySet()) {
            if (!seen.add(start)) {
                continue;
            }
            ArrayDeque<double[]> points = new ArrayDeque<>();
            points.add(place.get(start));
            boolean closed = false;
            for (Crossings.Triangle first : next.get(start)) {
                Crossings.Triangle at = first;
                boolean ahead = first.equals(next.get(start).get(0));
                while (at != null && seen.add(at)) {
                    if (ahead) {
                        points.addLast(place.get(at));
                    } else {
                        points.addFirst(place.get(at));
                    }
                    Crossings.Triangle onward = null;
                    for (Crossings.Triangle one : next.get(at)) {
                        closed |= ahead && one.equals(start) && points.size() > 2;
                        onward = seen.contains(one) ? onward : one;
                    }
                    at = onward;
                }
            }
            lines.add(new Polyline(pair.f, pair.g, List.copyOf(points), closed));
        }
    }
}
