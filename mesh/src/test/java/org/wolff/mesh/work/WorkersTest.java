package org.wolff.mesh.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Two chunks that each wait for the other's begin: both threads must take part, awake or woken. */
    @Test
    void threadsTakePartAtOnceAndAfterAPause() throws InterruptedException {
        try (Workers workers = new Workers(2)) {
            for (int round = 0; round < 200; round++) {
                if (round % 50 == 49) {
                    Thread.sleep(20); // long enough for the other to fall asleep
                }
                CountDownLatch begun = new CountDownLatch(2);
                AtomicInteger met = new AtomicInteger();
                workers.forEach(2, 1, (from, to) -> {
                    begun.countDown();
                    try {
                        met.addAndGet(begun.await(10, TimeUnit.SECONDS) ? 1 : 0);
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                });
                assertEquals(2, met.get(), "round " + round);
            }
        }
    }

    @Test
    void closedWorkersEndTheirThreads() throws InterruptedException {
        Queue<Thread> helpers = new ConcurrentLinkedQueue<>();
        try (Workers workers = new Workers(2)) {
            CountDownLatch begun = new CountDownLatch(2);
            workers.forEach(2, 1, (from, to) -> {
                helpers.add(Thread.currentThread());
                begun.countDown();
                try {
                    begun.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        helpers.remove(Thread.currentThread());
        assertEquals(1, helpers.size());
        for (Thread helper : helpers) {
            helper.join(10_000);
            assertFalse(helper.isAlive());
        }
    }
}
