package org.wolff.cli.cases;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.cli.study.Study;
import org.wolff.cli.study.Variant;
import org.wolff.mesh.certify.RegionFit;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.finding.Conclusion;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.MetricKinds;

/**
 * The cases of the repository are complete, and the tibial case runs on real bones by changing the surface's line, here
 * with bonded ends. {@link org.wolff.cli.ShippedCasesTest} runs each case as it is.
 */
class ValidationCasesTest {
    private static final Path ROOT = Path.of(System.getProperty("wolff.root"));
    private static final Path CASES = ROOT.resolve("validation-cases/cases");
    private static final Path TIBIA = CASES.resolve("tibia-segment");
    private static final String COARSE = "3.5 mm";
    private static final List<String> ENDS = List.of("distal-end", "proximal-end");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(folder -> Files.isDirectory(folder) && !folder.endsWith("bones"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseReadsAndHasItsReadmeAndRanges(Path folder) throws IOException {
        CaseFile file = CaseFile.read(folder.resolve("case.yaml"));
        assertEquals(folder.getFileName().toString(), file.model().name());
        assertFalse(file.description().isEmpty());
        assertTrue(Files.readString(folder.resolve("README.md")).length() > 500, "README of " + folder);
        ExpectedRanges.read(folder.resolve("expected.csv"));
    }

    /** A study that varies a material, say, must leave a case whose checks can be made. */
    @ParameterizedTest
    @MethodSource("cases")
    void everyVariantOfEveryStudyReads(Path folder) {
        Path file = folder.resolve("case.yaml");
        for (Study study : CaseFile.read(file).studies()) {
            for (Variant variant : study.variants()) {
                assertDoesNotThrow(() -> CaseFile.read(file, variant.values()), study.name() + ": " + variant.label());
            }
        }
    }

    @Test
    void anotherModulusOfTheSegmentWouldMissItsRanges() throws IOException {
        AnalysisResult result = run(TIBIA, healed("mesh.size", COARSE));
        ExpectedRanges ranges = assertExpected(withoutContact(TIBIA.resolve("expected.csv")), result);
        // Ranges for another modulus of the segment are not met: they can fail.
        ExpectedRanges other = new ExpectedRanges(
                ranges.rows().stream()
                        .filter(row -> row.part().equals("segment"))
                        .map(row -> new ExpectedRanges.Row(
                                row.metric(), row.part(), row.loadCase(), 1.4 * row.low(), 1.4 * row.high()))
                        .toList(),
                Map.of());
        assertEquals(
                other.rows().size(), other.misses(ExpectedRanges.values(result)).size());
    }

    /**
     * The energy stored under a given load is the inverse of stiffness. Finer elements give way more, but they also hold
     * more of the thin plate and cortex, which stiffen: the sign is not known beforehand. Half a minute: runs with
     * {@code -Dwolff.heavy=true} alone.
     */
    @Test
    void stiffnessOfTheTibiaConvergesMonotonically() throws IOException {
        assumeTrue(Boolean.getBoolean("wolff.heavy"), "tibia-segment at three mesh sizes: needs -Dwolff.heavy=true");
        double[] energy = new double[3];
        String[] sizes = {"4.4 mm", "3.1 mm", "2.2 mm"};
        for (int i = 0; i < sizes.length; i++) {
            Map<List<String>, Double> values = ExpectedRanges.values(run(TIBIA, healed("mesh.size", sizes[i])));
            for (Map.Entry<List<String>, Double> value : values.entrySet()) {
                energy[i] += value.getKey().get(0).equals("strain-energy.total")
                                && value.getKey().get(2).equals("full-weight")
                        ? value.getValue()
                        : 0;
            }
        }
        String told = Arrays.toString(energy);
        double first = energy[1] - energy[0];
        double second = energy[2] - energy[1];
        assertTrue(first * second > 0, told);
        assertTrue(Math.abs(second) < 0.5 * Math.abs(first), told);
        assertTrue(Math.abs(second) < 0.01 * energy[2], told);
    }

    @ParameterizedTest
    @CsvSource({
        "visible-human-female/VHF_Right_Bone_Tibia_smooth.stl, expected-real-tibia.csv",
        "hip-gfxmorph/femur.stl, expected-femur.csv"
    })
    void tibialSegmentRunsOnRealBonesByChangingTheSurfacesLine(String bone, String expected) throws IOException {
        Path surface = shared().resolve("data/anatomy").resolve(bone);
        assumeTrue(Files.exists(surface), "tibia-segment on a real bone needs ../shared/data/anatomy/" + bone);
        String line = surfaceLine(TIBIA, "tibia", surface.getFileName().toString())
                .replace(surface.getFileName().toString(), '"' + surface.toString() + '"');
        AnalysisResult result = run(TIBIA, healed("surfaces.tibia", line, "mesh.size", COARSE));
        assertExpected(ExpectedRanges.read(TIBIA.resolve(expected)), result);
    }

    /** The three pelvic cases take a real pelvis by the one line that a README gives; with -Dwolff.heavy they run on it. */
    @ParameterizedTest
    @CsvSource({
        "pelvis-ta-buttress, expected-real-pelvis.csv",
        "pelvis-tc4-monolith, expected.csv",
        "pelvis-tc4-coated, expected.csv"
    })
    void pelvicCasesTakeARealPelvisByChangingTheSurfacesLine(String name, String expected) throws IOException {
        Path surface = shared().resolve("data/anatomy/lumbar-pelvis-remus/pelvis_mm.stl");
        assumeTrue(Files.exists(surface), name + " on a real pelvis needs ../shared/data/anatomy/lumbar-pelvis-remus");
        String line = surfaceLine(CASES.resolve("pelvis-ta-buttress"), "hemipelvis", "pelvis_mm.stl")
                .replace("pelvis_mm.stl", '"' + surface.toString() + '"');
        Map<String, String> overrides = Map.of("surfaces.hemipelvis", line);
        CaseFile file = CaseFile.read(CASES.resolve(name).resolve("case.yaml"), overrides);
        assertEquals(27432, file.surfaces().get(0).defects().triangles());
        if (Boolean.getBoolean("wolff.heavy")) {
            assertExpected(
                    ExpectedRanges.read(CASES.resolve(name).resolve(expected)), run(CASES.resolve(name), overrides));
        }
    }

    /** What lies on the gluteal face follows it alone: an island on the other side of the ilium would be a second implant. */
    @ParameterizedTest
    @CsvSource({"pelvis-ta-buttress, buttress", "pelvis-tc4-monolith, prosthesis", "pelvis-tc4-coated, prosthesis"})
    void implantsAreOnePiece(String name, String part) {
        assumeTrue(Boolean.getBoolean("wolff.heavy"), "mesh of " + name + ": needs -Dwolff.heavy=true");
        CaseFile file = CaseFile.read(CASES.resolve(name).resolve("case.yaml"));
        try (Workers workers = Workers.ofMachine()) {
            RegionFit implant = Analysis.mesh(file.model(), workers, Progress.SILENT).certificate().regions().stream()
                    .filter(region -> region.name().equals(part))
                    .findFirst()
                    .orElseThrow();
            assertEquals(1, implant.components());
        }
    }

    /** The two vertebrae of the spine are exchanged by the two lines of its README; with -Dwolff.heavy it runs on them. */
    @Test
    void theSpineTakesRealVertebraeByChangingTheSurfacesLines() throws IOException {
        Path folder = shared().resolve("data/anatomy/lowpoly-myosim");
        assumeTrue(Files.exists(folder), "spine-t6-cage on real bones needs ../shared/data/anatomy/lowpoly-myosim");
        Map<String, String> overrides = new HashMap<>();
        for (String name : List.of("t5", "t7")) {
            String file = "thoracic" + name.charAt(1) + "_s.stl";
            overrides.put(
                    "surfaces." + name,
                    surfaceLine(CASES.resolve("spine-t6-cage"), name, file)
                            .replace(file, '"' + folder.resolve(file).toString() + '"'));
        }
        CaseFile read = CaseFile.read(CASES.resolve("spine-t6-cage").resolve("case.yaml"), overrides);
        assertEquals(2, read.surfaces().size());
        assertEquals(424, read.surfaces().get(0).defects().triangles());
        if (Boolean.getBoolean("wolff.heavy")) {
            assertExpected(
                    ExpectedRanges.read(CASES.resolve("spine-t6-cage").resolve("expected.csv")),
                    run(CASES.resolve("spine-t6-cage"), overrides));
        }
    }

    /** A tenth of the elements is too coarse for the cortex, and enough to see that supports and loads find their place. */
    @Test
    void theSpineCarriesItsLoadsOnACoarseMesh() {
        AnalysisResult result = run(
                CASES.resolve("spine-t6-cage"),
                Map.of("mesh.size", "2.8 mm", "mesh.element", "tet4", "outputs.vtu", "false"));
        assertEquals(3, result.loadCases().size());
        Map<List<String>, Double> values = ExpectedRanges.values(result);
        // Linear tetrahedra are too stiff, yet statics holds: the cage carries less than all of the 300 N.
        double mean = values.get(List.of("von-mises.mean", "cage", "compression"));
        assertTrue(mean > 0.1 && mean < 1.9, "mean stress of the cage " + mean);
    }

    /** Returns the value of the line that the README gives for a surface file. */
    private static String surfaceLine(Path folder, String name, String file) throws IOException {
        Matcher line = Pattern.compile("(?m)^  " + name + ": (\\{file: " + Pattern.quote(file) + ".*})$")
                .matcher(Files.readString(folder.resolve("README.md")));
        assertTrue(line.find(), "README gives no line for " + file);
        return line.group(1);
    }

    /** Returns overrides, with those by which the README says that bone has grown into both ends. */
    private static Map<String, String> healed(String... pathsAndValues) throws IOException {
        Map<String, String> overrides = new HashMap<>();
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            overrides.put(pathsAndValues[i], pathsAndValues[i + 1]);
        }
        String readme = Files.readString(TIBIA.resolve("README.md"));
        for (String end : ENDS) {
            Matcher line = Pattern.compile("(?m)^--set 'interfaces\\." + end + "=(\\{.*})'$")
                    .matcher(readme);
            assertTrue(line.find(), "README does not say how the " + end + " is bonded");
            overrides.put("interfaces." + end, line.group(1));
        }
        return overrides;
    }

    /** Returns the ranges that hold for ends that have grown in too: they have no contact. */
    private static ExpectedRanges withoutContact(Path csv) throws IOException {
        return new ExpectedRanges(
                ExpectedRanges.read(csv).rows().stream()
                        .filter(row -> !ENDS.contains(row.part()))
                        .toList(),
                Map.of());
    }

    private static AnalysisResult run(Path folder, Map<String, String> overrides) {
        CaseFile file = CaseFile.read(folder.resolve("case.yaml"), overrides);
        try (Workers workers = Workers.ofMachine()) {
            return Analysis.run(file.model(), ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT);
        }
    }

    private static ExpectedRanges assertExpected(ExpectedRanges ranges, AnalysisResult result) {
        for (Finding finding : result.findings()) {
            if (finding.kind() == Finding.Kind.CHECK && !ranges.verdicts().containsKey(finding.id())) {
                assertEquals(Verdict.PASS, finding.verdict(), finding.message());
            }
            assertTrue(MetricKinds.find(finding.metric()).isPresent() || finding.kind() == Finding.Kind.CHECK);
        }
        for (Metric metric : result.metrics()) {
            MetricKinds.MetricKind kind = MetricKinds.find(metric.id())
                    .orElseThrow(() -> new AssertionError(metric.id() + " is not listed in MetricKinds"));
            assertEquals(kind.unit(), metric.unit(), metric.id());
        }
        assertEquals(List.of(), ranges.misses(ExpectedRanges.values(result)));
        Map<String, List<String>> verdicts = result.findings().stream()
                .collect(Collectors.groupingBy(
                        Finding::id,
                        Collectors.mapping(finding -> finding.verdict().word(), Collectors.toList())));
        assertEquals(
                List.of(),
                ranges.wrongVerdicts(Conclusion.of(result.findings()).verdict().word(), verdicts));
        return ranges;
    }

    private static Path shared() {
        String given = System.getProperty("wolff.shared", "");
        return given.isEmpty() ? ROOT.resolve("../shared") : Path.of(given);
    }
}
