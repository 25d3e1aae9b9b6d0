package org.wolff.cli.progress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.wolff.solver.finding.Conclusion;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Verdict;

/**
 * Progress and outcome for programs: one JSON object a line. {@code event} is {@code phase} (one begins), {@code progress},
 * {@code phase-end}, {@code finding} (one that did not pass), {@code result} or {@code error}.
 */
public final class JsonEvents implements PhaseListener {
    private static final long LEAST_INTERVAL = 500_000_000;

    private final Consumer<String> lines;
    private final LongSupplier nanoseconds;
    private final PhaseTimer clock;
    private long told;

    /**
     * Writes to {@code lines}.
     *
     * @param lines takes each line
     * @param nanoseconds the clock
     */
    public JsonEvents(Consumer<String> lines, LongSupplier nanoseconds) {
        this.lines = lines;
        this.nanoseconds = nanoseconds;
        this.clock = new PhaseTimer(nanoseconds);
    }

    private static ObjectNode event(String name) {
        return JsonNodeFactory.instance.objectNode().put("event", name);
    }

    private void tell(ObjectNode event) {
        lines.accept(event.toString());
    }

    @Override
    public synchronized void phase(String name) {
        end();
        clock.begin(name);
        told = nanoseconds.getAsLong();
        tell(event("phase").put("phase", name));
    }

    @Override
    public synchronized void step(double fraction, String detail) {
        if (nanoseconds.getAsLong() - told < LEAST_INTERVAL) {
            return;
        }
        told = nanoseconds.getAsLong();
        ObjectNode progress = event("progress").put("phase", clock.phase()).put("seconds", clock.elapsed());
        if (fraction >= 0 && fraction <= 1) {
            progress.put("fraction", fraction);
        }
        clock.left(fraction).ifPresent(left -> progress.put("secondsLeft", left));
        tell(detail.isEmpty() ? progress : progress.put("detail", detail));
    }

    @Override
    public synchronized void end() {
        if (!clock.phase().isEmpty()) {
            tell(event("phase-end").put("phase", clock.phase()).put("seconds", clock.elapsed()));
            clock.begin("");
        }
    }

    /**
     * Tells the outcome, and before it each finding that did not pass.
     *
     * @param status exit status
     * @param directory where the results are
     */
    public synchronized void result(int status, String directory, List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.verdict() != Verdict.PASS) {
                ObjectNode told = event("finding")
                        .put("id", finding.id())
                        .put("verdict", finding.verdict().word())
                        .put("severity", finding.severity().word())
                        .put("metric", finding.metric())
                        .put("part", finding.part())
                        .put("loadCase", finding.loadCase());
                finding.caveat().ifPresent(caveat -> told.put("caveat", caveat));
                tell(told);
            }
        }
        Conclusion conclusion = Conclusion.of(findings);
        tell(event("result")
                .put("status", status)
                .put("verdict", conclusion.verdict().word())
                .put("reason", conclusion.reason())
                .put("directory", directory));
    }

    /** Tells why there is no outcome. */
    public synchronized void error(int status, String text) {
        tell(event("error").put("status", status).put("text", text));
    }
}
