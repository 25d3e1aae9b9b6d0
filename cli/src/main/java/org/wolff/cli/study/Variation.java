package org.wolff.cli.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;

/**
 * One value of a case that is varied, or several that change together under a name.
 *
 * @param path value path, such as {@code parts.segment.material}; {@code variants} where several change together
 * @param values YAML texts that it takes, in order; at least one, all different; names where several change together
 * @param sets by name the values that change together, by path; empty where one value varies
 */
public record Variation(String path, List<String> values, Map<String, Map<String, String>> sets) {
    private static final String TOGETHER = "variants";

    private static final String FORM =
            "write PATH=VALUE,VALUE,... such as parts.segment.material=porous-tantalum-72,tc4";

    /** Copies the list, and keeps the order of the sets. */
    public Variation {
        values = List.copyOf(values);
        sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets));
    }

    /** One value that is varied. */
    public Variation(String path, List<String> values) {
        this(path, values, Map.of());
    }

    /** Several values that change together, by the name of the variant and the path of the value. */
    public static Variation together(Map<String, Map<String, String>> sets) {
        return new Variation(TOGETHER, List.copyOf(sets.keySet()), sets);
    }

    /** Returns what a choice among the values sets, by path. */
    public Map<String, String> settings(String value) {
        return sets.isEmpty() ? Map.of(path, value) : sets.get(value);
    }

    /** Returns all paths that it sets. */
    public Set<String> paths() {
        Set<String> paths = new HashSet<>();
        values.forEach(value -> paths.addAll(settings(value).keySet()));
        return paths;
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
