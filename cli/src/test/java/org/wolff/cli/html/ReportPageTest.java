package org.wolff.cli.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.casefile.Outputs;
import org.wolff.cli.report.ResultDirectory;
import org.wolff.cli.report.ResultFiles;
import org.wolff.cli.report.RunRecord;
import org.wolff.cli.report.SampleResult;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.finding.Verdict;

/** What the page says, and what it never does. */
class ReportPageTest {
    private static final Pattern HEADING = Pattern.compile("<h2>(\\d+) ([^<]+)</h2>");

    private final ObjectMapper mapper = new ObjectMapper();

    @TempDir
    private static Path written;

    @TempDir
    private Path folder;

    private ObjectNode results;

    @BeforeAll
    static void run() throws IOException {
        try (Workers workers = new Workers(2);
                ResultDirectory directory = new ResultDirectory(written, ResultDirectory.RESULTS)) {
            ResultFiles.write(
                    directory,
                    SampleResult.of(Verdict.PASS, Verdict.FAIL, Verdict.NOT_ASSESSABLE),
                    new Outputs(false, true),
                    (files, of) -> {},
                    workers,
                    Progress.SILENT,
                    names -> new RunRecord("0.1.0", SampleResult.run().started(), 1, 2, "17", 1L << 30, "", names));
            directory.publish();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(written)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        results = (ObjectNode) mapper.readTree(folder.resolve("results.json").toFile());
    }

    private String page() throws IOException {
        mapper.writeValue(folder.resolve("results.json").toFile(), results);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportPage.write(folder, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String textOf(String page) {
        return page.replaceAll("(?s)<(script|style).*?</\\1>", " ").replaceAll("<[^>]*>", " ");
    }

    @Test
    void hingesAndPocketsAreTold() throws IOException {
        ObjectNode certificate =
                results.path("certificate") instanceof ObjectNode own ? own : results.putObject("certificate");
        certificate
                .putArray("pinched")
                .addObject()
                .put("part", "femur <b>")
                .put("reason", "like a hinge &")
                .put("edges", 6);
        ObjectNode hollow = certificate
                .putArray("hollows")
                .addObject()
                .put("reason", "closed off")
                .put("volume", 0.0583);
        hollow.put("inInput", true);
        hollow.putArray("parts").add("femur").add("plate");
        String page = page();
        assertTrue(page.contains("<h3>Where a part hangs together by an edge or a vertex only</h3>"), page);
        assertTrue(page.contains("<td>femur &lt;b&gt;</td>"), page);
        assertTrue(page.contains("like a hinge &amp;"), page);
        assertTrue(page.contains("<h3>Pockets of the outside that the mesh encloses</h3>"), page);
        assertTrue(page.contains("<td>femur, plate</td><td>a cavity</td>"), page);
        assertTrue(page.contains("0.0583"), page);
    }

    @Test
    void theSameFolderGivesTheBytesThatTheRunWrote() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportPage.write(folder, out);
        assertArrayEquals(Files.readAllBytes(folder.resolve("report.html")), out.toByteArray());
    }

    @Test
    void theHeadingsAreThoseOfTheGuidance() throws IOException {
        StringBuilder found = new StringBuilder();
        Matcher heading = HEADING.matcher(page());
        int number = 0;
        while (heading.find()) {
            assertEquals(++number, Integer.parseInt(heading.group(1)));
            found.append(heading.group(2)).append('\n');
        }
        assertEquals(
                """
                Executive summary
                Background
                Code verification
                System configuration
                Governing equations and constitutive laws
                System properties
                System conditions
                System discretisation
                Numerical implementation
                Validation
                Results
                Discussion
                Limitations
                Conclusions
                References
                """,
                found.toString());
    }

    @Test
    void whatRoundingLeavesOfABalanceIsShownAsZero() throws IOException {
        ArrayNode balances = (ArrayNode) results.path("balances");
        balances.forEach(balance -> ((ObjectNode) balance).put("forceError", 4.321e-13));
        assertFalse(textOf(page()).contains("4.32"));
        balances.forEach(balance -> ((ObjectNode) balance).put("forceError", 4.321e-10));
        assertTrue(textOf(page()).contains("4.32"));
    }

    @Test
    void everythingOfTheRunIsTold() throws IOException {
        String text = textOf(page());
        for (String wanted : List.of(
                "segment",
                "cortex",
                "plate",
                "tc4",
                "17\u202f000",
                "0123456789abcdef".repeat(4),
                "full weight",
                "(0, 0, \u2212686.5)",
                "knee",
                "ankle",
                "guide",
                "bed",
                "a paper",
                "unverified",
                "61.73",
                "assumed",
                "greatest von Mises stress",
                "12.34°",
                "TET4",
                "report.html",
                "surfaces.bin")) {
            assertTrue(text.contains(wanted), wanted + " is missing in\n" + text);
        }
    }

    @Test
    void theVerdictStandsBeforeAllElse() throws IOException {
        String text = page();
        int verdict = text.indexOf("<strong>Fail</strong>");
        assertTrue(verdict > 0 && verdict < text.indexOf(">Findings</h3>"), "at " + verdict);
        assertTrue(text.contains("1 gate failed: segment-stress"), text);

        results.remove(List.of("verdict", "verdictReason"));
        assertTrue(page().contains("<div class=\"verdict fail\" role=\"status\"><strong>Fail</strong>"));

        results.path("findings").forEach(finding -> ((ObjectNode) finding).put("kind", "check"));
        assertTrue(page().contains("No limit of the design was given"));

        results.path("findings").forEach(finding -> ((ObjectNode) finding).put("kind", "gate"));
        results.put("verdict", "pass").put("verdictReason", "3 gates passed");
        assertTrue(page().contains("<strong>Pass</strong><p>3 gates passed.</p>"));

        results.put("verdict", "something-new");
        assertFalse(page().contains("<strong>Pass</strong>"), "a word that is not known must not pass");
    }

    @Test
    void allTextIsEscaped() throws IOException {
        String evil = "<script>alert('1')</script>\"><img src=x onerror=alert(2)>&";
        results.put("case", evil);
        results.putArray("warnings").add(evil);
        ((ObjectNode) results.path("findings").get(0))
                .put("message", evil)
                .put("source", evil)
                .put("part", evil);
        ((ObjectNode) results.path("metrics").get(0)).put("part", evil);
        ((ObjectNode) results.path("materials").get(0)).put("name", evil);
        ((ObjectNode) results.path("solves").get(0)).put("loadCase", evil);
        results.putObject("unknown").put(evil, evil);
        String page = page();
        assertFalse(page.contains("<script>alert"), "markup came in");
        assertFalse(page.contains("<img src=x"), "markup came in");
        assertTrue(page.contains("&lt;script&gt;alert"));
    }

    @Test
    void nothingIsAskedFromElsewhere() throws IOException {
        String page = page().replaceAll("(?s)<script.*?</script>", "");
        Matcher reference = Pattern.compile("(?:src|href|action)=\"([^\"]*)\"|url\\(([^)]*)\\)")
                .matcher(page);
        while (reference.find()) {
            String target = reference.group(1) == null ? reference.group(2) : reference.group(1);
            assertTrue(target.startsWith("#") || target.startsWith("data:image/png;base64,"), target);
        }
        assertTrue(page.contains("default-src 'none'"));
    }

    @Test
    void keysThatAreNotKnownAreShown() throws IOException {
        ObjectNode pair = results.putArray("interfaces").addObject();
        pair.put("name", "cut-end").put("micromotionP95", 41.25);
        pair.putArray("location").add(1).add(2).add(3);
        pair.putObject("areas").put("above150um", 12.5);
        results.putObject("sensitivity").put("observedOrder", 1.93);
        results.path("findings").forEach(finding -> ((ObjectNode) finding).put("novelty", "1 to 2"));
        String page = page();
        String text = textOf(page);
        for (String wanted : List.of(
                "Interfaces", "cut-end", "micromotion p95", "41.25", "12.5", "observed order", "1.93", "1 to 2")) {
            assertTrue(text.contains(wanted), wanted + " is missing in\n" + text);
        }
        assertTrue(page.contains("data-at=\"1.0,2.0,3.0\""));
    }

    @Test
    void keysThatAreMissingLeaveTheirRowsOut() throws IOException {
        results.retain("case", "findings");
        String text = textOf(page());
        assertTrue(text.contains("15 References"), text);
    }

    @Test
    void whatInterfacesDoIsLaidOut() throws IOException {
        ((ObjectNode) results.path("model"))
                .putArray("interfaces")
                .addObject()
                .put("name", "cut-end")
                .put("law", "frictional");
        ObjectNode contact = results.putArray("contact")
                .addObject()
                .put("loadCase", "full weight")
                .put("after", "press-fit");
        ObjectNode one = contact.putArray("interfaces")
                .addObject()
                .put("name", "cut-end")
                .put("area", 200);
        one.putObject("areas").put("stick", 150).put("slip", 30).put("open", 20);
        one.put("meanPressure", 1.25).put("largestPressure", 7.5).put("largestOpening", 0.0625);
        ObjectNode motion = one.putArray("micromotion").addObject().put("definition", "reference");
        motion.put("mean", 0.012)
                .put("median", 0.01)
                .put("p95", 0.0415)
                .put("max", 0.07)
                .put("shareBeyond", 0.125);
        motion.putArray("shares").addObject().put("upTo", 0.05).put("share", 0.875);
        String page = page();
        String text = textOf(page);
        for (String wanted : List.of(
                "Interfaces in load case full weight, after press-fit",
                "62.5",
                "stick, %",
                "75",
                "15",
                "the unloaded state",
                "41.5",
                "frictional",
                "linear elastic but for interfaces that open and slip")) {
            assertTrue(text.contains(wanted), wanted + " is missing in\n" + text);
        }
        assertTrue(page.contains("<title>0 – 50: 87.5</title>") && page.contains("<title>over 50: 12.5</title>"), page);
        assertFalse(text.contains("All parts are bonded where they touch: no gap opens"));
    }

    @Test
    void shieldingIsComparedByZoneAndByPart() throws IOException {
        ArrayNode metrics = (ArrayNode) results.path("metrics");
        for (String zone : List.of("gruen-1.", "gruen-2.", "")) {
            for (String part : List.of("cortex", "marrow")) {
                metrics.addObject()
                        .put("id", "shielding." + zone + "energy-ratio")
                        .put("part", part)
                        .put("loadCase", "full weight")
                        .put("value", part.length() / 10.0)
                        .put("unit", "1");
            }
        }
        String page = page();
        assertTrue(page.contains("shielding energy ratio of cortex, load case full weight"));
        assertTrue(page.contains("<title>gruen-2: 0.6</title>") && page.contains("<title>marrow: 0.6</title>"));
    }

    @Test
    void oneRowTellsTheWorstOfManyAndListsTheOthers() throws IOException {
        ArrayNode findings = results.putArray("findings");
        double[] values = {7.5, 82.25, 31.5};
        for (int i = 0; i < values.length; i++) {
            findings.addObject()
                    .put("id", "plate-yield")
                    .put("kind", "gate")
                    .put("verdict", i == 2 ? "fail" : "pass")
                    .put("metric", "von-mises.max")
                    .put("part", "plate")
                    .put("loadCase", "case-" + i)
                    .put("value", values[i])
                    .put("bound", "below")
                    .put("limit", 100)
                    .put("unit", "MPa")
                    .put("convergence", "converges")
                    .put("observedOrder", 1.75)
                    .putArray("interval")
                    .add(30)
                    .add(101.5);
        }
        String page = page();
        assertEquals(1, page.split("<tr class=\"finding ", -1).length - 1, "a row for each thing that is judged");
        String text = textOf(page);
        assertTrue(text.contains("von-mises.max · plate, case-2") && text.contains("31.5\u00a0MPa"), text);
        assertTrue(
                text.contains("Others: plate, case-1 82.25\u00a0MPa (Pass); plate, case-0 7.5\u00a0MPa (Pass)."), text);
        assertTrue(text.contains("observed order 1.75. The mesh leaves it between 30 and 101.5\u00a0MPa"), text);
    }

    @Test
    void convergenceIsShown() throws IOException {
        ObjectNode study = results.putObject("convergence");
        ArrayNode meshes = study.putArray("meshes");
        for (double size : new double[] {2, 1.4, 1}) {
            meshes.addObject()
                    .put("size", size)
                    .put("tets", 1000)
                    .put("unknowns", 4000)
                    .put("seconds", 1)
                    .putArray("failedChecks");
        }
        ObjectNode quantity = study.putArray("quantities").addObject();
        quantity.put("metric", "von-mises.p99")
                .put("part", "plate")
                .put("loadCase", "*")
                .put("unit", "MPa");
        quantity.put("convergence", "converges").put("observedOrder", 1.875).put("gridConvergenceIndex", 0.0125);
        quantity.putArray("values").add(9).add(9.5).add(10);
        quantity.putArray("interval").add(9.5).add(10.25);
        String page = page();
        String text = textOf(page);
        for (String wanted : List.of("Convergence with the mesh", "1.875", "1.25", "9.5 to 10.25", "envelope")) {
            assertTrue(text.contains(wanted), wanted + " is missing in\n" + text);
        }
        assertTrue(page.contains("Values by the size of the elements"));
        assertFalse(text.contains("One mesh was solved"));
        results.putNull("convergence");
        assertTrue(textOf(page()).contains("One mesh was solved"));
    }

    @Test
    void metricsByZoneBecomeBars() throws IOException {
        for (int zone = 1; zone <= 7; zone++) {
            ObjectNode metric = ((ArrayNode) results.path("metrics")).addObject();
            metric.put("id", "shielding.energy-ratio").put("part", "cortex").put("loadCase", "walking");
            metric.put("zone", "Gruen " + zone)
                    .put("value", 0.1 * zone)
                    .put("unit", "1")
                    .put("definition", "ratio");
        }
        assertTrue(page().contains("<title>Gruen 7: 0.7</title>"));
    }

    @Test
    void withoutSurfacesAndPicturesThereIsStillAReport() throws IOException {
        ((ObjectNode) results.path("run")).putArray("files").add("results.json");
        String page = page();
        assertFalse(page.contains("id=\"surfaces\""));
        assertTrue(textOf(page).contains("kept no surface data"));
    }

    @Test
    void whatIsNotAFolderOfResultsIsTold(@TempDir Path empty) throws IOException {
        assertTrue(problem(empty).contains("no results here"), problem(empty));
        Files.writeString(empty.resolve("results.json"), "{\"case\": \"x\",\n \"findings\": [}");
        assertTrue(problem(empty).contains("results.json:2:15: this is not JSON"), problem(empty));
        Files.writeString(empty.resolve("results.json"), "[1, 2]");
        assertTrue(problem(empty).contains("not a file of results"), problem(empty));
        Files.write(folder.resolve("surfaces.bin"), new byte[] {1, 2, 3});
        assertTrue(problem(folder).contains("surfaces.bin: the data of the 3D view are damaged"), problem(folder));
    }

    private static String problem(Path folder) {
        return assertThrows(InputException.class, () -> ReportPage.write(folder, new ByteArrayOutputStream()))
                .problems()
                .toString();
    }
}
