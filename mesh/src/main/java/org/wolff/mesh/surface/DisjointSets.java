package org.wolff.mesh.surface;

import java.util.Arrays;

/** Sets that are joined two by two; the least member names its set. Mutable. */
public final class DisjointSets {
    private final int[] parent;

    /** Begins with n sets of one member each. */
    public DisjointSets(int n) {
        parent = new int[n];
        Arrays.setAll(parent, i -> i);
    }

    /** Returns the least member of the set of i. */
    public int find(int i) {
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    /** Joins the sets of i and j. */
    public void join(int i, int j) {
        int a = find(i);
        int b = find(j);
        parent[Math.max(a, b)] = Math.min(a, b);
    }
}
