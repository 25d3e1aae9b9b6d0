package org.wolff.mesh.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wolff.mesh.geometry.Vector3;

/**
 * By how much a surface turns within a distance of a point on one of its edges, on a section at right angles to the edge.
 * A ridge with two edges a few hundredths of a millimetre apart is one edge to elements that are larger; edges that turn
 * back and forth cancel.
 */
final class CreaseTurns {
    /** A size is the angle's whose edges lie within this part of it: of an arc, the chord error is met exactly. */
    private static final double WINDOW = 0.25;

    private final List<double[]> edges;
    private final double tolerance;
    private final double cell;
    private final Map<List<Long>, List<Integer>> grid = new HashMap<>();

    /**
     * Prepares the edges.
     *
     * @param edges ten numbers each, see {@link org.wolff.mesh.surface.SharpEdges#turning}
     * @param tolerance how far an element may cut off an edge, mm
     * @param most size that counts, mm
     */
    CreaseTurns(List<double[]> edges, double tolerance, double most) {
        this.edges = edges;
        this.tolerance = tolerance;
        this.cell = WINDOW * most;
        for (int e = 0; e < edges.size(); e++) {
            double[] edge = edges.get(e);
            Vector3 from = new Vector3(edge[0], edge[1], edge[2]);
            Vector3 to = new Vector3(edge[3], edge[4], edge[5]);
            int pieces = (int) Math.ceil(to.minus(from).norm() / cell);
            List<Long> last = null;
            for (int i = 0; i <= pieces; i++) {
                List<Long> at = at(from.plus(to.minus(from).times(pieces == 0 ? 0 : (double) i / pieces)));
                if (!at.equals(last)) {
                    grid.computeIfAbsent(at, k -> new ArrayList<>()).add(e);
                }
                last = at;
            }
        }
    }

    private List<Long> at(Vector3 p) {
        return List.of(
                (long) Math.floor(p.x() / cell), (long) Math.floor(p.y() / cell), (long) Math.floor(p.z() / cell));
    }

    /**
     * Returns the size, mm, at which an edge that turns by an angle, in radians, is cut off by the tolerance: by a facet
     * across it. An edge that is sharper than 60° is a wedge that is lost where it is thinner than an element, twice the
     * tolerance deep at this size; below 28° no element larger than the tolerance would do, and none is asked for.
     */
    double size(double angle) {
        double half = 0.5 * Math.min(Math.PI, Math.abs(angle));
        double wedge = 4 * tolerance / Math.tan(half);
        return wedge < tolerance ? 2 * tolerance : Math.min(2 * tolerance / Math.sin(half), wedge);
    }

    /** Returns the size that an edge asks for at a point of it, with the edges beside it, mm. */
    double size(int own, Vector3 p) {
        double[] edge = edges.get(own);
        double size = size(edge[9]);
        Vector3 along = direction(edge);
        List<double[]> beside = new ArrayList<>(); // distance and turn
        List<Long> at = at(p);
        List<Integer> near = new ArrayList<>();
        for (int n = 0; n < 27; n++) {
            near.addAll(grid.getOrDefault(
                    List.of(at.get(0) + n % 3 - 1, at.get(1) + n / 3 % 3 - 1, at.get(2) + n / 9 - 1), List.of()));
        }
        for (int other : near.stream().mapToInt(e -> e).distinct().toArray()) {
            double distance = other == own ? Double.NaN : distance(edges.get(other), p, along);
            if (distance < WINDOW * size && sameSheet(edge, edges.get(other))) {
                double turn = edges.get(other)[9]
                        * Math.abs(direction(edges.get(other)).dot(along));
                beside.add(new double[] {distance, turn});
            }
        }
        double[][] sorted = beside.toArray(double[][]::new);
        Arrays.sort(sorted, (a, b) -> a[0] != b[0] ? Double.compare(a[0], b[0]) : Double.compare(a[1], b[1]));
        double turn = edge[9];
        for (double[] step : sorted) {
            turn += step[1];
            size = Math.min(size, Math.max(step[0] / WINDOW, size(turn)));
        }
        return size;
    }

    private static Vector3 direction(double[] edge) {
        Vector3 d = new Vector3(edge[3] - edge[0], edge[4] - edge[1], edge[5] - edge[2]);
        double length = d.norm();
        return length > 0 ? d.times(1 / length) : d;
    }

    private static boolean sameSheet(double[] a, double[] b) {
        return a[6] * b[6] + a[7] * b[7] + a[8] * b[8] > 0;
    }

    /** Returns how far from a point an edge passes the plane at right angles to a direction there; NaN where it does not. */
    private static double distance(double[] edge, Vector3 p, Vector3 along) {
        Vector3 from = new Vector3(edge[0], edge[1], edge[2]).minus(p);
        Vector3 to = new Vector3(edge[3], edge[4], edge[5]).minus(p);
        double a = from.dot(along);
        double b = to.dot(along);
        return a <= 0 == b <= 0
                ? Double.NaN
                : from.plus(to.minus(from).times(a / (a - b))).norm();
    }
}
