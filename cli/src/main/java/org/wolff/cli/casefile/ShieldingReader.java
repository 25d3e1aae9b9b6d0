package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.document.Problems;
import org.wolff.mesh.problem.Place;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.shielding.DeadZone;
import org.wolff.solver.shielding.ShieldingPlan;
import org.wolff.solver.shielding.StrainWindows;

/** How the intact bone is made, and what is compared. */
final class ShieldingReader {
    private final Set<String> parts;
    private final MaterialReader materials;
    private final FacetReader facets;
    private final ZoneReader zones;
    private final Problems problems;

    ShieldingReader(
            Set<String> parts, MaterialReader materials, FacetReader facets, ZoneReader zones, Problems problems) {
        this.parts = parts;
        this.materials = materials;
        this.facets = facets;
        this.zones = zones;
        this.problems = problems;
    }

    Optional<ShieldingPlan> plan(Value.Fields shielding, List<LoadCase> loadCases) {
        Map<String, Optional<Material>> implants = implants(shielding.fields("implant"));
        List<String> bones = bones(shielding, implants.keySet());
        if (implants.isEmpty() || bones.isEmpty()) {
            problems.add(
                    shielding.placeOf("implant"),
                    "shielding needs a part that is implant and one that is bone",
                    "name the parts of the implant under 'implant'");
            return Optional.empty();
        }
        return Optional.of(new ShieldingPlan(
                implants,
                bones,
                moved(shielding.fields("loads"), loadCases),
                deadZones(shielding.items("dead-zones")),
                windows(shielding),
                zones.zones(shielding.fields("zones"))));
    }

    private Map<String, Optional<Material>> implants(Value.Fields implant) {
        Map<String, Optional<Material>> implants = new LinkedHashMap<>();
        implant.fields().forEach((part, field) -> {
            known(part, field.key());
            if (field.value() instanceof Value.Word word) {
                Optional<Material> back = word.text().equals("void") ? Optional.empty() : materials.plain(word);
                if (back.isPresent() || word.text().equals("void")) {
                    implants.put(part, back);
                }
            }
        });
        return implants;
    }

    private void known(String part, Place place) {
        if (!parts.contains(part)) {
            problems.add(place, "unknown part '" + part + "'", NameTable.hint(part, parts));
        }
    }

    private List<String> bones(Value.Fields shielding, Set<String> implants) {
        if (!shielding.has("bones")) {
            return parts.stream().filter(part -> !implants.contains(part)).toList();
        }
        List<String> bones = new ArrayList<>();
        for (Value item : shielding.items("bones")) {
            if (item instanceof Value.Word word) {
                known(word.text(), word.place());
                if (implants.contains(word.text())) {
                    problems.add(word.place(), "part '" + word.text() + "' is implant and bone", "name it once");
                }
                bones.add(word.text());
            }
        }
        return bones;
    }

    private Map<String, FacetSelection> moved(Value.Fields loads, List<LoadCase> loadCases) {
        Set<String> names = new HashSet<>();
        loadCases.forEach(loadCase -> loadCase.loads().stream().map(Load::name).forEach(names::add));
        Map<String, FacetSelection> moved = new HashMap<>();
        loads.fields().forEach((load, field) -> {
            if (!names.contains(load)) {
                problems.add(field.key(), "unknown load '" + load + "'", NameTable.hint(load, names));
            }
            if (field.value() instanceof Value.Fields fields) {
                facets.selection(fields).ifPresent(where -> moved.put(load, where));
            }
        });
        return moved;
    }

    private List<DeadZone> deadZones(List<Value> items) {
        List<DeadZone> zones = new ArrayList<>();
        for (Value item : items) {
            if (item instanceof Value.Fields fields
                    && fields.number("half-width").isPresent()) {
                double half = fields.number("half-width").getAsDouble();
                if (half >= 1) {
                    problems.add(
                            fields.placeOf("half-width"),
                            "a dead zone of 100 % or more never ends",
                            "write for example 75 %");
                } else {
                    zones.add(new DeadZone(half, fields.text("source")));
                }
            }
        }
        return zones.isEmpty() ? ShieldingPlan.STANDARD_DEAD_ZONES : zones;
    }

    private StrainWindows windows(Value.Fields shielding) {
        Value.Fields fields = shielding.fields("strain-windows");
        OptionalDouble disuse = fields.number("disuse");
        OptionalDouble formation = fields.number("formation");
        OptionalDouble overload = fields.number("overload");
        if (disuse.isEmpty() || formation.isEmpty() || overload.isEmpty()) {
            return StrainWindows.STANDARD;
        }
        try {
            return new StrainWindows(
                    disuse.getAsDouble(), formation.getAsDouble(), overload.getAsDouble(), fields.text("source"));
        } catch (IllegalArgumentException refused) {
            problems.add(shielding.placeOf("strain-windows"), refused.getMessage(), "give them in ascending order");
            return StrainWindows.STANDARD;
        }
    }
}
