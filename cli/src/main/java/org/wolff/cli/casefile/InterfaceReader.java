package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.document.Problems;
import org.wolff.mesh.region.Region;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.interfaces.GapField;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.interfaces.InterfaceLaw;

/** Interfaces between parts. */
final class InterfaceReader {
    /** No pair of materials rubs like this; a number above it is a slip of the unit. */
    private static final double LARGEST_FRICTION = 10;

    private final Set<String> parts;
    private final RegionReader regions;
    private final GapReader gaps;
    private final Problems problems;

    InterfaceReader(Set<String> parts, RegionReader regions, PlaneReader planes, double meshSize, Problems problems) {
        this.parts = parts;
        this.regions = regions;
        this.gaps = new GapReader(regions, planes, meshSize, problems);
        this.problems = problems;
    }

    List<Interface> interfaces(Value.Fields interfaces) {
        List<Interface> all = new ArrayList<>();
        Map<Set<String>, String> claimed = new LinkedHashMap<>();
        interfaces.fields().forEach((name, field) -> {
            if (field.value() instanceof Value.Fields fields) {
                Optional<List<String>> between = between(name, fields);
                Optional<InterfaceLaw> law = law(name, fields);
                Optional<GapField> gap = gaps.gap(name, fields);
                Optional<Region> within = fields.value("within").flatMap(regions::region);
                boolean zoneUnusable = fields.has("within") && within.isEmpty();
                if (between.isPresent() && !fields.has("within")) {
                    requireOnce(name, between.get(), fields, claimed);
                }
                if (between.isPresent() && law.isPresent() && gap.isPresent() && !zoneUnusable) {
                    all.add(new Interface(
                            name,
                            Optional.of(field.key()),
                            between.get(),
                            within,
                            law.get(),
                            gap.get(),
                            fields.number("close-below").orElse(0)));
                }
            }
        });
        return all;
    }

    private void requireOnce(String name, List<String> between, Value.Fields fields, Map<Set<String>, String> claimed) {
        String other = claimed.putIfAbsent(Set.copyOf(between), name);
        if (other != null) {
            problems.add(
                    fields.placeOf("between"),
                    "interface '" + name + "' claims the same facets as interface '" + other + "'",
                    "remove one, or keep them apart with 'within'");
        }
    }

    private Optional<List<String>> between(String name, Value.Fields fields) {
        List<String> names = new ArrayList<>();
        boolean usable = fields.value("between").isPresent();
        for (Value item : fields.items("between")) {
            if (!(item instanceof Value.Word word)) {
                return Optional.empty();
            }
            if (!parts.contains(word.text())) {
                problems.add(word.place(), "unknown part '" + word.text() + "'", NameTable.hint(word.text(), parts));
                usable = false;
            } else if (names.contains(word.text())) {
                problems.add(word.place(), "part '" + word.text() + "' is listed twice", "name another part");
                usable = false;
            }
            names.add(word.text());
        }
        if (names.size() > 2) {
            problems.add(
                    fields.placeOf("between"),
                    "interface '" + name + "' lies between " + names.size() + " parts",
                    "name two parts, or one that stands for itself and all its neighbours; make one interface for each"
                            + " pair");
            usable = false;
        }
        return usable ? Optional.of(names) : Optional.empty();
    }

    private Optional<InterfaceLaw> law(String name, Value.Fields fields) {
        String law = fields.text("law").orElse("");
        boolean rubs = law.equals("frictional") || law.equals("partly-bonded");
        boolean partly = law.equals("partly-bonded");
        boolean usable = !law.isEmpty();
        if (!rubs) {
            usable &= refuse(name, law, fields, List.of("friction", "slip-stiffness"), "only what rubs has it");
        }
        if (!partly) {
            usable &= refuse(
                    name, law, fields, List.of("bonded-share", "seed", "bonded-zone"), "only 'partly-bonded' has it");
        }
        if (law.equals("bonded")) {
            usable &= refuse(
                    name,
                    law,
                    fields,
                    List.of("interference", "gap", "close-below"),
                    "bonded parts neither press nor part");
        }
        if (partly) {
            usable &= refuse(
                    name,
                    law,
                    fields,
                    List.of("interference", "gap", "close-below"),
                    "bonded places hold where they are, so they have neither");
        }
        if (rubs && !fields.has("friction")) {
            problems.add(
                    fields.place(),
                    "interface '" + name + "' is " + law + " and has no friction",
                    "add for example 'friction: 0.74' and its 'source', or make it frictionless");
            usable = false;
        }
        if (!usable) {
            return Optional.empty();
        }
        return switch (law) {
            case "bonded" -> Optional.of(new InterfaceLaw.Bonded());
            case "frictionless" -> Optional.of(InterfaceLaw.Sliding.FREE);
            case "frictional" -> friction(fields).map(f -> new InterfaceLaw.Sliding(f, fields.text("source")));
            default -> bonding(name, fields).flatMap(bonding -> friction(fields)
                    .map(f -> new InterfaceLaw.PartlyBonded(bonding, f, fields.text("source"))));
        };
    }

