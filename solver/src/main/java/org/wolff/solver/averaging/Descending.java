package org.wolff.solver.averaging;

/**
 * Gives the places of numbers from the greatest to the least, of equals the first one first, as far as they are asked for:
 * a heap, since few are.
 */
final class Descending {
    private final double[] numbers;
    private final int[] heap;
    private int size;

    /** Takes the numbers, which must not change; one that is not a number counts as the greatest. */
    Descending(double[] numbers) {
        this.numbers = numbers;
        this.heap = new int[numbers.length];
        this.size = numbers.length;
        for (int i = 0; i < size; i++) {
            heap[i] = i;
        }
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(at);
        }
    }

    /** Returns whether all places have been given. */
    boolean isEmpty() {
        return size == 0;
    }

    /** Returns the next place. */
    int next() {
        int first = heap[0];
        heap[0] = heap[--size];
        sink(0);
        return first;
    }

    private void sink(int from) {
        int at = from;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], heap[at])) {
                return;
            }
            int other = heap[at];
            heap[at] = heap[child];
            heap[child] = other;
            at = child;
        }
    }

    private boolean before(int a, int b) {
        int order = Double.compare(numbers[b], numbers[a]);
        return order < 0 || order == 0 && a < b;
    }
}
