package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.document.Problems;

/**
 * What the names in checks stand for. In a case they stand for themselves, in a set of gates for what the case says.
 *
 * @param parts names of parts of the case, by the name used in the checks
 * @param interfaces names of interfaces of the case, by the name used
 * @param loadCases names of load cases of the case, by the name used
 * @param materials materials of the parts of the case, where they are known
 */
record GateScope(
        Map<String, List<String>> parts,
        Map<String, List<String>> interfaces,
        Map<String, List<String>> loadCases,
        Map<String, Material> materials) {

    /** Returns the parts that a value names; empty where it is left out. Names that stand for nothing are told. */
    List<String> parts(Optional<Value> value, Problems problems) {
        return names("part", value, parts, problems);
    }

    /** Returns the interfaces that a value names; empty where it is left out. */
    List<String> interfaces(Optional<Value> value, Problems problems) {
        return names("interface", value, interfaces, problems);
    }

    /** Returns the load cases that a value names; empty where it is left out. */
    List<String> loadCases(Optional<Value> value, Problems problems) {
        return names("load case", value, loadCases, problems);
    }

    private static List<String> names(
            String noun, Optional<Value> value, Map<String, List<String>> known, Problems problems) {
        List<String> names = new ArrayList<>();
        for (Value.Word word : words(value)) {
            List<String> found = known.get(word.text());
            if (found == null) {
                problems.add(
                        word.place(),
                        "unknown " + noun + " '" + word.text() + "'",
                        NameTable.hint(word.text(), known.keySet()));
            } else {
                names.addAll(found);
            }
        }
        return names;
    }

    /** Returns the words of a value that is one or a list of them. */
    static List<Value.Word> words(Optional<Value> value) {
        if (value.isEmpty()) {
            return List.of();
        }
        List<Value> items = value.get() instanceof Value.Items list ? list.items() : List.of(value.get());
        return items.stream()
                .filter(Value.Word.class::isInstance)
                .map(Value.Word.class::cast)
                .toList();
    }
}
