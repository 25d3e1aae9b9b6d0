package org.wolff.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.cli.casefile.Starter;
import org.wolff.cli.report.PublishedSchema;
import org.wolff.cli.report.SampleResult;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.MemoryException;
import org.wolff.mesh.problem.NoSolutionException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.krylov.SolverMethod;

class CommandLinesTest {
    /** A box of 0.4 x 0.2 x 0.1 without its lid. */
    private static final String OPEN_BOX = "v 0 0 0\nv .4 0 0\nv .4 .2 0\nv 0 .2 0\n"
            + "v 0 0 .1\nv .4 0 .1\nv .4 .2 .1\nv 0 .2 .1\n"
            + "f 4 3 2 1\nf 1 2 6 5\nf 2 3 7 6\nf 3 4 8 7\nf 4 1 5 8\n";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> overrides = new LinkedHashMap<>();
    private Pipeline.Analyst analyst = (model, settings, workers, progress) -> SampleResult.of(Verdict.PASS);
    private Pipeline.CaseReader reader = (file, given) -> {
        overrides.putAll(given);
        return SampleResult.caseFile();
    };

    private int execute(String... arguments) {
        Pipeline pipeline = new Pipeline(reader, (m, s, w, p) -> analyst.run(m, s, w, p));
        return CommandLines.of(pipeline, terminal(out), terminal(err)).execute(arguments);
    }

    private static Terminal terminal(ByteArrayOutputStream bytes) {
        return new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, false, true, 100);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theSolverIsChosenByName() {
        List<SolverMethod> asked = new ArrayList<>();
        analyst = (model, settings, workers, progress) -> {
            asked.add(settings.method());
            return SampleResult.of(Verdict.PASS);
        };
        String target = directory.resolve("out").toString();
        execute("run", "case.yaml", "-o", target);
        execute("run", "case.yaml", "-o", target, "--solver", "mtj");
        execute("run", "case.yaml", "-o", target, "--solver=multigrid");
        assertEquals(List.of(SolverMethod.MULTIGRID, SolverMethod.MTJ, SolverMethod.MULTIGRID), asked);
        assertEquals(ExitStatus.BAD_INPUT, execute("run", "case.yaml", "-o", target, "--solver", "magic"));
        assertTrue(err().contains("is multigrid or mtj, not 'magic'"), err());
        assertEquals(3, asked.size());
    }

    private int runWith(Pipeline.Analyst other) {
        analyst = other;
        return execute("run", "case.yaml", "-o", directory.resolve("out").toString());
    }

    private String failedLog() throws IOException {
        return Files.readString(directory.resolve("out").resolve("failed-run.log"));
    }

    @Test
    void runPublishesFilesAndPrintsTheTable() throws IOException {
        assertEquals(ExitStatus.DONE, runWith((m, s, w, p) -> {
            p.phase("mesh");
            return SampleResult.of(Verdict.PASS, Verdict.PASS);
        }));
        assertTrue(out().contains("verdict  PASS  1 gate passed"), out());
        assertTrue(err().contains("mesh: done in"), err());
        assertTrue(Files.readString(directory.resolve("out/results.json")).contains("\"von-mises.max\""));
        String log = Files.readString(directory.resolve("out/run.log"));
        assertTrue(log.contains("mesh: done in") && log.contains("verdict  PASS"), log);
        assertTrue(log.contains("surface bone from bone.stl\n    bone: 4 triangles"), log);
        assertTrue(Files.size(directory.resolve("out/full-weight.vtu")) > 0);
        assertTrue(Files.size(directory.resolve("out/full-weight-2.vtu")) > 0, "'full/weight' is another load case");
    }

    @ParameterizedTest
    @CsvSource({"PASS, 0", "FAIL, 1", "NOT_ASSESSABLE, 1"})
    void findingsDecideTheStatus(Verdict verdict, int status) {
        assertEquals(status, runWith((m, s, w, p) -> SampleResult.of(Verdict.PASS, verdict)));
    }

