package org.wolff.validation.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.problem.Reported;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.interfaces.ContactResult;
import org.wolff.solver.krylov.ConjugateGradients;

/**
 * Fifty implants in random places of real bones, with friction 0 to 1.2 and interference 0 to 0.2 mm: each is solved, and
 * then obeys the laws of contact and friction, or is refused for a reason that is named. Minutes: needs
 * -Dwolff.heavy=true; -Dwolff.seeds=7 or 7-12 runs some alone.
 */
class SeatedImplantsTest {
    private static final double COULOMB = 1e-6;
    private static final double PENETRATION = 1e-12;
    private static final double ENERGY = 1e-8;
    private static final Workers WORKERS = new Workers(1);
    private static final List<Integer> STEPS = new ArrayList<>();
    private static final Map<String, Integer> REFUSED = new TreeMap<>();
    private static int solved;

    @AfterAll
    static void tell() {
        WORKERS.close();
        int[] steps = STEPS.stream().mapToInt(Integer::intValue).sorted().toArray();
        if (steps.length > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%d solved; Newton steps of a load: median %d, most %d%n",
                    solved,
                    steps[steps.length / 2],
                    steps[steps.length - 1]);
        }
        REFUSED.forEach((why, count) -> System.out.printf("%d refused: %s%n", count, why));
    }

    private static Path anatomy() {
        String stated = System.getProperty("wolff.shared", "");
        Path shared = stated.isEmpty()
                ? Path.of(System.getProperty("wolff.root", ".")).resolve("../shared")
                : Path.of(stated);
        return shared.resolve("data/anatomy");
    }

    static LongStream seeds() {
        String[] range = System.getProperty("wolff.seeds", "1-50").split("-", -1);
        return LongStream.rangeClosed(Long.parseLong(range[0]), Long.parseLong(range[range.length - 1]));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isSolvedOrRefusedForANamedReason(long seed) {
        assumeTrue(Boolean.getBoolean("wolff.heavy"), "implant " + seed + ": needs -Dwolff.heavy=true");
        assumeTrue(Files.isDirectory(anatomy()), "implant " + seed + ": needs ../shared/data/anatomy");
        SeatedImplant implant = new SeatedImplant(anatomy(), seed);
        Model model = implant.model();
        String what = implant + ", " + model.order() + ", " + model.name() + ", "
                + model.interfaces().get(0).name();
        AnalysisResult result;
        try {
            result = Analysis.run(model, ConjugateGradients.Settings.DEFAULT, WORKERS, Progress.SILENT);
        } catch (RuntimeException refusal) {
            if (!(refusal instanceof Reported reported)) {
                throw new AssertionError(what, refusal);
            }
            System.out.println(what + ": refused: " + refusal.getMessage());
            assertFalse(
                    refusal.getMessage().contains("did not settle"), what + ": is no reason: " + refusal.getMessage());
            for (Problem problem : reported.problems()) {
                assertFalse(problem.what().isBlank(), what);
                assertFalse(problem.action().isBlank(), what);
            }
            REFUSED.merge(reason(reported), 1, Integer::sum);
            return;
        }
        for (LoadCaseResult load : result.loadCases()) {
            ContactResult contact = load.contact().orElseThrow();
            STEPS.add(contact.newtonSteps());
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d elements, %s: %d Newton steps in %d parts, energy %.1e%n",
                    what,
                    result.mesh().tetCount(),
                    load.loadCase().name(),
                    contact.newtonSteps(),
                    contact.parts(),
                    contact.energy().error());
            obeysTheLaws(what, contact);
        }
        // Large sliding is a warning of the answer's reach, which a random load may well earn.
        result.findings().stream()
                .filter(finding -> !finding.id().equals("contact.sliding"))
                .forEach(finding -> assertEquals(Verdict.PASS, finding.verdict(), () -> what + ": " + finding));
        solved++;
    }

    /** A cup whose rim has a pair a third as wide as the others slides some widths of that one before it comes to rest. */
    @Test
    @EnabledIfSystemProperty(named = "wolff.heavy", matches = "true")
    void aNarrowPairDoesNotCountAsRunAway() {
        assumeTrue(Files.isDirectory(anatomy()), "needs ../shared/data/anatomy");
        Model model = new SeatedImplant(anatomy(), 11).model();
        AnalysisResult result = Analysis.run(model, ConjugateGradients.Settings.DEFAULT, WORKERS, Progress.SILENT);
        assertEquals(1, result.loadCases().get(1).contact().orElseThrow().parts(), "the load is not cut");
    }

    private static void obeysTheLaws(String what, ContactResult contact) {
        for (InterfaceResult seat : contact.interfaces()) {
            assertTrue(seat.excess() <= COULOMB, () -> what + ": Coulomb's bound exceeded by " + seat.excess());
            assertTrue(seat.penetration() <= PENETRATION, () -> what + ": enters by " + seat.penetration());
        }
        assertTrue(contact.energy().error() <= ENERGY, () -> what + ": energy lost " + contact.energy());
    }

    /** The first problem, its numbers and names left out. */
    private static String reason(Reported refusal) {
        return refusal.problems()
                .get(0)
                .what()
                .replaceAll("'[^']*'", "…")
                .replaceAll("[-+]?\\d[\\d.]*(E[-+]?\\d+)?", "#");
    }
}
