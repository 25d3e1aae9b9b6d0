package org.wolff.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** One of the two standard streams: where text goes, and what may be done there. Safe for several threads. */
public final class Terminal {
    private static final int DEFAULT_COLUMNS = 100;
    private static final String ESCAPE = "\u001b[";

    private final PrintStream stream;
    private final boolean interactive;
    private final boolean colour;
    private final boolean unicode;
    private final int columns;

    /**
     * A stream with the given abilities.
     *
     * @param stream where the text goes, in a charset that can carry it
     * @param interactive whether a person watches, so that a line may be redrawn
     * @param colour whether colours are shown and wanted
     * @param unicode whether characters beyond ASCII arrive
     * @param columns width of a line
     */
    public Terminal(PrintStream stream, boolean interactive, boolean colour, boolean unicode, int columns) {
        this.stream = stream;
        this.interactive = interactive;
        this.colour = colour;
        this.unicode = unicode;
        this.columns = columns;
    }

    /** Returns standard output as the environment describes it. */
    public static Terminal standardOutput() {
        return of(FileDescriptor.out, "stdout", System.getenv(), System.getProperties());
    }

    /** Returns standard error as the environment describes it. */
    public static Terminal standardError() {
        return of(FileDescriptor.err, "stderr", System.getenv(), System.getProperties());
    }

    /** Returns a terminal that nobody reads: no colours, all characters. */
    public static Terminal silent() {
        return new Terminal(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                false,
                false,
                true,
                DEFAULT_COLUMNS);
    }

    private static Terminal of(
            FileDescriptor descriptor, String name, Map<String, String> environment, Properties properties) {
        Charset charset = charset(name, properties);
        PrintStream stream = new PrintStream(new FileOutputStream(descriptor), true, charset);
        boolean tty = Boolean.parseBoolean(properties.getProperty("wolff." + name + ".tty"));
        return new Terminal(
                stream,
                isInteractive(tty, environment),
                hasColour(tty, environment),
                charset.newEncoder().canEncode("→σ³"),
                columns(tty, environment, properties));
    }

    /** Returns whether a line may be redrawn: on a terminal that can, with nobody recording the output. */
    static boolean isInteractive(boolean tty, Map<String, String> environment) {
        return tty && !environment.containsKey("CI") && !"dumb".equals(environment.get("TERM"));
    }

    /** Returns whether to colour: on an able terminal, unless NO_COLOR is set and not empty (no-color.org). */
    static boolean hasColour(boolean tty, Map<String, String> environment) {
        return tty && environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    private static Charset charset(String name, Properties properties) {
        for (String key : new String[] {name + ".encoding", "sun." + name + ".encoding", "native.encoding"}) {
            String value = properties.getProperty(key);
            if (value != null && value.matches("[A-Za-z0-9][A-Za-z0-9+.:_-]*") && Charset.isSupported(value)) {
                return Charset.forName(value);
            }
        }
        return Charset.defaultCharset();
    }

    /** Returns the width: COLUMNS where it is exported (POSIX, 8.3), else that of the terminal; 100 where there is none. */
    static int columns(boolean tty, Map<String, String> environment, Properties properties) {
        String watched = tty ? properties.getProperty("wolff.columns", "") : "";
        for (String told : new String[] {environment.getOrDefault("COLUMNS", ""), watched}) {
            if (told.matches("[1-9][0-9]{1,3}")) {
                return Integer.parseInt(told);
            }
        }
        return DEFAULT_COLUMNS;
    }

    /** Returns whether a person watches, so that a line may be redrawn. */
    public boolean isInteractive() {
        return interactive;
    }

    /** Returns whether colours are shown and wanted. */
    public boolean hasColour() {
        return colour;
    }

    /** Returns the width of a line in characters. */
    public int columns() {
        return columns;
    }

    /** Returns the text as this terminal shows it: unchanged, or in ASCII. */
    public String shown(String text) {
        return unicode ? text : AsciiText.of(text);
    }

    /** Prints a line or several. */
    public void line(String text) {
        stream.println(shown(text));
    }

    /** Replaces the current line, which stays open for the next redraw; for interactive terminals. */
    public void redraw(String text) {
        String fitting = shown(text);
        if (fitting.length() >= columns) {
            fitting = fitting.substring(0, columns - 1);
        }
        stream.print("\r" + fitting + ESCAPE + "K");
        stream.flush();
    }

    /** Returns the text in a colour, where this terminal has colours. */
    public String in(Colour wanted, String text) {
        return colour ? ESCAPE + wanted.code + "m" + text + ESCAPE + "0m" : text;
    }

    /** Returns a writer to this terminal for libraries that need one; what is written appears when it is flushed. */
    public PrintWriter writer() {
        return new PrintWriter(
                new StringWriter() {
                    @Override
                    public void flush() {
                        stream.print(shown(toString()));
                        stream.flush();
                        getBuffer().setLength(0);
                    }
                },
                true);
    }

    /** The few colours that wolff uses. */
    public enum Colour {
        /** Something failed. */
        RED("31"),
        /** All is well. */
        GREEN("32"),
        /** Something to look at. */
        YELLOW("33"),
        /** Headings. */
        BOLD("1"),
        /** Less important. */
        DIM("2");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }
}
