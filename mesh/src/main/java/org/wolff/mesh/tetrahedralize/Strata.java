package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.tetmesh.Stars;
import org.wolff.mesh.work.Workers;

/**
 * The labels that meet at each vertex: one inside a region, two on a boundary, three on a curve where three regions
 * meet, more at a corner; and which vertices are known to lie where their labels meet, so that nobody asks again.
 *
 * @param labels {@link #MAX} places per vertex, ascending within a vertex; beyond four they are left out
 * @param count how many labels meet at each vertex, at most {@link #MAX}
 * @param settled 1 where a vertex is known to lie where its labels meet
 */
record Strata(short[] labels, byte[] count, byte[] settled) {
    /** Most labels kept for a vertex. */
    static final int MAX = 4;

    static Strata of(WorkMesh mesh, Stars stars, Workers workers) {
        int vertices = mesh.vertexCount();
        Strata strata = new Strata(new short[MAX * vertices], new byte[vertices], new byte[vertices]);
        workers.forEach(vertices, 1024, (from, to) -> {
            for (int v = from; v < to; v++) {
                strata.renew(mesh, stars, v);
            }
        });
        return strata;
    }

    /** Returns these labels and room for more vertices; they are to be found with {@link #renew}. */
    Strata grown(int vertices) {
        return new Strata(
                Arrays.copyOf(labels, MAX * vertices),
                Arrays.copyOf(count, vertices),
                Arrays.copyOf(settled, vertices));
    }

    /** Finds the labels of a vertex anew. */
    void renew(WorkMesh mesh, Stars stars, int v) {
        count[v] = 0;
        settled[v] = 0;
        for (int s = stars.head()[v]; s < stars.head()[v + 1]; s++) {
            add(labels, count, v, mesh.region()[stars.tets()[s]]);
        }
    }

    static void add(short[] labels, byte[] count, int v, short label) {
        int n = count[v];
        int at = MAX * v;
        int place = n;
        while (place > 0 && labels[at + place - 1] >= label) {
            place--;
        }
        if (place < n && labels[at + place] == label || n == MAX) {
            return;
        }
        System.arraycopy(labels, at + place, labels, at + place + 1, n - place);
        labels[at + place] = label;
        count[v]++;
    }

    /** Returns true where a vertex wears all of some labels, or as many of them as are kept. */
    boolean hasAll(int v, short[] some) {
        int found = 0;
        for (short label : some) {
            for (int i = 0; i < count[v]; i++) {
                found += labels[MAX * v + i] == label ? 1 : 0;
            }
        }
        return found == Math.min(some.length, MAX);
    }

    boolean isSettled(int v) {
        return settled[v] == 1;
    }

    /** Notes whether a vertex that has moved lies where its labels meet, as far as is known. */
    void settle(int v, boolean onBoundary) {
        settled[v] = (byte) (onBoundary ? 1 : 0);
    }

    /** Returns how many of the four corners of a tetrahedron lie on a boundary. */
    int boundaryCorners(int[] tets, int t) {
        int n = 0;
        for (int c = 4 * t; c < 4 * t + 4; c++) {
            n += count[tets[c]] >= 2 ? 1 : 0;
        }
        return n;
    }

    boolean has(int v, int label) {
        for (int i = MAX * v; i < MAX * v + count[v]; i++) {
            if (labels[i] == label) {
                return true;
            }
        }
        return false;
    }

    short label(int v, int i) {
        return labels[MAX * v + i];
    }
}
