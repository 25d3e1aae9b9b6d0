package org.wolff.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wolff.cli.casefile.CaseFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which case to read, and which of its values to replace. */
final class CaseArguments {
    @Parameters(paramLabel = "CASE", description = "The case file, such as case.yaml.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Replace a value of the case, such as parts.segment.material=tc4 or mesh.size='1.5 mm'.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    /** Returns the case, read and found sound. */
    CaseFile read(Pipeline.CaseReader reader) {
        return reader.read(file, overrides);
    }

    /** Returns the case file as the user named it. */
    Path file() {
        return file;
    }

    /** Returns the replaced values in the order given. */
    Map<String, String> overrides() {
        return overrides;
    }
}
