package org.wolff.cli.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.Wolff;
import org.wolff.cli.command.CommandLines;
import org.wolff.cli.terminal.Terminal;

/** The report of a small run, opened from its file in a real browser. Skipped where there is no Chromium. */
class ReportInBrowserTest {
    private static final String CASE =
            """
            name: bar-with-pin
            parts:
              bar: {region: {box: {min: [0, 0, 0], max: [10 mm, 4 mm, 30 mm]}}, material: cortical-bone-long}
              pin: {region: {cylinder: {from: [0, 2 mm, 15 mm], to: [10 mm, 2 mm, 15 mm], radius: 1.2 mm}}, material: tc4}
            mesh: {size: 1.5 mm, element: tet4}
            supports:
              foot: {parts: [bar], where: [{plane: {point: [0, 0, 0], normal: [0, 0, 1]}}], fixed: true}
            loads:
              push: [{name: head, where: [{plane: {point: [0, 0, 30 mm], normal: [0, 0, 1]}}], force: [0, 0, -300 N]}]
              bend: [{name: head, where: [{plane: {point: [0, 0, 30 mm], normal: [0, 0, 1]}}], force: [40 N, 0, 0]}]
            """;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path folder;

    private static Chromium browser;
    private static Path report;

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        assumeTrue(Chromium.program().isPresent(), "no Chromium on the PATH: the report is not opened in a browser");
        Path file = Files.writeString(folder.resolve("case.yaml"), CASE);
        Path results = folder.resolve("results of a run & more");
        CommandLines.of(Wolff.PIPELINE, Terminal.silent(), Terminal.silent())
                .execute("run", file.toString(), "-o", results.toString(), "--threads", "1", "--quiet");
        report = results.resolve("report.html");
        assertTrue(Files.isRegularFile(report));
        browser = new Chromium(Chromium.program().orElseThrow(), Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void open(int width, int height) throws InterruptedException {
        browser.requests.clear();
        browser.open(report, width, height);
        browser.waitFor("document.getElementById('viewer').dataset.state");
        assertEquals(
                "ready",
                browser.evaluate("document.getElementById('viewer').dataset.state")
                        .asText());
    }

    private static JsonNode camera() {
        return browser.evaluate("(() => { const v = window.wolffViewer.stage; return ["
                + "...v.camera.position.toArray(), ...v.controls.target.toArray(), v.camera.zoom]; })()");
    }

    private static BufferedImage canvas() throws IOException {
        JsonNode box =
                browser.evaluate("(() => { const r = document.querySelector('.viewer canvas').getBoundingClientRect();"
                        + " return [r.x + scrollX, r.y + scrollY, r.width, r.height]; })()");
        byte[] png = browser.picture(
                box.get(0).asDouble(),
                box.get(1).asDouble(),
                box.get(2).asDouble(),
                box.get(3).asDouble());
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }

    private static double difference(BufferedImage a, BufferedImage b) {
        int differing = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                differing += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return (double) differing / (a.getWidth() * a.getHeight());
    }

    @Test
    void opensFromItsFileAskingForNothingElse() throws Exception {
        for (int[] window : new int[][] {{1280, 900}, {390, 844}}) {
            open(window[0], window[1]);
            assertEquals(List.of(report.toUri().toString()), browser.requests);
            assertTrue(colours(canvas()) > 200, "the canvas shows " + colours(canvas()) + " colours");
            assertTrue(
                    browser.evaluate("document.documentElement.scrollWidth <= innerWidth")
                            .asBoolean(),
                    "the page is wider than a window of " + window[0]);
            assertEquals(List.of(), browser.drainComplaints());
        }
    }

    @Test
    void clickingAFindingMovesTheCameraToItsPlace() throws Exception {
        open(1280, 900);
        JsonNode before = camera();
        browser.click(".finding button[data-at]");
        browser.waitFor("!document.querySelector('.ring').hidden");
        Thread.sleep(600);
        JsonNode after = camera();
        assertFalse(before.equals(after), "the camera stayed at " + before);
        String[] at = browser.evaluate("document.querySelector('.finding button[data-at]').dataset.at")
                .asText()
                .split(",");
        for (int axis = 0; axis < 3; axis++) {
            assertEquals(Double.parseDouble(at[axis]), after.get(3 + axis).asDouble(), 1e-3);
        }
        assertTrue(after.get(6).asDouble() > 1.5, "it came no nearer: " + after);
        assertTrue(
                browser.evaluate("document.querySelector('.viewer').getBoundingClientRect().top < innerHeight")
                        .asBoolean(),
                "the viewer is out of sight");
        assertEquals(List.of(), browser.drainComplaints());
    }

    @Test
    void fieldsLoadCasesShapeCutAndPartsChangeThePicture() throws Exception {
        open(1280, 900);
        BufferedImage last = canvas();
        for (String change : List.of(
                "choose({loadCase: 1})",
                "choose({field: 2})",
                "choose({times: window.wolffViewer.wanted})",
                "choose({cut: 'y', share: 0.5, field: 0})",
                "choose({coloured: false})",
                "setPart(0, 1)",
                "setPart(0, 2)",
                "stage.drawLines(true)")) {
            browser.evaluate("window.wolffViewer." + change + ", 1");
            Thread.sleep(150);
            BufferedImage now = canvas();
            assertTrue(difference(last, now) > 1e-3, change + " changed " + difference(last, now));
            last = now;
        }
        assertEquals(List.of(), browser.drainComplaints());
    }

    @Test
    void aCutIsClosedByTheColoursOfTheParts() throws Exception {
        open(1280, 900);
        browser.evaluate("window.wolffViewer.choose({coloured: false, cut: 'y', share: 0.5}),"
                + " window.wolffViewer.stage.view('back', false), 1");
        Thread.sleep(200);
        BufferedImage image = canvas();
        // The view from the back looks at the section, whose colours carry no shade: bar 0xE8D9B5, pin 0x6C9BD2.
        int bar = 0;
        int pin = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                bar += (image.getRGB(x, y) & 0xFFFFFF) == 0xE8D9B5 ? 1 : 0;
                pin += (image.getRGB(x, y) & 0xFFFFFF) == 0x6C9BD2 ? 1 : 0;
            }
        }
        assertTrue(bar > 10000, "the bar's section has " + bar + " pixels");
        assertTrue(pin > 1000 && pin < bar / 3, "the pin's section has " + pin + " pixels, the bar's " + bar);
    }

    @Test
    void aCutShowsTheFieldInsideAndItsValues() throws Exception {
        open(1280, 900);
        browser.evaluate("window.wolffViewer.choose({field: 0, cut: 'y', share: 0.5}),"
                + " window.wolffViewer.stage.view('back', false), 1");
        Thread.sleep(300);
        assertTrue(
                browser.evaluate("document.getElementById('volume') === null").asBoolean(),
                "the fields inside were not asked for");
        BufferedImage image = canvas();
        int caps = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y) & 0xFFFFFF;
                caps += rgb == 0xE8D9B5 || rgb == 0x6C9BD2 ? 1 : 0;
            }
        }
        assertTrue(caps < 200, caps + " pixels of the section have the colour of their part");
        // The plane y = 2 mm cuts all of 10 × 30 mm², and above the pin 300 N press on 40 mm².
        JsonNode area = browser.evaluate(
                "(() => { const s = window.wolffViewer.stage.section; let sum = 0; for (let v = 0; v < s.count; v +="
                        + " 3) { const p = (i, a) => s.places[3 * (v + i) + a]; sum += Math.abs((p(1, 0) - p(0, 0)) *"
                        + " (p(2, 2) - p(0, 2)) - (p(2, 0) - p(0, 0)) * (p(1, 2) - p(0, 2))) / 2; } return sum; })()");
        assertEquals(300, area.asDouble(), 0.3);
        JsonNode probe = browser.evaluate("(() => { const v = window.wolffViewer; const at = v.stage.project("
                + "v.stage.sphere.center.clone().set(5, 2, 26)); const hit = v.probe(at.x, at.y);"
                + " const s = hit.source.values(0, 0); return ["
                + "hit.source === v.volume, hit.corners.reduce((sum, c, i) => sum + hit.weights[i] * s[c], 0)]; })()");
        assertTrue(probe.get(0).asBoolean(), "the probe went through the section");
        assertEquals(7.5, probe.get(1).asDouble(), 0.4);
        assertFalse(browser.evaluate("document.querySelector('.probe').hidden").asBoolean());
        // A part that is off is not cut, one plane along z is another section.
        browser.evaluate("window.wolffViewer.setPart(0, 2), 1");
        int withoutBar =
                browser.evaluate("window.wolffViewer.stage.section.count").asInt();
        browser.evaluate("window.wolffViewer.setPart(0, 0), 1");
        int withBar = browser.evaluate("window.wolffViewer.stage.section.count").asInt();
        assertTrue(withoutBar > 0 && withoutBar < withBar, withoutBar + " of " + withBar);
        browser.evaluate("window.wolffViewer.choose({cut: ''}), 1");
        assertTrue(browser.evaluate("window.wolffViewer.stage.section === null").asBoolean());
        assertEquals(List.of(), browser.drainComplaints());
    }

    @Test
    void probingByPointerAndByKeyTellsTheValue() throws Exception {
        open(1280, 900);
        browser.evaluate("window.wolffViewer.stage.view('front', false), 1");
        browser.click(".viewer canvas");
        browser.waitFor("!document.querySelector('.probe').hidden");
        String told =
                browser.evaluate("document.querySelector('.probe').textContent").asText();
        assertTrue(told.contains("bar") && told.contains("von Mises stress") && told.contains("displacement"), told);
        browser.press("Escape");
        browser.waitFor("document.querySelector('.probe').hidden");
        browser.press("Enter");
        browser.waitFor("!document.querySelector('.probe').hidden");
        JsonNode before = camera();
        browser.press("ArrowLeft");
        browser.press("+");
        assertFalse(before.equals(camera()));
        // The probe agrees with the stress of the vertices around.
        JsonNode values = browser.evaluate("(() => { const v = window.wolffViewer; const s = v.surfaces.values(0, 0);"
                + " return [...v.probed.corners.map(i => s[i])]; })()");
        double least = Math.min(
                values.get(0).asDouble(),
                Math.min(values.get(1).asDouble(), values.get(2).asDouble()));
        assertTrue(least > 0, values.toString());
        assertEquals(List.of(), browser.drainComplaints());
    }

    @Test
    void printsWithoutTheViewer() throws Exception {
        open(1280, 900);
        byte[] pdf = browser.pdf();
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
        assertTrue(pdf.length > 100_000, "pictures are missing: " + pdf.length + " bytes");
        String kept = System.getProperty("wolff.screenshots");
        if (kept != null && !kept.isBlank()) {
            Path place = Files.createDirectories(Path.of(kept));
            Files.write(place.resolve("report.pdf"), pdf);
            ImageIO.write(canvas(), "png", new File(place.toFile(), "viewer.png"));
        }
    }
}
