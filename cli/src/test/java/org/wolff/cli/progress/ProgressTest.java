package org.wolff.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.terminal.Terminal;

class ProgressTest {
    private final List<String> lines = new ArrayList<>();
    private double now;

    private long nanoseconds() {
        return Math.round(now * 1e9);
    }

    @Test
    void plainLinesTellEachPhaseAndNowAndThenTheState() {
        PlainLines progress = new PlainLines(lines::add, this::nanoseconds, 5);
        progress.phase("mesh");
        for (now = 1; now <= 4; now++) {
            progress.step(now / 16, "labels");
        }
        assertEquals(List.of(), lines);
        now = 8;
        progress.step(0.5, "labels");
        now = 9;
        progress.step(0.6, "labels");
        assertEquals(List.of("mesh: 50 %, for 8.00 s, 8.00 s left; labels"), lines);
        now = 16;
        progress.phase("solve");
        now = 22;
        progress.step(Double.NaN, "");
        progress.end();
        progress.end();
        assertEquals(
                List.of("mesh: done in 16.0 s", "solve: for 6.00 s", "solve: done in 6.00 s"), lines.subList(1, 4));
        assertEquals(4, lines.size());
    }

    @Test
    void aNarrowTerminalStillShowsWhatIsLeft() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), true, false, false, 60);
        RedrawnLine progress = new RedrawnLine(terminal, this::nanoseconds);
        progress.phase("mesh: shape");
        now = 30;
        progress.step(0.25, "a detail that has no room");
        String shown = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains("25 %  30.0 s, 1 min 30 s left"), shown);
    }

    @Test
    void redrawnLineShowsPercentageTimeAndWhatIsLeft() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), true, false, false, 100);
        RedrawnLine progress = new RedrawnLine(terminal, this::nanoseconds);
        progress.phase("solve");
        now = 30;
        progress.step(0.25, "residual 3.1e-05");
        String shown = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains("#####..............."), shown);
        assertTrue(shown.contains("25 %  30.0 s, 1 min 30 s left  residual"), shown);
        now = 30.01;
        progress.step(0.5, "too soon");
        progress.end();
        shown = bytes.toString(StandardCharsets.UTF_8);
        assertFalse(shown.contains("too soon"), shown);
        assertTrue(shown.endsWith("solve                              30.0 s" + System.lineSeparator()), shown);
    }

    @Test
    void timesReadWell() {
        assertEquals("0.42 s", Durations.text(0.4249));
        assertEquals("10.0 s", Durations.text(9.996));
        assertEquals("59.9 s", Durations.text(59.94));
        assertEquals("1 min 00 s", Durations.text(59.96));
        assertEquals("2 min 05 s", Durations.text(125.4));
        assertEquals("1 h 02 min", Durations.text(3725));
    }

    @Test
    void logStampsEveryTextAndIndentsItsFurtherLines(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("run.log");
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.ofHours(1));
        try (RunLog log = new RunLog(file, clock)) {
            log.line("one\ntwo");
            assertEquals("2026-01-02 04:04:05.678+01:00  one\n    two\n", Files.readString(file));
        }
    }

    @Test
    void eventsAreJsonLinesThatEndWithTheOutcome() throws Exception {
        List<String> lines = new ArrayList<>();
        long[] now = {0};
        JsonEvents events = new JsonEvents(lines::add, () -> now[0]);
        events.phase("solve: \"a\"");
        now[0] = 4_000_000_000L;
        events.step(0.25, "12 iterations");
        events.end();
        events.result(0, "out", List.of());
        events.error(3, "two\nlines");
        List<com.fasterxml.jackson.databind.JsonNode> read = new ArrayList<>();
        for (String line : lines) {
            read.add(new com.fasterxml.jackson.databind.ObjectMapper().readTree(line));
        }
        assertEquals(
                List.of("phase", "progress", "phase-end", "result", "error"),
                read.stream().map(event -> event.get("event").asText()).toList());
        assertEquals("solve: \"a\"", read.get(0).get("phase").asText());
        assertEquals(12, read.get(1).get("secondsLeft").asDouble(), 1e-9);
        assertEquals("not-assessable", read.get(3).get("verdict").asText());
        assertEquals("two\nlines", read.get(4).get("text").asText());
    }
}
