package org.wolff.cli.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.solver.finding.Finding;

/**
 * Writes {@code findings.csv}: a row for each finding, comma-separated, UTF-8, quoted as RFC 4180 says. Numbers are those
 * of {@code results.json}, to the last digit; what is not known is empty.
 */
public final class FindingsCsv {
    /** Name of the file. */
    public static final String NAME = "findings.csv";

    private static final List<String> HEADER = List.of(
            "id",
            "kind",
            "verdict",
            "severity",
            "metric",
            "part",
            "load-case",
            "value",
            "bound",
            "limit",
            "unit",
            "x",
            "y",
            "z",
            "message",
            "source",
            "caveat",
            "convergence",
            "low",
            "high");

    private FindingsCsv() {}

    /**
     * Writes the file.
     *
     * @throws IOException if the disk does not take it
     */
    public static void write(Path file, List<Finding> findings) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(line(HEADER));
            for (Finding finding : findings) {
                writer.write(line(cells(finding)));
            }
        }
    }

    private static List<String> cells(Finding f) {
        Optional<Vector3> at = f.location();
        return List.of(
                f.id(),
                f.kind().word(),
                f.verdict().word(),
                f.severity().word(),
                f.metric(),
                f.part(),
                f.loadCase(),
                number(f.value()),
                f.limit().bound().word(),
                number(f.limit().value()),
                f.limit().unit(),
                at.map(v -> number(v.x())).orElse(""),
                at.map(v -> number(v.y())).orElse(""),
                at.map(v -> number(v.z())).orElse(""),
                f.message(),
                f.source(),
                f.caveat().orElse(""),
                f.convergence().map(c -> c.behaviour().word()).orElse("not-studied"),
                f.convergence().map(c -> number(c.low())).orElse(""),
                f.convergence().map(c -> number(c.high())).orElse(""));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(FindingsCsv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
