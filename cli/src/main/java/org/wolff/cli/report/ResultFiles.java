package org.wolff.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wolff.cli.casefile.Outputs;
import org.wolff.cli.html.ReportPage;
import org.wolff.cli.surface.Distribution;
import org.wolff.cli.surface.InterfaceSurface;
import org.wolff.cli.surface.LoadCaseSurface;
import org.wolff.cli.surface.PartSurfaces;
import org.wolff.cli.surface.SurfaceFile;
import org.wolff.cli.surface.VolumeFile;
import org.wolff.mesh.work.Progress;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.interfaces.InterfaceFields;

/** The files of a run: fields for every load case, the findings, the numbers, and the report on them. */
public final class ResultFiles {
    private ResultFiles() {}

    /** Files beyond those of every run. */
    @FunctionalInterface
    public interface Further {
        /** Writes them into files that it stages. */
        void write(ResultDirectory directory, AnalysisResult result) throws IOException;
    }

    /**
     * Writes all files, not yet published.
     *
     * @param outputs what to write beside the numbers
     * @param further writes what else is wanted
     * @param progress hears how far the writing is
     * @param record made from the names of all files, just before the numbers are written
     * @return that record
     * @throws IOException if the disk does not take them
     */
    public static RunRecord write(
            ResultDirectory directory,
            AnalysisResult result,
            Outputs outputs,
            Further further,
            Progress progress,
            Function<List<String>, RunRecord> record)
            throws IOException {
        List<LoadCaseResult> solved = result.loadCases();
        List<String> names =
                FileNames.distinct(solved.stream().map(s -> s.loadCase().name()).toList());
        if (outputs.vtu()) {
            for (int i = 0; i < solved.size(); i++) {
                progress.step(0.2 * i / solved.size(), names.get(i) + ".vtu");
                LoadCaseVtu.write(
                        directory.stage(names.get(i) + ".vtu"),
                        solved.get(i).fields(),
                        solved.get(i).further(),
                        result.materials());
            }
        }
        writeInterfaces(directory, result, outputs.vtu());
        further.write(directory, result);
        if (outputs.report()) {
            progress.step(0.2, "pictures");
            RunPictures.write(directory, result, names);
            progress.step(0.7, SurfaceFile.NAME);
            writeFields(directory, result);
            directory.stage(ReportPage.NAME);
        }
        FindingsCsv.write(directory.stage(FindingsCsv.NAME), result.findings());
        FindingsJunit.write(directory.stage(FindingsJunit.NAME), result);
        Path numbers = directory.stage(ResultDirectory.RESULTS);
        RunRecord made = record.apply(directory.staged());
        ResultsJson.write(numbers, result, made);
        if (outputs.report()) {
            progress.step(0.9, ReportPage.NAME);
            ReportPage.write(numbers.getParent(), directory.stage(ReportPage.NAME));
        }
        return made;
    }

    /** Writes the table of interfaces and, with fields, the surface of each in each load case. */
    private static void writeInterfaces(ResultDirectory directory, AnalysisResult result, boolean withFields)
            throws IOException {
        List<LoadCaseResult> solved = result.loadCases().stream()
                .filter(of -> of.contact().isPresent())
                .toList();
        if (solved.isEmpty()) {
            return;
        }
        InterfaceCsv.write(directory.stage("interfaces.csv"), solved);
        List<InterfaceFields> fields = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (LoadCaseResult of : solved) {
            for (InterfaceFields one : of.contact().orElseThrow().fields()) {
                fields.add(one);
                names.add(of.loadCase().name() + "." + one.name());
            }
        }
        List<String> files = FileNames.distinct(names);
        for (int i = 0; i < files.size() && withFields; i++) {
            InterfaceVtu.write(directory.stage(files.get(i) + ".vtu"), fields.get(i));
        }
    }

    /** Writes the fields on the surfaces, and those inside where they are small enough. */
    private static void writeFields(ResultDirectory directory, AnalysisResult result) throws IOException {
        List<LoadCaseSurface> fields = new ArrayList<>();
        List<Distribution> distributions = new ArrayList<>();
        for (LoadCaseResult solved : result.loadCases()) {
            fields.add(LoadCaseSurface.of(solved));
            distributions.addAll(Distribution.of(solved));
        }
        LoadCaseResult first = result.loadCases().get(0);
        PartSurfaces parts = PartSurfaces.of(first.fields().points(), InterfaceSurface.of(first));
        Files.write(
                directory.stage(SurfaceFile.NAME), SurfaceFile.bytes(parts, fields, distributions, SurfaceFile.BUDGET));
        Optional<byte[]> inside = VolumeFile.bytes(parts.points(), fields, VolumeFile.BUDGET);
        if (inside.isPresent()) {
            Files.write(directory.stage(VolumeFile.NAME), inside.get());
        }
    }
}
