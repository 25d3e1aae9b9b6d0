package org.wolff.validation.grid;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Meshes blocks and joins them where their nodes coincide.
 *
 * <p>Each block carries a fine grid of half steps: its even points are corners, the others mid nodes, so the mid nodes
 * of TET10 lie on the mapped edges.
 */
public final class BlockMesh {
    /** The corners of Kuhn's six tetrahedra: paths from (0,0,0) to (1,1,1) along the axes in every order. */
    private static final int[][] PATHS = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {2, 1, 0}, {1, 0, 2}};

    private final ElementOrder order;
    private final double weld;
    private final Map<Long, Integer> nodes = new HashMap<>();
    private double[] xyz = new double[3 * 1024];
    private int count;

    private BlockMesh(ElementOrder order, double weld) {
        this.order = order;
        this.weld = weld;
    }

    /**
     * Meshes the blocks.
     *
     * @param order TET4 or TET10
     * @param weld nodes nearer than this become one, mm; well below the mesh size
     * @param blocks fitting together
     * @param regionNames names of the regions
     * @param regionOf region of an element by its centroid (x, y, z)
     */
    public static TetMesh of(
            ElementOrder order,
            double weld,
            List<Block> blocks,
            List<String> regionNames,
            ToIntFunction<double[]> regionOf) {
        BlockMesh mesh = new BlockMesh(order, weld);
        int tetCount =
                blocks.stream().mapToInt(b -> 6 * b.nu() * b.nv() * b.nw()).sum();
        int[] tets = new int[order.nodes() * tetCount];
        int at = 0;
        for (Block block : blocks) {
            for (int k = 0; k < block.nw(); k++) {
                for (int j = 0; j < block.nv(); j++) {
                    for (int i = 0; i < block.nu(); i++) {
                        at = mesh.hexahedron(block, i, j, k, tets, at);
                    }
                }
            }
        }
        double[] points = Arrays.copyOf(mesh.xyz, 3 * mesh.count);
        short[] region = new short[tetCount];
        double[] centroid = new double[3];
        for (int t = 0; t < tetCount; t++) {
            for (int a = 0; a < 3; a++) {
                centroid[a] = 0;
                for (int c = 0; c < 4; c++) {
                    centroid[a] += points[3 * tets[order.nodes() * t + c] + a] / 4;
                }
            }
            region[t] = (short) regionOf.applyAsInt(centroid);
        }
        return new TetMesh(order, points, tets, region, regionNames);
    }

    /** Meshes the blocks as one region named {@code body}. */
    public static TetMesh of(ElementOrder order, double weld, List<Block> blocks) {
        return of(order, weld, blocks, List.of("body"), centroid -> 0);
    }

    private int hexahedron(Block block, int i, int j, int k, int[] tets, int at) {
        int to = at;
        int[][] corner = new int[4][3];
        for (int p = 0; p < PATHS.length; p++) {
            corner[0] = new int[] {2 * i, 2 * j, 2 * k};
            for (int c = 1; c < 4; c++) {
                corner[c] = corner[c - 1].clone();
                corner[c][PATHS[p][c - 1]] += 2;
            }
            if (p >= 3) {
                int[] swap = corner[1];
                corner[1] = corner[2];
                corner[2] = swap;
            }
            for (int c = 0; c < 4; c++) {
                tets[to++] = node(block, corner[c][0], corner[c][1], corner[c][2]);
            }
            for (int e = 0; order == ElementOrder.TET10 && e < 6; e++) {
                int[] a = corner[TetMesh.edgeEnd(e, 0)];
                int[] b = corner[TetMesh.edgeEnd(e, 1)];
                tets[to++] = node(block, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2);
            }
        }
        return to;
    }

    /** Returns the node at a point of the block's fine grid, new or known. */
    private int node(Block block, int fineU, int fineV, int fineW) {
        double[] p = new double[3];
        block.map().at(fineU / (2.0 * block.nu()), fineV / (2.0 * block.nv()), fineW / (2.0 * block.nw()), p);
        long cx = (long) Math.floor(p[0] / weld);
        long cy = (long) Math.floor(p[1] / weld);
        long cz = (long) Math.floor(p[2] / weld);
        for (long dx = -1; dx <= 1; dx++) {
            for (long dy = -1; dy <= 1; dy++) {
                for (long dz = -1; dz <= 1; dz++) {
                    Integer known = nodes.get(key(cx + dx, cy + dy, cz + dz));
                    if (known != null && distance(known, p) < weld) {
                        return known;
                    }
                }
            }
        }
        if (3 * count + 3 > xyz.length) {
            xyz = Arrays.copyOf(xyz, 2 * xyz.length);
        }
        System.arraycopy(p, 0, xyz, 3 * count, 3);
        nodes.put(key(cx, cy, cz), count);
        return count++;
    }

    private double distance(int node, double[] p) {
        double dx = xyz[3 * node] - p[0];
        double dy = xyz[3 * node + 1] - p[1];
        double dz = xyz[3 * node + 2] - p[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** One number for a cell: 21 bits an axis. */
    private static long key(long x, long y, long z) {
        long mask = (1L << 21) - 1;
        return (x & mask) << 42 | (y & mask) << 21 | (z & mask);
    }
}
