package org.wolff.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wolff.cli.command.CommandLines;
import org.wolff.cli.terminal.Terminal;
import picocli.CommandLine;

/**
 * What the launcher runs once so that Java gets to know wolff: the starter case, coarse, and the same as a deck. It ends
 * with the greatest exit status of its commands.
 */
final class Rehearsal {
    private static final String SIZE = "mesh.size=8 mm";

    private Rehearsal() {}

    /** Rehearses in a folder that is there, given as the only argument. */
    public static void main(String[] arguments) throws IOException {
        System.exit(in(Path.of(arguments[0])));
    }

    static int in(Path folder) throws IOException {
        Path starter = folder.resolve("starter.yaml");
        Path decks = folder.resolve("decks");
        int status = execute("init", starter);
        status = Math.max(
                status,
                execute("run", starter, "--set", SIZE, "-q", "--export", decks, "-o", folder.resolve("results")));
        try (DirectoryStream<Path> written = Files.newDirectoryStream(decks, "*.inp")) {
            for (Path deck : written) {
                status = Math.max(status, execute("solve", deck, "-q", "-o", folder.resolve("solved")));
            }
        }
        return status;
    }

    private static int execute(Object... words) {
        String[] arguments = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = String.valueOf(words[i]);
        }
        CommandLine line = CommandLines.of(Wolff.PIPELINE, Terminal.standardOutput(), Terminal.standardError());
        return line.execute(arguments);
    }
}
