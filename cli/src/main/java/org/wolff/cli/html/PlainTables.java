package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shows JSON that the report has no layout for: a list of objects as a table with a column for each key, an object as names
 * and values, what is nested deeper below its key. Places get their button.
 */
final class PlainTables {
    private static final int MOST_ROWS = 200;
    private static final int MOST_ITEMS = 24;
    private static final int DEEPEST = 6;

    private final Html html;
    private final Tables tables;

    PlainTables(Html html) {
        this.html = html;
        this.tables = new Tables(html);
    }

    /** Shows a value of any form. */
    void show(JsonNode node) throws IOException {
        show(node, 0);
    }

    private void show(JsonNode node, int depth) throws IOException {
        if (depth > DEEPEST) {
            html.element("p", "see results.json");
        } else if (node.isArray() && node.size() > 0 && node.get(0).isObject()) {
            table(node, depth);
        } else if (node.isObject()) {
            object(node, depth);
        } else {
            html.element("p", brief(node));
        }
    }

    private void object(JsonNode node, int depth) throws IOException {
        List<String> facts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (isBrief(entry.getValue())) {
                facts.add(Words.key(entry.getKey()));
                facts.add(brief(entry.getValue()));
            }
        }
        tables.facts(facts.toArray(new String[0]));
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!isBrief(entry.getValue())) {
                html.element("h4", Words.key(entry.getKey()));
                show(entry.getValue(), depth + 1);
            }
        }
    }

    private void table(JsonNode rows, int depth) throws IOException {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> deep = new LinkedHashSet<>();
        for (JsonNode row : rows) {
            row.properties().forEach(entry -> {
                (isBrief(entry.getValue()) ? keys : deep).add(entry.getKey());
            });
        }
        keys.removeAll(deep);
        List<String> headings = new ArrayList<>();
        for (String key : keys) {
            headings.add((rows.get(0).path(key).isNumber() ? "#" : "") + Words.key(key));
        }
        tables.table(headings, () -> {
            int shown = 0;
            for (JsonNode row : rows) {
                if (shown++ < MOST_ROWS) {
                    row(row, keys);
                }
            }
        });
        if (rows.size() > MOST_ROWS) {
            html.element("p", rows.size() - MOST_ROWS + " more rows are in results.json.", "class", "note");
        }
        if (!deep.isEmpty()) {
            for (int i = 0; i < Math.min(rows.size(), MOST_ITEMS); i++) {
                deep(rows.get(i), i, deep, depth);
            }
        }
    }

    private void deep(JsonNode row, int i, Set<String> deep, int depth) throws IOException {
        for (String key : deep) {
            if (row.has(key) && !row.get(key).isEmpty()) {
                html.element("h4", name(row, i) + ": " + Words.key(key));
                show(row.get(key), depth + 1);
            }
        }
    }

    private void row(JsonNode row, Set<String> keys) throws IOException {
        html.begin("tr");
        for (String key : keys) {
            JsonNode value = row.path(key);
            html.begin("td", "class", value.isNumber() ? "number" : null);
            if (PlaceButton.isPlace(value) && key.matches("location|place|at|where|.*(At|Location|Place)")) {
                PlaceButton.write(
                        html,
                        value,
                        row.path("part").asText(),
                        row.path("loadCase").asText(),
                        "",
                        Words.key(key));
            } else {
                html.text(brief(value));
            }
            html.end();
        }
        html.end();
    }

    private static String name(JsonNode row, int i) {
        StringBuilder name = new StringBuilder();
        for (String key : List.of("name", "id", "interface", "zone", "part", "loadCase")) {
            if (row.path(key).isTextual()) {
                name.append(name.isEmpty() ? "" : ", ").append(row.get(key).asText());
            }
        }
        return name.isEmpty() ? "row " + (i + 1) : name.toString();
    }

    private static String brief(JsonNode node) {
        if (node.isArray() && node.size() > MOST_ITEMS) {
            return node.size() + " values, see results.json";
        }
        return Words.of(node);
    }

    private static boolean isBrief(JsonNode node) {
        if (node.isObject()) {
            return false;
        }
        for (JsonNode item : node) {
            if (item.isContainerNode()) {
                return false;
            }
        }
        return true;
    }
}
