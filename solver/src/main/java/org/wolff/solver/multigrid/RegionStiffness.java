package org.wolff.solver.multigrid;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.TetMesh;

/** How stiff the regions of a mesh of ten-node elements are beside one another, whatever their laws. */
final class RegionStiffness {
    private RegionStiffness() {}

    /**
     * Returns a measure of the stiffness of each region, read off the matrix: the mids of two opposite edges share one
     * element only, and the block between them grows with its modulus and size.
     *
     * @param mesh of ten-node elements
     */
    static double[] of(TetMesh mesh, SparseBlocks matrix) {
        double[] sum = new double[mesh.regionNames().size()];
        int[] count = new int[sum.length];
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            for (int edge = 0; edge < 6; edge++) {
                int opposite = opposite(edge);
                int k = opposite > edge ? matrix.position(mesh.node(tet, 4 + edge), mesh.node(tet, 4 + opposite)) : -1;
                if (k >= 0) {
                    double square = 0;
                    for (int i = 9 * k; i < 9 * k + 9; i++) {
                        square += matrix.values()[i] * matrix.values()[i];
                    }
                    sum[mesh.region()[tet]] +=
                            Math.sqrt(square) / (length(mesh, tet, edge) + length(mesh, tet, opposite));
                    count[mesh.region()[tet]]++;
                }
            }
        }
        Arrays.setAll(sum, region -> count[region] == 0 ? 0 : sum[region] / count[region]);
        return sum;
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
