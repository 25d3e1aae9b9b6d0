package org.wolff.mesh.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Selections against a plain loop, for several numbers of threads and lengths. */
class WorkersTest {
    @Test
    void selectionIsAscendingAndComplete() {
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = new Workers(threads)) {
                for (int n : new int[] {0, 1, 7, 1000, 12_345}) {
                    int[] expected =
                            IntStream.range(0, n).filter(i -> i % 7 < 3).toArray();
                    assertArrayEquals(expected, workers.select(n, 5, () -> i -> i % 7 < 3));
                    assertArrayEquals(IntStream.range(0, n).toArray(), workers.select(n, 5, () -> i -> true));
                }
            }
        }
    }
}
