package org.wolff.mesh.work;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that run what they are given. One without work stays awake for a moment before it sleeps, for the next loop
 * often follows at once: to wake a thread takes 30 µs and more, and a cycle of a solver is over a hundred loops.
 */
final class Crew {
    /** Nanoseconds that a thread waits awake. */
    private static final long AWAKE = 100_000;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> asleep = new ConcurrentLinkedQueue<>();
    private final Thread[] members;
    private final long awake;
    private volatile boolean closed;

    /**
     * Starts daemon threads.
     *
     * @param count how many; who gives them work is one more. More than the machine has cores sleep at once.
     */
    Crew(int count) {
        this.awake = count < Runtime.getRuntime().availableProcessors() ? AWAKE : 0;
        this.members = new Thread[count];
        for (int i = 0; i < count; i++) {
            members[i] = new Thread(this::work, "wolff-worker");
            members[i].setDaemon(true);
            members[i].start();
        }
    }

    /** Has a task run soon. */
    void run(Runnable task) {
        tasks.add(task);
        LockSupport.unpark(asleep.poll());
    }

    /** Waits for the end of a task for a moment, awake. */
    void awaitAwhile(Future<?> task) {
        long until = System.nanoTime() + awake;
        while (!task.isDone() && System.nanoTime() - until < 0) {
            Thread.onSpinWait();
        }
    }

    /** Ends the threads; running tasks are interrupted. */
    void close() {
        closed = true;
        for (Thread member : members) {
            member.interrupt();
        }
    }

    private void work() {
        while (!closed) {
            runNext();
        }
    }

    /** A method of its own: who waits for the next task must not hold the last, and what that holds. */
    private void runNext() {
        Runnable task = next();
        if (task != null) {
            task.run();
        }
    }

    /** Returns the next task, or null when woken in vain. */
    private Runnable next() {
        long until = System.nanoTime() + awake;
        do {
            Runnable task = tasks.poll();
            if (task != null) {
                return task;
            }
            Thread.onSpinWait();
        } while (System.nanoTime() - until < 0);
        Thread self = Thread.currentThread();
        asleep.add(self);
        Runnable task = tasks.poll(); // who came before this thread was on the list woke nobody
        if (task == null && !closed) {
            LockSupport.park(this);
        }
        asleep.remove(self);
        return task;
    }
}
