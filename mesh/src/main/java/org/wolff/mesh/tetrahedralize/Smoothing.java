package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.tetmesh.TetShape;
import org.wolff.mesh.work.Workers;

/**
 * Step 9: vertices near boundaries move so that the worst element around them improves; none ever gets worse. The
 * vertices are coloured so that two of a colour share no element; colours follow one another and the vertices of one
 * colour are shared among threads, so the result does not depend on how many there are.
 */
final class Smoothing {
    private static final int MAX_COLOURS = 64;
    /** Least length of a range of tetrahedra for one thread. */
    private static final int RANGE = 4096;

    private final WorkMesh mesh;
    private final RegionMap map;
    private final Stars stars;
    private final Strata strata;
    private final Ties ties;
    private final boolean[] rim;
    private final Workers workers;

    Smoothing(Complex complex, RegionMap map, Ties ties, Workers workers) {
        this.mesh = complex.mesh();
        this.stars = complex.stars();
        this.strata = complex.strata();
        this.map = map;
        this.ties = ties;
        this.rim = complex.rim();
        this.workers = workers;
    }

    /** Measures how far the vertices are from their boundaries. */
    Meshing.Deviation deviation() {
        double[] off = new double[mesh.vertexCount()];
        boolean films = !map.isDistanceBound();
        workers.forEach(off.length, 256, (from, to) -> {
            VertexMove move = new VertexMove(mesh, stars, strata, ties, map);
            for (int v = from; v < to; v++) {
                off[v] = strata.count()[v] < 2 ? -1 : films && move.isAtChange(v) ? 0 : move.residual(v);
            }
        });
        int vertices = 0;
        int far = 0;
        double largest = 0;
        for (int v = 0; v < off.length; v++) {
            double d = off[v];
            vertices += d >= 0 ? 1 : 0;
            far += d > 0.01 * mesh.size(v) ? 1 : 0;
            largest = Math.max(largest, d);
        }
        return new Meshing.Deviation(vertices, far, largest);
    }

    /** Brings vertices onto their boundaries as far as the elements allow. */
    void attach() {
        coloured(detached(), () -> move()::attach);
    }

    /** Returns the vertices that are not where their labels meet, ascending. */
    int[] detached() {
        return workers.select(mesh.vertexCount(), 256, () -> {
            VertexMove move = new VertexMove(mesh, stars, strata, ties, map);
            return v -> strata.count()[v] >= 2 && !ties.isTied(v) && !rim[v] && move.isOff(v);
        });
    }

    /** Moves vertices where that improves the worst element around them. */
    void improve(int[] vertices, double freedom) {
        coloured(vertices, () -> {
            VertexMove move = move();
            return v -> move.improve(v, freedom);
        });
    }

    /** Returns the vertices of all elements whose smallest sine is below a bound, ascending. */
    int[] vertices(double below) {
        int[] tets = mesh.tets();
        return vertices(t ->
                TetShape.minSine(mesh.xyz(), tets[4 * t], tets[4 * t + 1], tets[4 * t + 2], tets[4 * t + 3]) < below);
    }

    /** Returns the vertices of the elements of parts that are chosen, ascending. */
    private int[] vertices(IntPredicate chosen) {
        byte[] marked = new byte[mesh.vertexCount()];
        workers.forEach(mesh.tetCount(), RANGE, (from, to) -> {
            for (int t = from; t < to; t++) {
                boolean isChosen = mesh.region()[t] >= 0 && chosen.test(t);
                for (int i = 0; isChosen && i < 4; i++) {
                    marked[mesh.tets()[4 * t + i]] = 1; // threads may race here, all to write the same
                }
            }
        });
        return workers.select(marked.length, RANGE, () -> v -> marked[v] == 1 && !rim[v]);
    }

    /** Returns the mean over the parts of the mean ratio η of the elements. */
    double meanRatio() {
        int n = mesh.tetCount();
        return sum(n, this::ratio) / sum(n, t -> 1);
    }

    private double sum(int n, IntToDoubleFunction value) {
        return workers.sum(n, RANGE, (from, to) -> {
            double sum = 0;
            for (int t = from; t < to; t++) {
                sum += mesh.region()[t] >= 0 ? value.applyAsDouble(t) : 0;
            }
            return sum;
        });
    }

    /** Moves vertices of elements whose mean ratio is low where that raises the ratios around them in their sum. */
    void even() {
        int[] vertices = vertices(t -> ratio(t) < Gate.UNEVEN);
        coloured(vertices, () -> new MeanRatioMove(mesh, stars, strata, ties, map)::improve);
    }

    private double ratio(int t) {
        double[] x = mesh.xyz();
        int[] c = mesh.tets();
        int a = c[4 * t];
        int b = c[4 * t + 1];
        int p = c[4 * t + 2];
        int q = c[4 * t + 3];
        return TetShape.meanRatio(TetShape.sixVolume(x, a, b, p, q), TetShape.squares(x, a, b, p, q));
    }

    private VertexMove move() {
        return new VertexMove(mesh, stars, strata, ties, map);
    }

    private interface Task {
        void run(int vertex);
    }

    private void coloured(int[] vertices, Supplier<Task> tasks) {
        byte[] colour = new byte[mesh.vertexCount()];
        Arrays.fill(colour, (byte) -1);
        int[] size = new int[MAX_COLOURS];
        for (int v : vertices) {
            long taken = 0;
            for (int s = stars.head()[v]; s < stars.head()[v + 1]; s++) {
                int t = 4 * stars.tets()[s];
                for (int i = t; i < t + 4; i++) {
                    int c = colour[mesh.tets()[i]];
                    taken |= c >= 0 ? 1L << c : 0;
                }
            }
            int c = Long.numberOfTrailingZeros(~taken);
            if (c < MAX_COLOURS) { // else it waits for the next pass
                colour[v] = (byte) c;
                size[c]++;
            }
        }
        int[][] groups = new int[MAX_COLOURS][];
        int[] next = new int[MAX_COLOURS];
        for (int v : vertices) {
            int c = colour[v];
            if (c >= 0) {
                groups[c] = groups[c] == null ? new int[size[c]] : groups[c];
                groups[c][next[c]++] = v;
            }
        }
        for (int c = 0; c < MAX_COLOURS && size[c] > 0; c++) {
            int[] group = groups[c];
            workers.forEach(group.length, 16, (from, to) -> {
                Task task = tasks.get();
                for (int i = from; i < to; i++) {
                    task.run(group[i]);
                }
            });
        }
    }
}
