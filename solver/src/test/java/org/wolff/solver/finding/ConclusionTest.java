package org.wolff.solver.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConclusionTest {
    private static final Finding SOUND =
            Finding.check("balance.force", "*", "walking", 1e-9, Limit.below(1e-6, "1"), "loads cancel", "docs");
    private static final Finding UNSOUND =
            Finding.check("solve.residual", "*", "walking", 1, Limit.below(1e-8, "1"), "residual", "docs");

    private static Finding gate(String name, Verdict verdict, Severity severity) {
        return gate(name, verdict, severity, 1);
    }

    private static Finding gate(String name, Verdict verdict, Severity severity, double value) {
        return new Finding(
                name,
                Finding.Kind.GATE,
                verdict,
                severity,
                "von-mises.max",
                "segment",
                "walking",
                value,
                Limit.below(10, "MPa"),
                Optional.empty(),
                "stress",
                "report",
                Optional.empty(),
                Optional.empty());
    }

    /** Letters: p pass, f fail, n not assessable; small ones are warnings; S a sound, U an unsound check. */
    private static List<Finding> findings(String letters) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            switch (letters.charAt(i)) {
                case 'S' -> findings.add(SOUND);
                case 'U' -> findings.add(UNSOUND);
                case 'P' -> findings.add(gate("P" + findings.size(), Verdict.PASS, Severity.ERROR));
                case 'F' -> findings.add(gate("F" + findings.size(), Verdict.FAIL, Severity.ERROR));
                case 'N' -> findings.add(gate("N" + findings.size(), Verdict.NOT_ASSESSABLE, Severity.ERROR));
                case 'p' -> findings.add(gate("p", Verdict.PASS, Severity.WARNING));
                case 'f' -> findings.add(gate("f", Verdict.FAIL, Severity.WARNING));
                default -> findings.add(gate("n", Verdict.NOT_ASSESSABLE, Severity.WARNING));
            }
        }
        return findings;
    }

    @ParameterizedTest
    @CsvSource({
        "P, PASS, true",
        "SSPP, PASS, true",
        "SPfn, PASS, true",
        "SPF, FAIL, false",
        "SPNF, FAIL, false",
        "SPN, NOT_ASSESSABLE, false",
        "UP, NOT_ASSESSABLE, false",
        "UF, FAIL, false",
        "S, NOT_ASSESSABLE, true",
        "Sp, NOT_ASSESSABLE, true",
        "U, NOT_ASSESSABLE, false",
    })
    void theWorstDecides(String letters, Verdict verdict, boolean clean) {
        assertEquals(verdict, Conclusion.of(findings(letters)).verdict());
        assertEquals(clean, Conclusion.isClean(findings(letters)));
    }

    @Test
    void theReasonNamesWhatDecided() {
        assertEquals("2 gates failed: F1, F2", Conclusion.of(findings("PFFN")).reason());
        assertTrue(Conclusion.of(findings("UPN")).reason().contains("solve.residual"));
        assertTrue(Conclusion.of(findings("S")).reason().contains("no gate"));
        String many = Conclusion.of(findings("NNNNNNN")).reason();
        assertTrue(many.startsWith("7 gates cannot be assessed: N0, N1") && many.endsWith("…"), many);
        assertFalse(many.contains("N6"));
    }

    @Test
    void whatLiesBeyondItsLimitIsNamedThoughItCannotBeAssessed() {
        Finding within = gate("screws", Verdict.NOT_ASSESSABLE, Severity.ERROR, 9);
        Finding beyond = gate("struts", Verdict.NOT_ASSESSABLE, Severity.ERROR, 11);
        Finding none = gate("fatigue", Verdict.NOT_ASSESSABLE, Severity.ERROR, Double.NaN);
        Finding warned = gate("peak", Verdict.NOT_ASSESSABLE, Severity.WARNING, 11);
        assertEquals(
                "3 gates cannot be assessed: screws, struts, fatigue; beyond the limit: struts",
                Conclusion.of(List.of(within, beyond, none, warned)).reason());
        assertEquals(
                "1 check of the numbers failed: solve.residual; beyond the limit: struts",
                Conclusion.of(List.of(UNSOUND, beyond)).reason());
    }
}
