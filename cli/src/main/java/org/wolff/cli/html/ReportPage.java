package org.wolff.cli.html;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wolff.mesh.io.ReplacedFile;

/** Writes {@code report.html} from the folder of a run. */
public final class ReportPage {
    /** Name of the file among those of a run. */
    public static final String NAME = "report.html";

    /** Nothing is fetched: pictures stand in the page, style and script too. */
    private static final String POLICY = "default-src 'none'; img-src data: blob:; style-src 'unsafe-inline';"
            + " script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static final List<String[]> CONTENTS = List.of(
            new String[] {"summary", "1 Executive summary"},
            new String[] {"findings", "Findings"},
            new String[] {"view", "3D view"},
            new String[] {"pictures", "Pictures"},
            new String[] {"background", "2 Background"},
            new String[] {"code", "3 Code verification"},
            new String[] {"configuration", "4 System configuration"},
            new String[] {"laws", "5 Governing equations"},
            new String[] {"properties", "6 System properties"},
            new String[] {"conditions", "7 System conditions"},
            new String[] {"discretisation", "8 System discretisation"},
            new String[] {"numerics", "9 Numerical implementation"},
            new String[] {"validation", "10 Validation"},
            new String[] {"results", "11 Results"},
            new String[] {"discussion", "12 Discussion"},
            new String[] {"limits", "13 Limitations"},
            new String[] {"conclusions", "14 Conclusions"},
            new String[] {"references", "15 References"});

    private final Sources sources;
    private final Html html;

    private ReportPage(Sources sources, Html html) {
        this.sources = sources;
        this.html = html;
    }

    /**
     * Writes the report of a folder into a file.
     *
     * @param folder holds {@code results.json} and what it lists
     * @param file what to write; not yet at its name, or moved there by the caller
     * @throws org.wolff.mesh.problem.InputException where the folder has no results, or damaged ones
     * @throws IOException if the disk does not take it
     */
    public static void write(Path folder, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(folder, out);
        }
    }

    /**
     * Makes the report of a folder again, in it or elsewhere; nothing is touched where that cannot be.
     *
     * @param folder holds {@code results.json} and what it lists
     * @throws org.wolff.mesh.problem.InputException where the folder has no results, or the file cannot be written
     */
    public static void replace(Path folder, Path file) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            write(folder, page);
        } catch (IOException never) {
            throw new IllegalStateException("memory refused a byte", never);
        }
        ReplacedFile.write(file, page::writeTo);
    }

    /** Writes the report of a folder to a stream, which stays open. */
    static void write(Path folder, OutputStream out) throws IOException {
        Sources sources = Sources.read(folder);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        new ReportPage(sources, new Html(writer)).write();
        writer.flush();
    }

    private void write() throws IOException {
        String name = sources.results().path("case").asText();
        html.own("<!DOCTYPE html>\n").begin("html", "lang", "en").begin("head");
        html.begin("meta", "charset", "utf-8");
        html.begin("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.begin("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.begin(
                "meta",
                "name",
                "generator",
                "content",
                "wolff " + sources.results().path("version").asText());
        html.element("title", name + " – finite-element report");
        html.own("<style>\n" + resource("report.css") + "</style>\n").end();
        html.begin("body");
        contents();
        html.begin("main");
        new SummarySection(sources, html).write();
        new ViewSection(sources, html).write();
        new SystemSections(sources, html).write();
        new MeshSection(sources, html).write();
        new NumericsSection(sources, html).write();
        validation();
        new ResultsSection(sources, html).write();
        new ClosingSections(sources, html).write();
        html.end();
        ViewSection.furtherData(html, sources);
        html.end().end();
    }

    private void validation() throws IOException {
        html.begin("section", "id", "validation").element("h2", "10 Validation");
        html.element(
                        "p",
                        "This run was not compared with an experiment. Comparator, number of samples, uncertainty of"
                                + " the test and agreement are the author's to state.",
                        "class",
                        "note")
                .end();
    }

    private void contents() throws IOException {
        html.begin("nav", "aria-label", "contents").begin("ol");
        for (String[] entry : CONTENTS) {
            boolean main = entry[1].matches("\\d+ .*");
            html.begin("li", "class", main ? null : "below")
                    .element("a", entry[1], "href", "#" + entry[0])
                    .end();
        }
        html.end().end();
    }

    /** Returns a text that is shipped with the program. */
    static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
