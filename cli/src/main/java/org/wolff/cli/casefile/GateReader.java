package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.document.Problems;
import org.wolff.materials.quantity.Dimension;
import org.wolff.materials.quantity.Quantity;
import org.wolff.materials.quantity.QuantityException;
import org.wolff.materials.quantity.Units;
import org.wolff.mesh.problem.Place;
import org.wolff.solver.finding.Gate;
import org.wolff.solver.finding.Limit;
import org.wolff.solver.finding.Severity;
import org.wolff.solver.metric.MetricKinds;
import org.wolff.solver.metric.MetricKinds.MetricKind;
import org.wolff.solver.metric.MetricKinds.Subject;

/** One check of a metric: from its keys to gates, one for each part and load case that it names. */
final class GateReader {
    /** What the names of strengths of the metal of a lattice begin with. */
    private static final String STRUT = "strut-";

    private final GateScope scope;
    private final Units units;
    private final Problems problems;

    GateReader(GateScope scope, Units units, Problems problems) {
        this.scope = scope;
        this.units = units;
        this.problems = problems;
    }

    /** Returns the gates of a check; none where something is wrong with it, which is told. */
    List<Gate> gates(String name, Value.Fields check) {
        for (String key : List.of("parts", "interfaces", "load-cases", "without")) {
            if (check.has(key)) {
                problems.add(check.placeOf(key), "'" + key + "' goes with 'preset' or 'file'", "remove it");
            }
        }
        Optional<MetricKind> kind = kind(check);
        Optional<String> bound = bound(check, name);
        Optional<List<Optional<String>>> subjects = kind.flatMap(k -> subjects(k, check));
        List<Optional<String>> loadCases = orEach(scope.loadCases(check.value("load-case"), problems));
        if (kind.isEmpty() || bound.isEmpty() || subjects.isEmpty()) {
            return List.of();
        }
        List<Gate> gates = new ArrayList<>();
        for (Optional<String> subject : subjects.get()) {
            Optional<Allowable> allowable = allowable(check, bound.get(), kind.get(), subject);
            for (Optional<String> loadCase : allowable.isPresent() ? loadCases : List.<Optional<String>>of()) {
                gates.add(gate(name, check, kind.get(), subject, loadCase, allowable.get()));
            }
        }
        return gates;
    }

    private static List<Optional<String>> orEach(List<String> names) {
        return names.isEmpty()
                ? List.of(Optional.empty())
                : names.stream().map(Optional::of).toList();
    }

    private Optional<MetricKind> kind(Value.Fields check) {
        Optional<Value> word = check.value("metric");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        String id = ((Value.Word) word.get()).text();
        Optional<MetricKind> kind = MetricKinds.find(id);
        if (kind.isEmpty()) {
            Set<String> ids =
                    MetricKinds.kinds().stream().map(MetricKind::id).collect(Collectors.toCollection(TreeSet::new));
            problems.add(
                    word.get().place(),
                    "unknown metric '" + id + "'",
                    NameTable.hint(id, ids) + "; 'wolff checks --metrics' lists them all");
        }
        return kind;
    }

    private Optional<String> bound(Value.Fields check, String name) {
        if (check.has("below") && check.has("above")) {
            problems.add(
                    check.placeOf("above"),
                    "check '" + name + "' has two limits",
                    "write two checks, so that each has a verdict of its own");
            return Optional.empty();
        }
        if (!check.has("below") && !check.has("above")) {
            problems.add(
                    check.place(), "check '" + name + "' has no limit", "add for example 'below: 10 MPa', or 'above:'");
            return Optional.empty();
        }
        return Optional.of(check.has("below") ? "below" : "above");
    }

    /** Returns what is judged; one empty entry for each that has the metric. Nothing where the names do not fit. */
    private Optional<List<Optional<String>>> subjects(MetricKind kind, Value.Fields check) {
        List<String> parts = scope.parts(check.value("part"), problems);
        List<String> interfaces = scope.interfaces(check.value("interface"), problems);
        if (check.has("part") && parts.isEmpty() || check.has("interface") && interfaces.isEmpty()) {
            return Optional.empty(); // the names are told to be unknown
        }
        boolean fits = fits(kind, "part", Subject.PART, check) && fits(kind, "interface", Subject.INTERFACE, check);
        if (kind.subject() == Subject.INTERFACE && scope.interfaces().isEmpty()) {
            problems.add(
                    check.placeOf("metric"),
                    kind.id() + " is measured at interfaces, and there is none",
                    "describe one under 'interfaces', or remove the check");
            fits = false;
        }
        return fits ? Optional.of(orEach(parts.isEmpty() ? interfaces : parts)) : Optional.empty();
    }

    private boolean fits(MetricKind kind, String key, Subject subject, Value.Fields check) {
        boolean fits = !check.has(key) || kind.subject() == subject;
        if (!fits) {
            String what =
                    switch (kind.subject()) {
                        case PART -> "a part";
                        case INTERFACE -> "an interface";
                        case MODEL -> "the whole model";
                    };
            problems.add(check.placeOf(key), kind.id() + " belongs to " + what, "remove '" + key + "'");
        }
        return fits;
    }

