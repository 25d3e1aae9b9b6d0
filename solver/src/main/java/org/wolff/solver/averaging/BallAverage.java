package org.wolff.solver.averaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.element.ElementMap;
import org.wolff.solver.element.TetElement;
import org.wolff.solver.field.RegionNodes;

/**
 * Averages a tensor over balls around the nodes of a part, cut by the part: Σ V σ / Σ V over the integration points of the
 * part in the ball. Finds the greatest value of a convex scalar of that average without forming all of them: the scalar of
 * an average is at most the greatest scalar in the ball (Jensen).
 */
public final class BallAverage {
    /** A bound that is no more than this above the best, relatively, cannot change the answer. */
    private static final double TIE = 1e-9;

    /** Fewer integration points in a ball do not resolve it. */
    private static final int LEAST_SAMPLES = 8;

    private static final long MIDDLE = 1 << 20;

    private final double radius;
    /** Places of the samples, {@code 3·sample + axis}, sorted by cell. */
    private final double[] xyz;

    private final double[] volume;
    /** Number of each sample among the integration points of the mesh. */
    private final int[] point;
    /** Key of each occupied cell, ascending, and where its samples begin. */
    private final long[] cells;

    private final int[] start;
    private final double[] origin;
    private final double[] centres;
    /** The centres by cell, where those of each cell begin, and the 27 cells with samples around it. */
    private int[] centreOrder;

    private int[] centreStart;
    private int[] around;

    /** A scalar of six components. */
    @FunctionalInterface
    public interface Scalar {
        /** Returns the scalar of {@code t[at…at+5]}; convex. */
        double of(double[] t, int at);
    }

    /** A scalar at the integration points of the mesh. */
    @FunctionalInterface
    public interface Bound {
        /** Returns the scalar at a point. */
        double at(int point);
    }

    /**
     * What was found.
     *
     * @param value greatest scalar of an average; not a number where the part has no sample
     * @param centre of its ball, mm
     * @param samples number of integration points in it
     */
    public record Greatest(double value, Vector3 centre, int samples) {
        /** Returns why no verdict may rest on the value: the elements do not resolve the ball. */
        public Optional<String> caveat(MaterialLength length) {
            return samples >= LEAST_SAMPLES
                    ? Optional.empty()
                    : Optional.of(String.format(
                            Locale.ROOT,
                            "the elements are too coarse for the material length: %d integration points lie in the ball"
                                    + " of %.4g mm radius, and %d are needed",
                            samples,
                            length.radius(),
                            LEAST_SAMPLES));
        }
    }

    /** Returns the places of the nodes of a region, {@code 3·centre + axis}. */
    public static double[] centres(RegionNodes nodes, int region) {
        double[] xyz = nodes.mesh().xyz();
        double[] centres = new double[3 * nodes.count()];
        int n = 0;
        for (int p = 0; p < nodes.count(); p++) {
            if (nodes.region()[p] == region) {
                System.arraycopy(xyz, 3 * nodes.node()[p], centres, 3 * n++, 3);
            }
        }
        return Arrays.copyOf(centres, 3 * n);
    }

