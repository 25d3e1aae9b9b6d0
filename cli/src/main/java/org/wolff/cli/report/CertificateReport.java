package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.wolff.cli.casefile.MeshTask;
import org.wolff.cli.progress.Durations;
import org.wolff.cli.terminal.Terminal;
import org.wolff.cli.terminal.Terminal.Colour;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.certify.Hollow;
import org.wolff.mesh.certify.PinchedPlace;
import org.wolff.mesh.certify.RegionFit;
import org.wolff.mesh.certify.SurfaceFit;
import org.wolff.mesh.feature.EdgeRecovery;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetrahedralize.LostLayer;
import org.wolff.solver.finding.MeshChecks;

/** The certificate of a mesh for people: on the terminal and in {@code certificate.txt}. */
public final class CertificateReport {
    private static final String INDENT = "  ";
    private static final int BARS = 40;
    private static final int MOST_MISSING = 5;
    private static final int MOST_LOST = 20;

    private final Terminal terminal;
    private final Certificate certificate;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private CertificateReport(Terminal terminal, Certificate certificate) {
        this.terminal = terminal;
        this.certificate = certificate;
        this.width = ConsoleReport.width(terminal);
    }

    /**
     * Returns the lines, coloured where the terminal is.
     *
     * @param directory where the files are, as the user would name it
     */
    public static List<String> lines(
            Terminal terminal, MeshTask task, Certificate certificate, RunRecord run, String directory) {
        CertificateReport report = new CertificateReport(terminal, certificate);
        report.head(task, run);
        report.parts();
        report.surfaces();
        report.edges();
        report.lost();
        report.places(
                "Where a part hangs together by an edge or a vertex only",
                PinchedPlace.reason(),
                certificate.pinched().stream().map(PinchedPlace::text).toList());
        report.places(
                "Pockets of the outside that the mesh encloses",
                Hollow.reason(),
                certificate.hollows().stream().map(Hollow::text).toList());
        report.shape();
        report.warnings(task);
        report.heading("Findings");
        report.lines.addAll(FindingLines.of(terminal, MeshChecks.all(certificate), INDENT, report.width));
        report.heading("Files in " + directory);
        report.lines.addAll(Paragraph.lines(INDENT, String.join(", ", run.files()), report.width));
        report.lines.addAll(Paragraph.lines(
                "time   ",
                Durations.text(run.seconds()) + ", of which meshing " + Durations.text(certificate.seconds()),
                report.width));
        return report.lines;
    }

    private void heading(String text) {
        lines.add("");
        Paragraph.lines("", text, width).forEach(line -> lines.add(terminal.in(Colour.BOLD, line)));
    }

    private void table(TextTable table) {
        table.lines(width - INDENT.length()).forEach(line -> lines.add(INDENT + line));
    }

    private void head(MeshTask task, RunRecord run) {
        lines.add(terminal.in(Colour.BOLD, "Mesh of " + task.name()) + "  (wolff " + run.version() + ")");
        MeshQuality quality = certificate.quality();
        lines.addAll(Paragraph.lines(
                "mesh   ",
                NumberText.count(certificate.tets()) + " " + certificate.order() + ", "
                        + NumberText.count(certificate.nodes()) + " nodes, edges of "
                        + NumberText.significant(certificate.size()) + " mm on boundaries, "
                        + NumberText.count(Math.round(certificate.tets() / certificate.seconds()))
                        + " elements a second, at most "
                        + NumberText.count(certificate.peakHeapBytes() >> 20) + " MB of heap",
                width));
        lines.addAll(Paragraph.lines(
                "shape  ",
                "dihedral angles " + NumberText.oneDecimal(quality.minDihedral()) + " to "
                        + NumberText.oneDecimal(quality.maxDihedral()) + " deg, aspect ratio at most "
                        + NumberText.significant(quality.maxAspectRatio()) + ", mean ratio at least "
                        + NumberText.significant(quality.minMeanRatio()) + ", on average "
                        + NumberText.significant(quality.meanMeanRatio()),
                width));
    }

    private void parts() {
        TextTable table = new TextTable(1);
        table.row("", "", "volume", "of input", "differs", "", "of", "", "of");
        table.row("part", "elements", "mm3", "mm3", "%", "Euler", "input", "pieces", "input");
        for (RegionFit region : certificate.regions()) {
            table.row(
                    terminal.shown(region.name()),
                    NumberText.count(region.tets()),
                    NumberText.significant(region.volume()),
                    NumberText.significant(region.inputVolume()),
                    NumberText.fixed(100 * (region.volume() - region.inputVolume()) / region.inputVolume(), 3),
                    NumberText.count(region.euler()),
                    told(region.inputEuler()),
                    NumberText.count(region.components()),
                    told(region.inputComponents().stream().asLongStream().findFirst()));
        }
        heading("Parts");
        table(table);
    }

    private static String told(OptionalLong number) {
        return number.isPresent() ? NumberText.count(number.getAsLong()) : "-";
    }

