package org.wolff.cli.surface;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.field.RegionNodes;

/** A block of cubes of six tetrahedra each, the upper half another part, with made-up fields. */
final class TestBlock {
    private static final int[][] PATHS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    private TestBlock() {}

    static TetMesh mesh(int cells) {
        int n = cells + 1;
        double[] xyz = new double[3 * n * n * n];
        for (int i = 0; i < n * n * n; i++) {
            xyz[3 * i] = i % n;
            int row = i / n % n;
            xyz[3 * i + 1] = 2 * row;
            int level = i / (n * n);
            xyz[3 * i + 2] = level - 100;
        }
        int[] tets = new int[24 * cells * cells * cells];
        short[] region = new short[tets.length / 4];
        int t = 0;
        int[] step = {1, n, n * n};
        for (int c = 0; c < cells * cells * cells; c++) {
            int first = c % cells + n * (c / cells % cells) + n * n * (c / (cells * cells));
            for (int[] path : PATHS) {
                region[t / 4] = (short) (c / (cells * cells) < cells / 2 ? 0 : 1);
                int a = first;
                int b = a + step[path[0]];
                int d = b + step[path[1]];
                int e = d + step[path[2]];
                boolean even = (path[1] - path[0] + 3) % 3 == 1;
                tets[t++] = a;
                tets[t++] = b;
                tets[t++] = even ? d : e;
                tets[t++] = even ? e : d;
            }
        }
        return new TetMesh(ElementOrder.TET4, xyz, tets, region, List.of("lower", "upper"));
    }

    /** Returns fields that are smooth but for noise, a hundred times larger in the upper part. */
    static LoadCaseSurface fields(RegionNodes points, String name, int fields, long seed) {
        Random random = new Random(seed);
        double[] u = new double[3 * points.count()];
        double[] values = new double[points.count()];
        for (int p = 0; p < points.count(); p++) {
            double[] x = points.mesh().xyz();
            int node = 3 * points.node()[p];
            values[p] = (points.region()[p] == 0 ? 1 : 100) * (2 + Math.sin(x[node] / 3) + 0.01 * random.nextDouble());
            for (int axis = 0; axis < 3; axis++) {
                u[3 * p + axis] = 1e-3 * (axis - 1) * x[node + 2] * (1 + 1e-3 * random.nextDouble());
            }
        }
        List<SurfaceField> all = IntStream.range(0, fields)
                .mapToObj(f -> new SurfaceField("f" + f, "field " + f, "MPa", false, false, p -> (f + 1) * values[p]))
                .toList();
        return new LoadCaseSurface(name, (p, axis) -> u[3 * p + axis], all);
    }
}
