package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Units;
import org.wolff.mesh.problem.Place;
import org.wolff.solver.analysis.Part;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;

/** Supports and load cases. */
final class BoundaryReader {
    private final FacetReader facets;
    private final VectorReader vectors;
    private final Problems problems;

    BoundaryReader(FacetReader facets, FrameReader frames, Units units, Problems problems) {
        this.facets = facets;
        this.vectors = new VectorReader(frames, units, problems);
        this.problems = problems;
    }

    List<Support> supports(Value.Fields supports) {
        List<Support> all = new ArrayList<>();
        supports.fields().forEach((name, field) -> {
            if (field.value() instanceof Value.Fields fields) {
                Optional<FacetSelection> where = facets.selection(fields);
                Optional<Support.Restraint> restraint = restraint(fields);
                if (where.isPresent() && restraint.isPresent()) {
                    all.add(new Support(name, where.get(), restraint.get()));
                }
            }
        });
        return all;
    }

    private Optional<Support.Restraint> restraint(Value.Fields fields) {
        if (fields.has("fixed")) {
            if (fields.text("fixed").orElse("").equals("false")) {
                problems.add(fields.placeOf("fixed"), "'fixed: false' holds nothing", "remove the support");
            }
            return Optional.of(new Support.Fixed());
        }
        Optional<Value> roller = fields.value("roller");
        if (roller.isPresent()) {
            return Optional.of(new Support.Roller(
                    roller.get() instanceof Value.Numbers numbers ? Optional.of(numbers.vector()) : Optional.empty()));
        }
        Value.Fields spring = fields.fields("spring");
        OptionalDouble stiffness = spring.number("stiffness");
        return stiffness.isEmpty()
                ? Optional.empty()
                : Optional.of(new Support.Spring(stiffness.getAsDouble(), spring.vector("direction")));
    }

    List<LoadCase> loadCases(Value.Fields cases, List<Part> parts) {
        List<LoadCase> all = new ArrayList<>();
        cases.fields().forEach((name, field) -> {
            if (field.value() instanceof Value.Items items) {
                Set<String> unverified = new LinkedHashSet<>();
                List<Load> loads = loads(items, parts, unverified);
                if (!loads.isEmpty()) {
                    all.add(new LoadCase(
                            name,
                            loads,
                            unverified.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of("no opened source for the load: " + String.join(", ", unverified)
                                            + " (give force: or moment: with numbers of your own)")));
                }
            }
        });
        return all;
    }

    private List<Load> loads(Value.Items items, List<Part> parts, Set<String> unverified) {
        List<Load> loads = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < items.items().size(); i++) {
            if (items.items().get(i) instanceof Value.Fields fields) {
                String kind = kind(fields);
                String name = fields.text("name").orElse(kind + "-" + (i + 1));
                if (!names.add(name)) {
                    problems.add(fields.placeOf("name"), "two loads are named '" + name + "'", "rename one of them");
                }
                load(name, kind, fields, parts).ifPresent(loads::add);
                vectors.unverified(fields).ifPresent(unverified::add);
            }
        }
        return loads;
    }

    private static String kind(Value.Fields fields) {
        for (String kind : List.of("force", "pressure", "moment", "gravity", "set")) {
            if (fields.has(kind)) {
                return kind;
            }
        }
        return "load";
    }

    private Optional<Load> load(String name, String kind, Value.Fields fields, List<Part> parts) {
        if (kind.equals("gravity")) {
            return gravity(name, fields, parts);
        }
        if (!fields.has("where")) {
            problems.add(
                    fields.place(),
                    "load '" + name + "' does not say where it acts",
                    "add for example 'where: [{plane: top}]'");
            return Optional.empty();
        }
        Optional<FacetSelection> where = facets.selection(fields);
        Optional<Value> value = fields.value(kind);
        if (where.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof Value.Amount pressure) {
            return notZero(pressure.number() == 0, pressure.place(), name)
                    ? Optional.of(new Load.Pressure(name, where.get(), pressure.number()))
                    : Optional.empty();
        }
        return vectors.of(kind, value.get(), fields)
                .filter(v -> notZero(v.vector().norm() == 0, value.get().place(), name))
                .map(v -> v.isMoment()
                        ? new Load.Moment(name, where.get(), v.vector())
                        : new Load.Force(name, where.get(), v.vector()));
    }

    private boolean notZero(boolean zero, Place place, String name) {
        if (zero) {
            problems.add(place, "load '" + name + "' is zero", "remove it or give it a size");
        }
        return !zero;
    }

    private Optional<Load> gravity(String name, Value.Fields fields, List<Part> parts) {
        for (String key : List.of("parts", "where", "share")) {
            if (fields.has(key)) {
                problems.add(fields.placeOf(key), "gravity acts on all parts; it has no '" + key + "'", "remove it");
            }
        }
        for (Part part : parts) {
            if (part.material().density().isEmpty()) {
                problems.add(
                        fields.placeOf("gravity"),
                        "gravity needs the density of '" + part.material().name() + "' (part '" + part.name() + "')",
                        "give the case a material of its own with 'density: …'");
            }
        }
        return fields.value("gravity")
                .flatMap(value -> vectors.of("gravity", value, fields))
                .map(VectorReader.Found::vector)
                .filter(v -> notZero(v.norm() == 0, fields.placeOf("gravity"), name))
                .map(v -> new Load.Gravity(name, v));
    }
}
