package org.wolff.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.wolff.mesh.geometry.Vector3;

/** A JSON generator with wolff's habits: what is not finite becomes null, vectors are arrays of three. */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    JsonText(JsonGenerator json) {
        this.json = json;
    }

    /** What goes between two brackets. */
    @FunctionalInterface
    interface Body {
        /** Writes it. */
        void write() throws IOException;
    }

    /** The keys of one item of a list. */
    @FunctionalInterface
    interface Item<T> {
        /** Writes them. */
        void write(T item) throws IOException;
    }

    /** The keys of one item of a list of rows. */
    @FunctionalInterface
    interface Row<T> {
        /** Writes them to the text of the row. */
        void write(JsonText row, T item) throws IOException;
    }

    void object(Body body) throws IOException {
        json.writeStartObject();
        body.write();
        json.writeEndObject();
    }

    void object(String key, Body body) throws IOException {
        json.writeFieldName(key);
        object(body);
    }

    /** Writes an array with an object for each item. */
    <T> void objects(String key, Collection<T> items, Item<T> body) throws IOException {
        json.writeArrayFieldStart(key);
        for (T item : items) {
            object(() -> body.write(item));
        }
        json.writeEndArray();
    }

    /** Writes an array with an object for each item, each on a line of its own: for the many of a kind. */
    <T> void rows(String key, Collection<T> items, Row<T> body) throws IOException {
        json.writeArrayFieldStart(key);
        for (T item : items) {
            StringWriter row = new StringWriter();
            try (JsonGenerator line = FACTORY.createGenerator(row)) {
                JsonText text = new JsonText(line);
                text.object(() -> body.write(text, item));
            }
            json.writeRawValue("\n    " + row);
        }
        json.writeEndArray();
    }

    void strings(String key, Collection<String> items) throws IOException {
        json.writeArrayFieldStart(key);
        for (String item : items) {
            json.writeString(item);
        }
        json.writeEndArray();
    }

    void numbers(String key, double... values) throws IOException {
        json.writeArrayFieldStart(key);
        for (double value : values) {
            number(value);
        }
        json.writeEndArray();
    }

    void counts(String key, long... values) throws IOException {
        json.writeFieldName(key);
        json.writeArray(values, 0, values.length);
    }

    void vector(String key, Vector3 vector) throws IOException {
        numbers(key, vector.x(), vector.y(), vector.z());
    }

    void vector(String key, Optional<Vector3> vector) throws IOException {
        if (vector.isPresent()) {
            vector(key, vector.get());
        } else {
            json.writeNullField(key);
        }
    }

    void text(String key, String value) throws IOException {
        json.writeStringField(key, value);
    }

    void text(String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(key, value.get());
        } else {
            json.writeNullField(key);
        }
    }

    void number(String key, double value) throws IOException {
        json.writeFieldName(key);
        number(value);
    }

    void number(String key, OptionalDouble value) throws IOException {
        number(key, value.orElse(Double.NaN));
    }

    void count(String key, long value) throws IOException {
        json.writeNumberField(key, value);
    }

    void count(String key, OptionalLong value) throws IOException {
        if (value.isPresent()) {
            count(key, value.getAsLong());
        } else {
            json.writeNullField(key);
        }
    }

    void nothing(String key) throws IOException {
        json.writeNullField(key);
    }

    void flag(String key, boolean value) throws IOException {
        json.writeBooleanField(key, value);
    }

    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }
}