    /**
     * Sorts the samples of a part into cubes of the ball's radius.
     *
     * @param tets elements of the part
     * @param volumes of all integration points of the mesh
     * @param centres of the balls, {@code 3·centre + axis}
     */
    public BallAverage(TetMesh mesh, int[] tets, double[] volumes, double radius, double[] centres) {
        this.radius = radius;
        this.centres = centres;
        TetElement element = TetElement.of(mesh.order());
        ElementMap map = new ElementMap(element, element.stiffnessRule());
        int perTet = map.points();
        int n = perTet * tets.length;
        double[] places = new double[3 * n];
        double[] x = new double[3];
        this.origin = new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        for (int k = 0; k < tets.length; k++) {
            map.moveTo(mesh, tets[k]);
            for (int q = 0; q < perTet; q++) {
                map.position(q, x);
                System.arraycopy(x, 0, places, 3 * (perTet * k + q), 3);
                for (int axis = 0; axis < 3; axis++) {
                    origin[axis] = Math.min(origin[axis], x[axis]);
                }
            }
        }
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = key(places[3 * i], places[3 * i + 1], places[3 * i + 2], 0, 0, 0);
        }
        this.cells = distinct(keys);
        int[] cell = places(cells, keys);
        this.start = new int[cells.length + 1];
        for (int c : cell) {
            start[c + 1]++;
        }
        for (int c = 0; c < cells.length; c++) {
            start[c + 1] += start[c];
        }
        this.xyz = new double[3 * n];
        this.volume = new double[n];
        this.point = new int[n];
        int[] next = start.clone();
        for (int i = 0; i < n; i++) {
            int to = next[cell[i]]++;
            System.arraycopy(places, 3 * i, xyz, 3 * to, 3);
            point[to] = perTet * tets[i / perTet] + i % perTet;
            volume[to] = volumes[point[to]];
        }
        place();
    }

    /** Cells are numbered by three times 21 bits, the origin in the middle of their range. */
    private long key(double x, double y, double z, int di, int dj, int dk) {
        long i = (long) Math.floor((x - origin[0]) / radius) + MIDDLE + di;
        long j = (long) Math.floor((y - origin[1]) / radius) + MIDDLE + dj;
        long k = (long) Math.floor((z - origin[2]) / radius) + MIDDLE + dk;
        return i << 42 | j << 21 | k;
    }

    /** Returns the different ones of some keys, ascending. Neighbours mostly share a cell, so few are left to sort. */
    private static long[] distinct(long[] keys) {
        long[] changes = new long[keys.length];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                changes[count++] = keys[i];
            }
        }
        Arrays.sort(changes, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || changes[i] != changes[i - 1]) {
                changes[distinct++] = changes[i];
            }
        }
        return Arrays.copyOf(changes, distinct);
    }

    /** Returns where each key stands among the different ones. */
    private static int[] places(long[] distinct, long[] keys) {
        int[] places = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            places[i] = i > 0 && keys[i] == keys[i - 1] ? places[i - 1] : Arrays.binarySearch(distinct, keys[i]);
        }
        return places;
    }

    /** Sorts the centres into the cells that they lie in; −1 stands for a neighbour without samples. */
    private void place() {
        int n = centres.length / 3;
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = key(centres[3 * i], centres[3 * i + 1], centres[3 * i + 2], 0, 0, 0);
        }
        long[] distinct = distinct(keys);
        int[] cell = places(distinct, keys);
        int[] next = new int[distinct.length + 1];
        for (int c : cell) {
            next[c + 1]++;
        }
        for (int c = 0; c < distinct.length; c++) {
            next[c + 1] += next[c];
        }
        centreStart = next.clone();
        centreOrder = new int[n];
        for (int i = 0; i < n; i++) {
            centreOrder[next[cell[i]]++] = i;
        }
        around = new int[27 * distinct.length];
        for (int c = 0; c < distinct.length; c++) {
            int at = 27 * c;
            for (long di = -1; di <= 1; di++) {
                for (long dj = -1; dj <= 1; dj++) {
                    for (long dk = -1; dk <= 1; dk++) {
                        long key = distinct[c] + (di << 42) + (dj << 21) + dk;
                        around[at++] = Math.max(-1, Arrays.binarySearch(cells, key));
                    }
                }
            }
        }
    }

    /**
     * Returns the greatest scalar of the averages around the centres; of equals the one that stands first.
     *
     * @param tensors at all integration points of the mesh, {@code 6·point + component}
     * @param above of the tensor at a point: convex or a rising function of a convex one, and nowhere below the scalar
     * @param scalar of an average
     */
    public Greatest greatest(double[] tensors, Bound above, Scalar scalar) {
        double[] bound = new double[cells.length];
        for (int c = 0; c < cells.length; c++) {
            bound[c] = Double.NEGATIVE_INFINITY;
            for (int i = start[c]; i < start[c + 1]; i++) {
                bound[c] = Math.max(bound[c], above.at(point[i]));
            }
        }
        double[] limit = new double[centreStart.length - 1];
        for (int c = 0; c < limit.length; c++) {
            limit[c] = Double.NEGATIVE_INFINITY;
            for (int k = 27 * c; k < 27 * c + 27; k++) {
                limit[c] = Math.max(limit[c], around[k] < 0 ? limit[c] : bound[around[k]]);
            }
        }
        double best = Double.NEGATIVE_INFINITY;
        int bestAt = -1;
        int bestSamples = 0;
        double[] mean = new double[6];
        Descending order = new Descending(limit);
        while (!order.isEmpty()) {
            int cell = order.next();
            if (bestAt >= 0 && limit[cell] <= best + TIE * Math.abs(best)) {
                break;
            }
            for (int k = centreStart[cell]; k < centreStart[cell + 1]; k++) {
                int at = centreOrder[k];
                int samples = average(tensors, cell, at, mean);
                double value = samples == 0 ? Double.NEGATIVE_INFINITY : scalar.of(mean, 0);
                if (samples > 0 && (value > best || value == best && at < bestAt)) {
                    best = value;
                    bestAt = at;
                    bestSamples = samples;
                }
            }
        }
        return bestAt < 0
                ? new Greatest(Double.NaN, Vector3.ZERO, 0)
                : new Greatest(
                        best,
                        new Vector3(centres[3 * bestAt], centres[3 * bestAt + 1], centres[3 * bestAt + 2]),
                        bestSamples);
    }

    /** Returns how many samples lie in the ball around a centre, and forms their mean tensor. */
    private int average(double[] tensors, int cell, int at, double[] mean) {
        Arrays.fill(mean, 0);
        double total = 0;
        int samples = 0;
        for (int n = 27 * cell; n < 27 * cell + 27; n++) {
            int end = around[n] < 0 ? 0 : start[around[n] + 1];
            for (int i = around[n] < 0 ? 0 : start[around[n]]; i < end; i++) {
                double dx = xyz[3 * i] - centres[3 * at];
                double dy = xyz[3 * i + 1] - centres[3 * at + 1];
                double dz = xyz[3 * i + 2] - centres[3 * at + 2];
                if (dx * dx + dy * dy + dz * dz <= radius * radius) {
                    samples++;
                    total += volume[i];
                    for (int k = 0; k < 6; k++) {
                        mean[k] += volume[i] * tensors[6 * point[i] + k];
                    }
                }
            }
        }
        for (int k = 0; k < 6; k++) {
            mean[k] /= total;
        }
        return samples;
    }
}
