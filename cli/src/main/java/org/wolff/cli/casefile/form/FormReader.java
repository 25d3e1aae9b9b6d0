package org.wolff.cli.casefile.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wolff.cli.casefile.language.Key;
import org.wolff.cli.casefile.language.Rule;
import org.wolff.cli.casefile.language.ValueType;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.quantity.Quantity;
import org.wolff.materials.quantity.QuantityException;
import org.wolff.materials.quantity.Units;
import org.wolff.materials.spelling.Spelling;
import org.wolff.mesh.problem.Place;

/** Reads nodes by the types of the language. What does not fit goes to the problems. */
public final class FormReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");

    /** Sizes in wolff's units beyond which a number is a slip of the unit, and squares might overflow. */
    private static final Map<Dimension, Double> LARGEST = Map.of(
            Dimension.LENGTH, 1e6,
            Dimension.MASS, 1.0,
            Dimension.FORCE, 1e9,
            Dimension.MOMENT, 1e12,
            Dimension.PRESSURE, 1e7,
            Dimension.STIFFNESS, 1e12,
            Dimension.ACCELERATION, 1e9,
            Dimension.ANGLE, 1e3);

    private final Units units;
    private final Problems problems;

    /** Reads with these units; {@code %BW} needs the body mass in them. */
    public FormReader(Units units, Problems problems) {
        this.units = units;
        this.problems = problems;
    }

    /**
     * Reads a value.
     *
     * @param node what stands in the file
     * @param type what it should be
     * @param path the keys that lead to it, joined by points, for messages
     * @param key where its key stands
     */
    public Value read(Node node, ValueType type, String path, Place key) {
        if (type instanceof ValueType.Shared shared) {
            return read(node, shared.type().get(), path, key);
        }
        if (node instanceof Node.Scalar scalar && scalar.isBlank()) {
            return unusable(key, path + " has no value; " + type.noun() + " was expected", "");
        }
        if (type instanceof ValueType.Either either) {
            for (ValueType alternative : either.alternatives()) {
                if (fits(node, alternative)) {
                    return read(node, alternative, path, key);
                }
            }
            return unexpected(node, type, path);
        }
        if (!fits(node, type)) {
            return unexpected(node, type, path);
        }
        if (node instanceof Node.Scalar scalar) {
            return single(scalar, type, path);
        }
        if (node instanceof Node.Sequence list) {
            return type instanceof ValueType.Components components
                    ? numbers(list, components, path)
                    : items(list, (ValueType.ListOf) type, path);
        }
        Node.Mapping mapping = (Node.Mapping) node;
        return type instanceof ValueType.Named named
                ? named(mapping, named, path, key)
                : group(mapping, (ValueType.Group) type, path, key);
    }

    private static boolean fits(Node node, ValueType type) {
        if (type instanceof ValueType.Shared shared) {
            return fits(node, shared.type().get());
        }
        if (type instanceof ValueType.Either either) {
            return either.alternatives().stream().anyMatch(alternative -> fits(node, alternative));
        }
        boolean list = type instanceof ValueType.Components || type instanceof ValueType.ListOf;
        boolean mapping = type instanceof ValueType.Named || type instanceof ValueType.Group;
        return list
                ? node instanceof Node.Sequence
                : mapping == (node instanceof Node.Mapping) && mapping != (node instanceof Node.Scalar);
    }

    private Value single(Node.Scalar scalar, ValueType type, String path) {
        String text = scalar.text().strip();
        if (type instanceof ValueType.Amount amount) {
            return amount(scalar, amount.dimension(), amount.range(), path);
        }
        if (type instanceof ValueType.Flag && !text.equals("true") && !text.equals("false")) {
            return unusable(scalar.place(), path + ": '" + text + "' is neither true nor false", "");
        }
        if (type instanceof ValueType.Choice choice && !choice.words().contains(text)) {
            String hint = Spelling.nearest(text, choice.words())
                    .map(near -> "did you mean " + near + "?")
                    .orElse("choose from: " + String.join(", ", choice.words()));
            return unusable(scalar.place(), path + ": '" + text + "' is not " + choice.noun(), hint);
        }
        if (text.isEmpty()) {
            return unusable(scalar.place(), path + " is empty; " + type.noun() + " was expected", "");
        }
        return new Value.Word(scalar.place(), text);
    }

    private Value amount(Node.Scalar scalar, Dimension dimension, ValueType.Range range, String path) {
        double number;
        try {
            number = Quantity.parse(scalar.text(), dimension, units).value();
        } catch (QuantityException bad) {
            return unusable(scalar.place(), path + ": " + bad.getMessage(), bad.hint());
        }
        boolean tooSmall = range == ValueType.Range.POSITIVE && !(number > 0)
                || range == ValueType.Range.NOT_NEGATIVE && number < 0;
        if (tooSmall) {
            String least = range == ValueType.Range.POSITIVE ? "greater than zero" : "zero or more";
            return unusable(scalar.place(), path + ": '" + scalar.text().strip() + "' must be " + least, "");
        }
        if (Math.abs(number) > LARGEST.getOrDefault(dimension, Double.MAX_VALUE)) {
            String what = path + ": '" + scalar.text().strip() + "' is beyond anything that a case can mean";
            return unusable(scalar.place(), what, "is the unit right?");
        }
        return new Value.Amount(scalar.place(), number);
    }

    private Value numbers(Node.Sequence list, ValueType.Components type, String path) {
        if (list.items().size() != type.count()) {
            return unusable(
                    list.place(),
                    path + " has " + list.items().size() + " values; " + type.count() + " were expected",
                    "write " + type.noun());
        }
        List<Double> numbers = new ArrayList<>();
        boolean usable = true;
        for (int i = 0; i < type.count(); i++) {
            Value value = component(list.items().get(i), type, path + "[" + i + "]");
            if (value instanceof Value.Amount amount) {
                numbers.add(amount.number());
            } else {
                usable = false;
            }
        }
        if (!usable) {
            return new Value.Unusable(list.place());
        }
        Value.Numbers vector = new Value.Numbers(list.place(), numbers);
        if (type.direction() && !(vector.vector().norm() > 0 && vector.vector().norm() < Double.MAX_VALUE)) {
            return unusable(list.place(), path + " has no direction", "write for example [0, 0, 1]");
        }
        return vector;
    }

    private Value component(Node node, ValueType.Components type, String path) {
        if (!(node instanceof Node.Scalar scalar)) {
            return unexpected(node, new ValueType.Amount(type.dimension(), ValueType.Range.ANY), path);
        }
        if (scalar.text().strip().matches("[+-]?0+(\\.0*)?")) {
            return new Value.Amount(scalar.place(), 0);
        }
        return amount(scalar, type.dimension(), ValueType.Range.ANY, path);
    }

    private Value items(Node.Sequence list, ValueType.ListOf type, String path) {
        if (list.items().size() < type.least()) {
            String count = type.least() == 1 ? "an entry" : type.least() + " entries";
            return unusable(list.place(), path + " needs at least " + count, "");
        }
        List<Value> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            items.add(read(item, type.item(), path + "[" + i + "]", item.place()));
        }
        return new Value.Items(list.place(), items);
    }

    private Value named(Node.Mapping mapping, ValueType.Named type, String path, Place key) {
        Map<String, Value.Field> fields = new LinkedHashMap<>();
        mapping.entries().forEach((name, entry) -> {
            if (!NAME.matcher(name).matches()) {
                problems.add(
                        entry.keyPlace(),
                        "'" + name + "' cannot name a " + type.noun(),
                        "use letters, digits, '-' and '_', a letter first");
            }
            Value value = read(entry.value(), type.entry(), path + "." + name, entry.keyPlace());
            fields.put(name, new Value.Field(entry.keyPlace(), value));
        });
        return new Value.Fields(key, fields);
    }

    private Value group(Node.Mapping mapping, ValueType.Group type, String path, Place place) {
        Map<String, Value.Field> fields = new LinkedHashMap<>();
        String prefix = path.isEmpty() ? "" : path + ".";
        Set<String> meant = new HashSet<>();
        mapping.entries().forEach((name, entry) -> {
            Optional<Key> key = type.key(name);
            Value value = new Value.Unusable(entry.value().place());
            if (key.isEmpty()) {
                problems.add(entry.keyPlace(), "unknown key '" + name + "' in " + type.noun(), keyHint(name, type));
                Spelling.nearest(name, present(type)).ifPresent(meant::add);
            } else if (key.get().isPlanned()) {
                problems.add(
                        entry.keyPlace(),
                        "'" + prefix + name + "' is planned, not in this version",
                        "remove it; it will mean: " + key.get().meaning());
            } else {
                value = read(entry.value(), key.get().type(), prefix + name, entry.keyPlace());
            }
            fields.put(name, new Value.Field(entry.keyPlace(), value));
        });
        Value.Fields read = new Value.Fields(place, fields);
        String subject = path.isEmpty() ? "the case" : path;
        for (Key key : type.keys()) {
            if (key.need() == Key.Need.REQUIRED && !read.has(key.name()) && !meant.contains(key.name())) {
                problems.add(
                        place,
                        subject + " has no '" + key.name() + "'",
                        "add for example '" + key.name() + ": " + key.example() + "'");
            }
        }
        for (Rule rule : type.rules()) {
            judge(rule, read, subject, mapping, type);
        }
        return read;
    }

    private void judge(Rule rule, Value.Fields read, String subject, Node.Mapping mapping, ValueType.Group type) {
        List<String> given = rule.keys().stream().filter(read::has).toList();
        String keys = String.join(", ", rule.keys());
        if (rule instanceof Rule.ExactlyOne && given.size() > 1) {
            problems.add(
                    read.placeOf(given.get(1)),
                    subject + " has " + String.join(" and ", given) + "; one was expected",
                    "");
        } else if (rule instanceof Rule.ExactlyOne && given.isEmpty() && allKnown(mapping, type)) {
            problems.add(read.place(), subject + " needs one of: " + keys, "");
        } else if (rule instanceof Rule.Together
                && !given.isEmpty()
                && given.size() < rule.keys().size()) {
            List<String> missing = new ArrayList<>(rule.keys());
            missing.removeAll(given);
            problems.add(
                    read.placeOf(given.get(0)),
                    subject + " has " + String.join(", ", given) + " without " + String.join(", ", missing),
                    "");
        }
    }

    /** Returns true where no key is unknown or planned: then a missing one is not the same mistake told twice. */
    private static boolean allKnown(Node.Mapping mapping, ValueType.Group type) {
        return mapping.entries().keySet().stream()
                .allMatch(name -> type.key(name).map(key -> !key.isPlanned()).orElse(false));
    }

    private static String keyHint(String name, ValueType.Group type) {
        if (name.matches("[0-9].*")) {
            return "the decimal sign is a point: in a list a comma ends the number";
        }
        return Spelling.nearest(name, present(type))
                .map(near -> "did you mean " + near + "?")
                .orElse("its keys: " + String.join(", ", present(type)));
    }

    private static List<String> present(ValueType.Group type) {
        return type.keys().stream()
                .filter(key -> !key.isPlanned())
                .map(Key::name)
                .toList();
    }

    private Value unexpected(Node node, ValueType type, String path) {
        String subject = path.isEmpty() ? "a case file" : path;
        return unusable(node.place(), subject + ": " + type.noun() + " was expected, this is " + node.kind(), "");
    }

    private Value unusable(Place place, String what, String action) {
        problems.add(place, what, action);
        return new Value.Unusable(place);
    }
}
