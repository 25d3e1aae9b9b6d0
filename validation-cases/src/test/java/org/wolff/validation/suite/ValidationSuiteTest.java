package org.wolff.validation.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.work.Workers;
import org.wolff.validation.comparison.CaseOutcome;
import org.wolff.validation.comparison.Comparison;
import org.wolff.validation.comparison.Comparison.Relation;
import org.wolff.validation.comparison.ValidationCase;

/** Every case passes, and would not if its reference were wrong by 1 %. */
class ValidationSuiteTest {
    private static final boolean HEAVY = Boolean.getBoolean("wolff.heavy");

    private static CaseOutcome run(ValidationCase one) {
        try (Workers workers = Workers.ofMachine()) {
            return one.run(workers);
        }
    }

    @TestFactory
    List<DynamicTest> everyCasePassesAndIsSharp() {
        ValidationSuite suite =
                HEAVY ? ValidationSuite.all() : ValidationSuite.all().quick();
        assertTrue(suite.cases().size() >= 20);
        return suite.cases().stream()
                .map(one -> dynamicTest(one.name(), () -> assertSharp(run(one))))
                .toList();
    }

    private static void assertSharp(CaseOutcome outcome) {
        outcome.endedBy().ifPresent(failure -> {
            throw failure.thrown();
        });
        for (Comparison found : outcome.comparisons()) {
            assertTrue(found.passed(), found::toString);
            if (found.relation() == Relation.EQUAL) {
                assertFalse(found.wrongBy(0.01).passed(), () -> "1 % too great a reference passes: " + found);
                assertFalse(found.wrongBy(-0.01).passed(), () -> "1 % too small a reference passes: " + found);
            }
        }
        assertTrue(
                outcome.comparisons().stream().anyMatch(found -> found.relation() == Relation.EQUAL),
                "a case of bounds alone");
    }

    @Test
    void patternsChoose() {
        ValidationSuite all = ValidationSuite.all();
        assertEquals(all.cases(), all.only(List.of()).cases());
        assertTrue(all.only(List.of("contact/")).cases().size() >= 9);
        assertEquals(2, all.only(List.of("Lame*Tet4")).cases().size());
        assertEquals(
                List.of("meshing/sphere", "contact/press-fit"),
                all.only(List.of("press-f", "g/sphere")).cases().stream()
                        .map(ValidationCase::name)
                        .toList());
        assertEquals(List.of(), all.only(List.of("[a-z]")).cases());
    }

    @Test
    void namesAreUniqueAndPlain() {
        ValidationCase one = ValidationCase.quick("a/b", "", (workers, found) -> {});
        assertThrows(IllegalArgumentException.class, () -> ValidationSuite.of(List.of(one, one)));
        assertThrows(IllegalArgumentException.class, () -> ValidationCase.quick("A b", "", (workers, found) -> {}));
    }

    @Test
    void aCaseThatEndsEarlyOrComparesNothingFails() {
        CaseOutcome refused = run(ValidationCase.quick("a/refused", "", (workers, found) -> {
            found.source("arithmetic").equal("one", "", 1, 1, 1e-9);
            throw new NoSolutionException(Problem.of("it slides", "hold it"));
        }));
        assertFalse(refused.passed());
        assertTrue(refused.endedBy().orElseThrow().text().contains("it slides"));
        assertEquals(1, refused.comparisons().size());
        assertFalse(
                run(ValidationCase.quick("a/empty", "", (workers, found) -> {})).passed());
    }

    @Test
    void whatIsNoNumberOrWithoutSourceDoesNotPass() {
        assertFalse(run(ValidationCase.quick("a/nan", "", (workers, found) -> found.source("arithmetic")
                        .equal("0/0", "", Double.NaN, 1, 1e-3)))
                .passed());
        assertFalse(run(ValidationCase.quick("a/nan", "", (workers, found) -> found.source("arithmetic")
                        .atMost("0/0", "", Double.NaN, 1)))
                .passed());
        assertFalse(run(ValidationCase.quick("a/b", "", (workers, found) -> found.equal("one", "", 1, 1, 1e-9)))
                .passed());
    }
}
