package org.wolff.materials.bone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Fields;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.spelling.Spelling;

/** The density–modulus laws that wolff knows, by name. Immutable. */
public final class BoneLaws {
    private static final String RESOURCE = "/org/wolff/materials/bone-laws.yaml";
    private static final Set<String> KEYS =
            Set.of("description", "density", "modulus", "strength", "range", "source", "verified", "notes");

    private final Map<String, DensityModulusLaw> laws;

    private BoneLaws(Map<String, DensityModulusLaw> laws) {
        this.laws = Collections.unmodifiableMap(new LinkedHashMap<>(laws));
    }

    /** Returns the laws shipped with wolff. */
    public static BoneLaws load() {
        try (InputStream in = BoneLaws.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return parse("bone-laws.yaml", in.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads laws.
     *
     * @param file what to call it in messages
     * @param yaml its text
     * @throws org.wolff.mesh.problem.InputException with all that is wrong with it
     */
    public static BoneLaws parse(String file, byte[] yaml) {
        Problems problems = new Problems();
        Map<String, DensityModulusLaw> laws = new LinkedHashMap<>();
        Document.parse(file, yaml, problems).ifPresent(root -> read(root, problems, laws));
        problems.throwIfAny();
        return new BoneLaws(laws);
    }

    /** Returns the law of a name, or nothing; see {@link #similar}. */
    public Optional<DensityModulusLaw> find(String name) {
        return Optional.ofNullable(laws.get(name));
    }

    /** Returns the known name nearest to an unknown one. */
    public Optional<String> similar(String name) {
        return Spelling.nearest(name, laws.keySet());
    }

    /** Returns all names, in the order of the document. */
    public Set<String> names() {
        return laws.keySet();
    }

    private static void read(Node root, Problems problems, Map<String, DensityModulusLaw> laws) {
        Fields read = new Fields(problems);
        Map<String, Node.Entry> top = read.fields(root, Set.of("sources", "laws"));
        read.readSources(top.get("sources"));
        read.fields(top.get("laws"), null)
                .forEach((name, entry) -> law(name, entry, read, problems).ifPresent(law -> laws.put(name, law)));
    }

    private static Optional<DensityModulusLaw> law(String name, Node.Entry entry, Fields read, Problems problems) {
        int before = problems.count();
        Map<String, Node.Entry> fields = read.fields(entry.value(), KEYS);
        String description =
                read.required(fields, "description", entry.keyPlace()).orElse("");
        Optional<DensityMeasure> measure = read.required(fields, "density", entry.keyPlace())
                .flatMap(word -> measure(word, fields.get("density"), problems));
        Optional<PiecewisePower> modulus = pieces(fields.get("modulus"), read, problems);
        if (modulus.isEmpty()) {
            read.required(fields, "modulus", entry.keyPlace());
        }
        Optional<PiecewisePower> strength = pieces(fields.get("strength"), read, problems);
        Optional<DensityModulusLaw.Range> range = range(fields.get("range"), read, problems);
        String source = read.source(fields, entry.keyPlace());
        boolean verified = read.verified(fields, entry.keyPlace());
        List<String> notes = new ArrayList<>();
        for (Node item : read.items(fields.get("notes"))) {
            read.text(new Node.Entry(item.place(), item)).ifPresent(notes::add);
        }
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new DensityModulusLaw(
                        name,
                        description,
                        measure.orElseThrow(),
                        modulus.orElseThrow(),
                        strength,
                        range,
                        source,
                        verified,
                        notes));
    }

    private static Optional<DensityModulusLaw.Range> range(Node.Entry entry, Fields read, Problems problems) {
        if (entry == null) {
            return Optional.empty();
        }
        Map<String, Node.Entry> fields = read.fields(entry, Set.of("from", "to", "source", "verified"));
        OptionalDouble from = read.number(fields, "from", Dimension.DENSITY);
        OptionalDouble to = read.number(fields, "to", Dimension.DENSITY);
        if (from.isEmpty() || to.isEmpty()) {
            read.required(fields, "from", entry.keyPlace());
            read.required(fields, "to", entry.keyPlace());
            return Optional.empty();
        }
        try {
            return Optional.of(new DensityModulusLaw.Range(
                    from.getAsDouble(),
                    to.getAsDouble(),
                    read.source(fields, entry.keyPlace()),
                    read.verified(fields, entry.keyPlace())));
        } catch (IllegalArgumentException bad) {
            problems.add(entry.value().place(), bad.getMessage(), "");
            return Optional.empty();
        }
    }

    private static Optional<DensityMeasure> measure(String word, Node.Entry entry, Problems problems) {
        for (DensityMeasure measure : DensityMeasure.values()) {
            if (measure.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(measure);
            }
        }
        problems.add(entry.value().place(), "'" + word + "' is no density", "write apparent, ash or ct");
        return Optional.empty();
    }

    private static Optional<PiecewisePower> pieces(Node.Entry entry, Fields read, Problems problems) {
        if (entry == null) {
            return Optional.empty();
        }
        List<PiecewisePower.Piece> pieces = new ArrayList<>();
        for (Node item : read.items(entry)) {
            Map<String, Node.Entry> fields = read.fields(item, Set.of("up-to", "factor", "exponent", "offset"));
            OptionalDouble factor = read.number(fields, "factor", Dimension.PRESSURE);
            OptionalDouble exponent = read.number(fields, "exponent", Dimension.RATIO);
            OptionalDouble upTo = read.number(fields, "up-to", Dimension.DENSITY);
            OptionalDouble offset = read.number(fields, "offset", Dimension.PRESSURE);
            if (factor.isEmpty() || exponent.isEmpty()) {
                read.required(fields, "factor", item.place());
                read.required(fields, "exponent", item.place());
                return Optional.empty();
            }
            pieces.add(new PiecewisePower.Piece(
                    upTo.isPresent() ? upTo.getAsDouble() / PiecewisePower.GRAM_PER_CM3 : Double.POSITIVE_INFINITY,
                    factor.getAsDouble(),
                    exponent.getAsDouble(),
                    offset.orElse(0)));
        }
        try {
            return Optional.of(new PiecewisePower(pieces));
        } catch (IllegalArgumentException bad) {
            problems.add(entry.value().place(), bad.getMessage(), "");
            return Optional.empty();
        }
    }
}