    private boolean refuse(String name, String law, Value.Fields fields, List<String> keys, String why) {
        boolean none = true;
        for (String key : keys) {
            if (fields.has(key) && !law.isEmpty()) {
                problems.add(
                        fields.placeOf(key),
                        "interface '" + name + "' is " + law + " and has '" + key + "': " + why,
                        "remove it, or choose another law");
                none = false;
            }
        }
        return none;
    }

    private Optional<Friction> friction(Value.Fields fields) {
        OptionalDouble coefficient = fields.number("friction");
        if (coefficient.isEmpty()) {
            return Optional.empty();
        }
        if (coefficient.getAsDouble() > LARGEST_FRICTION) {
            problems.add(
                    fields.placeOf("friction"),
                    "a friction coefficient of " + coefficient.getAsDouble() + " is beyond any that was measured",
                    "0.3 to 1.2 is usual for metal on bone; is a '%' missing? Parts that never slip are bonded");
            return Optional.empty();
        }
        if (coefficient.getAsDouble() == 0 && fields.has("slip-stiffness")) {
            problems.add(
                    fields.placeOf("slip-stiffness"),
                    "a surface with friction 0 has no shear, so no slip stiffness",
                    "remove it, or give a friction above 0");
            return Optional.empty();
        }
        return Optional.of(new Friction(
                coefficient.getAsDouble(), fields.number("slip-stiffness").orElse(Double.POSITIVE_INFINITY)));
    }

    private Optional<InterfaceLaw.Bonding> bonding(String name, Value.Fields fields) {
        if (fields.has("bonded-share") == fields.has("bonded-zone")) {
            problems.add(
                    fields.has("bonded-zone") ? fields.placeOf("bonded-zone") : fields.place(),
                    "interface '" + name + "' is partly bonded and needs one of: bonded-share, bonded-zone",
                    "give the share of the area with a seed, or the region that is bonded");
            return Optional.empty();
        }
        if (fields.has("bonded-zone")) {
            if (fields.has("seed")) {
                problems.add(
                        fields.placeOf("seed"), "nothing is drawn where a zone says what is bonded", "remove 'seed'");
            }
            return fields.value("bonded-zone").flatMap(regions::region).map(InterfaceLaw.BondedZone::new);
        }
        return share(name, fields);
    }

    private Optional<InterfaceLaw.Bonding> share(String name, Value.Fields fields) {
        if (!fields.has("seed")) {
            problems.add(
                    fields.placeOf("bonded-share"),
                    "interface '" + name + "' draws its bonded places at random and has no seed",
                    "add for example 'seed: 1': the same seed draws the same places");
            return Optional.empty();
        }
        OptionalDouble share = fields.number("bonded-share");
        OptionalDouble seed = fields.number("seed");
        if (share.isEmpty() || seed.isEmpty()) {
            return Optional.empty();
        }
        if (!(share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
            problems.add(
                    fields.placeOf("bonded-share"),
                    "a share of " + 100 * share.getAsDouble() + " % is not within 0 % and 100 %",
                    "write for example '35 %' or '0.35'");
            return Optional.empty();
        }
        if (seed.getAsDouble() != Math.rint(seed.getAsDouble()) || Math.abs(seed.getAsDouble()) > 1e15) {
            problems.add(fields.placeOf("seed"), "the seed is not a whole number", "write for example 'seed: 1'");
            return Optional.empty();
        }
        return Optional.of(new InterfaceLaw.BondedShare(share.getAsDouble(), (long) seed.getAsDouble()));
    }
}
