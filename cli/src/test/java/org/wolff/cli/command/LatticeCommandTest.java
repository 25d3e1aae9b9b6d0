package org.wolff.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.cli.Wolff;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.cli.terminal.Terminal;
import org.wolff.materials.lattice.StatedLattice;

/** {@code wolff lattice} from its arguments to its files. */
class LatticeCommandTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int lattice(String line) {
        List<String> arguments = new ArrayList<>(
                List.of("lattice", "-o", directory.resolve("out").toString()));
        arguments.addAll(List.of(line.trim().split(" +")));
        return CommandLines.of(Wolff.PIPELINE, terminal(out), terminal(err)).execute(arguments.toArray(new String[0]));
    }

    private static Terminal terminal(ByteArrayOutputStream bytes) {
        return new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, false, true, 100);
    }

    @Test
    void tellsAllMeaningsOfAPoreAndTheLaw() throws IOException {
        int status = lattice(
                "--cell rhombic-dodecahedron --strut 0.3mm --pore 0.5mm --pore-means window --metal Ta --elements 2");
        String text = out.toString(StandardCharsets.UTF_8);
        assertEquals(ExitStatus.DONE, status, err.toString(StandardCharsets.UTF_8));
        assertTrue(text.contains("40.2") && text.contains("79.8") && text.contains("84."), text);
        assertTrue(text.contains("Zener"), text);
        JsonNode json = new ObjectMapper()
                .readTree(Files.readString(directory.resolve("out").resolve("lattice.json")));
        assertEquals(0.798, json.get("porosity").asDouble(), 0.02);
        assertEquals(36, json.get("stiffness").size());
        double along = json.get("youngsModulus").get("100").asDouble();
        double diagonal = json.get("youngsModulus").get("111").asDouble();
        assertTrue(along > 2000 && along < 6000, "thicker than beams, far below the bound: " + along);
        assertTrue(diagonal > along);
        assertEquals(4, json.get("raises").size());
        for (String file : List.of("cell.vtu", "cell.png", "run.log")) {
            assertTrue(Files.size(directory.resolve("out").resolve(file)) > 0, file);
        }
        assertTrue(json.get("run").get("files").toString().contains("cell.png"));
    }

    /** What is printed as a material of a case is one. */
    @Test
    void theLinesForACaseAreRead() throws IOException {
        lattice("--cell rhombic-dodecahedron --size 1.5mm --strut 0.25mm --metal tc4 --elements 1");
        String text = out.toString(StandardCharsets.UTF_8);
        int from = text.indexOf("  materials:");
        String lines = text.substring(from, text.indexOf("axis-1: [1, 0, 0]}}", from) + 19)
                .replaceAll("(?m)^  ", "")
                .replace("region: …", "region: {box: {min: [0, 0, 0], max: [1 mm, 1 mm, 1 mm]}}");
        String yaml = "name: pasted\n" + lines
                + "\nmesh: {size: 1 mm}\nsupports: {all: {fixed: true, where: [{facing: {direction: [0, 0, -1]}}]}}\n"
                + "loads: {push: [{pressure: 1 MPa, where: [{facing: {direction: [0, 0, 1]}}]}]}\n";
        CaseFile read = CaseFile.read(Files.writeString(directory.resolve("case.yaml"), yaml));
        StatedLattice stated = read.model().parts().get(0).made().lattice().orElseThrow();
        assertEquals(1.5, stated.design().size());
        assertEquals(0.25, stated.design().thickness());
        assertTrue(text.contains("0.88 to 1.19 times as thick as designed"), text);
    }

    @Test
    void wallsAreGivenByTheirPorosity() throws IOException {
        int status = lattice("--cell gyroid --size 2mm --porosity 70% --metal tc4 --elements 1.5");
        assertEquals(ExitStatus.DONE, status, err.toString(StandardCharsets.UTF_8));
        JsonNode json = new ObjectMapper()
                .readTree(Files.readString(directory.resolve("out").resolve("lattice.json")));
        assertEquals(0.7, json.get("porosity").asDouble(), 0.02);
        assertEquals(0, json.get("pores").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --cell dodecahedron --strut 0.3mm --size 1mm --metal Ta           | unknown cell 'dodecahedron'
                    --cell cubic --strut 0.3mm --size 1mm --metal unobtainium         | unknown metal 'unobtainium'
                    --cell cubic --strut 1.2mm --size 1mm --metal Ta                  | nothing is left open
                    --cell cubic --strut 0.3mm --pore 1mm --metal Ta                  | a pore goes with
                    --cell cubic --strut 0.3mm --metal Ta                             | give the size of the cell
                    --cell cubic --strut -1mm --size 1mm --metal Ta                   | a length above 0 is needed
                    --cell cubic --strut 3MPa --size 1mm --metal Ta                   | --strut
                    --cell octet --size 1mm --metal Ta                                | diameter of the struts
                    --cell gyroid --size 2mm --porosity 101% --metal Ta               | between 0 and 100 %
                    --cell gyroid --size 2mm --strut 0.2mm --metal Ta                 | no struts
                    --cell rhombic-dodecahedron --pore 0.5mm --porosity 1% --metal Ta | out of reach
                    --cell rhombic-dodecahedron --pore 0.5mm --strut 0.3mm --pore-means hole --metal Ta | --pore-means
                    --cell cubic --strut 0.3mm --size 1mm --metal Ta --elements 0     | --elements takes
                    """)
    void whatCannotBeIsRefused(String line, String told) {
        assertEquals(ExitStatus.BAD_INPUT, lattice(line));
        String text = err.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains(told), text);
    }
}
