package org.wolff.cli.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.wolff.cli.html.ReportPage;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wolff view DIR}: opens the report in the browser; makes it first where there is none. */
@Command(name = "view", description = "Open the report of a folder in the browser.")
final class ViewCommand implements Callable<Integer> {
    private final Terminal out;
    private final UnaryOperator<String> environment;

    @Parameters(paramLabel = "DIR", description = "A folder that run or solve wrote, such as wolff-out/my-case.")
    private Path folder;

    @Option(names = "--address", description = "Print the address of the report and open nothing.")
    private boolean addressOnly;

    ViewCommand(Terminal out) {
        this(out, System::getenv);
    }

    ViewCommand(Terminal out, UnaryOperator<String> environment) {
        this.out = out;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path report = folder.resolve(ReportPage.NAME);
        if (!Files.isRegularFile(report)) {
            ReportPage.replace(folder, report);
        }
        String address = report.toAbsolutePath().normalize().toUri().toString();
        if (!addressOnly) {
            open(report, address);
        }
        out.line(address);
        return ExitStatus.DONE;
    }

    private void open(Path report, String address) {
        List<String> command = new ArrayList<>(opener().orElseThrow(() -> noBrowser(report, address, "")));
        command.add(address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failed) {
            throw noBrowser(report, address, ": " + failed.getMessage());
        }
    }

    private static InputException noBrowser(Path report, String address, String why) {
        return new InputException(Problem.at(
                Place.in(report.toString()),
                "no program that opens it was found" + why,
                "open " + address + " in a browser, or set BROWSER to one"));
    }

    /** Returns the command that opens an address: that of BROWSER, else the one of the system. */
    private Optional<List<String>> opener() {
        String chosen = environment.apply("BROWSER");
        if (chosen != null && !chosen.isBlank()) {
            return Optional.of(List.of(chosen.strip()));
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        return onPath(system.contains("mac") ? "open" : "xdg-open").map(List::of);
    }

    private Optional<String> onPath(String program) {
        String path = environment.apply("PATH");
        for (String place : path == null ? new String[0] : path.split(File.pathSeparator)) {
            if (!place.isEmpty() && Files.isExecutable(Path.of(place, program))) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }
}
