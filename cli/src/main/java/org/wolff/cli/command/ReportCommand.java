package org.wolff.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wolff.cli.html.ReportPage;
import org.wolff.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wolff report DIR}: makes the report again from the results of a run. */
@Command(name = "report", description = "Make report.html again from the results in a folder.")
final class ReportCommand implements Callable<Integer> {
    private final Terminal out;

    @Parameters(paramLabel = "DIR", description = "A folder that run or solve wrote, such as wolff-out/my-case.")
    private Path folder;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the report goes (default: report.html in the folder).")
    private Path output;

    ReportCommand(Terminal out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Path target = output == null ? folder.resolve(ReportPage.NAME) : output;
        ReportPage.replace(folder, target);
        out.line(target.toString());
        return ExitStatus.DONE;
    }
}