    /** A limit with who says so, and why no verdict may rest on it. */
    private record Allowable(double value, String source, List<String> caveats) {}

    private Optional<Allowable> allowable(Value.Fields check, String bound, MetricKind kind, Optional<String> part) {
        Optional<Value> value = check.value(bound);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof Value.Fields share) {
            return strength(share, kind, part);
        }
        Value.Word word = (Value.Word) value.get();
        try {
            double limit = number(word.text(), kind);
            return Optional.of(new Allowable(limit, "", List.of()));
        } catch (QuantityException bad) {
            problems.add(word.place(), "the limit of " + kind.id() + ": " + bad.getMessage(), bad.hint());
            return Optional.empty();
        }
    }

    /** Returns a limit in the unit of the metric; where that is of no dimension that is known, it is the only one. */
    private double number(String text, MetricKind kind) {
        Optional<Dimension> dimension = Dimension.ofUnit(kind.unit());
        if (dimension.isPresent()) {
            return Quantity.parse(text, dimension.get(), units).value();
        }
        String plain = text.strip();
        if (!plain.endsWith(kind.unit())) {
            throw new QuantityException(
                    "'" + text + "' is not in " + kind.unit(), "write for example 3 " + kind.unit());
        }
        return Quantity.parse(plain.substring(0, plain.length() - kind.unit().length()), Dimension.RATIO, units)
                .value();
    }

    private Optional<Allowable> strength(Value.Fields share, MetricKind kind, Optional<String> part) {
        Optional<Value> of = share.value("of");
        if (of.isEmpty()) {
            return Optional.empty();
        }
        Place place = of.get().place();
        if (part.isEmpty() || !scope.parts().values().stream().anyMatch(names -> names.contains(part.get()))) {
            problems.add(place, "a strength is that of a part's material", "say which: add 'part:'");
            return Optional.empty();
        }
        Material material = scope.materials().get(part.get());
        if (material == null) {
            return Optional.empty(); // what is wrong with the part is told already
        }
        String wanted = ((Value.Word) of.get()).text();
        List<Property> found = material.properties().stream()
                .filter(property -> property.name().equals(wanted))
                .toList();
        if (found.size() != 1) {
            tellStrengths(place, material, wanted, found, kind);
            return Optional.empty();
        }
        Property property = found.get(0);
        if (!property.unit().equals(kind.unit())) {
            problems.add(place, wanted + " is in " + property.unit() + ", " + kind.id() + " in " + kind.unit(), "");
            return Optional.empty();
        }
        if (wanted.startsWith(STRUT) != kind.id().startsWith("strut-stress")) {
            problems.add(
                    place,
                    wanted.startsWith(STRUT)
                            ? wanted + " is the strength of the metal, and " + kind.id()
                                    + " that of metal and pores together"
                            : kind.id() + " is the stress in the metal, and " + wanted + " is not its strength",
                    "hold strut-stress.p99 against a strength whose name begins with 'strut-'");
            return Optional.empty();
        }
        double factor = share.number("share").orElse(1);
        String condition = property.condition().isEmpty() ? "" : " (" + property.condition() + ")";
        String text = wanted + " of " + material.name() + condition;
        // A part of a known strength needs no further source; more than all of it does.
        String source = factor <= 1 ? text + ": " + property.source() : "";
        List<String> caveats = property.verified()
                ? List.of()
                : List.of("no opened source for the limit: " + text + " (write the limit as a number with source:)");
        return Optional.of(new Allowable(factor * property.value(), source, caveats));
    }

    private void tellStrengths(Place place, Material material, String wanted, List<Property> found, MetricKind kind) {
        List<String> names = material.properties().stream()
                .filter(property -> property.unit().equals(kind.unit()))
                .map(Property::name)
                .distinct()
                .toList();
        problems.add(
                place,
                "material " + material.name() + " has " + (found.isEmpty() ? "no '" : found.size() + " values of '")
                        + wanted + "'",
                found.isEmpty() ? NameTable.hint(wanted, names) : "write the limit as a number, with its source");
    }

    private static Gate gate(
            String name,
            Value.Fields check,
            MetricKind kind,
            Optional<String> subject,
            Optional<String> loadCase,
            Allowable allowable) {
        List<String> caveats = new ArrayList<>(allowable.caveats());
        check.text("caveat").ifPresent(caveats::add);
        Limit limit = check.has("below")
                ? Limit.below(allowable.value(), kind.unit())
                : Limit.above(allowable.value(), kind.unit());
        String own = check.text("source").orElse("");
        String source = own.isEmpty() || allowable.source().isEmpty()
                ? own + allowable.source()
                : own + "; " + allowable.source();
        return new Gate(
                name,
                check.text("metric").orElseThrow(),
                subject,
                loadCase,
                limit,
                check.text("severity").orElse("error").equals("error") ? Severity.ERROR : Severity.WARNING,
                source,
                caveats);
    }
}
