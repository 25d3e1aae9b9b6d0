package org.wolff.cli.report;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What is to be told of the process beside the result.
 *
 * @param version of wolff
 * @param started when the command began
 * @param seconds wall time from the start of the command to the writing of the results
 * @param threads number of workers
 * @param java version of the JVM
 * @param heapBytes largest heap that the JVM may take
 * @param description of the case, one line; may be empty
 * @param files names of all files of the run in the result directory
 */
public record RunRecord(
        String version,
        OffsetDateTime started,
        double seconds,
        int threads,
        String java,
        long heapBytes,
        String description,
        List<String> files) {
    /** Copies the list. */
    public RunRecord {
        files = List.copyOf(files);
    }
}
