package org.wolff.mesh.tetmesh;

import java.util.Arrays;

/**
 * How one region hangs together.
 *
 * @param components pieces that are connected through faces
 * @param euler vertices − edges + faces − elements: 1 for a ball, 0 for a ring, 2 for a hollow ball
 */
public record Topology(int components, long euler) {
    /** Returns the topology of every region of a mesh, by the straight-sided elements on the corners. */
    public static Topology[] of(TetMesh mesh) {
        FaceAdjacency faces = FaceAdjacency.of(mesh);
        int regions = mesh.regionNames().size();
        int[] components = components(mesh, faces);
        long[] euler = new long[regions];
        int[] count = new int[regions];
        for (int t = 0; t < mesh.tetCount(); t++) {
            count[mesh.region()[t]]++;
            euler[mesh.region()[t]]--;
        }
        for (int side = 0; side < faces.sides(); side++) {
            int across = faces.across(side);
            int own = mesh.region()[side >> 2];
            euler[own] += across < side || mesh.region()[across >> 2] != own ? 1 : 0;
        }
        Topology[] all = new Topology[regions];
        for (int r = 0; r < regions; r++) {
            long[] edges = new long[6 * count[r]];
            int[] vertices = new int[4 * count[r]];
            int e = 0;
            int v = 0;
            for (int t = 0; t < mesh.tetCount(); t++) {
                if (mesh.region()[t] != r) {
                    continue;
                }
                for (int i = 0; i < 4; i++) {
                    vertices[v++] = mesh.node(t, i);
                }
                for (int i = 0; i < 6; i++) {
                    long a = mesh.node(t, TetMesh.edgeEnd(i, 0));
                    long b = mesh.node(t, TetMesh.edgeEnd(i, 1));
                    edges[e++] = Math.min(a, b) << 32 | Math.max(a, b);
                }
            }
            Arrays.sort(edges);
            Arrays.sort(vertices);
            for (int i = 0; i < edges.length; i++) {
                euler[r] -= i == 0 || edges[i] != edges[i - 1] ? 1 : 0;
            }
            for (int i = 0; i < vertices.length; i++) {
                euler[r] += i == 0 || vertices[i] != vertices[i - 1] ? 1 : 0;
            }
            all[r] = new Topology(components[r], euler[r]);
        }
        return all;
    }

    private static int[] components(TetMesh mesh, FaceAdjacency faces) {
        int[] components = new int[mesh.regionNames().size()];
        boolean[] seen = new boolean[mesh.tetCount()];
        int[] queue = new int[mesh.tetCount()];
        for (int seed = 0; seed < seen.length; seed++) {
            if (seen[seed]) {
                continue;
            }
            components[mesh.region()[seed]]++;
            int head = 0;
            int tail = 0;
            queue[tail++] = seed;
            seen[seed] = true;
            while (head < tail) {
                int t = queue[head++];
                for (int f = 0; f < 4; f++) {
                    int across = faces.across(4 * t + f);
                    if (across >= 0 && !seen[across >> 2] && mesh.region()[across >> 2] == mesh.region()[t]) {
                        seen[across >> 2] = true;
                        queue[tail++] = across >> 2;
                    }
                }
            }
        }
        return components;
    }
}
