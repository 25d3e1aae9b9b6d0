package org.wolff.cli.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.wolff.cli.casefile.language.CaseLanguage;
import org.wolff.cli.casefile.language.Key;
import org.wolff.cli.casefile.language.Rule;
import org.wolff.cli.casefile.language.ValueType;
import org.wolff.materials.quantity.Dimension;

/**
 * The JSON Schema (draft 2020-12) of case files, for editors: made from the table of the language. It knows keys, forms
 * and units; that names resolve is left to the reader. Planned keys are left out, so that editors mark them.
 */
public final class CaseSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NUMBER = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

    private final ObjectNode definitions = JSON.objectNode();

    private CaseSchema() {}

    /** Returns the schema as indented JSON. */
    public static String json() {
        CaseSchema schema = new CaseSchema();
        ObjectNode root = JSON.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "wolff case file");
        root.setAll(schema.of(CaseLanguage.root()));
        root.set("$defs", schema.definitions);
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode of(ValueType type) {
        if (type instanceof ValueType.Shared shared) {
            if (!definitions.has(shared.name())) {
                definitions.putObject(shared.name());
                definitions.set(shared.name(), of(shared.type().get()));
            }
            return JSON.objectNode().put("$ref", "#/$defs/" + shared.name());
        }
        if (type instanceof ValueType.Either either) {
            ObjectNode schema = JSON.objectNode();
            ArrayNode any = schema.putArray("anyOf");
            either.alternatives().forEach(alternative -> any.add(of(alternative)));
            return schema;
        }
        if (type instanceof ValueType.Group group) {
            return group(group);
        }
        if (type instanceof ValueType.Named named) {
            ObjectNode schema = JSON.objectNode().put("type", "object");
            schema.putObject("propertyNames").put("pattern", "^[A-Za-z_][A-Za-z0-9_-]{0,63}$");
            schema.set("additionalProperties", of(named.entry()));
            return schema;
        }
        if (type instanceof ValueType.ListOf list) {
            ObjectNode schema = JSON.objectNode().put("type", "array").put("minItems", list.least());
            schema.set("items", of(list.item()));
            return schema;
        }
        if (type instanceof ValueType.Components components) {
            ObjectNode schema = JSON.objectNode().put("type", "array");
            schema.put("minItems", components.count()).put("maxItems", components.count());
            schema.set("items", amount(components.dimension(), true));
            return schema;
        }
        return single(type);
    }

    private ObjectNode single(ValueType type) {
        if (type instanceof ValueType.Amount amount) {
            return amount(amount.dimension(), false);
        }
        if (type instanceof ValueType.Choice choice) {
            ObjectNode schema = JSON.objectNode();
            choice.words().forEach(schema.withArray("/enum")::add);
            return schema;
        }
        if (type instanceof ValueType.Flag) {
            return JSON.objectNode().put("type", "boolean");
        }
        ObjectNode schema = JSON.objectNode();
        schema.putArray("type").add("string").add("number");
        return type instanceof ValueType.Name name ? schema.put("description", "name of a " + name.of()) : schema;
    }

    private static ObjectNode amount(Dimension dimension, boolean bareZero) {
        String units = String.join("|", dimension.units()).replace("*", "\\*");
        String unit = dimension == Dimension.RATIO ? "(\\s*%)?" : "\\s*(" + units + ")";
        ObjectNode text = JSON.objectNode().put("type", "string").put("pattern", "^\\s*" + NUMBER + unit + "\\s*$");
        ObjectNode schema = JSON.objectNode();
        schema.put("description", dimension.noun() + ", such as " + example(dimension));
        ArrayNode any = schema.putArray("anyOf").add(text);
        if (dimension == Dimension.RATIO) {
            any.addObject().put("type", "number");
        } else if (bareZero) {
            any.addObject().put("const", 0);
        }
        return schema;
    }

    private static String example(Dimension dimension) {
        return dimension == Dimension.RATIO
                ? "0.3 or 30 %"
                : "1 " + dimension.units().get(0);
    }

    private ObjectNode group(ValueType.Group group) {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Key key : group.keys()) {
            if (key.isPlanned()) {
                continue;
            }
            ObjectNode described = JSON.objectNode();
            described.put("description", description(key));
            ObjectNode form = of(key.type());
            form.remove("description");
            described.setAll(form);
            properties.set(key.name(), described);
            if (key.need() == Key.Need.REQUIRED) {
                required.add(key.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        group.rules().forEach(rule -> rule(rule, schema));
        return schema;
    }

    private static String description(Key key) {
        String standard = key.standard().isEmpty() ? "" : " Default: " + key.standard() + ".";
        return key.meaning() + standard + " Example: " + key.example();
    }

    private static void rule(Rule rule, ObjectNode schema) {
        if (rule instanceof Rule.ExactlyOne one) {
            ArrayNode choices = schema.withArray("/allOf").addObject().putArray("oneOf");
            one.keys().forEach(key -> choices.addObject().putArray("required").add(key));
        } else {
            ObjectNode together = schema.withObject("/dependentRequired");
            for (String key : rule.keys()) {
                ArrayNode others = together.putArray(key);
                rule.keys().stream().filter(other -> !other.equals(key)).forEach(others::add);
            }
        }
    }
}
