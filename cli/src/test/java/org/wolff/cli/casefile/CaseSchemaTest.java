package org.wolff.cli.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CaseSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CaseSchema.json());

    private static Set<ValidationMessage> validate(String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(JSON.valueToTree(tree));
    }

    @Test
    void acceptsTheStarterAndTheCasesOfTheProject() throws Exception {
        assertEquals(Set.of(), validate(Starter.text()));
        assertEquals(Set.of(), validate(CaseFileTest.BLOCK));
        Path cases = Path.of(System.getProperty("wolff.root"), "validation-cases", "cases");
        for (String name : new String[] {"tibia-segment", "capsule-plate"}) {
            assertEquals(Set.of(), validate(Files.readString(cases.resolve(name).resolve("case.yaml"))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mesh: | mseh:",
                "material: tc4 | matrial: tc4",
                "size: 0.5 mm | size: 0.5",
                "size: 0.5 mm | size: 7 N",
                "tet4 | tet5",
                "fixed: true | fixed: true, roller: normal",
                "`, fixed: true` | ``",
                "normal: [0, 0, 2] | normal: [0, 2]",
                "max: [10 mm, 10 mm, 20 mm] | size: [10 mm, 10 mm, 20 mm]",
                "box: | ring:",
                "name: block | description: x",
                "mesh: | `interfaces: {a: {law: bonded}}\nmesh:`",
            })
    void rejectsWhatTheReaderRejects(String from, String to) {
        assertTrue(CaseFileTest.BLOCK.contains(from));
        assertFalse(
                validate(CaseFileTest.BLOCK.replace(from, to == null ? "" : to)).isEmpty());
    }

    @Test
    void isAValidSchemaWithDescriptions() throws Exception {
        JsonNode schema = JSON.readTree(CaseSchema.json());
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of(
                        schema.get("$schema").asText()));
        assertEquals(Set.of(), meta.validate(schema));
        assertTrue(schema.at("/properties/mesh/properties/size/description")
                .asText()
                .contains("Edge length"));
        assertEquals(2, schema.at("/properties/mesh/properties/element/enum").size());
        assertTrue(schema.at("/$defs/region").isObject());
        assertEquals(CaseSchema.json(), CaseSchema.json());
    }
}