    private void surfaces() {
        if (certificate.surfaces().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(1);
        table.row("", "exposed", "mean", "p99", "max", "greatest at", "closed");
        table.row("surface", "mm2", "mm", "mm", "mm", "x y z mm", "holes mm2");
        for (SurfaceFit fit : certificate.surfaces()) {
            boolean fromMesh = fit.max() == fit.fromMesh().max();
            table.row(
                    terminal.shown(fit.name()),
                    NumberText.significant(fit.toMesh().area()),
                    NumberText.fixed(fit.mean(), 4),
                    NumberText.fixed(fit.p99(), 4),
                    NumberText.fixed(fit.max(), 4),
                    Double.isNaN(fit.max()) ? "-" : NumberText.vector((fromMesh ? fit.fromMesh() : fit.toMesh()).at()),
                    fit.filled() == 0 ? "-" : NumberText.significant(fit.filled()));
        }
        heading("Distances to the exposed input surfaces, the greater of both ways");
        table(table);
    }

    private static String share(String what, EdgeRecovery.Share share) {
        return share.length() == 0
                ? ""
                : NumberText.significant(share.length()) + " mm of " + what + ", "
                        + NumberText.fixed(100 * share.part(), 2) + " % of it edges of the mesh; ";
    }

    private void edges() {
        EdgeRecovery edges = certificate.edges();
        if (edges.all().length() == 0 && edges.corners() == 0) {
            return;
        }
        heading("Sharp edges and junctions");
        lines.addAll(Paragraph.lines(
                INDENT,
                share("sharp edges", edges.sharp()) + share("junctions of parts", edges.junctions())
                        + NumberText.count(edges.corners()) + " corners, "
                        + NumberText.count(edges.cornersRecovered()) + " of them nodes of the mesh",
                width));
        for (EdgeRecovery.Missing missing :
                edges.missing().stream().limit(MOST_MISSING).toList()) {
            lines.addAll(Paragraph.lines(
                    INDENT + "! ",
                    (missing.length() == 0 ? "corner" : NumberText.significant(missing.length()) + " mm of edge")
                            + " missing at "
                            + NumberText.vector(new Vector3(missing.x(), missing.y(), missing.z())),
                    width));
        }
    }

    private record Place(double distance, String text) {}

    private void lost() {
        List<Place> places = new ArrayList<>();
        certificate.off().forEach(off -> places.add(new Place(off.distance(), off.text())));
        for (LostLayer layer : certificate.lost()) {
            String off = layer.distance() > 0
                    ? "; a surface is off by " + NumberText.significant(layer.distance()) + " mm there"
                    : "";
            places.add(new Place(layer.distance(), layer.text() + off));
        }
        if (places.isEmpty()) {
            return;
        }
        places.sort(Comparator.comparingDouble(Place::distance).reversed());
        heading("Walls lost, gaps closed, and where else a surface is off by more than "
                + NumberText.significant(certificate.offLimit()) + " mm");
        first(places.stream().map(Place::text).toList());
    }

    /** Writes places, the worst first, with what they mean. */
    private void places(String heading, String reason, List<String> texts) {
        if (!texts.isEmpty()) {
            heading(heading);
            lines.addAll(Paragraph.lines(INDENT, reason, width));
            first(texts);
        }
    }

    private void first(List<String> texts) {
        texts.stream()
                .limit(MOST_LOST)
                .forEach(text -> lines.addAll(Paragraph.lines(INDENT + "! ", terminal.shown(text), width)));
        if (texts.size() > MOST_LOST) {
            lines.add(INDENT + "! " + (texts.size() - MOST_LOST) + " more such places: see certificate.json");
        }
    }

    private void shape() {
        heading("Dihedral angles");
        long[] counts = certificate.quality().dihedralHistogram();
        long most = 1;
        for (long count : counts) {
            most = Math.max(most, count);
        }
        TextTable histogram = new TextTable(0);
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                int bars = (int) Math.ceil((double) BARS * counts[bin] / most);
                histogram.row(
                        10 * bin + " to " + 10 * (bin + 1) + " deg",
                        NumberText.count(counts[bin]),
                        "#".repeat(bars) + " ".repeat(BARS - bars));
            }
        }
        table(histogram);
        TextTable worst = new TextTable(1);
        worst.row("worst elements", "number", "from", "to deg", "aspect", "eta", "centroid x y z mm");
        for (MeshQuality.WorstElement element : certificate.quality().worst()) {
            worst.row(
                    terminal.shown(element.region()),
                    NumberText.count(element.tet()),
                    NumberText.oneDecimal(element.minDihedral()),
                    NumberText.oneDecimal(element.maxDihedral()),
                    NumberText.fixed(element.aspectRatio(), 2),
                    NumberText.fixed(element.meanRatio(), 3),
                    NumberText.vector(element.centroid()));
        }
        table(worst);
    }

    private void warnings(MeshTask task) {
        Set<String> all = new LinkedHashSet<>(task.warnings());
        all.addAll(certificate.warnings());
        LostLayer.texts(certificate.lost()).forEach(all::remove); // they have a heading of their own
        task.surfaces().stream()
                .map(surface -> surface.repair().describe())
                .filter(text -> !text.isEmpty())
                .forEach(all::add);
        certificate.violations().forEach(all::add);
        if (!all.isEmpty()) {
            heading("Repaired, lost or given up");
            all.forEach(text -> lines.addAll(Paragraph.lines(INDENT + "! ", terminal.shown(text), width)));
        }
    }
}
