package org.wolff.mesh.tetmesh;

import org.wolff.mesh.work.Workers;

/**
 * How much the volumes of elements with a common face differ.
 *
 * @param largest greatest ratio of the larger volume to the smaller; 1 where no two elements share a face
 * @param tet one of the two elements with this ratio, the lower number; −1 where there are none
 * @param neighbour the other
 * @param over how many pairs have a ratio above the bound that was asked for
 */
public record VolumeJump(double largest, int tet, int neighbour, long over) {
    private static final int BLOCK = 1 << 14;

    /** Compares all neighbours; {@code faces} are those of the mesh. The same for any number of threads. */
    public static VolumeJump of(TetMesh mesh, FaceAdjacency faces, Workers workers, double bound) {
        int blocks = (mesh.tetCount() + BLOCK - 1) / BLOCK;
        VolumeJump[] parts = new VolumeJump[blocks];
        workers.forEach(blocks, 1, (from, to) -> {
            for (int b = from; b < to; b++) {
                parts[b] = of(mesh, faces, bound, b * BLOCK, Math.min(mesh.tetCount(), (b + 1) * BLOCK));
            }
        });
        VolumeJump all = new VolumeJump(1, -1, -1, 0);
        for (VolumeJump part : parts) {
            VolumeJump worse = part.largest > all.largest || all.tet < 0 ? part : all;
            all = new VolumeJump(worse.largest, worse.tet, worse.neighbour, all.over + part.over);
        }
        return all;
    }

    private static VolumeJump of(TetMesh mesh, FaceAdjacency faces, double bound, int from, int to) {
        double largest = 1;
        int tet = -1;
        int neighbour = -1;
        long over = 0;
        for (int t = from; t < to; t++) {
            double own = mesh.cornerVolume(t);
            for (int f = 0; f < 4; f++) {
                int other = faces.across(4 * t + f) >> 2;
                if (other > t) {
                    double volume = mesh.cornerVolume(other);
                    double ratio = Math.max(own, volume) / Math.min(own, volume);
                    over += ratio > bound ? 1 : 0;
                    if (ratio > largest || tet < 0) {
                        largest = ratio;
                        tet = t;
                        neighbour = other;
                    }
                }
            }
        }
        return new VolumeJump(largest, tet, neighbour, over);
    }
}
