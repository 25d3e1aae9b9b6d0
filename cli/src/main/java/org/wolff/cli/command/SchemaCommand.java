package org.wolff.cli.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.wolff.cli.casefile.CaseSchema;
import org.wolff.cli.report.PublishedSchema;
import org.wolff.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wolff schema}: prints the JSON Schema of case files or of what wolff writes. */
@Command(name = "schema", description = "Print the JSON Schema of case files, for editors.")
final class SchemaCommand implements Callable<Integer> {
    private final Terminal out;

    @Option(names = "--results", description = "Print that of results.json instead.")
    private boolean results;

    @Option(names = "--certificate", description = "Print that of certificate.json instead.")
    private boolean certificate;

    @Option(names = "--validation", description = "Print that of what validate --json writes instead.")
    private boolean validation;

    @Option(names = "--comparison", description = "Print that of comparison.json instead.")
    private boolean comparison;

    SchemaCommand(Terminal out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        out.line(escaped(schema().stripTrailing()));
        return ExitStatus.DONE;
    }

    private String schema() {
        if (results) {
            return PublishedSchema.RESULTS.json();
        }
        if (certificate) {
            return PublishedSchema.CERTIFICATE.json();
        }
        if (comparison) {
            return PublishedSchema.COMPARISON.json();
        }
        return validation ? PublishedSchema.VALIDATION.json() : CaseSchema.json();
    }

    /** Returns the same JSON in ASCII, so that it stays whole in any terminal and any redirection. */
    private static String escaped(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        json.chars()
                .forEach(c -> ascii.append(c < 128 ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c)));
        return ascii.toString();
    }
}
