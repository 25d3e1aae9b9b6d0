package org.wolff.cli.casefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wolff.cli.casefile.language.Key;
import org.wolff.cli.casefile.language.ValueType;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.materials.spelling.Spelling;
import org.wolff.mesh.problem.Place;

/**
 * Values put in place of those of a file, by path: keys joined by points, and numbers (from 0) or the names of loads for
 * the items of lists. A key of the language that the file leaves out can be set, with the groups on the way to it;
 * a name of the user's must be there.
 */
final class Overrides {
    private final Problems problems;

    Overrides(Problems problems) {
        this.problems = problems;
    }

    /**
     * Returns the tree with the values put in.
     *
     * @param root the tree of the file
     * @param type what the root should be
     * @param values by path, as YAML text
     */
    Node apply(Node root, ValueType type, Map<String, String> values) {
        Node changed = root;
        for (Map.Entry<String, String> value : values.entrySet()) {
            String path = value.getKey();
            String file = "override " + path;
            Optional<Node> node = Document.parse(file, value.getValue().getBytes(StandardCharsets.UTF_8), problems);
            if (node.isPresent()) {
                changed = set(changed, type, List.of(path.split("\\.", -1)), 0, node.get(), Place.in(file));
            }
        }
        return changed;
    }

    private Node set(Node node, ValueType type, List<String> path, int depth, Node value, Place at) {
        if (depth == path.size()) {
            return value;
        }
        String step = path.get(depth);
        ValueType form = form(type, node);
        if (node instanceof Node.Sequence list) {
            return setItem(list, form, path, depth, value, at);
        }
        if (!(node instanceof Node.Mapping mapping)) {
            String parent = String.join(".", path.subList(0, depth));
            problems.add(at, "no value '" + step + "' in " + parent + ", which is " + node.kind(), "");
            return node;
        }
        Node.Entry entry = mapping.entries().get(step);
        Optional<Key> key = form instanceof ValueType.Group group ? group.key(step) : Optional.empty();
        ValueType inner = form instanceof ValueType.Named named
                ? named.entry()
                : key.map(Key::type).orElse(new ValueType.Text());
        Node left = entry != null ? entry.value() : left(inner, depth + 1 == path.size(), value);
        if (entry == null && (key.isEmpty() || left == null)) {
            List<String> known = new ArrayList<>(mapping.entries().keySet());
            if (form instanceof ValueType.Group group && depth + 1 == path.size()) {
                group.keys().forEach(k -> known.add(k.name()));
            }
            tellUnknown(path, depth, known, at);
            return node;
        }
        Place keyPlace = entry == null || depth + 1 == path.size() ? value.place() : entry.keyPlace();
        return mapping.with(step, new Node.Entry(keyPlace, set(left, inner, path, depth + 1, value, at)));
    }

    /** Returns what stands for a key that the file leaves out: an empty group on the way to its keys; null for others. */
    private static Node left(ValueType type, boolean last, Node value) {
        if (last) {
            return value;
        }
        Node empty = new Node.Mapping(value.place(), Map.of());
        return form(type, empty) instanceof ValueType.Group ? empty : null;
    }

    private Node setItem(Node.Sequence list, ValueType form, List<String> path, int depth, Node value, Place at) {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            String name = name(list.items().get(i));
            if (path.get(depth).equals(Integer.toString(i)) || path.get(depth).equals(name)) {
                ValueType inner = form instanceof ValueType.ListOf items ? items.item() : new ValueType.Text();
                List<Node> items = new ArrayList<>(list.items());
                items.set(i, set(items.get(i), inner, path, depth + 1, value, at));
                return new Node.Sequence(list.place(), items);
            }
            known.add(name == null ? Integer.toString(i) : name);
        }
        tellUnknown(path, depth, known, at);
        return list;
    }

    /** Returns the text of {@code name} in a mapping, or null. */
    private static String name(Node item) {
        return item instanceof Node.Mapping mapping
                        && mapping.entries().containsKey("name")
                        && mapping.entries().get("name").value() instanceof Node.Scalar scalar
                ? scalar.text()
                : null;
    }

    private void tellUnknown(List<String> path, int depth, List<String> known, Place at) {
        String parent = depth == 0 ? "the case" : String.join(".", path.subList(0, depth));
        String hint = Spelling.nearest(path.get(depth), known)
                .map(near -> {
                    List<String> meant = new ArrayList<>(path);
                    meant.set(depth, near);
                    return "did you mean " + String.join(".", meant) + "?";
                })
                .orElse("it has: " + String.join(", ", known));
        problems.add(at, "no '" + path.get(depth) + "' in " + parent, hint);
    }

    /** Returns the alternative of a type that has the form of the node. */
    private static ValueType form(ValueType type, Node node) {
        if (type instanceof ValueType.Shared shared) {
            return form(shared.type().get(), node);
        }
        if (type instanceof ValueType.Either either) {
            for (ValueType alternative : either.alternatives()) {
                ValueType form = form(alternative, node);
                boolean mapping = form instanceof ValueType.Group || form instanceof ValueType.Named;
                if (mapping == (node instanceof Node.Mapping)) {
                    return form;
                }
            }
        }
        return type;
    }
}
