package org.wolff.cli.casefile.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wolff.materials.quantity.Dimension;

/** What a value of a case file may look like. Immutable. */
public sealed interface ValueType {
    /** Returns the words for messages and tables, such as {@code "a length"}. */
    String noun();

    /** Any text on one value. */
    record Text() implements ValueType {
        @Override
        public String noun() {
            return "a text";
        }
    }

    /**
     * The name of something given elsewhere.
     *
     * @param of what it names, such as {@code "plane"}
     */
    record Name(String of) implements ValueType {
        @Override
        public String noun() {
            return "the name of " + ("aeiou".indexOf(of.charAt(0)) < 0 ? "a " : "an ") + of;
        }
    }

    /**
     * One of a few words.
     *
     * @param words the words
     */
    record Choice(List<String> words) implements ValueType {
        /** Copies the list. */
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public String noun() {
            return words.size() == 1 ? "`" + words.get(0) + "`" : "one of " + String.join(", ", words);
        }
    }

    /** True or false. */
    record Flag() implements ValueType {
        @Override
        public String noun() {
            return "true or false";
        }
    }

    /**
     * One number with its unit.
     *
     * @param dimension what it measures
     * @param range which values make sense
     */
    record Amount(Dimension dimension, Range range) implements ValueType {
        @Override
        public String noun() {
            return dimension.noun();
        }
    }

    /**
     * A list of a fixed count of numbers with their units; a bare 0 needs none.
     *
     * @param dimension what each measures
     * @param count how many
     * @param direction whether it is a direction: plain numbers, not all zero
     */
    record Components(Dimension dimension, int count, boolean direction) implements ValueType {
        @Override
        public String noun() {
            return direction
                    ? "a direction [x, y, z]"
                    : count == 3 ? "[x, y, z], each " + dimension.noun() : "[from, to], each " + dimension.noun();
        }
    }

    /**
     * A list of values of one type.
     *
     * @param item their type
     * @param least how many there must be
     */
    record ListOf(ValueType item, int least) implements ValueType {
        @Override
        public String noun() {
            return "a list";
        }
    }

    /**
     * A mapping whose keys are names that the user gives.
     *
     * @param noun what an entry is, such as {@code "part"}
     * @param entry the type of each entry
     */
    record Named(String noun, ValueType entry) implements ValueType {}

    /**
     * A mapping with keys of the language.
     *
     * @param noun what it describes, with the article
     * @param keys its keys
     * @param rules how the keys go together
     */
    record Group(String noun, List<Key> keys, List<Rule> rules) implements ValueType {
        /** Copies the lists. */
        public Group {
            keys = List.copyOf(keys);
            rules = List.copyOf(rules);
        }

        /** Returns the key of a name. */
        public Optional<Key> key(String name) {
            return keys.stream().filter(key -> key.name().equals(name)).findFirst();
        }
    }

    /**
     * One of several types, told apart by their form: single value, list or mapping.
     *
     * @param alternatives the types, no two of the same form
     */
    record Either(List<ValueType> alternatives) implements ValueType {
        /** Copies the list. */
        public Either {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public String noun() {
            return String.join(
                    " or ", alternatives.stream().map(ValueType::noun).toList());
        }
    }

    /**
     * A type with a name, which may contain itself.
     *
     * @param name its name in the schema
     * @param noun the words for messages
     * @param type the type
     */
    record Shared(String name, String noun, Supplier<ValueType> type) implements ValueType {}

    /** Which numbers make sense. */
    enum Range {
        /** Any. */
        ANY,
        /** Greater than zero. */
        POSITIVE,
        /** Zero or more. */
        NOT_NEGATIVE
    }
}
