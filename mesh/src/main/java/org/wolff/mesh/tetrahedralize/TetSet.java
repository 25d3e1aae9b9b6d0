package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;

/** Some tetrahedra, each once, in the order in which they were added. Mutable, for one thread. */
final class TetSet {
    private static final int START = 16;

    private int[] tets = new int[START];
    /** One more than each tetrahedron, at a place that follows from its number, or at the next free one; 0 where free. */
    private int[] slots = new int[4 * START];

    private int count;

    int count() {
        return count;
    }

    int get(int i) {
        return tets[i];
    }

    void clear() {
        count = 0;
        if (slots.length == 4 * START) {
            Arrays.fill(slots, 0);
        } else { // what one large set took is not wiped for all small ones after it
            slots = new int[4 * START];
        }
    }

    /** Adds a tetrahedron; false where it is there already. */
    boolean add(int t) {
        int at = slot(t);
        if (slots[at] != 0) {
            return false;
        }
        slots[at] = t + 1;
        tets = count == tets.length ? Arrays.copyOf(tets, 2 * count) : tets;
        tets[count++] = t;
        if (4 * count > slots.length) {
            slots = new int[4 * slots.length];
            for (int i = 0; i < count; i++) {
                slots[slot(tets[i])] = tets[i] + 1;
            }
        }
        return true;
    }

    private int slot(int t) {
        int at = t * 0x9E3779B1 >>> 1 & slots.length - 1;
        while (slots[at] != 0 && slots[at] != t + 1) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    /** Puts them in the order of their numbers. */
    void sort() {
        Arrays.sort(tets, 0, count);
    }

    int[] toArray() {
        return Arrays.copyOf(tets, count);
    }
}
