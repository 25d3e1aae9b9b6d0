package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.RegionProbe;
import org.wolff.mesh.tetmesh.PeriodicPairs;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.tetmesh.TetShape;

/**
 * Step 9 for vertices on the faces of a box that repeats, which all other steps leave where they are: a vertex moves
 * together with its copies on the other faces, within its face, onto its boundary and so that the worst element around
 * all of them improves.
 */
final class CellRim {
    private static final double[] STEPS = {0.2, 0.1, 0.05, 0.02};
    private static final int ROUNDS = 3;
    private static final int NEWTON_STEPS = 8;
    private static final double GAIN = 1e-4;
    private static final double FAR = 0.6;

    private final WorkMesh mesh;
    private final double[] x;
    private final Stars stars;
    private final Strata strata;
    private final RegionProbe probe;
    private final int[] head;
    private final int[] copies;
    private final byte[] fixed;
    private final double[] point = new double[3];
    private final double[] gradient = new double[3];

    /** Finds the copies of every vertex on the rim. */
    CellRim(Complex complex, RegionMap map, BoundingBox cell) {
        this.mesh = complex.mesh();
        this.x = mesh.xyz();
        this.stars = complex.stars();
        this.strata = complex.strata();
        this.probe = map.probe(2 * mesh.largestSize());
        PeriodicPairs pairs = PeriodicPairs.of(x, cell);
        int n = mesh.vertexCount();
        fixed = new byte[n];
        head = new int[n + 1];
        for (int i = 0; i < pairs.size(); i++) {
            head[pairs.master()[i] + 1]++;
            for (int a = 0; a < 3; a++) {
                fixed[pairs.master()[i]] |= (byte) (pairs.shift()[3 * i + a] != 0 ? 1 << a : 0);
            }
        }
        for (int v = 0; v < n; v++) {
            head[v + 1] += head[v] + (head[v + 1] > 0 ? 1 : 0);
        }
        copies = new int[head[n]];
        int[] next = head.clone();
        for (int i = 0; i < pairs.size(); i++) {
            int master = pairs.master()[i];
            if (next[master] == head[master]) {
                copies[next[master]++] = master;
            }
            copies[next[master]++] = pairs.slave()[i];
        }
    }

