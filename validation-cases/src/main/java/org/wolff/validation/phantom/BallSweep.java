package org.wolff.validation.phantom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The union of balls whose centres run along a curve or over a sheet, and whose radii change on the way: a bone by its
 * medial axis. Between the given points centre and radius follow uniform Catmull–Rom splines (Catmull and Rom 1974);
 * the balls stand so close that the surface between them is even to about 0.1 mm.
 */
final class BallSweep implements Solid {
    private static final double STEP = 1.4;
    private static final int LEAF = 6;

    /** x, y, z, radius of every ball, in the order of the tree's leaves. */
    private final double[] balls;

    /** A ball around the balls of each node; the children of node n are 2n + 1 and 2n + 2, each with half of them. */
    private final double[] around;

    private BallSweep(List<double[]> all) {
        double[][] order = all.toArray(new double[0][]);
        int depth = 0;
        while (order.length >> depth > LEAF) {
            depth++;
        }
        around = new double[4 * ((2 << depth) - 1)];
        split(order, 0, order.length, 0);
        balls = new double[4 * order.length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(order[i], 0, balls, 4 * i, 4);
        }
    }

    private void split(double[][] order, int from, int to, int node) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = from; i < to; i++) {
            for (int c = 0; c < 3; c++) {
                low[c] = Math.min(low[c], order[i][c]);
                high[c] = Math.max(high[c], order[i][c]);
            }
        }
        int axis = 0;
        for (int c = 0; c < 3; c++) {
            around[4 * node + c] = (low[c] + high[c]) / 2;
            axis = high[c] - low[c] > high[axis] - low[axis] ? c : axis;
        }
        for (int i = from; i < to; i++) {
            double away = distance(order[i], 0, around[4 * node], around[4 * node + 1], around[4 * node + 2]);
            around[4 * node + 3] = Math.max(around[4 * node + 3], away + order[i][3]);
        }
        if (4 * (2 * node + 2) < around.length) {
            int longest = axis;
            Arrays.sort(order, from, to, Comparator.comparingDouble(ball -> ball[longest]));
            int middle = (from + to) >>> 1;
            split(order, from, middle, 2 * node + 1);
            split(order, middle, to, 2 * node + 2);
        }
    }

    /**
     * Sweeps along a curve.
     *
     * @param points at least two, each x, y, z, radius (mm)
     */
    static BallSweep curve(double[]... points) {
        return new BallSweep(spline(points, steps(points)));
    }

    /**
     * Sweeps over a sheet.
     *
     * @param rows at least two, all with as many points, each x, y, z, radius (mm)
     */
    static BallSweep sheet(double[][]... rows) {
        int along = 1;
        for (double[][] row : rows) {
            along = Math.max(along, steps(row));
        }
        List<List<double[]>> fine = new ArrayList<>();
        for (double[][] row : rows) {
            fine.add(spline(row, along));
        }
        int across = 1;
        List<double[][]> columns = new ArrayList<>();
        for (int i = 0; i < fine.get(0).size(); i++) {
            double[][] column = new double[rows.length][];
            for (int r = 0; r < rows.length; r++) {
                column[r] = fine.get(r).get(i);
            }
            columns.add(column);
            across = Math.max(across, steps(column));
        }
        List<double[]> all = new ArrayList<>();
        for (double[][] column : columns) {
            all.addAll(spline(column, across));
        }
        return new BallSweep(all);
    }

    @Override
    public double at(double x, double y, double z) {
        return least(x, y, z, 0, 0, balls.length / 4, Double.POSITIVE_INFINITY);
    }

    private double least(double x, double y, double z, int node, int from, int to, double bound) {
        int left = 2 * node + 1;
        if (4 * (left + 1) >= around.length) {
            double least = bound;
            for (int i = 4 * from; i < 4 * to; i += 4) {
                least = Math.min(least, distance(balls, i, x, y, z) - balls[i + 3]);
            }
            return least;
        }
        double a = distance(around, 4 * left, x, y, z) - around[4 * left + 3];
        double b = distance(around, 4 * left + 4, x, y, z) - around[4 * left + 7];
        int middle = (from + to) >>> 1;
        double least = bound;
        if (a <= b) {
            least = a < least ? least(x, y, z, left, from, middle, least) : least;
            return b < least ? least(x, y, z, left + 1, middle, to, least) : least;
        }
        least = b < least ? least(x, y, z, left + 1, middle, to, least) : least;
        return a < least ? least(x, y, z, left, from, middle, least) : least;
    }

    private static double distance(double[] centres, int at, double x, double y, double z) {
        double dx = x - centres[at];
        double dy = y - centres[at + 1];
        double dz = z - centres[at + 2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** Returns how many steps each stretch between two points is cut into. */
    private static int steps(double[][] points) {
        double longest = 0;
        for (int i = 1; i < points.length; i++) {
            longest = Math.max(longest, distance(points[i], 0, points[i - 1][0], points[i - 1][1], points[i - 1][2]));
        }
        return Math.max(1, (int) Math.ceil(longest / STEP));
    }

    private static List<double[]> spline(double[][] points, int steps) {
        List<double[]> fine = new ArrayList<>();
        int last = points.length - 1;
        for (int i = 0; i < last; i++) {
            double[] before = i > 0 ? points[i - 1] : mirrored(points[0], points[1]);
            double[] after = i + 2 <= last ? points[i + 2] : mirrored(points[last], points[last - 1]);
            for (int s = 0; s < steps; s++) {
                fine.add(between(before, points[i], points[i + 1], after, (double) s / steps));
            }
        }
        fine.add(points[last].clone());
        return fine;
    }

    private static double[] mirrored(double[] end, double[] inner) {
        double[] beyond = new double[4];
        for (int c = 0; c < 4; c++) {
            beyond[c] = 2 * end[c] - inner[c];
        }
        return beyond;
    }

    private static double[] between(double[] p, double[] q, double[] r, double[] s, double t) {
        double[] point = new double[4];
        for (int c = 0; c < 4; c++) {
            point[c] = 0.5
                    * (2 * q[c]
                            + t
                                    * (r[c]
                                            - p[c]
                                            + t
                                                    * (2 * p[c]
                                                            - 5 * q[c]
                                                            + 4 * r[c]
                                                            - s[c]
                                                            + t * (3 * (q[c] - r[c]) + s[c] - p[c]))));
        }
        return point;
    }
}
