package org.wolff.cli.baseline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code baseline.csv}: a row for each number, then and now. */
public final class BaselineCsv {
    /** Name of the file. */
    public static final String NAME = "baseline.csv";

    private BaselineCsv() {}

    /**
     * Writes the file; what is not a number is empty.
     *
     * @throws IOException if the disk does not take it
     */
    public static void write(Path file, List<Change> changes) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("metric,part,load-case,unit,was,now,change,tolerance,allowed");
        for (Change c : changes) {
            lines.add(String.join(
                    ",",
                    quoted(c.metric()),
                    quoted(c.part()),
                    quoted(c.loadCase()),
                    c.unit(),
                    number(c.was()),
                    number(c.now()),
                    number(c.change()),
                    number(c.tolerance()),
                    Boolean.toString(c.isAllowed())));
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return cell.matches("[^,\"\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
