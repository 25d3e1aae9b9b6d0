package org.wolff.cli.command;

import java.nio.file.Path;
import org.wolff.cli.terminal.Terminal;
import org.wolff.validation.suite.ValidationSuite;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together: names, help, and one way from every failure to an exit status. */
public final class CommandLines {
    private CommandLines() {}

    /** The program without a command: tells how it is used. */
    @Command(
            name = "wolff",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = {
                "Checks bone-implant designs by finite elements: from bone surfaces and an implant to stresses.",
                ""
            },
            footer = {
                "",
                "Exit status: 0 done, findings passed; 1 a finding failed or is not assessable; 2 bad input;",
                "3 no solution; 4 does not fit in memory; 70 internal error; 130 interrupted."
            })
    private static final class Root implements Runnable {
        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Missing command");
        }
    }

    /**
     * Returns the command line, ready to execute; its {@code execute} returns an {@link ExitStatus}.
     *
     * @param pipeline what the commands stand on
     * @param out where results go
     * @param err where progress and errors go
     */
    public static CommandLine of(Pipeline pipeline, Terminal out, Terminal err) {
        CommandLine line = new CommandLine(new Root());
        line.addSubcommand(new RunCommand(pipeline, out, err));
        line.addSubcommand(new CompareCommand(pipeline, out, err));
        line.addSubcommand(new SolveCommand(out, err));
        line.addSubcommand(new MeshCommand(pipeline, out, err));
        line.addSubcommand(new CheckCommand(pipeline, out));
        line.addSubcommand(new ReportCommand(out));
        line.addSubcommand(new ViewCommand(out));
        line.addSubcommand(new InitCommand(out));
        line.addSubcommand(new ChecksCommand(out));
        line.addSubcommand(new SchemaCommand(out));
        line.addSubcommand(new InspectCommand(out, err));
        line.addSubcommand(new MaterialCommand(out));
        line.addSubcommand(new LoadSetCommand(out));
        line.addSubcommand(new ValidateCommand(ValidationSuite::all, out, err));
        line.addSubcommand(new LatticeCommand(out, err));
        line.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .mixinStandardHelpOptions(true)
                .versionProvider(new Version()));
        line.setOut(out.writer());
        line.setErr(err.writer());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(out.hasColour() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Math.min(100, Math.max(60, out.columns())));
        line.setUsageHelpAutoWidth(false);
        line.setParameterExceptionHandler((exception, arguments) -> usageError(exception, err));
        line.setExecutionStrategy(parsed -> {
            try {
                return new RunLast().execute(parsed);
            } catch (CommandLine.ExecutionException wrapped) {
                Throwable thrown = wrapped.getCause() == null ? wrapped : wrapped.getCause();
                return Failure.of(thrown).tellWithCrashFile(err, Path.of(""));
            } catch (OutOfMemoryError | StackOverflowError | LinkageError | AssertionError thrown) {
                return Failure.of(thrown).tellWithCrashFile(err, Path.of(""));
            }
        });
        return line;
    }

    private static int usageError(ParameterException exception, Terminal err) {
        CommandLine command = exception.getCommandLine();
        err.line(err.in(Terminal.Colour.RED, "error: ") + exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, command.getErr());
        command.getErr().flush();
        err.line("  → " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.BAD_INPUT;
    }
}
