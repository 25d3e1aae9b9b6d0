package org.wolff.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.wolff.solver.metric.Scales;

/** Results as people are shown them: what rounding left of a zero is zero. The files keep the numbers. */
final class Rounded {
    private static final List<String> ERRORS = List.of("forceError", "momentError", "energyError");

    private final Scales scales = new Scales();

    private Rounded() {}

    /** Rounds the values of metrics and findings, and the errors of balances, each against the scale of its unit. */
    static void in(JsonNode results) {
        Rounded rounded = new Rounded();
        for (String list : List.of("metrics", "findings")) {
            results.path(list).forEach(number -> rounded.note(number, "value"));
            results.path(list).forEach(number -> rounded.note(number, "limit"));
        }
        for (String list : List.of("metrics", "findings")) {
            results.path(list)
                    .forEach(number ->
                            rounded.round(number, "value", number.path("unit").asText()));
        }
        results.path("balances").forEach(balance -> ERRORS.forEach(error -> rounded.round(balance, error, "1")));
    }

    private void note(JsonNode number, String key) {
        if (number.path(key).isNumber()) {
            scales.add(number.path("unit").asText(), number.path(key).asDouble());
        }
    }

    private void round(JsonNode of, String key, String unit) {
        if (of instanceof ObjectNode node && node.path(key).isFloatingPointNumber()) {
            double value = node.path(key).asDouble();
            if (scales.shown(unit, value) != value) {
                node.put(key, 0);
            }
        }
    }
}
