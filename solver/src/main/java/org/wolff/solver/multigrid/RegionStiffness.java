package org.wolff.solver.multigrid;

import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/** How stiff the regions of a mesh of ten-node elements are beside one another, whatever their laws. */
final class RegionStiffness {
    private static final int GRAIN = 4096;

    /** The edge that shares no corner with the first one. One pair of each element is enough for a mean. */
    private static final int OPPOSITE = opposite(0);

    private RegionStiffness() {}

    /**
     * Returns a measure of the stiffness of each region, read off the matrix: the mids of two opposite edges share one
     * element only, and the block between them grows with its modulus and size.
     *
     * @param mesh of ten-node elements
     */
    static double[] of(TetMesh mesh, BlockRows matrix, Workers workers) {
        int regions = mesh.regionNames().size();
        int chunks = (mesh.tetCount() + GRAIN - 1) / GRAIN;
        double[][] sums = new double[chunks][regions];
        int[][] counts = new int[chunks][regions];
        workers.forEach(chunks, 1, (from, to) -> {
            double[] block = new double[9];
            for (int chunk = from; chunk < to; chunk++) {
                for (int tet = chunk * GRAIN; tet < Math.min(mesh.tetCount(), (chunk + 1) * GRAIN); tet++) {
                    add(mesh, matrix, tet, block, sums[chunk], counts[chunk]);
                }
            }
        });
        double[] mean = new double[regions];
        for (int region = 0; region < regions; region++) {
            double sum = 0;
            long count = 0;
            for (int chunk = 0; chunk < chunks; chunk++) {
                sum += sums[chunk][region];
                count += counts[chunk][region];
            }
            mean[region] = count == 0 ? 0 : sum / count;
        }
        return mean;
    }

    private static void add(TetMesh mesh, BlockRows matrix, int tet, double[] block, double[] sums, int[] counts) {
        int k = matrix.position(mesh.node(tet, 4), mesh.node(tet, 4 + OPPOSITE));
        if (k >= 0) {
            double square = 0;
            matrix.load(k, block);
            for (double value : block) {
                square += value * value;
            }
            int region = mesh.region()[tet];
            sums[region] += Math.sqrt(square) / (length(mesh, tet, 0) + length(mesh, tet, OPPOSITE));
            counts[region]++;
        }
    }

    private static int opposite(int edge) {
        for (int other = 0; other < 6; other++) {
            boolean apart = true;
            for (int i = 0; i < 4; i++) {
                apart &= TetMesh.edgeEnd(edge, i / 2) != TetMesh.edgeEnd(other, i % 2);
            }
            if (apart) {
                return other;
            }
        }
        throw new IllegalArgumentException("edge " + edge);
    }

    private static double length(TetMesh mesh, int tet, int edge) {
        int a = 3 * mesh.node(tet, TetMesh.edgeEnd(edge, 0));
        int b = 3 * mesh.node(tet, TetMesh.edgeEnd(edge, 1));
        double[] x = mesh.xyz();
        return Math.sqrt((x[a] - x[b]) * (x[a] - x[b])
                + (x[a + 1] - x[b + 1]) * (x[a + 1] - x[b + 1])
                + (x[a + 2] - x[b + 2]) * (x[a + 2] - x[b + 2]));
    }
}
