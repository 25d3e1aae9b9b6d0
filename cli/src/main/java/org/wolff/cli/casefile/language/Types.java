package org.wolff.cli.casefile.language;

import java.util.List;
import org.wolff.cli.casefile.language.ValueType.Amount;
import org.wolff.cli.casefile.language.ValueType.Choice;
import org.wolff.cli.casefile.language.ValueType.Components;
import org.wolff.cli.casefile.language.ValueType.Either;
import org.wolff.cli.casefile.language.ValueType.Group;
import org.wolff.cli.casefile.language.ValueType.ListOf;
import org.wolff.cli.casefile.language.ValueType.Name;
import org.wolff.cli.casefile.language.ValueType.Named;
import org.wolff.cli.casefile.language.ValueType.Range;
import org.wolff.materials.quantity.Dimension;

/** Short words for writing the table. */
final class Types {
    static final ValueType TEXT = new ValueType.Text();
    static final ValueType FLAG = new ValueType.Flag();
    static final ValueType POINT = new Components(Dimension.LENGTH, 3, false);
    static final ValueType DIRECTION = new Components(Dimension.RATIO, 3, true);

    private Types() {}

    static ValueType name(String of) {
        return new Name(of);
    }

    static ValueType choice(String... words) {
        return new Choice(List.of(words));
    }

    static ValueType amount(Dimension dimension) {
        return new Amount(dimension, Range.ANY);
    }

    static ValueType positive(Dimension dimension) {
        return new Amount(dimension, Range.POSITIVE);
    }

    static ValueType notNegative(Dimension dimension) {
        return new Amount(dimension, Range.NOT_NEGATIVE);
    }

    static ValueType vector(Dimension dimension) {
        return new Components(dimension, 3, false);
    }

    static ValueType span(Dimension dimension) {
        return new Components(dimension, 2, false);
    }

    static ValueType list(ValueType item, int least) {
        return new ListOf(item, least);
    }

    static ValueType named(String noun, ValueType entry) {
        return new Named(noun, entry);
    }

    static ValueType either(ValueType... alternatives) {
        return new Either(List.of(alternatives));
    }

    static Group group(String noun, List<Key> keys, Rule... rules) {
        return new Group(noun, keys, List.of(rules));
    }

    /** A mapping with exactly one of the keys. */
    static Group oneKey(String noun, List<Key> keys) {
        List<Key> each = keys.stream()
                .map(key ->
                        key.isPlanned() ? key : Key.optional(key.name(), key.type(), "", key.meaning(), key.example()))
                .toList();
        List<String> names =
                each.stream().filter(key -> !key.isPlanned()).map(Key::name).toList();
        return new Group(noun, each, List.of(new Rule.ExactlyOne(names)));
    }
}
