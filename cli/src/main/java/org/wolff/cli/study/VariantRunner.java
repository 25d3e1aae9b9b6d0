package org.wolff.cli.study;

import java.util.List;

/**
 * Runs variants, on this machine or elsewhere. When a job has ended well, {@code results.json} and what belongs to it
 * are in the job's directory; when it has not, that directory has no {@code results.json}.
 */
@FunctionalInterface
public interface VariantRunner {
    /** Hears of ends. */
    @FunctionalInterface
    interface Ended {
        /**
         * A job is over.
         *
         * @param status exit status of a run of it: 0 and 1 where there are results
         */
        void job(VariantJob job, int status);
    }

    /**
     * Runs the jobs, in whatever order, and returns when all are over or the work is interrupted.
     *
     * @param ended told of each job that is over
     */
    void run(List<VariantJob> jobs, Ended ended);
}
