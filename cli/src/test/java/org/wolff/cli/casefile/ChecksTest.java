package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Units;
import org.wolff.mesh.problem.InputException;
import org.wolff.solver.finding.Gate;
import org.wolff.solver.finding.Limit;
import org.wolff.solver.finding.Severity;
import org.wolff.solver.metric.MetricKinds;

/** From the section {@code checks} to gates. */
class ChecksTest {
    @TempDir
    Path folder;

    private CaseFile read(String checks) throws Exception {
        Path file = folder.resolve("case.yaml");
        return CaseFile.read(Files.writeString(file, CaseFileTest.BLOCK + "checks:\n  " + checks + "\n"));
    }

    private List<Gate> gates(String checks) throws Exception {
        return read(checks).model().gates();
    }

    private String refusal(String checks) {
        return assertThrows(InputException.class, () -> read(checks)).getMessage();
    }

    @Test
    void aCheckIsAGateForEachPartAndLoadCaseThatItNames() throws Exception {
        List<Gate> gates = gates("stress: {metric: von-mises.p99, part: [bar, pin], load-case: push, below: 1e4 kPa,"
                + " source: report 12}");
        assertEquals(
                new Gate(
                        "stress",
                        "von-mises.p99",
                        Optional.of("bar"),
                        Optional.of("push"),
                        Limit.below(10, "MPa"),
                        Severity.ERROR,
                        "report 12",
                        List.of()),
                gates.get(0));
        assertEquals(Optional.of("pin"), gates.get(1).part());
        assertEquals(2, gates.size());
    }

    /** In a check and in a set of checks: each interface is judged for itself. */
    @Test
    void severalInterfacesHaveAGateEach() throws Exception {
        String ends = "\ninterfaces:\n  upper: {between: [bar, pin], within: {above: bottom}, law: frictionless}\n"
                + "  lower: {between: [bar, pin], within: {below: bottom}, law: frictionless}";
        List<Gate> gates =
                gates("moves: {metric: micromotion.p95, interface: [upper, lower], load-case: push, below: 40 um,"
                        + " source: x}" + ends);
        assertEquals(
                List.of(Optional.of("upper"), Optional.of("lower")),
                gates.stream().map(Gate::part).toList());
        List<Optional<String>> judged = gates("set: {preset: s4-tibia, parts: {segment: bar}, load-cases: {full: push},"
                        + " interfaces: {bone-implant: [lower, upper]}}" + ends)
                .stream()
                .filter(gate -> gate.metric().startsWith("micromotion"))
                .map(Gate::part)
                .distinct()
                .toList();
        assertEquals(List.of(Optional.of("lower"), Optional.of("upper")), judged);
        assertTrue(refusal("set: {preset: s4-tibia, parts: {segment: bar}, load-cases: {full: push}, interfaces:"
                        + " {bone-implant: [lower, upperr]}}" + ends)
                .contains("unknown interface 'upperr'"));
    }

    @Test
    void whatIsLeftOutMeansEach() throws Exception {
        Gate gate = gates("a: {metric: displacement.max, above: 2 um, severity: warning, caveat: a guess}")
                .get(0);
        assertEquals(Optional.empty(), gate.part());
        assertEquals(Optional.empty(), gate.loadCase());
        assertEquals(Limit.above(0.002, "mm"), gate.limit());
        assertEquals(Severity.WARNING, gate.severity());
        assertEquals("", gate.source());
        assertEquals(List.of("a guess"), gate.caveats());
    }

    @Test
    void limitsHaveEveryUnitOfTheirDimension() throws Exception {
        assertEquals(
                0.003,
                gates("a: {metric: equivalent-strain.max, below: 3000 microstrain, source: x}")
                        .get(0)
                        .limit()
                        .value(),
                1e-15);
        assertEquals(
                1500,
                gates("a: {metric: strain-energy.total, below: 1.5 N*m, source: x}")
                        .get(0)
                        .limit()
                        .value(),
                1e-9);
    }

