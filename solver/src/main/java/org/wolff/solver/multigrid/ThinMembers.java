package org.wolff.solver.multigrid;

import java.util.stream.IntStream;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * Finds members that are one element thick, screws and struts mostly: elements that have all corners on the surface of
 * their region, against another or the outside. Linear elements alone cannot bend there; they are too stiff by an order.
 * What lies against something far stiffer does not bend by itself and is left out: it would cost set-up and gain nothing.
 */
final class ThinMembers {
    /** A neighbour that is stiffer by so much keeps a member from bending by itself. */
    private static final double FAR = 2;

    private static final int GRAIN = 4096;

    private static final int[] OPPOSITE =
            IntStream.range(0, 6).map(ThinMembers::opposite).toArray();

    private ThinMembers() {}

    /**
     * Returns a measure of the stiffness of each region, read off the matrix: the mids of two opposite edges share one
     * element only, and the block between them grows with its modulus and size.
     *
     * @param mesh of ten-node elements
     */
    static double[] stiffness(TetMesh mesh, SparseBlocks matrix, Workers workers) {
        int regions = mesh.regionNames().size();
        int chunks = (mesh.tetCount() + GRAIN - 1) / GRAIN;
        double[][] sums = new double[chunks][regions];
        int[][] counts = new int[chunks][regions];
        workers.forEach(chunks, 1, (from, to) -> {
            for (int chunk = from; chunk < to; chunk++) {
                for (int tet = chunk * GRAIN; tet < Math.min(mesh.tetCount(), (chunk + 1) * GRAIN); tet++) {
                    add(mesh, matrix, tet, sums[chunk], counts[chunk]);
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

    private static void add(TetMesh mesh, SparseBlocks matrix, int tet, double[] sums, int[] counts) {
        int region = mesh.region()[tet];
        for (int edge = 0; edge < 6; edge++) {
            int opposite = OPPOSITE[edge];
            int k = opposite > edge ? matrix.position(mesh.node(tet, 4 + edge), mesh.node(tet, 4 + opposite)) : -1;
            if (k >= 0) {
                double square = 0;
                for (int i = 9 * k; i < 9 * k + 9; i++) {
                    square += matrix.values()[i] * matrix.values()[i];
                }
                sums[region] += Math.sqrt(square) / (length(mesh, tet, edge) + length(mesh, tet, opposite));
                counts[region]++;
            }
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

    /**
     * Returns for each node whether it is a mid node of such an element.
     *
     * @param mesh of ten-node elements
     * @param stiffness of each region
     */
    static boolean[] mids(TetMesh mesh, double[] stiffness, Workers workers) {
        FaceAdjacency faces = FaceAdjacency.of(mesh, workers);
        boolean[] surface = new boolean[mesh.nodeCount()];
        boolean[] led = new boolean[stiffness.length];
        for (int side = 0; side < faces.sides(); side++) {
            int across = faces.across(side);
            int region = mesh.region()[side >> 2];
            led[region] |= across >= 0 && stiffness[mesh.region()[across >> 2]] > FAR * stiffness[region];
            if (across < 0 || mesh.region()[across >> 2] != region) {
                for (int i = 0; i < 3; i++) {
                    surface[mesh.node(side >> 2, TetMesh.faceCorner(side & 3, i))] = true;
                }
            }
        }
        boolean[] mids = new boolean[mesh.nodeCount()];
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            int element = tet;
            if (!led[mesh.region()[tet]]
                    && IntStream.range(0, 4).allMatch(corner -> surface[mesh.node(element, corner)])) {
                for (int i = 4; i < 10; i++) {
                    mids[mesh.node(tet, i)] = true;
                }
            }
        }
        return mids;
    }
}
