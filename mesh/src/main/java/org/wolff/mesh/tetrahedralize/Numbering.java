package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * The last step: elements outside the parts are dropped, and nodes are numbered slab by slab along the longest side of
 * the mesh, row by row within a slab, so that neighbours in space are neighbours in memory and the matrix is narrow.
 * Elements follow the order of their lowest corners.
 */
final class Numbering {
    /** Nodes are put in order in cells, not more of them than this for each node. */
    private static final int CELLS_PER_NODE = 4;

    private final Nodes nodes;
    private final WorkMesh mesh;
    private final Workers workers;

    /** The nodes before they get their final numbers. */
    interface Nodes {
        /** Returns how many an element has. */
        ElementOrder order();

        /** Returns the mesh whose vertices are the first of them. */
        WorkMesh mesh();

        /** Returns how many there are; the first of them are the vertices of the mesh. */
        int count();

        /** Fills in the place of a node, mm. */
        void place(int node, double[] point);

        /** Fills in the nodes of an element. */
        void of(int tet, int[] numbers);
    }

    private Numbering(Nodes nodes, Workers workers) {
        this.nodes = nodes;
        this.mesh = nodes.mesh();
        this.workers = workers;
    }

    /** Returns the vertices alone, for straight elements of four nodes. */
    static Nodes corners(WorkMesh mesh) {
        return new Nodes() {
            @Override
            public ElementOrder order() {
                return ElementOrder.TET4;
            }

            @Override
            public WorkMesh mesh() {
                return mesh;
            }

            @Override
            public int count() {
                return mesh.vertexCount();
            }

            @Override
            public void place(int node, double[] point) {
                System.arraycopy(mesh.xyz(), 3 * node, point, 0, 3);
            }

            @Override
            public void of(int tet, int[] numbers) {
                System.arraycopy(mesh.tets(), 4 * tet, numbers, 0, 4);
            }
        };
    }

    /** Returns the finished mesh; beyond its vertices, all nodes belong to elements that are kept. */
    static TetMesh finish(Nodes nodes, List<String> names, Workers workers) {
        return new Numbering(nodes, workers).mesh(names);
    }

    private TetMesh mesh(List<String> names) {
        int[] number = numbers();
        int used = count(number);
        int[] lowest = lowest(number);
        int kept = count(lowest);
        int stride = nodes.order().nodes();
        // one thread sorts while another makes room, which takes as long: first use of fresh memory
        Workers.Both<int[], TetMesh> both = workers.both(
                () -> sequence(lowest, used, kept),
                () -> new TetMesh(
                        nodes.order(),
                        new double[3 * used],
                        new int[Math.multiplyExact(stride, kept)],
                        new short[kept],
                        names));
        fill(both.second(), number, both.first());
        return both.second();
    }

    /** Returns how many numbers are not negative. */
    private int count(int[] numbers) {
        return (int) workers.sum(numbers.length, 4096, (from, to) -> {
            int own = 0;
            for (int i = from; i < to; i++) {
                own += numbers[i] >= 0 ? 1 : 0;
            }
            return own;
        });
    }

    private void fill(TetMesh finished, int[] number, int[] sequence) {
        workers.forEach(number.length, 4096, (from, to) -> {
            double[] point = new double[3];
            for (int n = from; n < to; n++) {
                if (number[n] >= 0) {
                    nodes.place(n, point);
                    System.arraycopy(point, 0, finished.xyz(), 3 * number[n], 3);
                }
            }
        });
        int stride = nodes.order().nodes();
        workers.forEach(sequence.length, 4096, (from, to) -> {
            int[] own = new int[stride];
            for (int t = from; t < to; t++) {
                nodes.of(sequence[t], own);
                finished.region()[t] = mesh.region()[sequence[t]];
                for (int i = 0; i < stride; i++) {
                    finished.tets()[stride * t + i] = number[own[i]];
                }
            }
        });
    }

