package org.wolff.mesh.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    @Test
    void bothResultsComeBack() {
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = new Workers(threads)) {
                assertEquals(new Workers.Both<>("first", 2), workers.both(() -> "first", () -> 2));
                assertThrows(
                        UncheckedIOException.class,
                        () -> workers.both(() -> "first", () -> {
                            throw new UncheckedIOException(new IOException("second"));
                        }));
            }
        }
    }

    @Test
    void loopsWithinLoopsEndAndTellWhatFailed() {
        for (int threads = 1; threads <= 4; threads++) {
            try (Workers workers = new Workers(threads)) {
                int[] done = new int[9 * 50];
                workers.forEach(9, 1, (from, to) -> {
                    for (int outer = from; outer < to; outer++) {
                        int first = 50 * outer;
                        workers.forEach(50, 1, (a, b) -> {
                            for (int inner = a; inner < b; inner++) {
                                done[first + inner]++;
                            }
                        });
                    }
                });
                assertArrayEquals(IntStream.range(0, 450).map(i -> 1).toArray(), done);
                assertThrows(
                        UncheckedIOException.class,
                        () -> workers.forEach(
                                4,
                                1,
                                (from, to) -> workers.forEach(4, 1, (a, b) -> {
                                    if (from == 2 && a == 3) {
                                        throw new UncheckedIOException(new IOException("inner"));
                                    }
                                })));
            }
        }
    }
}
