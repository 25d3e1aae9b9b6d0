package org.wolff.materials.porous;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.wolff.materials.catalogue.FatigueReader;
import org.wolff.materials.catalogue.FatigueStrength;
import org.wolff.materials.document.Document;
import org.wolff.materials.document.Fields;
import org.wolff.materials.document.Node;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.spelling.Spelling;

/** The measured porous metals that wolff knows, by name. Immutable. */
public final class PorousMetals {
    private static final String RESOURCE = "/org/wolff/materials/porous-metals.yaml";
    private static final Map<String, PorousQuantity> QUANTITIES = Map.of(
            "youngs-modulus", PorousQuantity.YOUNGS_MODULUS,
            "yield-strength", PorousQuantity.YIELD_STRENGTH,
            "plateau-stress", PorousQuantity.PLATEAU_STRESS);
    private static final Set<String> SAMPLE_KEYS =
            Set.of("porosity", "youngs-modulus", "yield-strength", "plateau-stress");

    private static final Set<String> METAL_KEYS =
            Set.of("aliases", "description", "solid", "samples", "fatigue", "elsewhere", "source");

    private final Map<String, PorousTable> tables;
    private final Map<String, String> aliases;

    private PorousMetals(Map<String, PorousTable> tables, Map<String, String> aliases) {
        this.tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        this.aliases = Map.copyOf(aliases);
    }

    /** Returns the tables shipped with wolff. */
    public static PorousMetals load() {
        try (InputStream in = PorousMetals.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return parse("porous-metals.yaml", in.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads tables.
     *
     * @param file what to call it in messages
     * @param yaml its text
     * @throws org.wolff.mesh.problem.InputException with all that is wrong with it
     */
    public static PorousMetals parse(String file, byte[] yaml) {
        Problems problems = new Problems();
        Map<String, PorousTable> tables = new LinkedHashMap<>();
        Map<String, String> aliases = new LinkedHashMap<>();
        Document.parse(file, yaml, problems).ifPresent(root -> {
            Fields read = new Fields(problems);
            Map<String, Node.Entry> top = read.fields(root, Set.of("sources", "metals"));
            read.readSources(top.get("sources"));
            read.fields(top.get("metals"), null).forEach((name, entry) -> {
                Map<String, Node.Entry> fields = read.fields(entry.value(), METAL_KEYS);
                texts(fields.get("aliases"), read).forEach(alias -> aliases.put(alias, name));
                table(entry, fields, read, problems).ifPresent(table -> tables.put(name, table));
            });
        });
        problems.throwIfAny();
        return new PorousMetals(tables, aliases);
    }

    /** Returns the table of a name or an alias, or nothing; see {@link #similar}. */
    public Optional<PorousTable> find(String name) {
        return Optional.ofNullable(tables.get(aliases.getOrDefault(name, name)));
    }

    /** Returns the known name nearest to an unknown one. */
    public Optional<String> similar(String name) {
        return Spelling.nearest(name, tables.keySet());
    }

    /** Returns all names, in the order of the document. */
    public Set<String> names() {
        return tables.keySet();
    }

    /** Returns all names and aliases. */
    public Set<String> words() {
        Set<String> words = new TreeSet<>(tables.keySet());
        words.addAll(aliases.keySet());
        return words;
    }

    private static List<String> texts(Node.Entry entry, Fields read) {
        List<String> texts = new ArrayList<>();
        for (Node item : read.items(entry)) {
            read.text(new Node.Entry(item.place(), item)).ifPresent(texts::add);
        }
        return texts;
    }

    private static Optional<PorousTable> table(
            Node.Entry entry, Map<String, Node.Entry> fields, Fields read, Problems problems) {
        int before = problems.count();
        String description =
                read.required(fields, "description", entry.keyPlace()).orElse("");
        String source = read.source(fields, entry.keyPlace());
        List<PorousTable.Sample> samples = new ArrayList<>();
        for (Node item : read.items(fields.get("samples"))) {
            sample(item, read, problems).ifPresent(samples::add);
        }
        List<PorousTable.FatigueSample> fatigue = new ArrayList<>();
        for (Node item : read.items(fields.get("fatigue"))) {
            fatigue(item, read, problems).ifPresent(fatigue::add);
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PorousTable(
                    description,
                    samples,
                    source,
                    read.optional(fields, "solid"),
                    fatigue,
                    texts(fields.get("elsewhere"), read)));
        } catch (IllegalArgumentException bad) {
            problems.add(entry.keyPlace(), bad.getMessage(), "");
            return Optional.empty();
        }
    }

    private static Optional<PorousTable.Sample> sample(Node item, Fields read, Problems problems) {
        Map<String, Node.Entry> fields = read.fields(item, SAMPLE_KEYS);
        OptionalDouble porosity = read.number(fields, "porosity", Dimension.RATIO);
        Map<PorousQuantity, Double> values = new EnumMap<>(PorousQuantity.class);
        QUANTITIES.forEach((key, quantity) ->
                read.number(fields, key, Dimension.PRESSURE).ifPresent(value -> values.put(quantity, value)));
        if (porosity.isEmpty()) {
            read.required(fields, "porosity", item.place());
            return Optional.empty();
        }
        try {
            return Optional.of(new PorousTable.Sample(porosity.getAsDouble(), values));
        } catch (IllegalArgumentException bad) {
            problems.add(item.place(), bad.getMessage(), "");
            return Optional.empty();
        }
    }

    private static Optional<PorousTable.FatigueSample> fatigue(Node item, Fields read, Problems problems) {
        Optional<FatigueStrength> strength = FatigueReader.read(item, read, Set.of("porosity"));
        if (strength.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble porosity = read.number(((Node.Mapping) item).entries(), "porosity", Dimension.RATIO);
        if (porosity.isEmpty()) {
            read.required(((Node.Mapping) item).entries(), "porosity", item.place());
            return Optional.empty();
        }
        try {
            return Optional.of(new PorousTable.FatigueSample(porosity.getAsDouble(), strength.get()));
        } catch (IllegalArgumentException bad) {
            problems.add(item.place(), bad.getMessage(), "");
            return Optional.empty();
        }
    }
}