    /** Returns the lowest number of a corner of each element, −1 where it is not kept. */
    private int[] lowest(int[] number) {
        int[] lowest = new int[mesh.tetCount()];
        workers.forEach(lowest.length, 4096, (from, to) -> {
            for (int t = from; t < to; t++) {
                lowest[t] = mesh.region()[t] >= 0 ? Integer.MAX_VALUE : -1;
                for (int c = 4 * t; lowest[t] >= 0 && c < 4 * t + 4; c++) {
                    lowest[t] = Math.min(lowest[t], number[mesh.tets()[c]]);
                }
            }
        });
        return lowest;
    }

    /** Returns the elements that are kept in the order of their lowest corners. */
    private static int[] sequence(int[] lowest, int used, int kept) {
        int[] next = starts(lowest, used);
        int[] sequence = new int[kept];
        for (int t = 0; t < lowest.length; t++) {
            if (lowest[t] >= 0) {
                sequence[next[lowest[t]]++] = t;
            }
        }
        return sequence;
    }

    /** Returns where each bin begins when places are put in the order of their bins; one more at the end. */
    private static int[] starts(int[] bin, int bins) {
        int[] start = new int[bins + 1];
        for (int b : bin) {
            if (b >= 0) {
                start[b + 1]++;
            }
        }
        for (int b = 0; b < bins; b++) {
            start[b + 1] += start[b];
        }
        return start;
    }

    /** Returns the new number of each node, −1 where it belongs to no element. */
    private int[] numbers() {
        byte[] kept = new byte[mesh.vertexCount()];
        workers.forEach(mesh.tetCount(), 4096, (from, to) -> {
            for (int t = from; t < to; t++) {
                for (int c = 4 * t; mesh.region()[t] >= 0 && c < 4 * t + 4; c++) {
                    kept[mesh.tets()[c]] = 1; // threads may race here, all to write the same
                }
            }
        });
        Cells cells = Cells.of(mesh, nodes.count());
        int[] number = new int[nodes.count()];
        workers.forEach(number.length, 4096, (from, to) -> {
            double[] point = new double[3];
            for (int n = from; n < to; n++) {
                number[n] = -1;
                if (n >= kept.length || kept[n] == 1) {
                    nodes.place(n, point);
                    number[n] = cells.at(point);
                }
            }
        });
        int[] next = starts(number, cells.count());
        for (int n = 0; n < number.length; n++) {
            if (number[n] >= 0) {
                number[n] = next[number[n]]++;
            }
        }
        return number;
    }

    /** Cells in the order in which their nodes are numbered: slabs across the longest side, rows, columns. */
    private record Cells(Integer[] axes, double[] low, int[] sides, double size) {
        static Cells of(WorkMesh mesh, int nodes) {
            BoundingBox box = BoundingBox.of(mesh.xyz());
            double[] low = {box.minX(), box.minY(), box.minZ()};
            double[] length = {box.maxX() - low[0], box.maxY() - low[1], box.maxZ() - low[2]};
            Integer[] axes = {0, 1, 2};
            Arrays.sort(axes, (a, b) -> Double.compare(length[b], length[a]));
            double size = mesh.largestSize();
            while ((length[0] / size + 1) * (length[1] / size + 1) * (length[2] / size + 1)
                    > CELLS_PER_NODE * (double) nodes + 64) {
                size *= 1.25;
            }
            int[] sides = new int[3];
            for (int a = 0; a < 3; a++) {
                sides[a] = (int) (length[a] / size) + 1;
            }
            return new Cells(axes, low, sides, size);
        }

        int count() {
            return sides[0] * sides[1] * sides[2];
        }

        int at(double[] point) {
            int cell = 0;
            for (int axis : axes) {
                int step = (int) ((point[axis] - low[axis]) / size);
                cell = cell * sides[axis] + Math.max(0, Math.min(sides[axis] - 1, step));
            }
            return cell;
        }
    }
}
