package org.wolff.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wolff.cli.baseline.Baseline;
import org.wolff.cli.baseline.Tolerances;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.quantity.Quantity;
import org.wolff.materials.quantity.QuantityException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which earlier run to compare with, and how much may change. */
final class BaselineArguments {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Compare with the results.json of an earlier run of the same case; writes baseline.csv.")
    private Path file;

    @Option(
            names = "--tolerance",
            paramLabel = "[METRIC=]SHARE",
            description =
                    "With --baseline: how much numbers may change, such as 2%% or von-mises.max=10%% (default 1%%).")
    private List<String> tolerances = new ArrayList<>();

    /** Returns whether the user names a baseline. */
    boolean isGiven() {
        return file != null;
    }

    /** Returns the baseline of a case, where the user names one. */
    Optional<Baseline> read(String caseName) {
        return Optional.ofNullable(file).map(path -> Baseline.read(path, caseName));
    }

    /** Returns how much each metric may change. */
    Tolerances tolerances() {
        if (file == null && !tolerances.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--tolerance goes with --baseline");
        }
        double general = Tolerances.GENERAL;
        Map<String, Double> byMetric = new TreeMap<>();
        for (String tolerance : tolerances) {
            int at = tolerance.indexOf('=');
            double share = share(tolerance.substring(at + 1));
            if (at < 0) {
                general = share;
            } else {
                byMetric.put(tolerance.substring(0, at).strip(), share);
            }
        }
        return new Tolerances(general, byMetric);
    }

    private double share(String text) {
        try {
            double share = Quantity.parse(text, Dimension.RATIO).value();
            if (share >= 0) {
                return share;
            }
            throw new ParameterException(spec.commandLine(), "--tolerance " + text + " must be zero or more");
        } catch (QuantityException bad) {
            throw new ParameterException(spec.commandLine(), "--tolerance " + bad.getMessage() + ": " + bad.hint());
        }
    }
}
