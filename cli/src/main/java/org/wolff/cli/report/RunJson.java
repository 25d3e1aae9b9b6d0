package org.wolff.cli.report;

import java.io.IOException;
import java.util.Locale;
import org.wolff.solver.analysis.InputFile;
import org.wolff.solver.finding.Finding;

/** What all JSON files of wolff say alike: the process, an input file, a finding. */
final class RunJson {
    private RunJson() {}

    static void write(JsonText json, RunRecord run) throws IOException {
        json.text("started", run.started().toString());
        json.number("seconds", run.seconds());
        json.count("threads", run.threads());
        json.text("java", run.java());
        json.count("heapBytes", run.heapBytes());
        json.strings("files", run.files());
    }

    static void write(JsonText json, InputFile input) throws IOException {
        json.text("path", input.path());
        json.text("sha256", input.sha256());
    }

    static void write(JsonText json, Finding finding) throws IOException {
        json.text("id", finding.id());
        json.text("verdict", word(finding.verdict()));
        json.number("value", finding.value());
        json.number("limit", finding.limit());
        json.text("unit", finding.unit());
        json.text("message", finding.message());
        json.text("source", finding.source());
    }

    /** Returns {@code pass}, {@code fail} or {@code not-assessable}. */
    private static String word(Finding.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
