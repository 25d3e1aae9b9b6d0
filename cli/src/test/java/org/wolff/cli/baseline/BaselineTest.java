package org.wolff.cli.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.report.ResultsJson;
import org.wolff.cli.report.SampleResult;
import org.wolff.mesh.problem.InputException;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.metric.Metric;

class BaselineTest {
    private static final Tolerances ONE_PERCENT = new Tolerances(0.01, Map.of());

    @TempDir
    Path folder;

    private final AnalysisResult result = SampleResult.of(Verdict.PASS);
    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("results.json");
        ResultsJson.write(file, result, SampleResult.run());
    }

    private Verdict verdict(List<Metric> metrics, Tolerances tolerances) {
        Baseline baseline = Baseline.read(file, "sample segment");
        return baseline.finding(baseline.compare(metrics, tolerances)).verdict();
    }

    private List<Metric> changed(String id, double factor) {
        return result.metrics().stream()
                .map(m -> m.id().equals(id)
                        ? new Metric(
                                m.id(), m.part(), m.loadCase(), factor * m.value(), m.unit(), "x", Optional.empty())
                        : m)
                .toList();
    }

    @Test
    void theSameRunHasNotChanged() {
        assertEquals(Verdict.PASS, verdict(result.metrics(), new Tolerances(0, Map.of())));
    }

    @Test
    void changesCountAgainstTheirTolerance() {
        assertEquals(Verdict.PASS, verdict(changed("von-mises.max", 1.009), ONE_PERCENT));
        assertEquals(Verdict.FAIL, verdict(changed("von-mises.max", 1.011), ONE_PERCENT));
        assertEquals(Verdict.FAIL, verdict(changed("von-mises.max", 0.98), ONE_PERCENT));
        assertEquals(
                Verdict.PASS, verdict(changed("von-mises.max", 1.05), new Tolerances(0.01, Map.of("von-mises", 0.1))));
        assertEquals(
                Verdict.FAIL,
                verdict(
                        changed("von-mises.max", 1.05),
                        new Tolerances(0.01, Map.of("von-mises", 0.1, "von-mises.max", 0.02))));
    }

    @Test
    void whatIsGoneFailsAndWhatIsNewDoesNot() {
        List<Metric> fewer = result.metrics().subList(1, result.metrics().size());
        assertEquals(Verdict.FAIL, verdict(fewer, ONE_PERCENT));
        List<Metric> more = new ArrayList<>(result.metrics());
        more.add(new Metric("new", "plate", "full weight", 1, "1", "new", Optional.empty()));
        assertEquals(Verdict.PASS, verdict(more, ONE_PERCENT));
    }

    @Test
    void theTableHasAllNumbers() throws Exception {
        Path csv = folder.resolve("baseline.csv");
        List<Change> changes = Baseline.read(file, "sample segment").compare(changed("odd", 1), ONE_PERCENT);
        BaselineCsv.write(csv, changes);
        assertEquals(result.metrics().size() + 1, Files.readAllLines(csv).size());
        assertTrue(
                Files.readAllLines(csv).get(1).startsWith("von-mises.max,cortex,full weight,MPa,61.725,61.725,0.0,"));
    }

    @Test
    void whatIsNoBaselineOfThisCaseIsRefusedWithItsPlace() throws Exception {
        refused("another case", "results.json:2:", "is of case 'sample segment'");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"formatVersion\" : 1", "\"formatVersion\" : 99"));
        refused("sample segment", "results.json:5:", "has format 99");
        Files.writeString(file, "{\n  \"case\": oops");
        refused("sample segment", "results.json:2:", "not JSON");
        Files.writeString(file, "[]");
        refused("sample segment", "results.json:1:1", "no results.json");
        Files.delete(file);
        refused("sample segment", "results.json", "cannot be read");
    }

    private void refused(String caseName, String place, String what) {
        String told = assertThrows(InputException.class, () -> Baseline.read(file, caseName))
                .getMessage();
        assertTrue(told.contains(place) && told.contains(what), told);
    }
}
