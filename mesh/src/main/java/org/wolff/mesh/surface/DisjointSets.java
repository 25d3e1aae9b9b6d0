package org.wolff.mesh.surface;

/** Sets of the numbers 0 … n−1 that are united step by step; the smallest member stands for its set. Mutable. */
public final class DisjointSets {
    private final int[] parent;

    /** Starts with {@code n} sets of one member each. */
    public DisjointSets(int n) {
        this.parent = new int[n];
        for (int i = 0; i < n; i++) {
            parent[i] = i;
        }
    }

    /** Returns the smallest member of the set of {@code i}. */
    public int find(int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        int at = i;
        while (parent[at] != root) {
            int next = parent[at];
            parent[at] = root;
            at = next;
        }
        return root;
    }

    /** Unites two sets; returns false where they are one already. */
    public boolean unite(int i, int j) {
        int a = find(i);
        int b = find(j);
        parent[Math.max(a, b)] = Math.min(a, b);
        return a != b;
    }

    /** Returns a number 0, 1, … for the set of each member, in the order of their smallest members. */
    public int[] numbers() {
        int[] numbers = new int[parent.length];
        int count = 0;
        for (int i = 0; i < parent.length; i++) {
            int root = find(i);
            numbers[i] = root == i ? count++ : numbers[root];
        }
        return numbers;
    }
}
