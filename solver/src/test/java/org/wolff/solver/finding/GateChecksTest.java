package org.wolff.solver.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.solver.metric.Metric;

class GateChecksTest {
    private static final Optional<Vector3> PLACE = Optional.of(new Vector3(1, 2, 3));

    private static Metric stress(String part, String loadCase, double value) {
        return new Metric("von-mises.max", part, loadCase, value, "MPa", "greatest von Mises stress", PLACE);
    }

    private static Gate gate(Optional<String> part, Optional<String> loadCase, Limit limit, String source) {
        return new Gate("stress", "von-mises.max", part, loadCase, limit, Severity.ERROR, source, List.of());
    }

    private static Gate below(double limit) {
        return gate(Optional.empty(), Optional.empty(), Limit.below(limit, "MPa"), "report 12");
    }

    private static Finding only(Gate gate, Metric metric, Map<String, List<String>> loadCaveats) {
        List<Finding> findings = new GateChecks(List.of(metric), loadCaveats, Optional.empty()).judge(List.of(gate));
        assertEquals(1, findings.size());
        return findings.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "9.99, below, PASS", "10, below, PASS", "10.01, below, FAIL",
        "9.99, above, FAIL", "10, above, PASS", "10.01, above, PASS",
    })
    void aValueAtTheLimitPasses(double value, String bound, Verdict verdict) {
        Limit limit = bound.equals("below") ? Limit.below(10, "MPa") : Limit.above(10, "MPa");
        Finding finding = only(
                gate(Optional.empty(), Optional.empty(), limit, "report"),
                stress("segment", "walking", value),
                Map.of());
        assertEquals(verdict, finding.verdict());
        assertEquals(Finding.Kind.GATE, finding.kind());
        assertEquals("segment", finding.part());
        assertEquals("walking", finding.loadCase());
        assertEquals(PLACE, finding.location());
        assertEquals(Optional.empty(), finding.caveat());
    }

    @Test
    void eachPartAndLoadCaseIsJudgedForItself() {
        List<Metric> metrics = List.of(
                stress("segment", "standing", 5),
                stress("segment", "walking", 15),
                stress("bone", "walking", 50),
                new Metric("von-mises.p99", "segment", "walking", 99, "MPa", "p99", Optional.empty()));
        GateChecks checks = new GateChecks(metrics, Map.of(), Optional.empty());
        assertEquals(
                List.of(Verdict.PASS, Verdict.FAIL, Verdict.FAIL),
                checks.judge(List.of(below(10))).stream().map(Finding::verdict).toList());
        Gate segment = gate(Optional.of("segment"), Optional.empty(), Limit.below(10, "MPa"), "report");
        assertEquals(2, checks.judge(List.of(segment)).size());
        Gate walking = gate(Optional.of("segment"), Optional.of("walking"), Limit.below(10, "MPa"), "report");
        assertEquals(
                List.of(15.0),
                checks.judge(List.of(walking)).stream().map(Finding::value).toList());
    }

    @Test
    void whatIsNotMeasuredIsNotAssessable() {
        Gate other = gate(Optional.of("plate"), Optional.empty(), Limit.below(10, "MPa"), "report");
        Finding finding = only(other, stress("segment", "walking", 1), Map.of());
        assertEquals(Verdict.NOT_ASSESSABLE, finding.verdict());
        assertTrue(finding.caveat().orElseThrow().contains("measured no such value"));
    }

    @ParameterizedTest
    @CsvSource({"1", "100"})
    void nothingPassesOrFailsOnWhatNobodyAnswersFor(double value) {
        Metric sound = stress("segment", "walking", value);
        Gate noSource = gate(Optional.empty(), Optional.empty(), Limit.below(10, "MPa"), " ");
        assertOpen(only(noSource, sound, Map.of()), "no source");
        Gate weak = new Gate(
                "stress",
                "von-mises.max",
                Optional.empty(),
                Optional.empty(),
                Limit.below(10, "MPa"),
                Severity.ERROR,
                "report",
                List.of("no opened source for the limit"));
        assertOpen(only(weak, sound, Map.of()), "no opened source for the limit");
        assertOpen(only(below(10), sound.withCaveat(Optional.of("guessed modulus")), Map.of()), "guessed modulus");
        assertOpen(only(below(10), sound, Map.of("walking", List.of("guessed load"))), "guessed load");
        assertEquals(
                value < 10 ? Verdict.PASS : Verdict.FAIL,
                only(below(10), sound, Map.of("standing", List.of("guessed load")))
                        .verdict());
        assertOpen(only(below(10), stress("segment", "*", value), Map.of("standing", List.of("guessed"))), "guessed");
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, false", "11, true"})
    void whatCannotBeAssessedSaysThatItLiesBeyondItsLimit(double value, boolean told) {
        Metric guessed = stress("segment", "walking", value).withCaveat(Optional.of("guessed modulus"));
        List<String> reasons = only(below(10), guessed, Map.of()).reasons();
        assertEquals(
                told ? List.of("the value lies beyond the limit", "guessed modulus") : List.of("guessed modulus"),
                reasons);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity"})
    void whatIsNotANumberIsNotAssessable(double value) {
        assertOpen(only(below(10), stress("segment", "walking", value), Map.of()), "not a number");
    }

    @Test
    void anotherUnitIsNotCompared() {
        Gate wrong = gate(Optional.empty(), Optional.empty(), Limit.below(10, "mm"), "report");
        assertOpen(only(wrong, stress("segment", "walking", 1), Map.of()), "in mm, the value in MPa");
        assertEquals(
                1,
                only(wrong, stress("segment", "walking", 100), Map.of())
                        .reasons()
                        .size());
    }

    private static void assertOpen(Finding finding, String why) {
        assertEquals(Verdict.NOT_ASSESSABLE, finding.verdict());
        assertTrue(
                finding.caveat().orElseThrow().contains(why), finding.caveat().toString());
    }
}