    @Test
    void aShareOfAStrengthComesWithItsSourceAndItsDoubt() throws Exception {
        Gate gate = gates("a: {metric: von-mises.max, part: pin, below: {share: 50 %, of: yield-strength}}")
                .get(0);
        assertEquals(397.5, gate.limit().value(), 1e-9);
        assertTrue(gate.source().contains("yield-strength of tc4"), gate.source());
        assertEquals(List.of(), gate.caveats());
        Path file = folder.resolve("doubtful.yaml");
        Files.writeString(
                file,
                CaseFileTest.BLOCK.replace("material: tc4", "material: cocrmo")
                        + "checks: {a: {metric: von-mises.max, part: pin, below: {share: 50 %, of:"
                        + " yield-strength}}}\n");
        List<String> caveats = CaseFile.read(file).model().gates().get(0).caveats();
        assertTrue(caveats.get(0).contains("no opened source for the limit"), caveats.toString());
        // More than all of a strength is not what its source says.
        Gate bold = gates("a: {metric: von-mises.max, part: pin, below: {share: 120 %, of: yield-strength}}")
                .get(0);
        assertEquals("", bold.source());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: {metric: von-misses.max, below: 1 MPa} | unknown metric 'von-misses.max' | did you mean"
                        + " von-mises.max?",
                "a: {metric: von-mises.p98, below: 1 MPa} | unknown metric 'von-mises.p98' | did you mean von-mises.p",
                "a: {metric: von-mises.max, below: 1 mm} | '1 mm' is a length, a pressure or stress was expected | MPa",
                "a: {metric: von-mises.max, below: 10} | '10' has no unit | write 10 MPa",
                "a: {metric: equivalent-strain.max, below: 1 MPa} | '1 MPa' is a pressure | 0.3 or 30 %",
                "a: {metric: von-mises.max} | check 'a' has no limit | below: 10 MPa",
                "a: {metric: von-mises.max, below: 2 MPa, above: 1 MPa} | check 'a' has two limits | two checks",
                "a: {metric: von-mises.max, part: pim, below: 2 MPa} | unknown part 'pim' | did you mean pin?",
                "a: {metric: von-mises.max, load-case: pusch, below: 2 MPa} | unknown load case 'pusch' | push?",
                "a: {metric: von-mises.max, interface: x, below: 2 MPa} | unknown interface 'x' | none is given",
                "a: {metric: von-mises.max, severity: fatal, below: 2 MPa} | 'fatal' is not one of | error, warning",
                "a: {below: 2 MPa} | checks.a needs one of: metric, preset, file | ``",
                "a: {metric: von-mises.max, preset: s4-tibia, below: 1 MPa} | checks.a has metric and preset; one was"
                        + " expected | ``",
                "a: {metric: von-mises.max, below: {of: yield-strength}} | that of a part's material | add 'part:'",
                "a: {metric: von-mises.max, part: bar, below: {of: yield-strength}} | foam has no 'yield-strength' |"
                        + " ``",
                "a: {metric: displacement.max, part: pin, below: {of: density}} | density is in t/mm3 | ``",
                "a: {metric: von-mises.max, parts: {x: bar}, below: 1 MPa} | 'parts' goes with 'preset' or 'file' | ``",
                "a: {preset: s5-tibia} | unknown preset 's5-tibia' | did you mean s4-tibia?",
                "a: {preset: s4-tibia, parts: {segment: bar}, load-cases: {full: push}, without: [micromotion], below:"
                        + " 1 MPa} | goes with 'metric' | ``",
                "a: {preset: s4-tibia, load-cases: {full: push}, without: [micromotion]} | needs to know which part is"
                        + " 'segment' | parts: {segment: bar}",
                "a: {preset: s4-tibia, parts: {segment: bar, foo: pin}, load-cases: {full: push}, without:"
                        + " [micromotion]} | no part 'foo' | ``",
                "a: {preset: s4-tibia, parts: {segment: baar}, load-cases: {full: push}, without: [micromotion]} |"
                        + " unknown part 'baar' | bar?",
                "a: {preset: s4-tibia, parts: {segment: bar}, load-cases: {full: push}, without: [fatige,"
                        + " micromotion]} | no check 'fatige' | fatigue?",
                "a: {file: nowhere.yaml} | nowhere.yaml | ``",
            })
    void whatIsWrongIsToldWithItsPlaceAndRemedy(String checks, String what, String remedy) {
        String told = refusal(checks);
        assertTrue(told.contains(what), told);
        assertTrue(told.contains(remedy), told);
        assertTrue(told.matches("(?s).*case\\.yaml:21:\\d+: .*"), told);
        assertEquals(1, told.split("\n\n").length, told);
    }

    @Test
    void aPresetIsMappedToThePartsAndLoadCasesOfTheCase() throws Exception {
        CaseFile file = read("release: {preset: s4-tibia, parts: {segment: [bar, pin]}, load-cases: {full: push},"
                + " without: [displacement, micromotion]}");
        List<Gate> gates = file.model().gates();
        assertEquals(
                List.of("release.strength", "release.raw-peak", "release.fatigue"),
                gates.stream().map(Gate::name).distinct().toList());
        assertEquals(6, gates.size());
        assertEquals(Optional.of("bar"), gates.get(0).part());
        assertEquals(Optional.of("push"), gates.get(0).loadCase());
        assertTrue(file.model().warnings().stream().anyMatch(w -> w.contains("'displacement' of preset s4-tibia")));
        assertTrue(gates.get(4).caveats().get(0).contains("without stress ratio"));
    }

    @Test
    void aFileOfGatesIsAnInputAndItsMistakesHaveTheirPlace() throws Exception {
        Path own = folder.resolve("gates.yaml");
        Files.writeString(
                own,
                """
                description: ours
                checks:
                  stress: {metric: von-mises.max, part: pin, below: 5 MPa, source: report 1}
                """
                        .replace("description", "description"));
        String refused = refusal("a: {file: gates.yaml}");
        assertTrue(refused.contains("gates.yaml:3:41: unknown part 'pin'"), refused);
        Files.writeString(
                own,
                "description: ours\nparts: {pin: the pin}\nchecks:\n  stress: {metric: von-mises.max,"
                        + " part: pin, below: 5 MPa, source: report 1}\n");
        CaseFile file = read("a: {file: gates.yaml}");
        assertEquals("a.stress", file.model().gates().get(0).name());
        assertTrue(file.model().inputs().stream().anyMatch(i -> i.path().endsWith("gates.yaml")));
        for (String broken : List.of(
                "checks: [1", "checks: {a: {metric: x}}", "", "description: x\nchecks: {a: {preset: s4-tibia}}")) {
            Files.writeString(own, broken);
            assertTrue(refusal("a: {file: gates.yaml}").contains("gates.yaml"), broken);
        }
    }

    static List<String> presets() {
        return GateSets.names();
    }

    /** A shipped set is sound by itself: each limit fits its metric, and has a source or that of a strength. */
    @ParameterizedTest
    @MethodSource("presets")
    void shippedSetsAreSound(String name) {
        assertFalse(GateSets.description(name).isEmpty());
        Problems problems = new Problems();
        var set = GateSets.parse(name, GateSets.bytes(name).orElseThrow(), Units.standard(), problems)
                .orElseThrow();
        GateScope scope = new GateScope(
                roles(set.fields("parts").fields().keySet()),
                roles(set.fields("interfaces").fields().keySet()),
                roles(set.fields("load-cases").fields().keySet()),
                Map.of());
        GateReader reader = new GateReader(scope, Units.standard(), problems);
        set.fields("checks").fields().forEach((check, field) -> {
            var fields = (org.wolff.cli.casefile.form.Value.Fields) field.value();
            reader.gates(check, fields);
            boolean strength = fields.value("below").orElseThrow() instanceof org.wolff.cli.casefile.form.Value.Fields;
            assertTrue(strength || fields.has("source"), check);
            assertTrue(MetricKinds.find(fields.text("metric").orElseThrow()).isPresent());
        });
        problems.throwIfAny();
    }

    private static Map<String, List<String>> roles(Iterable<String> names) {
        Map<String, List<String>> roles = new java.util.LinkedHashMap<>();
        names.forEach(name -> roles.put(name, List.of(name)));
        return roles;
    }
}