    /** Moves the vertices. */
    void shape() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int v = 0; v < fixed.length; v++) {
                if (fixed[v] != 0 && fixed[v] != 7) {
                    attach(v);
                    improve(v, 0);
                }
            }
        }
    }

    /**
     * Moves the vertices of badly shaped elements.
     *
     * @param freedom how far, in h, they may leave their boundary
     */
    void improve(double freedom) {
        for (int v = 0; v < fixed.length; v++) {
            if (fixed[v] != 0 && fixed[v] != 7 && quality(v, Double.NEGATIVE_INFINITY) < Gate.RELEASE) {
                improve(v, freedom);
            }
        }
    }

    /** Fills in the labels around a vertex and its copies and returns how many. */
    private int labels(int v, short[] labels) {
        byte[] count = new byte[1];
        for (int c = head[v]; c < head[v + 1]; c++) {
            for (int i = 0; i < strata.count()[copies[c]]; i++) {
                Strata.add(labels, count, 0, strata.label(copies[c], i));
            }
        }
        return count[0];
    }

    private double quality(int v, double floor) {
        double worst = Double.POSITIVE_INFINITY;
        int[] tets = mesh.tets();
        for (int c = head[v]; c < head[v + 1]; c++) {
            for (int s = stars.head()[copies[c]]; s < stars.head()[copies[c] + 1] && worst > floor; s++) {
                int t = stars.tets()[s];
                double q = TetShape.minSine(x, tets[4 * t], tets[4 * t + 1], tets[4 * t + 2], tets[4 * t + 3]);
                worst = Math.min(worst, StarSines.weighted(q, mesh.region()[t]));
            }
        }
        return worst;
    }

    private void move(int v, double dx, double dy, double dz) {
        for (int c = head[v]; c < head[v + 1]; c++) {
            int at = 3 * copies[c];
            strata.settle(copies[c], false);
            x[at] += (fixed[v] & 1) == 0 ? dx : 0;
            x[at + 1] += (fixed[v] & 2) == 0 ? dy : 0;
            x[at + 2] += (fixed[v] & 4) == 0 ? dz : 0;
        }
    }

    private void load(int v) {
        System.arraycopy(x, 3 * v, point, 0, 3);
    }

    private double residual(short[] labels, int count) {
        probe.look(point[0], point[1], point[2], false);
        double worst = 0;
        for (int i = 0; i < count; i++) {
            worst = Math.max(worst, Math.abs(probe.depth(labels[i])));
        }
        return worst;
    }

    /** Moves the point within the face onto the boundary of its first two labels; returns what is left for all. */
    private double project(int v, short[] labels, int count) {
        for (int step = 0; step < NEWTON_STEPS; step++) {
            probe.look(point[0], point[1], point[2], true);
            double off = probe.boundary(labels[0], labels[1], gradient);
            double square = 0;
            for (int a = 0; a < 3; a++) {
                gradient[a] = (fixed[v] >> a & 1) == 1 ? 0 : gradient[a];
                square += gradient[a] * gradient[a];
            }
            if (square < 0.01 || Math.abs(off) < 1e-7 * mesh.size(v)) {
                break;
            }
            for (int a = 0; a < 3; a++) {
                point[a] -= off * gradient[a] / square;
            }
        }
        return residual(labels, count);
    }

    private void attach(int v) {
        short[] labels = new short[Strata.MAX];
        int count = labels(v, labels);
        load(v);
        double off = count < 2 ? 0 : residual(labels, count);
        if (off <= VertexMove.ON_BOUNDARY * mesh.size(v)) {
            return;
        }
        double left = project(v, labels, count);
        double dx = point[0] - x[3 * v];
        double dy = point[1] - x[3 * v + 1];
        double dz = point[2] - x[3 * v + 2];
        if (left >= off || Math.hypot(Math.hypot(dx, dy), dz) > FAR * mesh.size(v)) {
            return;
        }
        double enough = Math.min(quality(v, Double.NEGATIVE_INFINITY), Gate.ATTACH) - 1e-12;
        for (double part = 1; part > 0.2; part *= 0.7) {
            move(v, part * dx, part * dy, part * dz);
            if (quality(v, enough) > enough) {
                return;
            }
            move(v, -part * dx, -part * dy, -part * dz);
        }
    }

    /** Tries steps in eight directions of the face. */
    private void improve(int v, double freedom) {
        double best = quality(v, Double.NEGATIVE_INFINITY);
        short[] labels = new short[Strata.MAX];
        int count = labels(v, labels);
        load(v);
        double allowed = count < 2
                ? Double.POSITIVE_INFINITY
                : Math.max(residual(labels, count), Math.max(freedom, VertexMove.ON_BOUNDARY) * mesh.size(v));
        int a = (fixed[v] & 1) == 0 ? 0 : (fixed[v] & 2) == 0 ? 1 : 2;
        int b = (fixed[v] & 4) == 0 ? 2 : 1;
        double[] step = new double[3];
        for (double length : STEPS) {
            for (int k = 0; k < 8 && best < Gate.TARGET; k++) {
                Arrays.fill(step, 0);
                step[a] = length * mesh.size(v) * Math.cos(k * Math.PI / 4);
                step[b] += (a == b ? 0 : 1) * length * mesh.size(v) * Math.sin(k * Math.PI / 4);
                best = attempt(v, step, best, labels, count, allowed, freedom > 0);
            }
        }
    }

    private double attempt(int v, double[] step, double best, short[] labels, int count, double allowed, boolean free) {
        load(v);
        for (int a = 0; a < 3; a++) {
            point[a] += (fixed[v] >> a & 1) == 1 ? 0 : step[a];
        }
        if (count >= 2 && (free ? residual(labels, count) : project(v, labels, count)) > allowed) {
            return best;
        }
        double dx = point[0] - x[3 * v];
        double dy = point[1] - x[3 * v + 1];
        double dz = point[2] - x[3 * v + 2];
        move(v, dx, dy, dz);
        double q = quality(v, best + GAIN);
        if (q > best + GAIN) {
            return q;
        }
        move(v, -dx, -dy, -dz);
        return best;
    }
}
