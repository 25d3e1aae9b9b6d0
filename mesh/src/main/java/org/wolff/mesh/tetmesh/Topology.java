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
            all[r] = new Topology(components[r], euler[r] + verticesLessEdges(mesh, r, count[r]));
        }
        return all;
    }

    /** Returns how many more vertices than edges a region has: each vertex orders the other ends of its edges. */
    private static long verticesLessEdges(TetMesh mesh, int region, int tets) {
        int[] head = new int[mesh.nodeCount() + 1];
        boolean[] used = new boolean[mesh.nodeCount()];
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int i = 0; mesh.region()[t] == region && i < 6; i++) {
                int a = mesh.node(t, TetMesh.edgeEnd(i, 0));
                int b = mesh.node(t, TetMesh.edgeEnd(i, 1));
                head[Math.min(a, b)]++;
                used[a] = true;
                used[b] = true;
            }
        }
        int sum = 0;
        for (int v = 0; v < head.length; v++) {
            sum += head[v];
            head[v] = sum;
        }
        int[] other = new int[Math.multiplyExact(6, tets)];
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int i = 0; mesh.region()[t] == region && i < 6; i++) {
                int a = mesh.node(t, TetMesh.edgeEnd(i, 0));
                int b = mesh.node(t, TetMesh.edgeEnd(i, 1));
                other[--head[Math.min(a, b)]] = Math.max(a, b);
            }
        }
        long excess = 0;
        for (int v = 0; v < used.length; v++) {
            excess += used[v] ? 1 : 0;
            Arrays.sort(other, head[v], head[v + 1]);
            for (int i = head[v]; i < head[v + 1]; i++) {
                excess -= i == head[v] || other[i] != other[i - 1] ? 1 : 0;
            }
        }
        return excess;
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
