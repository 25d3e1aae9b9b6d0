package org.wolff.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.wolff.cli.casefile.MeshTask;
import org.wolff.cli.casefile.SurfaceReport;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.certify.DistanceStatistics;
import org.wolff.mesh.certify.Hollow;
import org.wolff.mesh.certify.OffPlace;
import org.wolff.mesh.certify.PinchedPlace;
import org.wolff.mesh.certify.RegionFit;
import org.wolff.mesh.certify.SurfaceFit;
import org.wolff.mesh.feature.EdgeRecovery;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.surface.SurfaceDefects;
import org.wolff.mesh.surface.SurfaceRepair;
import org.wolff.solver.finding.MeshChecks;

/**
 * Writes {@code certificate.json}, and the section {@code certificate} of {@code results.json}. The keys are documented
 * in {@code docs/user-guide.md} and in {@code certificate.schema.json}, and kept like those of {@link ResultsJson}.
 */
public final class CertificateJson {
    private static final int MOST_MISSING = 100;

    private final JsonText json;
    private final Certificate certificate;

    CertificateJson(JsonText json, Certificate certificate) {
        this.json = json;
        this.certificate = certificate;
    }

    /**
     * Writes the certificate of a mesh.
     *
     * @throws IOException if the disk does not take it
     */
    public static void write(Path file, MeshTask task, Certificate certificate, RunRecord run) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator generator = new JsonFactory().createGenerator(writer)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            JsonText json = new JsonText(generator);
            json.object(() -> {
                json.text("case", task.name());
                json.text("version", run.version());
                json.count("formatVersion", ResultsJson.FORMAT_VERSION);
                json.object("run", () -> RunJson.write(json, run));
                json.objects("inputs", task.inputs(), input -> RunJson.write(json, input));
                new CertificateJson(json, certificate).write();
                json.object("quality", () -> new QualityJson(json, certificate.quality()).write());
                json.objects("repairs", task.surfaces(), surface -> repair(json, surface));
            });
            generator.writeRaw('\n');
        }
    }

    /** Writes the keys that both files have. */
    void write() throws IOException {
        json.text("order", certificate.order().name());
        json.number("edgeLength", certificate.size());
        json.count("nodes", certificate.nodes());
        json.count("tets", certificate.tets());
        json.number("seconds", certificate.seconds());
        json.count("peakBytes", certificate.peakHeapBytes());
        json.object("forecast", () -> {
            json.number("tets", certificate.forecast().tets());
            json.number("bytes", certificate.forecast().bytes());
        });
        json.number("minDihedral", certificate.quality().minDihedral());
        json.number("maxDihedral", certificate.quality().maxDihedral());
        json.count("aspectOver10", certificate.quality().aspectOver10());
        json.objects("surfaces", certificate.surfaces(), this::surface);
        json.object("edges", () -> edges(certificate.edges()));
        json.objects("regions", certificate.regions(), this::region);
        json.strings("violations", certificate.violations());
        json.objects("lost", certificate.lost(), lost -> {
            json.text("part", lost.part());
            json.text("between", lost.between());
            json.text("and", lost.and());
            json.vector("at", new Vector3(lost.x(), lost.y(), lost.z()));
            json.number("thinnest", lost.thinnest());
            json.number("thickest", lost.thickest());
            json.number("extent", lost.extent());
            json.number("area", lost.area());
            json.number("distance", lost.distance());
        });
        json.number("offLimit", certificate.offLimit());
        json.objects("off", certificate.off(), this::off);
        json.objects("pinched", certificate.pinched(), this::pinched);
        json.objects("hollows", certificate.hollows(), this::hollow);
        json.strings("warnings", certificate.warnings());
        json.objects("findings", MeshChecks.all(certificate), finding -> RunJson.write(json, finding));
    }

    private void off(OffPlace place) throws IOException {
        json.text("surface", place.surface());
        json.text("cause", place.cause().name().toLowerCase(Locale.ROOT));
        json.text("reason", place.reason());
        json.text("part", place.part());
        json.text("between", place.between());
        json.text("and", place.and());
        json.vector("at", place.at());
        json.number("distance", place.distance());
        json.number("extent", place.extent());
        json.number("area", place.area());
        json.number("thinnest", place.thinnest());
        json.number("thickest", place.thickest());
    }

    private void pinched(PinchedPlace place) throws IOException {
        json.text("part", place.part());
        json.text("reason", PinchedPlace.reason());
        json.count("edges", place.edges());
        json.count("vertices", place.vertices());
        json.number("length", place.length());
        json.vector("at", place.at());
        json.number("extent", place.extent());
    }

    private void hollow(Hollow hollow) throws IOException {
        json.strings("parts", hollow.parts());
        json.text("reason", Hollow.reason());
        json.flag("inInput", hollow.inInput());
        json.number("volume", hollow.volume());
        json.vector("at", hollow.at());
        json.number("extent", hollow.extent());
    }

    private void surface(SurfaceFit fit) throws IOException {
        json.text("name", fit.name());
        json.number("mean", fit.mean());
        json.number("p99", fit.p99());
        json.number("max", fit.max());
        json.object("toMesh", () -> distances(fit.toMesh()));
        json.object("fromMesh", () -> distances(fit.fromMesh()));
        json.number("filledArea", fit.filled());
    }

    private void distances(DistanceStatistics distances) throws IOException {
        json.number("area", distances.area());
        json.count("points", distances.points());
        json.number("mean", distances.mean());
        json.number("p99", distances.p99());
        json.number("max", distances.max());
        json.vector("at", distances.at());
    }

    private void edges(EdgeRecovery edges) throws IOException {
        json.number("length", edges.sharp().length());
        json.number("recovered", edges.sharp().part());
        json.number("junctionLength", edges.junctions().length());
        json.number("junctionsRecovered", edges.junctions().part());
        json.count("corners", edges.corners());
        json.count("cornersRecovered", edges.cornersRecovered());
        json.objects("missing", edges.missing().stream().limit(MOST_MISSING).toList(), missing -> {
            json.number("length", missing.length());
            json.vector("at", new Vector3(missing.x(), missing.y(), missing.z()));
        });
    }

    private void region(RegionFit fit) throws IOException {
        json.text("name", fit.name());
        json.count("tets", fit.tets());
        json.number("volume", fit.volume());
        json.number("inputVolume", fit.inputVolume());
        json.number("inputVolumeError", fit.inputVolumeError());
        json.number("thickness", fit.thickness());
        json.count("euler", fit.euler());
        json.count("components", fit.components());
        json.count("inputEuler", fit.inputEuler());
        json.count(
                "inputComponents", fit.inputComponents().stream().asLongStream().findFirst());
    }

    private static void repair(JsonText json, SurfaceReport surface) throws IOException {
        SurfaceDefects found = surface.defects();
        SurfaceRepair done = surface.repair();
        json.text("surface", surface.name());
        json.text("file", surface.file());
        json.object("found", () -> {
            json.count("triangles", found.triangles());
            json.count("components", found.components());
            json.count("openEdges", found.openEdges());
            json.count("holes", found.openLoops());
            json.count("nonManifoldEdges", found.nonManifoldEdges());
            json.count("inconsistentEdges", found.inconsistentEdges());
            json.count("duplicateTriangles", found.duplicateTriangles());
            json.count("degenerateTriangles", found.degenerateTriangles());
            json.count("notFiniteTriangles", found.notFinite());
            json.count("pinchedVertices", found.pinchedVertices());
            json.count("selfIntersections", found.selfIntersections());
        });
        json.object("done", () -> {
            json.count("mergedVertices", done.mergedVertices());
            json.count("droppedNotFinite", done.droppedNotFinite());
            json.count("droppedCollapsed", done.droppedCollapsed());
            json.count("droppedDuplicates", done.droppedDuplicates());
            json.count("turnedTriangles", done.turnedTriangles());
            json.count("turnedPieces", done.turnedPieces());
        });
    }
}
