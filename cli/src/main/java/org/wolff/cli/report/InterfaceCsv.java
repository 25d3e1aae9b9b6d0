package org.wolff.cli.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.contact.Micromotion;
import org.wolff.solver.contact.PairStatus;

/** {@code interfaces.csv}: a row for each load case, interface and definition of micromotion; mm, N, MPa. */
final class InterfaceCsv {
    private InterfaceCsv() {}

    static void write(Path file, List<LoadCaseResult> loadCases) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("load-case,interface,definition,mean,median,p95,max");
            for (double limit : Micromotion.limits()) {
                out.write(",share-to-" + Math.round(1000 * limit) + "um");
            }
            out.write(",area");
            for (PairStatus status : PairStatus.values()) {
                out.write("," + status.name().toLowerCase(Locale.ROOT) + "-area");
            }
            out.write(",mean-pressure,max-pressure,max-shear,max-opening,force-x,force-y,force-z\n");
            for (LoadCaseResult solved : loadCases) {
                for (InterfaceResult of :
                        solved.contact().map(contact -> contact.interfaces()).orElse(List.of())) {
                    for (Micromotion.Definition definition : Micromotion.Definition.values()) {
                        out.write(row(solved.loadCase().name(), of, definition));
                    }
                }
            }
        }
    }

    private static String row(String loadCase, InterfaceResult of, Micromotion.Definition definition) {
        Micromotion motion = of.motion().get(definition);
        StringBuilder row = new StringBuilder(
                loadCase + "," + of.name() + "," + definition.name().toLowerCase(Locale.ROOT));
        numbers(row, motion.mean(), motion.median(), motion.percentile95(), motion.largest());
        numbers(row, motion.shares());
        numbers(row, of.area());
        for (PairStatus status : PairStatus.values()) {
            numbers(row, of.areaOf().get(status));
        }
        numbers(row, of.meanPressure(), of.largestPressure(), of.largestShear(), of.largestOpening());
        numbers(row, of.force().x(), of.force().y(), of.force().z());
        return row.append('\n').toString();
    }

    private static void numbers(StringBuilder row, double... values) {
        for (double value : values) {
            row.append(',').append(value);
        }
    }
}
