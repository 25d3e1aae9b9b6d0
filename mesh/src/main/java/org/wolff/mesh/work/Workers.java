package org.wolff.mesh.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Threads for loops whose result does not depend on their number: the range is cut into chunks that depend on its
 * length alone, threads take chunks in any order, and what they return is put together in the order of the chunks.
 */
public final class Workers implements AutoCloseable {
    private static final int MAX_CHUNKS = 256;

    private final int threads;
    private final Crew crew;

    /** Starts {@code threads} ≥ 1 workers, the calling thread among them. */
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + " < 1");
        }
        this.threads = threads;
        this.crew = threads == 1 ? null : new Crew(threads - 1);
    }

    /** Returns workers for every core of the machine. */
    public static Workers ofMachine() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /** Returns the number of threads. */
    public int threads() {
        return threads;
    }

    /** Work on the indices from (inclusive) to (exclusive). */
    @FunctionalInterface
    public interface Range {
        /** Does the work; chunks never share what they write. */
        void run(int from, int to);
    }

    /** A sum, or another value, over the indices from (inclusive) to (exclusive). */
    @FunctionalInterface
    public interface RangeSum {
        /** Returns the sum over the range. */
        double sum(int from, int to);
    }

    /** Runs {@code body} over all of 0 … n−1 in chunks of at least {@code grain} indices, and waits for the end. */
    public void forEach(int n, int grain, Range body) {
        int chunk = chunkSize(n, grain);
        runChunks(chunks(n, chunk), c -> body.run(c * chunk, Math.min(n, (c + 1) * chunk)));
    }

    /** Returns the sum of {@code body} over 0 … n−1, added in the order of the chunks. */
    public double sum(int n, int grain, RangeSum body) {
        int chunk = chunkSize(n, grain);
        double[] parts = new double[chunks(n, chunk)];
        runChunks(parts.length, c -> parts[c] = body.sum(c * chunk, Math.min(n, (c + 1) * chunk)));
        double total = 0;
        for (double part : parts) {
            total += part;
        }
        return total;
    }

    /** Returns the largest of {@code body} over the chunks of 0 … n−1; at least 0. */
    public double max(int n, int grain, RangeSum body) {
        int chunk = chunkSize(n, grain);
        double[] parts = new double[chunks(n, chunk)];
        runChunks(parts.length, c -> parts[c] = body.sum(c * chunk, Math.min(n, (c + 1) * chunk)));
        double most = 0;
        for (double part : parts) {
            most = Math.max(most, part);
        }
        return most;
    }

    /** Tells which indices to select. */
    @FunctionalInterface
    public interface Choice {
        /** Returns true where an index is selected. */
        boolean holds(int index);
    }

    /**
     * Returns the selected of the indices 0 … n−1, ascending.
     *
     * @param choice gives a choice for each chunk, which may keep scratch of its own
     */
    public int[] select(int n, int grain, Supplier<Choice> choice) {
        int chunk = chunkSize(n, grain);
        int[][] parts = new int[chunks(n, chunk)][];
        runChunks(parts.length, c -> {
            Choice own = choice.get();
            int count = 0;
            int[] part = new int[Math.min(n - c * chunk, 64)];
            for (int i = c * chunk; i < Math.min(n, (c + 1) * chunk); i++) {
                if (own.holds(i)) {
                    part = count == part.length ? Arrays.copyOf(part, 2 * count) : part;
                    part[count++] = i;
                }
            }
            parts[c] = Arrays.copyOf(part, count);
        });
        int[] all = new int[Stream.of(parts).mapToInt(part -> part.length).sum()];
        int next = 0;
        for (int[] part : parts) {
            System.arraycopy(part, 0, all, next, part.length);
            next += part.length;
        }
        return all;
    }

    /** The results of two pieces of work. */
    public record Both<A, B>(A first, B second) {}

    /** Does two pieces of work, which share nothing that one of them writes, at the same time where there are threads. */
    public <A, B> Both<A, B> both(Supplier<A> first, Supplier<B> second) {
        AtomicReference<A> one = new AtomicReference<>();
        AtomicReference<B> two = new AtomicReference<>();
        runChunks(2, c -> {
            if (c == 0) {
                one.set(first.get());
            } else {
                two.set(second.get());
            }
        });
        return new Both<>(one.get(), two.get());
    }

    private static int chunkSize(int n, int grain) {
        return Math.max(Math.max(1, grain), (n + MAX_CHUNKS - 1) / MAX_CHUNKS);
    }

    private static int chunks(int n, int chunk) {
        return (n + chunk - 1) / chunk;
    }

    private interface Chunk {
        void run(int index);
    }

    private void runChunks(int count, Chunk body) {
        if (crew == null || count <= 1) {
            for (int c = 0; c < count; c++) {
                body.run(c);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable loop = () -> {
            for (int c = next.getAndIncrement(); c < count; c = next.getAndIncrement()) {
                body.run(c);
            }
        };
        List<Helper> helpers = new ArrayList<>();
        for (int t = 1; t < Math.min(threads, count); t++) {
            Helper helper = new Helper(loop);
            helpers.add(helper);
            crew.run(helper);
        }
        try {
            loop.run();
        } finally {
            helpers.forEach(helper -> helper.end(crew));
        }
    }

    /**
     * Another thread's part in a loop. One that has not begun when the loop is through is called off and not waited for, so
     * that a chunk may run a loop of its own while all threads are busy.
     */
    private static final class Helper extends FutureTask<Void> {
        private final AtomicBoolean taken = new AtomicBoolean();

        Helper(Runnable loop) {
            super(loop, null);
        }

        @Override
        public void run() {
            if (taken.compareAndSet(false, true)) {
                super.run();
            }
        }

        void end(Crew crew) {
            if (!taken.compareAndSet(false, true)) {
                crew.awaitAwhile(this);
                await(this);
            }
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Ends the threads. */
    @Override
    public void close() {
        if (crew != null) {
            crew.close();
        }
    }
}
