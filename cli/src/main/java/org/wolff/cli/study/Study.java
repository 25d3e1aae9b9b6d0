package org.wolff.cli.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;

/**
 * Variants that are compared: every value of every path with every value of the others.
 *
 * @param name for folders and headings
 * @param variations at least one, of different paths
 */
public record Study(String name, List<Variation> variations) {
    /** Most variants of a study. */
    public static final int MOST = 500;

    /**
     * Copies the list.
     *
     * @throws InputException where nothing is varied, a path is varied twice, or the variants are too many
     */
    public Study {
        variations = List.copyOf(variations);
        Set<String> paths = new HashSet<>();
        long count = 1;
        for (Variation variation : variations) {
            for (String path : variation.paths()) {
                if (!paths.add(path)) {
                    throw refused("study '" + name + "' varies " + path + " twice", "give all its values at once");
                }
            }
            count = Math.min(count * variation.values().size(), Integer.MAX_VALUE);
        }
        if (variations.isEmpty()) {
            throw refused("study '" + name + "' varies nothing", "give PATH=VALUE,VALUE,...");
        }
        if (count > MOST) {
            throw refused(
                    "study '" + name + "' has " + count + " variants, more than " + MOST, "split it into several");
        }
    }

    /** Returns all variants; the values of the last path change fastest. */
    public List<Variant> variants() {
        List<Variant> crossed = List.of(new Variant(Map.of(), Map.of()));
        for (Variation variation : variations) {
            List<Variant> longer = new ArrayList<>();
            for (Variant before : crossed) {
                for (String value : variation.values()) {
                    Map<String, String> chosen = new LinkedHashMap<>(before.chosen());
                    chosen.put(variation.path(), value);
                    Map<String, String> values = new LinkedHashMap<>(before.values());
                    values.putAll(variation.settings(value));
                    longer.add(new Variant(chosen, values));
                }
            }
            crossed = longer;
        }
        return crossed;
    }

    private static InputException refused(String what, String action) {
        return new InputException(List.of(Problem.of(what, action)));
    }
}
