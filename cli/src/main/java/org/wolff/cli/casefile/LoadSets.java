package org.wolff.cli.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wolff.cli.casefile.form.FormReader;
import org.wolff.cli.casefile.form.Value;
import org.wolff.cli.casefile.language.FrameLanguage;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Units;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.Place;

/**
 * The load sets that wolff ships.
 *
 * @param sets by name, in the order of their file
 */
public record LoadSets(Map<String, LoadSet> sets) {
    private static final String FILE = "load-sets.yaml";

    /**
     * Loads that belong together.
     *
     * @param name such as {@code hip98-walking}
     * @param description one line
     * @param anatomy whose frame the vectors are given in
     * @param loads by name
     */
    public record LoadSet(String name, String description, String anatomy, Map<String, SetLoad> loads) {}

    /**
     * A load of a set.
     *
     * @param name such as {@code hip}
     * @param isMoment whether it is a moment
     * @param given as written, with units, such as {@code [-54.0 %BW, -32.8 %BW, -229.2 %BW]}
     * @param vector in the frame of the set's anatomy, N or N·mm
     * @param source who says so
     * @param verified whether the source was opened
     * @param note a word, or empty
     */
    public record SetLoad(
            String name,
            boolean isMoment,
            String given,
            Vector3 vector,
            String source,
            boolean verified,
            String note) {}

    /**
     * Reads the sets.
     *
     * @param units with the mass of a body where vectors in %BW are wanted
     */
    public static LoadSets load(Units units) {
        Problems problems = new Problems();
        Node root = Document.parse(FILE, bytes(), problems).orElseThrow();
        Value read = new FormReader(units, problems).read(root, FrameLanguage.sets(), "", new Place(FILE, 1, 1));
        problems.throwIfAny();
        Map<String, LoadSet> sets = new LinkedHashMap<>();
        ((Value.Fields) read).fields().forEach((name, field) -> {
            Value.Fields set = (Value.Fields) field.value();
            Map<String, SetLoad> loads = new LinkedHashMap<>();
            Value.Fields own = set.fields("loads");
            own.fields().forEach((load, value) -> {
                Node written = child(child(child(root, name), "loads"), load);
                loads.put(load, load(load, (Value.Fields) value.value(), written));
            });
            sets.put(
                    name,
                    new LoadSet(
                            name,
                            set.text("description").orElseThrow(),
                            set.text("anatomy").orElseThrow(),
                            loads));
        });
        return new LoadSets(sets);
    }

    private static SetLoad load(String name, Value.Fields fields, Node written) {
        String kind = fields.has("moment") ? "moment" : "force";
        List<String> given = new ArrayList<>();
        for (Node item : ((Node.Sequence) child(written, kind)).items()) {
            given.add(((Node.Scalar) item).text());
        }
        return new SetLoad(
                name,
                kind.equals("moment"),
                "[" + String.join(", ", given) + "]",
                fields.vector(kind).orElseThrow(),
                fields.text("source").orElseThrow(),
                fields.text("verified").orElseThrow().equals("true"),
                fields.text("note").orElse(""));
    }

    private static Node child(Node node, String key) {
        return ((Node.Mapping) node).entries().get(key).value();
    }

    /** Returns a set by its name. */
    public Optional<LoadSet> find(String name) {
        return Optional.ofNullable(sets.get(name));
    }

    private static byte[] bytes() {
        try (InputStream in = LoadSets.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + FILE);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
