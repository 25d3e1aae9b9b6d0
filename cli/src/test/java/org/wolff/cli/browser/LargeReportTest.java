package org.wolff.cli.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.casefile.Outputs;
import org.wolff.cli.report.ResultDirectory;
import org.wolff.cli.report.ResultFiles;
import org.wolff.cli.report.RunRecord;
import org.wolff.cli.report.SampleResult;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.field.RegionNodes;
import org.wolff.solver.finding.Verdict;

/**
 * A report of a million elements in slabs three elements thick, which have more surface than bones, with fields that carry
 * one percent of noise. Needs {@code -Dwolff.heavy=true}; with {@code -Dwolff.screenshots=FOLDER} the report stays there.
 */
class LargeReportTest {
    private static final int WIDE = 96;
    private static final int HIGH = 18;
    private static final int SLAB = 3;
    private static final int LOAD_CASES = 3;
    private static final int MOST_BYTES = 15_000_000;
    private static final int[][] PATHS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    @TempDir
    private Path folder;

    @Test
    void aMillionElementsStayBelowFifteenMegabytes() throws Exception {
        assumeTrue(Boolean.getBoolean("wolff.heavy"), "the report of a million elements: needs -Dwolff.heavy=true");
        long start = System.nanoTime();
        AnalysisResult result = result();
        System.out.printf("made up in %.1f s%n", (System.nanoTime() - start) * 1e-9);
        start = System.nanoTime();
        write(result);
        System.out.printf("written in %.1f s%n", (System.nanoTime() - start) * 1e-9);
        Path report = folder.resolve("report.html");
        System.out.printf(
                "%d elements, surfaces.bin %d bytes, report.html %d bytes%n",
                result.mesh().tetCount(), Files.size(folder.resolve("surfaces.bin")), Files.size(report));
        assertTrue(Files.size(report) < MOST_BYTES, Files.size(report) + " bytes");
        String kept = System.getProperty("wolff.screenshots");
        if (kept != null && !kept.isBlank()) {
            report = Files.copy(
                    report,
                    Files.createDirectories(Path.of(kept)).resolve("million.html"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        assumeTrue(Chromium.program().isPresent(), "no Chromium on the PATH");
        try (Chromium browser =
                new Chromium(Chromium.program().orElseThrow(), Files.createDirectory(folder.resolve("profile")))) {
            browser.send("Performance.enable", Map.of("timeDomain", "threadTicks"));
            start = System.nanoTime();
            browser.open(report, 1280, 900);
            browser.waitFor("document.getElementById('viewer').dataset.state");
            System.out.printf(
                    "ready in %.2f s, first picture by the page's clock after %.2f s, of which the viewer %.2f s%n",
                    (System.nanoTime() - start) * 1e-9,
                    browser.evaluate("window.wolffViewer.shownAfterMilliseconds")
                                    .asDouble()
                            * 1e-3,
                    browser.evaluate("window.wolffViewer.loadMilliseconds").asDouble() * 1e-3);
            // Without a graphics processor the first picture is a rough one; all triangles follow.
            JsonNode drawn = browser.evaluate("(() => { const s = window.wolffViewer.stage; const from ="
                    + " performance.now(); s.rough(false); s.draw(); s.finish(); return [performance.now() - from,"
                    + " s.isSlow, s.renderer.info.render.triangles]; })()");
            System.out.printf(
                    "all %d triangles drawn in %.2f s, in software: %s%n",
                    drawn.get(2).asInt(),
                    drawn.get(0).asDouble() * 1e-3,
                    drawn.get(1).asText());
            assertEquals(
                    browser.evaluate("window.wolffViewer.surfaces.header.triangles")
                            .asInt(),
                    drawn.get(2).asInt());
            browser.send("Performance.getMetrics", Map.of()).path("metrics").forEach(metric -> {
                if (metric.path("name").asText().matches("(Task|Script|Layout|RecalcStyle)Duration")) {
                    System.out.printf("%s, CPU %s s%n", metric.path("name").asText(), metric.path("value"));
                }
            });
            JsonNode cut = browser.evaluate(
                    "(() => { const v = window.wolffViewer; const from = performance.now(); v.choose({cut: 'x', share:"
                            + " 0.4}); const first = performance.now(); v.choose({share: 0.6}); return [first - from,"
                            + " performance.now() - first, v.stage.section.count]; })()");
            System.out.printf(
                    "first cut after %.2f s, the next after %.2f s, %d corners%n",
                    cut.get(0).asDouble() * 1e-3,
                    cut.get(1).asDouble() * 1e-3,
                    cut.get(2).asInt());
            assertTrue(cut.get(2).asInt() > 10_000, "a million elements are cut");
            assertEquals(0, browser.drainComplaints().size());
        }
    }

    private void write(AnalysisResult result) throws IOException {
        try (Workers workers = new Workers(2);
                ResultDirectory directory = new ResultDirectory(folder, ResultDirectory.RESULTS)) {
            ResultFiles.write(
                    directory,
                    result,
                    new Outputs(false, true),
                    (files, of) -> {},
                    workers,
                    Progress.SILENT,
                    names -> new RunRecord("0.1.0", SampleResult.run().started(), 1, 2, "17", 1L << 30, "", names));
            directory.publish();
        }
    }

    private static AnalysisResult result() {
        AnalysisResult sample = SampleResult.of(Verdict.PASS);
        RegionNodes points = RegionNodes.of(mesh());
        LoadCaseResult first = sample.loadCases().get(0);
        return new AnalysisResult(
                sample.subject(),
                points.mesh(),
                sample.quality(),
                sample.certificate(),
                new MaterialAssignment(points.mesh(), sample.materials().ofRegion()),
                sample.unknowns(),
                sample.solver(),
                IntStream.range(0, LOAD_CASES)
                        .mapToObj(c -> new LoadCaseResult(
                                new LoadCase("case " + c, first.loadCase().loads()),
                                fields(points, c),
                                first.convergence(),
                                first.solveSeconds(),
                                first.balance(),
                                Optional.empty()))
                        .toList(),
                sample.metrics(),
                sample.findings(),
                sample.warnings(),
                sample.phases(),
                sample.study());
    }

    private static TetMesh mesh() {
        int n = WIDE + 1;
        double[] xyz = new double[3 * n * n * (HIGH + 1)];
        for (int i = 0; i < xyz.length / 3; i++) {
            double angle = 1.6 * Math.PI * (i % n) / WIDE;
            int level = i / (n * n);
            int row = i / n % n;
            double radius = 40 + level;
            xyz[3 * i] = radius * Math.cos(angle);
            xyz[3 * i + 1] = radius * Math.sin(angle);
            xyz[3 * i + 2] = 2 * row;
        }
        int[] tets = new int[24 * WIDE * WIDE * HIGH];
        short[] region = new short[tets.length / 4];
        int[] step = {1, n, n * n};
        int t = 0;
        for (int c = 0; c < WIDE * WIDE * HIGH; c++) {
            int layer = c / (WIDE * WIDE);
            int first = c % WIDE + n * (c / WIDE % WIDE) + n * n * layer;
            for (int[] path : PATHS) {
                region[t / 4] = (short) (layer / SLAB % 2);
                int b = first + step[path[0]];
                int d = b + step[path[1]];
                int e = d + step[path[2]];
                boolean even = (path[1] - path[0] + 3) % 3 == 1; // around, outward and along are left-handed
                tets[t++] = first;
                tets[t++] = b;
                tets[t++] = even ? e : d;
                tets[t++] = even ? d : e;
            }
        }
        return new TetMesh(ElementOrder.TET4, xyz, tets, region, List.of("cortex", "plate"));
    }

    private static NodalFields fields(RegionNodes points, int seed) {
        Random random = new Random(seed);
        int n = points.count();
        double[] u = new double[3 * n];
        double[][] scalars = new double[3][n];
        double[] principal = new double[3 * n];
        for (int p = 0; p < n; p++) {
            int node = 3 * points.node()[p];
            double x = points.mesh().xyz()[node];
            double z = points.mesh().xyz()[node + 2];
            for (int a = 0; a < 3; a++) {
                u[3 * p + a] = 1e-4 * z * z * (a + 1) / 300 * (1 + 1e-4 * random.nextDouble());
                principal[3 * p + a] = (2 - a) * Math.sin(x / 11 + seed) * (1 + 0.01 * random.nextDouble());
            }
            for (double[] scalar : scalars) {
                scalar[p] = (points.region()[p] == 0 ? 1 : 30)
                        * (1.2 + Math.sin(x / 9 + seed) * Math.cos(z / 25))
                        * (1 + 0.01 * random.nextDouble());
            }
        }
        return new NodalFields(points, u, new double[0], new double[0], scalars[0], principal, scalars[1], scalars[2]);
    }
}
