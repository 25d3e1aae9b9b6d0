package org.wolff.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.field.RegionNodes;

/** The files of a run: fields for every load case, the findings, the numbers, and the report on them. */
public final class ResultFiles {
    private ResultFiles() {}

    /** Files beyond those of every run. */
    @FunctionalInterface
    public interface Further {
        /** Adds them. */
        void add(PendingFiles files, AnalysisResult result);
    }

    /**
     * Writes all files, not yet published.
     *
     * @param outputs what to write beside the numbers
     * @param further what else is wanted
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
            Workers workers,
            Progress progress,
            Function<List<String>, RunRecord> record)
            throws IOException {
        List<LoadCaseResult> solved = result.loadCases();
        List<String> names =
                FileNames.distinct(solved.stream().map(s -> s.loadCase().name()).toList());
        PendingFiles files = new PendingFiles(directory);
        for (int i = 0; i < solved.size() && outputs.vtu(); i++) {
            LoadCaseResult one = solved.get(i);
            files.add(
                    names.get(i) + ".vtu",
                    file -> LoadCaseVtu.write(file, one.fields(), one.further(), result.materials()));
        }
        addInterfaces(files, result, outputs);
        further.add(files, result);
        if (outputs.report()) {
            Facets faces = Facets.of(result.mesh(), workers);
            RunPictures.add(files, result, faces, names);
            addFields(files, result, faces.adjacency());
        }
        files.write(workers, progress, outputs.report() ? 0.9 : 1);
        if (outputs.report()) {
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

    /** Adds the table of interfaces, and fields and pictures of each in each load case. */
    private static void addInterfaces(PendingFiles pending, AnalysisResult result, Outputs outputs) {
        List<LoadCaseResult> solved = result.loadCases().stream()
                .filter(of -> of.contact().isPresent())
                .toList();
        if (solved.isEmpty()) {
            return;
        }
        pending.add("interfaces.csv", file -> InterfaceCsv.write(file, solved));
        for (InterfaceFiles of : InterfaceFiles.of(solved)) {
            if (outputs.vtu()) {
                pending.add(of.name() + ".vtu", file -> InterfaceVtu.write(file, of.fields()));
            }
            if (outputs.report()) {
                RunPictures.add(pending, of);
            }
        }
    }

    /** Adds the fields on the surfaces, and those inside where they are small enough. */
    private static void addFields(PendingFiles files, AnalysisResult result, FaceAdjacency faces) {
        List<LoadCaseSurface> fields =
                result.loadCases().stream().map(LoadCaseSurface::of).toList();
        LoadCaseResult first = result.loadCases().get(0);
        RegionNodes points = first.fields().points();
        files.add(SurfaceFile.NAME, file -> {
            List<Distribution> distributions = result.loadCases().stream()
                    .flatMap(solved -> Distribution.of(solved).stream())
                    .toList();
            PartSurfaces parts = PartSurfaces.of(points, faces, InterfaceSurface.of(first));
            Files.write(file, SurfaceFile.bytes(parts, fields, distributions, SurfaceFile.BUDGET));
        });
        files.add(VolumeFile.NAME, file -> {
            Optional<byte[]> inside = VolumeFile.bytes(points, faces, fields, VolumeFile.BUDGET);
            if (inside.isPresent()) {
                Files.write(file, inside.get());
            }
        });
    }
}
