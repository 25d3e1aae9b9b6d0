package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.materials.catalogue.Property;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.finding.Conclusion;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.krylov.ConjugateGradients;

/** A source of a case's own material vouches for the numbers that it is said to be for, and for no others. */
class MaterialSourcesTest {
    private static final String BAR =
            """
            name: bar
            planes:
              bottom: {point: [0, 0, 0], normal: [0, 0, 1]}
              top: {point: [0, 0, 8 mm], normal: [0, 0, 1]}
            materials:
              foam: {youngs-modulus: 1 GPa, poissons-ratio: 0.3, yield-strength: 12 MPa, source: SOURCE}
            parts:
              bar: {region: {box: {min: [0, 0, 0], max: [4 mm, 4 mm, 8 mm]}}, material: foam}
            mesh: {size: 2 mm, element: tet4}
            supports:
              base: {parts: [bar], where: [{plane: bottom}], fixed: true}
            loads:
              push: [{parts: [bar], where: [{plane: top}], force: [0, 0, -50 N]}]
            checks:
              stiff: {metric: displacement.max, part: bar, below: 1 mm, source: "report 3"}
              whole: {metric: von-mises.p99, part: bar, below: {share: 90 %, of: yield-strength}}
            """;

    @TempDir
    Path folder;

    private Model model(String source) throws Exception {
        return CaseFile.read(Files.writeString(folder.resolve("case.yaml"), BAR.replace("SOURCE", source)))
                .model();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{all: report 12} | PASS | PASS",
                "{youngs-modulus: a, poissons-ratio: b, yield-strength: c} | PASS | PASS",
                "{all: report 12, poissons-ratio: handbook} | PASS | PASS",
                "{youngs-modulus: a, yield-strength: c} | NOT_ASSESSABLE | NOT_ASSESSABLE",
                "{youngs-modulus: a, poissons-ratio: b} | PASS | NOT_ASSESSABLE",
                "{} | NOT_ASSESSABLE | NOT_ASSESSABLE",
                "report 12 | NOT_ASSESSABLE | NOT_ASSESSABLE"
            })
    void aNumberWithoutSourceKeepsWhatRestsOnItFromPassing(String source, Verdict stiff, Verdict whole)
            throws Exception {
        List<Finding> findings;
        try (Workers workers = Workers.ofMachine()) {
            findings = Analysis.run(model(source), ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT)
                    .findings();
        }
        assertEquals(stiff, verdict(findings, "stiff"));
        assertEquals(whole, verdict(findings, "whole"));
        boolean passes = stiff == Verdict.PASS && whole == Verdict.PASS;
        assertEquals(
                passes ? Verdict.PASS : Verdict.NOT_ASSESSABLE,
                Conclusion.of(findings).verdict(),
                () -> findings.stream()
                        .filter(f -> f.verdict() != Verdict.PASS)
                        .toList()
                        .toString());
    }

    private static Verdict verdict(List<Finding> findings, String gate) {
        return findings.stream()
                .filter(finding -> finding.id().equals(gate))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void theMoreSpecificSourceIsTold() throws Exception {
        List<Property> properties = model("{all: report 12, poissons-ratio: handbook}")
                .parts()
                .get(0)
                .material()
                .properties();
        assertEquals(
                List.of("case file: report 12", "case file: handbook", "case file: report 12"),
                properties.stream().map(Property::source).toList());
    }

    @Test
    void oneTextForSeveralNumbersIsWarnedWithTheRemedy() throws Exception {
        List<String> warnings = model("report 12").warnings();
        assertTrue(
                warnings.stream().anyMatch(w -> w.contains("write source: {all: \"report 12\"}")), warnings.toString());
        assertTrue(
                warnings.stream().anyMatch(w -> w.contains("no opened source for youngs-modulus, poissons-ratio")),
                warnings.toString());
    }

    @Test
    void lawsWithAxesAreCoveredByKind() throws Exception {
        String law = "foam: {transversely-isotropic: {modulus-along: 17 GPa, modulus-across: 11.5 GPa,"
                + " poissons-ratio-along: 0.46, poissons-ratio-across: 0.58, shear-modulus-along: 3.3 GPa},"
                + " source: {youngs-modulus: a, shear-modulus: b}}";
        String yaml = BAR.replaceAll("(?m)^  foam: .*$", "  " + law)
                .replaceAll("(?m)^  whole: .*$", "")
                .replace("material: foam}", "material: foam, axes: {axis-3: [0, 0, 1]}}");
        List<String> open = properties("axes.yaml", yaml).stream()
                .filter(property -> !property.verified())
                .map(Property::name)
                .toList();
        assertEquals(List.of("poissons-ratio-12", "poissons-ratio-13", "poissons-ratio-23"), open);
    }

    private List<Property> properties(String name, String yaml) throws Exception {
        return CaseFile.read(Files.writeString(folder.resolve(name), yaml))
                .model()
                .parts()
                .get(0)
                .material()
                .properties();
    }

    @Test
    void aSingleNumberTakesABareText() throws Exception {
        String foam = "foam: {by-density: {law: keyak, density: 0.4 g/cm3}, yield-strength: 9 MPa, source: report 5}";
        String yaml = BAR.replaceAll("(?m)^  foam: .*$", "  " + foam);
        Property strength = properties("density.yaml", yaml).stream()
                .filter(property -> property.name().equals("yield-strength"))
                .reduce((first, last) -> last)
                .orElseThrow();
        assertTrue(strength.verified());
        assertEquals("case file: report 5", strength.source());
    }

    @Test
    void aSourceForANumberThatIsNotThereIsRefused() {
        String message = assertThrows(InputException.class, () -> model("{all: a, density: b}"))
                .getMessage();
        assertTrue(message.contains("a source for the density, which the material does not give"), message);
    }
}
