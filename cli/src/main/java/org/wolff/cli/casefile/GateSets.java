package org.wolff.cli.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.wolff.cli.casefile.form.FormReader;
import org.wolff.cli.casefile.form.Value;
import org.wolff.cli.casefile.language.CheckLanguage;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Units;
import org.wolff.mesh.problem.Place;

/** The sets of gates that wolff ships, as readable YAML: limits with their sources. */
public final class GateSets {
    private static final List<String> NAMES = List.of("s0-buttress", "s3-vertebra", "s4-tibia", "f2996-style");

    private GateSets() {}

    /** Returns the names of all sets. */
    public static List<String> names() {
        return NAMES;
    }

    /** Returns the text of a set, or nothing where there is none of that name. */
    public static Optional<byte[]> bytes(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        String resource = "/org/wolff/cli/casefile/gates/" + name + ".yaml";
        try (InputStream in = GateSets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return Optional.of(in.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the one line that a set says of itself. */
    public static String description(String name) {
        Problems problems = new Problems();
        Optional<Value.Fields> set = parse("preset " + name, bytes(name).orElseThrow(), Units.standard(), problems);
        problems.throwIfAny();
        return set.flatMap(fields -> fields.text("description")).orElse("");
    }

    /** Returns the form of a set; what is wrong with it goes to the problems. */
    static Optional<Value.Fields> parse(String file, byte[] bytes, Units units, Problems problems) {
        return Document.parse(file, bytes, problems)
                .map(root -> new FormReader(units, problems).read(root, CheckLanguage.set(), "", new Place(file, 1, 1)))
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast);
    }
}