    @Test
    void badInputIsStatus2WithPlaceAndAction() {
        reader = (file, given) -> {
            throw new InputException(
                    Problem.at(new Place("case.yaml", 12, 7), "unknown key 'lods'", "did you mean 'loads'?"));
        };
        for (String command : new String[] {"run", "check"}) {
            assertEquals(ExitStatus.BAD_INPUT, execute(command, "case.yaml"));
            assertTrue(err().contains("error: case.yaml:12:7: unknown key 'lods'\n  → did you mean 'loads'?"), err());
        }
        assertFalse(Files.exists(Path.of("wolff-out")), "nothing is made for a case that cannot be read");
    }

    @Test
    void noSolutionIsStatus3() throws IOException {
        assertEquals(ExitStatus.NO_SOLUTION, runWith((m, s, w, p) -> {
            throw new NoSolutionException(Problem.of("part 'plate' can slide along x", "support it"));
        }));
        assertTrue(err().contains("part 'plate' can slide along x"), err());
        assertTrue(failedLog().contains("failed with status 3"), failedLog());
    }

    @Test
    void tooLittleMemoryIsStatus4() throws IOException {
        assertEquals(ExitStatus.NO_MEMORY, runWith((m, s, w, p) -> {
            throw new MemoryException(Problem.of("needs 30 GB", "coarser mesh"));
        }));
        assertEquals(ExitStatus.NO_MEMORY, runWith((m, s, w, p) -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        assertTrue(err().contains("WOLFF_HEAP"), err());
        assertTrue(failedLog().contains("out of memory"), failedLog());
    }

    @Test
    void aFaultIsStatus70AndItsTraceGoesToTheLog() throws IOException {
        assertEquals(ExitStatus.INTERNAL_ERROR, runWith((m, s, w, p) -> {
            throw new IllegalStateException("seven", new ArithmeticException("eight"));
        }));
        assertTrue(err().contains("internal error") && err().contains("failed-run.log"), err());
        assertFalse(err().contains("    at "), err());
        assertTrue(failedLog().contains("    at org.wolff.cli") && failedLog().contains("caused by: "), failedLog());
    }

    @Test
    void aFaultOutsideARunLeavesACrashFile() throws IOException {
        reader = (file, given) -> {
            throw new IllegalStateException("nine");
        };
        assertEquals(ExitStatus.INTERNAL_ERROR, execute("check", "case.yaml"));
        String name = err().replaceAll("(?s).*log: (\\S+).*", "$1");
        String trace = Files.readString(Path.of(name));
        Files.delete(Path.of(name));
        assertTrue(name.matches("wolff-crash-\\d{8}-\\d{6}-\\d+\\.log"), name);
        assertTrue(trace.contains("nine") && trace.contains("    at org.wolff.cli"), trace);
    }

    @ParameterizedTest
    @CsvSource({
        "rum, run",
        "run --thread=2 case.yaml, --threads",
        "run, CASE",
        "run case.yaml --threads 0, --threads takes 1 to",
        "run case.yaml --threads two, two",
        "'', Missing command"
    })
    void wrongUseIsStatus2WithAHint(String line, String hint) {
        assertEquals(ExitStatus.BAD_INPUT, execute(line.isEmpty() ? new String[0] : line.split(" ")));
        assertTrue(err().contains(hint), err());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsStatus2() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("file"), "");
        assertEquals(ExitStatus.BAD_INPUT, execute("run", "case.yaml", "-o", inTheWay.toString()));
        assertTrue(err().contains("cannot write") && err().contains("-o"), err());
    }

    @Test
    void valuesCanBeReplaced() {
        execute("check", "case.yaml", "--set", "parts.plate.material=tc4", "--set", "mesh.size=1.5 mm");
        assertEquals(Map.of("parts.plate.material", "tc4", "mesh.size", "1.5 mm"), overrides);
    }

    @Test
    void checkTellsWhatTheCaseHolds() {
        assertEquals(ExitStatus.DONE, execute("check", "case.yaml"));
        assertTrue(out().contains("cortex (cortical-bone), plate (tc4)"), out());
        assertTrue(out().contains("no problems"), out());
    }

    @Test
    void initWritesACaseAndNeverOverwrites() throws IOException {
        Path file = directory.resolve("my case.yaml");
        assertEquals(ExitStatus.DONE, execute("init", file.toString()));
        assertEquals(Starter.text(), Files.readString(file));
        Files.writeString(file, "mine");
        assertEquals(ExitStatus.BAD_INPUT, execute("init", file.toString()));
        assertEquals("mine", Files.readString(file));
        assertEquals(
                ExitStatus.BAD_INPUT,
                execute("init", directory.resolve("no/such/case.yaml").toString()));
    }

    @Test
    void schemasArePrintedAsAsciiJson() throws IOException {
        for (String[] arguments : new String[][] {{"schema"}, {"schema", "--results"}}) {
            out.reset();
            assertEquals(ExitStatus.DONE, execute(arguments));
            assertTrue(out().chars().allMatch(c -> c < 128), "ASCII");
            assertTrue(new ObjectMapper().readTree(out()).has("properties"), out());
        }
        assertEquals(new ObjectMapper().readTree(PublishedSchema.RESULTS.json()), new ObjectMapper().readTree(out()));
    }

    @Test
    void inspectTellsSizeUnitAndDefects() throws IOException {
        Path box = Files.writeString(directory.resolve("open box.obj"), OPEN_BOX);
        assertEquals(ExitStatus.DONE, execute("inspect", box.toString()), err());
        assertTrue(out().contains("10 triangles") && out().contains("400.0 × 200.0 × 100.0 mm"), out());
        assertTrue(out().contains("4 open edges, in 1 hole"), out());
        assertTrue(out().contains("unit m: likely; the size of a bone or an implant in m, in"), out());
        out.reset();
        assertEquals(ExitStatus.DONE, execute("inspect", "--unit", "cm", box.toString()));
        assertTrue(out().contains("4.000 × 2.000 × 1.000 mm") && out().contains("unit cm: as stated"), out());
    }

    @Test
    void inspectTellsEveryFileThatItCannotRead() throws IOException {
        Path box = Files.writeString(directory.resolve("box.obj"), OPEN_BOX);
        Path empty = Files.writeString(directory.resolve("empty.stl"), "");
        assertEquals(
                ExitStatus.BAD_INPUT,
                execute(
                        "inspect",
                        empty.toString(),
                        directory.resolve("none.ply").toString(),
                        box.toString()));
        assertTrue(err().contains("empty.stl") && err().contains("none.ply"), err());
        assertTrue(out().contains("10 triangles"), out());
        assertEquals(ExitStatus.BAD_INPUT, execute("inspect", "--unit", "furlong", box.toString()));
        assertTrue(err().contains("--unit takes mm, m, cm, in, um, not furlong"), err());
    }

    @Test
    void materialTellsNumbersWithTheirSources() {
        assertEquals(ExitStatus.DONE, execute("material"));
        assertTrue(out().contains("tc4") && out().contains("porous-tantalum") && out().contains("keyak"), out());
        out.reset();
        assertEquals(ExitStatus.DONE, execute("material", "tc4"));
        assertTrue(out().contains("110000") && out().contains("4.430"), out());
        assertTrue(out().contains("[1] SEBM porous Ta") && out().contains("no verdict may rest on it"), out());
        out.reset();
        assertEquals(ExitStatus.DONE, execute("material", "porous-tantalum", "--porosity", "73.92 %"));
        assertTrue(out().contains("1280") && out().contains("13.75") && out().contains("23.89"), out());
        assertFalse(out().contains("extrapolated"), out());
        out.reset();
        assertEquals(ExitStatus.DONE, execute("material", "porous-tantalum", "--porosity", "0.2"));
        assertTrue(out().contains("extrapolated: measured from 45.54 % to 88.02 %"), out());
        out.reset();
        assertEquals(ExitStatus.DONE, execute("material", "porous-tantalum"));
        assertTrue(out().contains("2.163") && out().contains("0.9859"), out());
        out.reset();
        assertEquals(ExitStatus.DONE, execute("material", "keyak"));
        assertTrue(out().contains("469.0 + 5307 density^1.000 up to 0.6000"), out());
    }

    @Test
    void materialRefusesWhatItDoesNotKnow() {
        assertEquals(ExitStatus.BAD_INPUT, execute("material", "keyac"));
        assertTrue(err().contains("unknown material 'keyac'; did you mean keyak?"), err());
        assertEquals(ExitStatus.BAD_INPUT, execute("material", "porous-tantalum", "--porosity", "101%"));
        assertTrue(err().contains("between 0 and 100 %"), err());
        assertEquals(ExitStatus.BAD_INPUT, execute("material", "tc4", "--porosity", "72%"));
        assertTrue(err().contains("--porosity goes with a porous metal: porous-tantalum"), err());
        assertEquals(ExitStatus.BAD_INPUT, execute("material", "porous-tantalum", "--porosity", "3 mm"));
        assertTrue(err().contains("--porosity '3 mm'"), err());
    }

    @Test
    void quietPrintsNothing() {
        assertEquals(
                ExitStatus.DONE,
                execute("run", "-q", "case.yaml", "-o", directory.resolve("out").toString()));
        assertEquals("", out() + err());
    }

    @Test
    void everyCommandHasHelpAndVersion() {
        for (String command : CommandLines.of(new Pipeline(reader, analyst), terminal(out), terminal(err))
                .getSubcommands()
                .keySet()) {
            out.reset();
            assertEquals(ExitStatus.DONE, execute(command, "--help"), command);
            assertTrue(out().contains("Usage: wolff " + command), out());
        }
        out.reset();
        assertEquals(ExitStatus.DONE, execute("--version"));
        assertTrue(out().matches("(?s)wolff \\d+\\.\\d+\\.\\d+\\S*\\R.*"), out());
    }

    /** One tetrahedron, E = 1000 MPa, pulled by 1 N: u_z = 6 F/E. */
    private static final String DECK = "*NODE\n10,0,0,0\n20,1,0,0\n30,0,1,0\n40,0,0,1\n"
            + "*ELEMENT,TYPE=C3D4,ELSET=BONE\n1,10,20,30,40\n*MATERIAL,NAME=M\n*ELASTIC\n1000,.3\n"
            + "*SOLID SECTION,ELSET=BONE,MATERIAL=M\n*BOUNDARY\n10,1,3\n20,2,3\n30,3\n"
            + "*STEP\n*STATIC\n*CLOAD\n40,3,1\n*END STEP\n";

    @Test
    void solveWritesTablesWithTheNumbersOfTheDeck() throws IOException {
        Path deck = Files.writeString(directory.resolve("one.inp"), DECK);
        Path results = directory.resolve("out");
        assertEquals(ExitStatus.DONE, execute("solve", deck.toString(), "-o", results.toString()), err());
        assertTrue(out().contains("BONE"), out());
        var nodes = Files.readAllLines(results.resolve("nodes.csv"));
        assertEquals("step,node,ux,uy,uz,sxx,syy,szz,sxy,syz,sxz", nodes.get(0));
        assertEquals(5, nodes.size());
        String[] top = nodes.get(4).split(",");
        assertEquals("1,40", top[0] + "," + top[1]);
        assertEquals(0.006, Double.parseDouble(top[4]), 1e-9);
        assertEquals(6, Double.parseDouble(top[7]), 1e-6);
        var reactions = Files.readAllLines(results.resolve("reactions.csv"));
        assertEquals("step,node,rx,ry,rz", reactions.get(0));
        assertTrue(reactions.get(1).startsWith("1,10,"), reactions.get(1));
        assertEquals(-1, Double.parseDouble(reactions.get(1).split(",")[4]), 1e-6);
        assertTrue(Files.exists(results.resolve("step-1.vtu")));
        var json = new ObjectMapper().readTree(results.resolve("results.json").toFile());
        assertEquals("prescribed", json.at("/model/supports/0/type").asText());
        assertTrue(json.at("/mesh/size").isNull());
        assertTrue(json.at("/run/files").toString().contains("nodes.csv"));
        assertTrue(json.at("/run/files").toString().contains("report.html"));
        assertTrue(Files.readString(results.resolve("report.html")).contains("The mesh came with the input"));
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(PublishedSchema.RESULTS.json())
                        .validate(json));
    }

    @Test
    void aDeckThatCannotBeHonouredIsBadInput() throws IOException {
        Path deck = Files.writeString(directory.resolve("one.inp"), DECK.replace("*STATIC", "*DYNAMIC"));
        assertEquals(ExitStatus.BAD_INPUT, execute("solve", deck.toString()));
        assertTrue(err().contains("one.inp:17: *DYNAMIC is not supported"), err());
    }
}
