package org.wolff.materials.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Problems;
import org.wolff.materials.spelling.Spelling;

/** The materials that wolff knows, by name. Immutable. */
public final class Catalogue {
    private static final String RESOURCE = "/org/wolff/materials/catalogue.yaml";

    private final Map<String, Material> materials;

    private Catalogue(Map<String, Material> materials) {
        this.materials = Collections.unmodifiableMap(new LinkedHashMap<>(materials));
    }

    /** Returns the catalogue shipped with wolff. */
    public static Catalogue load() {
        try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return parse("catalogue.yaml", in.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @param file what to call it in messages
     * @param yaml its text
     * @throws org.wolff.mesh.problem.InputException with all that is wrong with it
     */
    public static Catalogue parse(String file, byte[] yaml) {
        Problems problems = new Problems();
        Map<String, Material> materials = new LinkedHashMap<>();
        Document.parse(file, yaml, problems)
                .ifPresent(root -> materials.putAll(new CatalogueReader(problems).materials(root)));
        problems.throwIfAny();
        return new Catalogue(materials);
    }

    /** Returns the material of a name, or nothing; see {@link #similar}. */
    public Optional<Material> find(String name) {
        return Optional.ofNullable(materials.get(name));
    }

    /** Returns the known name nearest to an unknown one. */
    public Optional<String> similar(String name) {
        return Spelling.nearest(name, materials.keySet());
    }

    /** Returns all names, in the order of the catalogue. */
    public Set<String> names() {
        return materials.keySet();
    }
}
