package org.wolff.cli.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.krylov.ConjugateGradients;

/** Contradictions and gaps of the five papers that show in cases: loads and limits, sizes of an implant, friction. */
class SeedContradictionsTest {
    private static final Path CASES = Path.of(System.getProperty("wolff.root"), "validation-cases", "cases");

    @TempDir
    private Path folder;

    /**
     * The paper on the buttress says "below 10 MPa, design reasonable" and states no load: a limit that nobody answers for is
     * not assessable, be the stress as small as it may, and a case without a load is no case.
     */
    @Test
    void aLimitWithoutALoadOrWithoutASourceDecidesNothing() throws Exception {
        String yaml =
                """
                name: unstated
                materials:
                  foam: {youngs-modulus: 3 GPa, poissons-ratio: 0.3, source: {all: s}}
                parts:
                  buttress: {region: {box: {min: [0, 0, 0], max: [4 mm, 4 mm, 4 mm]}}, material: foam}
                mesh: {size: 2 mm, element: tet4}
                supports:
                  base: {where: [{facing: {direction: [0, 0, -1]}}], fixed: true}
                loads:
                  unstated:
                    - {where: [{facing: {direction: [0, 0, 1]}}], force: [0 N, 0 N, -1 N]}
                checks:
                  stress: {metric: von-mises.p99, part: buttress, load-case: unstated, below: 10 MPa}
                """;
        Path path = folder.resolve("case.yaml");
        CaseFile file = CaseFile.read(Files.writeString(path, yaml));
        try (Workers workers = new Workers(2)) {
            List<Finding> gates = Analysis.run(
                            file.model(), ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT)
                    .findings()
                    .stream()
                    .filter(finding -> finding.kind() == Finding.Kind.GATE)
                    .toList();
            assertEquals(1, gates.size());
            assertEquals(Verdict.NOT_ASSESSABLE, gates.get(0).verdict());
            String told = gates.get(0).caveat().orElseThrow();
            assertTrue(told.contains("the limit has no source"), told);
        }
        Files.writeString(path, yaml.replace("-1 N", "0 N"));
        InputException refused = assertThrows(InputException.class, () -> CaseFile.read(path));
        assertTrue(refused.getMessage().contains("is zero"), refused.getMessage());
    }

    /** The paper plans a cup of 48 mm with a head of 32 mm and implants 54 mm with 36 mm: a case has one size of each. */
    @ParameterizedTest
    @ValueSource(strings = {"pelvis-ta-buttress", "pelvis-tc4-monolith", "pelvis-tc4-coated"})
    void headAndLinerOfACaseHaveOneSize(String name) throws Exception {
        String yaml = Files.readString(CASES.resolve(name).resolve("case.yaml"));
        List<String> balls = Pattern.compile("sphere: \\{center: \\[0 mm, 0 mm, 0 mm\\], diameter: (3[0-9]) mm\\}")
                .matcher(yaml)
                .results()
                .map(ball -> ball.group(1))
                .toList();
        assertEquals(List.of("36", "36"), balls, "the bore of the liner and the head");
    }

    /**
     * The tibial paper lets patients bear 25 % of their weight at first, simulates 50 and 100 % alone, and walking exerts 261 %: the
     * case has all four, and looks at the displacement (below 2 mm) and the micromotion (50 to 100 µm) in each.
     */
    @Test
    void theTibiaBearsWhatThePatientsBoreAndWhatWalkingExerts() throws Exception {
        CaseFile file = CaseFile.read(CASES.resolve("tibia-segment").resolve("case.yaml"));
        List<Long> percents = file.model().loadCases().stream()
                .map(loadCase -> (Load.Force) loadCase.loads().get(0))
                .map(knee -> Math.round(100 * knee.total().norm() / (70 * 9.80665)))
                .toList();
        assertEquals(List.of(25L, 50L, 100L, 261L), percents);
        for (String gate : List.of("paper.displacement", "paper.micromotion")) {
            assertEquals(
                    List.of("full-weight", "half-weight", "quarter-weight", "walking"),
                    file.model().gates().stream()
                            .filter(of -> of.name().equals(gate))
                            .map(of -> of.loadCase().orElseThrow())
                            .distinct()
                            .sorted()
                            .toList(),
                    gate);
        }
    }

    /** Friction of porous tantalum on bone: "0.80 to 0.74"; others have 0.74 on cortical bone. Cases take the lesser. */
    @ParameterizedTest
    @ValueSource(strings = {"pelvis-ta-buttress", "spine-t6-cage", "tibia-segment"})
    void tantalumOnBoneTakesTheLesserFriction(String name) throws Exception {
        String yaml = Files.readString(CASES.resolve(name).resolve("case.yaml"));
        Matcher friction = Pattern.compile("friction: ([0-9.]+)[,\\n] +source: \"([^\"]*)\"")
                .matcher(yaml);
        int found = 0;
        while (friction.find()) {
            found++;
            assertEquals("0.74", friction.group(1));
            assertTrue(friction.group(2).contains("0.80 to 0.74"), friction.group(2));
        }
        assertTrue(found > 0, "no interface rubs");
    }
}
