package org.wolff.cli.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.wolff.mesh.io.ReplacedFile;
import org.wolff.validation.comparison.CaseOutcome;
import org.wolff.validation.comparison.Comparison;

/**
 * Writes what {@code wolff validate} found. The keys are documented in {@code docs/user-guide.md} and in
 * {@code validation.schema.json}, and kept like those of {@link ResultsJson}.
 */
public final class ValidationJson {
    private ValidationJson() {}

    /**
     * Writes the file.
     *
     * @param version of wolff
     * @throws org.wolff.mesh.problem.InputException where it cannot be written
     */
    public static void write(Path file, String version, List<CaseOutcome> outcomes) {
        ReplacedFile.write(file, out -> {
            JsonGenerator generator = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
            generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            JsonText json = new JsonText(generator);
            json.object(() -> {
                json.text("version", version);
                json.count("formatVersion", ResultsJson.FORMAT_VERSION);
                json.flag("passed", outcomes.stream().allMatch(CaseOutcome::passed));
                json.objects("cases", outcomes, outcome -> write(json, outcome));
            });
            generator.writeRaw('\n');
            generator.flush();
        });
    }

    private static void write(JsonText json, CaseOutcome outcome) throws IOException {
        json.text("name", outcome.of().name());
        json.text("title", outcome.of().title());
        json.text("effort", outcome.of().effort().name().toLowerCase(Locale.ROOT));
        json.flag("passed", outcome.passed());
        json.number("seconds", outcome.seconds());
        json.text("error", outcome.endedBy().map(CaseOutcome.Failure::text).orElse(""));
        json.objects("comparisons", outcome.comparisons(), found -> write(json, found));
    }

    private static void write(JsonText json, Comparison found) throws IOException {
        json.text("quantity", found.quantity());
        json.text("unit", found.unit());
        json.number("value", found.value());
        json.text("relation", found.relation().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.number("reference", found.reference());
        json.number("difference", found.difference());
        json.number("tolerance", found.tolerance());
        json.flag("passed", found.passed());
        json.text("source", found.source());
    }
}
