package org.wolff.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.deck.DeckModel;
import org.wolff.cli.report.PublishedSchema;
import org.wolff.cli.terminal.Terminal;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/** {@code wolff mesh} from its arguments to its files. */
class MeshCommandTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int mesh(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "mesh";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        Pipeline pipeline = new Pipeline(
                (file, given) -> {
                    throw new AssertionError("no case is read here");
                },
                (m, s, w, p) -> {
                    throw new AssertionError("nothing is solved here");
                });
        return CommandLines.of(pipeline, terminal(out), terminal(err)).execute(line);
    }

    private static Terminal terminal(ByteArrayOutputStream bytes) {
        return new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, false, true, 100);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** An axis-parallel box as an OFF file. */
    private String box(String name, double x0, double x1, double side) throws IOException {
        StringBuilder off = new StringBuilder("OFF\n8 6 12\n");
        for (int v = 0; v < 8; v++) {
            off.append((v & 1) == 0 ? x0 : x1)
                    .append((v & 2) == 0 ? " 0 " : " " + side + " ")
                    .append((v & 4) == 0 ? 0 : side)
                    .append('\n');
        }
        off.append("4 0 2 3 1\n4 4 5 7 6\n4 0 1 5 4\n4 2 6 7 3\n4 0 4 6 2\n4 1 3 7 5\n");
        return Files.writeString(directory.resolve(name), off).toString();
    }

    private JsonNode certificate(Path target) throws IOException {
        return new ObjectMapper().readTree(Files.readString(target.resolve("certificate.json")));
    }

    /** The later box leaves a skin of 0.03 mm of the earlier one, which the mesh cannot hold. */
    @Test
    void whatIsOffTheMeshIsInBothFormsOfTheCertificate() throws IOException {
        Path target = directory.resolve("mesh");
        mesh(
                box("plate.off", 0, 10, 8),
                box("cover.off", 4, 9.97, 8),
                "--size=2mm",
                "--element=tet4",
                "-o",
                target.toString(),
                "--quiet");
        JsonNode json = certificate(target);
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(PublishedSchema.CERTIFICATE.json())
                        .validate(json));
        double off = 0;
        for (String list : new String[] {"lost", "off"}) {
            for (JsonNode place : json.path(list)) {
                off = Math.max(off, place.path("distance").asDouble());
            }
        }
        double farthest = Math.max(
                json.at("/surfaces/0/max").asDouble(),
                json.at("/surfaces/1/max").asDouble());
        assertTrue(farthest > 1, json.path("surfaces").toString());
        assertEquals(farthest, off, 1e-9);
        assertEquals(0.1, json.path("offLimit").asDouble());
        String text = Files.readString(target.resolve("certificate.txt"));
        assertTrue(text.contains("where else a surface is off by more than 0.1"), text);
        assertTrue(text.contains("plate"), text);
    }

    /** Two blocks of one part along an edge, one of them with a cavity. */
    private String hinge() throws IOException {
        double[][] boxes = {{0, 4, 0, 4, 0, 4}, {4, 8, 4, 8, 0, 4}, {1.5, 3, 1.5, 3, 1.5, 3}};
        StringBuilder vertices = new StringBuilder("OFF\n24 18 36\n");
        StringBuilder faces = new StringBuilder();
        for (int b = 0; b < 3; b++) {
            for (int v = 0; v < 8; v++) {
                vertices.append(boxes[b][v & 1] + " " + boxes[b][2 + (v >> 1 & 1)] + " " + boxes[b][4 + (v >> 2)])
                        .append('\n');
            }
            for (String face : new String[] {"0231", "4576", "0154", "2673", "0462", "1375"}) {
                StringBuilder turned = b == 2 ? new StringBuilder(face).reverse() : new StringBuilder(face);
                faces.append('4');
                for (int i = 0; i < 4; i++) {
                    faces.append(' ').append(8 * b + turned.charAt(i) - '0');
                }
                faces.append('\n');
            }
        }
        return Files.writeString(directory.resolve("hinge.off"), vertices.toString() + faces)
                .toString();
    }

    @Test
    void hingesAndPocketsAreInBothFormsOfTheCertificate() throws IOException {
        Path target = directory.resolve("mesh");
        mesh(hinge(), "--size=1mm", "--element=tet4", "-o", target.toString(), "--quiet");
        JsonNode json = certificate(target);
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(PublishedSchema.CERTIFICATE.json())
                        .validate(json));
        JsonNode pinched = json.at("/pinched/0");
        assertEquals("hinge", pinched.path("part").asText());
        assertTrue(pinched.path("edges").asInt() > 1, pinched.toString());
        assertEquals(4, pinched.at("/at/0").asDouble(), 0.3);
        assertEquals(4, pinched.at("/at/1").asDouble(), 0.3);
        assertEquals(1, json.path("hollows").size());
        JsonNode hollow = json.at("/hollows/0");
        assertEquals("hinge", hollow.at("/parts/0").asText());
        assertTrue(hollow.path("inInput").asBoolean());
        assertEquals(1.5 * 1.5 * 1.5, hollow.path("volume").asDouble(), 0.1);
        assertEquals(2.25, hollow.at("/at/2").asDouble(), 0.05);
        String text = Files.readString(target.resolve("certificate.txt"));
        assertTrue(text.contains("! part hinge meets itself in"), text);
        assertTrue(text.contains("! hinge encloses a pocket of 3.4 mm"), text);
    }

    @Test
    void surfacesBecomeAMeshInFourFormatsWithPicturesAndACertificate() throws IOException {
        Path target = directory.resolve("mesh");
        int status = mesh(
                box("plate.off", 0, 10, 8),
                box("long screw.off", 6, 16, 8),
                "--size=2mm",
                "--element=tet4",
                "-o",
                target.toString(),
                "--quiet");
        JsonNode json = certificate(target);
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(PublishedSchema.CERTIFICATE.json())
                        .validate(json));
        boolean passed =
                json.path("findings").findValuesAsText("verdict").stream().allMatch("pass"::equals);
        assertEquals(passed ? ExitStatus.DONE : ExitStatus.FINDINGS, status);
        assertEquals("", out.toString(StandardCharsets.UTF_8) + err());
        // the later box takes the last 4 mm of the earlier one
        assertEquals("plate", json.at("/regions/0/name").asText());
        assertEquals("long-screw", json.at("/regions/1/name").asText());
        assertEquals(6 * 64, json.at("/regions/0/volume").asDouble(), 10);
        assertEquals(6 * 64, json.at("/regions/0/inputVolume").asDouble(), 2);
        assertEquals(10 * 64, json.at("/regions/1/volume").asDouble(), 10);
        assertEquals(10 * 64, json.at("/regions/1/inputVolume").asDouble(), 2);
        // where the faces of both lie in one plane, either parts the later box from the outside
        assertEquals(64 + 4 * 10 * 8, json.at("/surfaces/0/toMesh/area").asDouble(), 1);
        assertEquals(2 * 64 + 4 * 10 * 8, json.at("/surfaces/1/toMesh/area").asDouble(), 1);
        assertEquals(16, json.at("/edges/corners").asInt());
        assertEquals(2, json.path("repairs").size());
        Set<String> files = new TreeSet<>();
        json.at("/run/files").forEach(file -> files.add(file.asText()));
        try (var inside = Files.list(target)) {
            assertEquals(
                    inside.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)), files);
        }
        assertTrue(files.containsAll(Set.of(
                "plate-long-screw.vtu",
                "plate-long-screw.msh",
                "plate-long-screw.mesh",
                "plate-long-screw.inp",
                "certificate.txt")));
        assertTrue(Files.readString(target.resolve("certificate.txt")).contains("PASS"));
        for (String picture : new String[] {"outside.png", "cut.png"}) {
            BufferedImage image = ImageIO.read(target.resolve(picture).toFile());
            Set<Integer> colours = new TreeSet<>();
            for (int x = 0; x < image.getWidth(); x += 7) {
                for (int y = 100; y < image.getHeight() - 100; y += 7) {
                    colours.add(image.getRGB(x, y) & 0xFFFFFF);
                }
            }
            assertTrue(colours.size() > 5, picture + " shows " + colours);
        }
    }

    @Test
    void theDeckOfAMeshIsSolvedOnceItHasMaterials() throws IOException {
        Path target = directory.resolve("mesh");
        mesh(box("plate.off", 0, 10, 8), box("screw.off", 6, 16, 8), "--size=3mm", "-o", target.toString(), "-q");
        Path deck = Files.writeString(
                target.resolve("case.inp"),
                """
                *INCLUDE, INPUT=plate-screw.inp
                *MATERIAL, NAME=STEEL
                *ELASTIC
                200000., 0.3
                *SOLID SECTION, ELSET=PLATE, MATERIAL=STEEL
                *SOLID SECTION, ELSET=SCREW, MATERIAL=STEEL
                *BOUNDARY
                PLATE_OUTER, 1, 3
                *STEP
                *STATIC
                *DLOAD
                SCREW, P1, 0.
                *DSLOAD
                SCREW_OUTER, P, 1.
                *END STEP
                """);
        try (Workers workers = new Workers(1)) {
            TetMesh read = DeckModel.read(deck, workers).model().mesh();
            JsonNode json = certificate(target);
            assertEquals(json.path("tets").asInt(), read.tetCount());
            assertEquals(json.path("nodes").asInt(), read.nodeCount());
            double volume = 0;
            for (int t = 0; t < read.tetCount(); t++) {
                volume += read.cornerVolume(t);
            }
            assertEquals(16 * 64, volume, 0.05 * 16 * 64);
        }
    }

    @Test
    void whatIsMissingOrWrongIsToldBeforeAnythingIsMade() throws IOException {
        String box = box("box.off", 0, 10, 8);
        assertEquals(ExitStatus.BAD_INPUT, mesh(box));
        assertTrue(err().contains("surfaces need an element size, such as --size 1mm"), err());
        assertEquals(ExitStatus.BAD_INPUT, mesh(box, "--size", "big"));
        assertTrue(err().contains("mesh.size") && err().contains("big"), err());
        assertEquals(ExitStatus.BAD_INPUT, mesh(box, "--size=1mm", "--element=hex8"));
        assertTrue(err().contains("'hex8' is not one of tet10, tet4"), err());
        assertEquals(ExitStatus.BAD_INPUT, mesh(box, "--size=1mm", "--unit=furlong"));
        assertTrue(err().contains("'furlong' is not one of mm"), err());
        assertEquals(ExitStatus.BAD_INPUT, mesh(box, "--size=1mm", "--unit=um"));
        assertTrue(err().contains("surface 'box' would span"), err());
        assertEquals(ExitStatus.BAD_INPUT, mesh(box, directory.resolve("no.stl").toString(), "--size=1mm"));
        assertTrue(err().contains("no such file"), err());
        assertEquals(ExitStatus.BAD_INPUT, mesh(box, "--size=1mm", "--set", "mesh.sise=2mm"));
        assertTrue(err().contains("did you mean mesh.size?"), err());
        assertEquals(ExitStatus.BAD_INPUT, mesh("case.yaml", box));
        assertTrue(err().contains("one case file, or surface files"), err());
        assertFalse(Files.exists(Path.of("wolff-out")));
    }

    @Test
    void aMeshThatIsTooLargeIsStatus4WithTheSizeThatFits() throws IOException {
        Path target = directory.resolve("mesh");
        assertEquals(
                ExitStatus.NO_MEMORY,
                mesh(box("box.off", 0, 1000, 900), "--size=0.1mm", "-o", target.toString(), "-q"));
        assertTrue(err().contains("use a mesh size of"), err());
    }

    @Test
    void filesAreTheSameForAnyNumberOfThreads() throws IOException {
        String part = box("plate.off", 0, 10, 8);
        Path one = directory.resolve("one");
        Path more = directory.resolve("more");
        assertEquals(0, mesh(part, "--size=2mm", "-o", one.toString(), "--quiet", "--threads=1"), err());
        assertEquals(0, mesh(part, "--size=2mm", "-o", more.toString(), "--quiet", "--threads=3"), err());
        JsonNode expected = certificate(one);
        assertEquals(
                expected.path("run").path("files"),
                certificate(more).path("run").path("files"));
        assertEquals(expected.path("regions"), certificate(more).path("regions"));
        for (JsonNode name : expected.path("run").path("files")) {
            if (!name.asText().matches("run.log|certificate.*")) { // these tell the time
                assertEquals(
                        -1, Files.mismatch(one.resolve(name.asText()), more.resolve(name.asText())), name.asText());
            }
        }
    }
}
