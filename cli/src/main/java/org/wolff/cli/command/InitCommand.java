package org.wolff.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.wolff.cli.casefile.Starter;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wolff init [FILE]}: writes a case to begin with; never overwrites. */
@Command(name = "init", description = "Write a commented starter case.")
final class InitCommand implements Callable<Integer> {
    private final Terminal out;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "case.yaml",
            description = "The new file (default: ${DEFAULT-VALUE}).")
    private Path file;

    InitCommand(Terminal out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        try {
            Files.writeString(file, Starter.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException exists) {
            throw new InputException(Problem.at(
                    Place.in(file.toString()),
                    "the file exists and is left as it is",
                    "name another: wolff init FILE"));
        } catch (IOException unwritable) {
            throw new UnwritableException(file.toString(), unwritable);
        }
        out.line("wrote " + file + "; next: wolff check " + file + ", then wolff run " + file);
        return ExitStatus.DONE;
    }
}
