package org.wolff.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Terminal terminal(boolean colour, boolean unicode, int columns) {
        return new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), true, colour, unicode, columns);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void symbolsAreSpelledForAsciiTerminals() {
        terminal(false, false, 100).line("σ ≤ 3 N·mm → 90° é 漢");
        assertEquals("sigma <= 3 N*mm -> 90 deg e ?" + System.lineSeparator(), printed());
    }

    @Test
    void symbolsStayOnOthers() {
        terminal(false, true, 100).line("σ ≤ 3 → é");
        assertEquals("σ ≤ 3 → é" + System.lineSeparator(), printed());
    }

    @Test
    void redrawnLineNeverWraps() {
        terminal(false, true, 10).redraw("0123456789012");
        assertEquals("\r012345678\u001b[K", printed());
    }

    @Test
    void writerReachesTheTerminalOnFlush() {
        var writer = terminal(false, false, 100).writer();
        writer.print("a → b");
        assertEquals("", printed());
        writer.flush();
        writer.flush();
        assertEquals("a -> b", printed());
    }

    @Test
    void colourHonoursNoColorAndDumbTerminals() {
        assertTrue(Terminal.hasColour(true, Map.of("TERM", "xterm")));
        assertTrue(Terminal.hasColour(true, Map.of("NO_COLOR", "")));
        assertFalse(Terminal.hasColour(true, Map.of("NO_COLOR", "1")));
        assertFalse(Terminal.hasColour(true, Map.of("TERM", "dumb")));
        assertFalse(Terminal.hasColour(false, Map.of()));
        assertEquals("x", terminal(false, true, 100).in(Terminal.Colour.RED, "x"));
        assertEquals("\u001b[31mx\u001b[0m", terminal(true, true, 100).in(Terminal.Colour.RED, "x"));
    }

    @Test
    void onlyAWatchedTerminalIsRedrawn() {
        assertTrue(Terminal.isInteractive(true, Map.of()));
        assertFalse(Terminal.isInteractive(true, Map.of("CI", "true")));
        assertFalse(Terminal.isInteractive(true, Map.of("TERM", "dumb")));
        assertFalse(Terminal.isInteractive(false, Map.of()));
    }

    @Test
    void theWidthIsThatOfTheTerminalUnlessColumnsIsExported() {
        Properties told = new Properties();
        told.setProperty("wolff.columns", "72");
        assertEquals(72, Terminal.columns(true, Map.of(), told));
        assertEquals(100, Terminal.columns(false, Map.of(), told), "a file is no terminal");
        assertEquals(60, Terminal.columns(true, Map.of("COLUMNS", "60"), told));
        assertEquals(60, Terminal.columns(false, Map.of("COLUMNS", "60"), new Properties()));
        assertEquals(72, Terminal.columns(true, Map.of("COLUMNS", "wide"), told));
        assertEquals(100, Terminal.columns(true, Map.of("COLUMNS", "0"), new Properties()));
    }
}
