package org.wolff.mesh.tetmesh;

/** The elements with the smallest values of a measure, the smallest first; of equal ones the lower number first. */
final class Ranking {
    private final double[] value;
    private final int[] tet;
    private int count;

    Ranking(int places) {
        value = new double[places];
        tet = new int[places];
    }

    /** Enters an element, if there is a place for it. */
    void offer(double measure, int element) {
        if (count == value.length && !(measure < value[count - 1])) {
            return;
        }
        int at = count < value.length ? count++ : count - 1;
        while (at > 0 && measure < value[at - 1]) {
            value[at] = value[at - 1];
            tet[at] = tet[at - 1];
            at--;
        }
        value[at] = measure;
        tet[at] = element;
    }

    /** Enters the elements of a ranking of later elements. */
    void add(Ranking later) {
        for (int i = 0; i < later.count; i++) {
            offer(later.value[i], later.tet[i]);
        }
    }

    int size() {
        return count;
    }

    int tet(int place) {
        return tet[place];
    }
}
