package org.wolff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.cli.command.CommandLines;
import org.wolff.cli.terminal.Terminal;

/** Three meshes of two cubes that rub: the mean pressure is the load over the area on each, and so is its interval. */
class ConvergeWithInterfacesTest {
    private static final String CASE =
            """
            name: rubbing
            parts:
              low: {region: {box: {min: [0, 0, 0], max: [8 mm, 8 mm, 8 mm]}}, material: own}
              top: {region: {box: {min: [0, 0, 8 mm], max: [8 mm, 8 mm, 16 mm]}}, material: own}
            materials:
              own: {youngs-modulus: 1 GPa, poissons-ratio: 0.3, source: {all: "chosen for the test"}}
            mesh: {size: 2 mm, element: tet4}
            interfaces:
              joint: {between: [low, top], law: frictional, friction: 0.4, source: "chosen for the test"}
            supports:
              foot: {parts: [low], where: [{plane: {point: [0, 0, 0], normal: [0, 0, 1]}}], fixed: true}
            loads:
              push: [{parts: [top], where: [{plane: {point: [0, 0, 16 mm], normal: [0, 0, 1]}}], force: [10 N, 0, -300 N]}]
            checks:
              pressure: {metric: contact-pressure.mean, interface: joint, below: 5 MPa, source: "chosen for the test"}
            """;

    @TempDir
    Path folder;

    @Test
    void quantitiesOfInterfacesHaveAnIntervalToo() throws Exception {
        Path file = Files.writeString(folder.resolve("case.yaml"), CASE);
        Path out = folder.resolve("out");
        int status = CommandLines.of(Wolff.PIPELINE, Terminal.silent(), Terminal.silent())
                .execute("run", file.toString(), "-o", out.toString(), "--converge=1.3", "--no-report", "--quiet");
        assertEquals(0, status);
        JsonNode results =
                new ObjectMapper().readTree(out.resolve("results.json").toFile());
        assertEquals(3, results.at("/convergence/meshes").size());
        JsonNode gate = null;
        for (JsonNode finding : results.path("findings")) {
            gate = finding.path("id").asText().equals("pressure") ? finding : gate;
        }
        double exact = 300.0 / 64;
        assertEquals(exact, gate.path("value").asDouble(), 0.005 * exact);
        assertTrue(
                gate.at("/interval/0").asDouble() <= 1.005 * exact
                        && gate.at("/interval/1").asDouble() >= 0.995 * exact,
                gate.toString());
        assertEquals("pass", gate.path("verdict").asText());
    }
}
