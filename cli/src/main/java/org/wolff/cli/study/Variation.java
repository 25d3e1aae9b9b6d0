package org.wolff.cli.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;

/**
 * One value of a case that is varied.
 *
 * @param path value path, such as {@code parts.segment.material}
 * @param values YAML texts that it takes, in order; at least one, all different
 */
public record Variation(String path, List<String> values) {
    private static final String FORM =
            "write PATH=VALUE,VALUE,... such as parts.segment.material=porous-tantalum-72,tc4";

    /** Copies the list. */
    public Variation {
        values = List.copyOf(values);
    }

    /**
     * Reads {@code path=value,value,...}. A comma inside brackets, braces or quotes belongs to its value.
     *
     * @throws InputException where the text is of another form
     */
    public static Variation parse(String text) {
        int equals = text.indexOf('=');
        String path = equals < 0 ? "" : text.substring(0, equals).strip();
        if (path.isEmpty()) {
            throw refused("cannot vary '" + text + "': no path and values");
        }
        List<String> values = split(text.substring(equals + 1));
        if (values.stream().anyMatch(String::isEmpty)) {
            throw refused("cannot vary " + path + ": a value is empty in '" + text + "'");
        }
        if (new HashSet<>(values).size() < values.size()) {
            throw refused("cannot vary " + path + ": a value is given twice in '" + text + "'");
        }
        return new Variation(path, values);
    }

    private static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                values.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        values.add(text.substring(start).strip());
        return values;
    }

    private static InputException refused(String what) {
        return new InputException(List.of(Problem.of(what, FORM)));
    }
}
