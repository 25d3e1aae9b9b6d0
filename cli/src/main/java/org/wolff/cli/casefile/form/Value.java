package org.wolff.cli.casefile.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.Place;

/** A value of the right form, with the place where it stands. Immutable. */
public sealed interface Value {
    /** Returns where it begins. */
    Place place();

    /**
     * A number.
     *
     * @param place where
     * @param number in wolff's units
     */
    record Amount(Place place, double number) implements Value {}

    /**
     * A text, a name, a choice or a flag.
     *
     * @param place where
     * @param text as written
     */
    record Word(Place place, String text) implements Value {}

    /**
     * A fixed count of numbers.
     *
     * @param place where
     * @param numbers in wolff's units
     */
    record Numbers(Place place, List<Double> numbers) implements Value {
        /** Copies the list. */
        public Numbers {
            numbers = List.copyOf(numbers);
        }

        /** Returns the three numbers as a vector. */
        public Vector3 vector() {
            return new Vector3(numbers.get(0), numbers.get(1), numbers.get(2));
        }
    }

    /**
     * A list.
     *
     * @param place where
     * @param items in order
     */
    record Items(Place place, List<Value> items) implements Value {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Keys and values, of the language or named by the user.
     *
     * @param place where, usually the key that has them
     * @param fields by key, in the order of the file
     */
    record Fields(Place place, Map<String, Field> fields) implements Value {
        /** Copies the map and keeps its order. */
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** Returns true where the key is given, usable or not. */
        public boolean has(String key) {
            return fields.containsKey(key);
        }

        /** Returns the place of a key, or of the mapping where the key is not given. */
        public Place placeOf(String key) {
            return has(key) ? fields.get(key).key() : place;
        }

        /** Returns the value of a key, where it is given and usable. */
        public Optional<Value> value(String key) {
            return Optional.ofNullable(fields.get(key)).map(Field::value).filter(v -> !(v instanceof Unusable));
        }

        /** Returns the number of a key, where it is given and usable. */
        public OptionalDouble number(String key) {
            return value(key).map(v -> OptionalDouble.of(((Amount) v).number())).orElse(OptionalDouble.empty());
        }

        /** Returns the text of a key, where it is given and usable. */
        public Optional<String> text(String key) {
            return value(key).map(v -> ((Word) v).text());
        }

        /** Returns the vector of a key, where it is given and usable. */
        public Optional<Vector3> vector(String key) {
            return value(key).map(v -> ((Numbers) v).vector());
        }

        /** Returns the items of a key, where it is given and usable; else none. */
        public List<Value> items(String key) {
            return value(key).map(v -> ((Items) v).items()).orElse(List.of());
        }

        /** Returns the mapping of a key, where it is given and usable; else an empty one. */
        public Fields fields(String key) {
            return value(key).map(v -> (Fields) v).orElse(new Fields(place, Map.of()));
        }
    }

    /**
     * A key and its value.
     *
     * @param key where the key stands
     * @param value its value
     */
    record Field(Place key, Value value) {}

    /**
     * Something that was not of the right form; the problem is told already.
     *
     * @param place where
     */
    record Unusable(Place place) implements Value {}
}
