package org.wolff.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wolff.solver.finding.Verdict;

class ResultsJsonTest {
    @TempDir
    private Path directory;

    private String text;
    private JsonNode json;

    @BeforeEach
    void write() throws IOException {
        Path file = directory.resolve("results.json");
        ResultsJson.write(file, SampleResult.of(Verdict.values()), SampleResult.run());
        text = Files.readString(file);
        json = new ObjectMapper().readTree(text);
    }

    private static Set<ValidationMessage> problems(JsonNode json) throws IOException {
        try (var in = ResultsJson.class.getResourceAsStream("results.schema.json")) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
            return schema.validate(json);
        }
    }

    @Test
    void keepsThePublishedSchema() throws IOException {
        assertEquals(Set.of(), problems(json));
    }

    @Test
    void schemaRefusesWhatIsNotPromised() throws IOException {
        ObjectNode extra = json.deepCopy();
        extra.put("surprise", 1);
        assertFalse(problems(extra).isEmpty());
        ObjectNode missing = json.deepCopy();
        ((ObjectNode) missing.get("solves").get(0)).remove("iterations");
        assertFalse(problems(missing).isEmpty());
        ObjectNode wrong = json.deepCopy();
        ((ObjectNode) wrong.get("findings").get(0)).put("verdict", "fine");
        assertFalse(problems(wrong).isEmpty());
    }

    @Test
    void numbersReadBackAsTheSameDouble() {
        assertEquals("sample segment", json.get("case").asText());
        assertEquals(438112, json.at("/mesh/unknowns").asInt());
        assertEquals(2, json.at("/mesh/tets").asInt());
        assertEquals(5, json.at("/mesh/nodes").asInt());
        assertEquals(1.0 / 3, json.at("/mesh/regions/1/volume").asDouble(), 0.0);
        assertEquals(1, json.at("/mesh/regions/1/tets").asInt());
        assertEquals(1200, json.at("/solves/1/iterations").asInt());
        assertEquals(8.5e-9, json.at("/solves/1/relativeResidual").asDouble(), 0.0);
        assertEquals(61.725, json.at("/metrics/0/value").asDouble(), 0.0);
        assertEquals(30.25, json.at("/metrics/0/location/2").asDouble(), 0.0);
        assertEquals(-9810, json.at("/model/loadCases/0/loads/1/acceleration/2").asDouble(), 0.0);
        assertEquals("plate", json.at("/materials/1/parts/0").asText());
        assertFalse(json.at("/materials/0/verified").asBoolean());
        assertEquals("not-assessable", json.at("/findings/2/verdict").asText());
    }

    @Test
    void aMetricTakesOneLineAndSharesItsTexts() {
        assertEquals("Resection of the tibia", json.get("description").asText());
        assertEquals(
                3, json.get("metricDefinitions").size(), "greatest, 99th and not finite, of all parts and load cases");
        assertEquals(1, json.get("metricCaveats").size());
        for (JsonNode metric : json.get("metrics")) {
            String definition = json.get("metricDefinitions")
                    .get(metric.get("definition").asInt())
                    .asText();
            assertEquals(metric.get("id").asText().endsWith("p99"), definition.equals("99th"), metric.toString());
            assertTrue(text.contains("\n    " + metric), metric.toString());
        }
    }

    @Test
    void whatIsNotFiniteIsNull() {
        assertTrue(json.at("/balances/0/momentError").isNull());
        assertTrue(json.at("/metrics/4/value").isNull());
        assertEquals(
                "nobody has opened the source",
                json.at("/metricCaveats/" + json.at("/metrics/4/caveat").asInt())
                        .asText());
        assertFalse(json.get("metrics").get(0).has("caveat"));
        assertTrue(json.at("/solves/0/residuals/2").isNull());
        assertTrue(json.at("/materials/1/density").isNull());
        assertFalse(text.contains("NaN") || text.contains("Infinity"), text);
    }
}
