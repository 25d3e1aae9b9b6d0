package org.wolff.cli.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wolff.cli.casefile.form.Value;
import org.wolff.materials.catalogue.FatigueStrength;
import org.wolff.materials.document.Problems;
import org.wolff.materials.fatigue.MeanStressRule;
import org.wolff.materials.fatigue.StressLife;
import org.wolff.mesh.problem.Place;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.fatigue.FatiguePlan;
import org.wolff.solver.fit.FitPlan;

/** How fatigue and fit are judged. */
final class FatigueReader {
    private static final Map<String, MeanStressRule> RULES = Map.of(
            "goodman", MeanStressRule.GOODMAN,
            "gerber", MeanStressRule.GERBER,
            "soderberg", MeanStressRule.SODERBERG,
            "smith-watson-topper", MeanStressRule.SMITH_WATSON_TOPPER);

    private static final double REACH = 2;
    private static final double GAP = 0.5;

    private final Set<String> parts;
    private final Problems problems;

    FatigueReader(Set<String> parts, Problems problems) {
        this.parts = parts;
        this.problems = problems;
    }

    private void known(String part, Place place) {
        if (!parts.contains(part)) {
            problems.add(place, "unknown part '" + part + "'", NameTable.hint(part, parts));
        }
    }

    List<FatiguePlan> plans(Value.Fields byPart, List<LoadCase> loadCases) {
        List<FatiguePlan> plans = new ArrayList<>();
        byPart.fields().forEach((part, field) -> {
            known(part, field.key());
            if (field.value() instanceof Value.Fields fields) {
                plan(part, fields, loadCases).ifPresent(plans::add);
            }
        });
        return plans;
    }

    private Optional<FatiguePlan> plan(String part, Value.Fields fields, List<LoadCase> loadCases) {
        OptionalDouble ratio = fields.number("ratio");
        OptionalDouble cycles = fields.number("cycles");
        if (ratio.isEmpty() || cycles.isEmpty()) {
            return Optional.empty();
        }
        if (ratio.getAsDouble() > 1) {
            problems.add(
                    fields.placeOf("ratio"),
                    "a stress ratio above 1 has its least load above its greatest",
                    "write R = least over greatest load, at most 1");
            return Optional.empty();
        }
        Value.Fields limit = fields.fields("limit");
        return Optional.of(new FatiguePlan(
                part,
                ratio.getAsDouble(),
                cycles.getAsDouble(),
                criterion(fields),
                limit(limit),
                limit.text("lattice").orElse("false").equals("true"),
                fields.fields("ultimate-strength").number("stress"),
                fields.fields("yield-strength").number("stress"),
                blocks(fields, loadCases)));
    }

    private FatiguePlan.Criterion criterion(Value.Fields fields) {
        String word = fields.text("criterion").orElse("goodman");
        OptionalDouble second = fields.fields("second-limit").number("stress");
        return switch (word) {
            case "sines" -> new FatiguePlan.Sines(second);
            case "dang-van" -> new FatiguePlan.DangVan(second);
            case "normalized-stress" -> new FatiguePlan.NormalizedStress(curve(fields.fields("curve")));
            default -> new FatiguePlan.SignedVonMises(RULES.getOrDefault(word, MeanStressRule.GOODMAN));
        };
    }

    private Optional<StressLife> curve(Value.Fields curve) {
        List<StressLife.Point> points = new ArrayList<>();
        try {
            for (Value item : curve.items("points")) {
                if (item instanceof Value.Numbers pair) {
                    points.add(new StressLife.Point(
                            pair.numbers().get(0), pair.numbers().get(1)));
                }
            }
            return points.isEmpty() ? Optional.empty() : Optional.of(new StressLife(points));
        } catch (IllegalArgumentException refused) {
            problems.add(
                    curve.placeOf("points"),
                    refused.getMessage(),
                    "give [share of the yield strength, cycles], the share falling with the cycles");
            return Optional.empty();
        }
    }

    private Optional<FatigueStrength> limit(Value.Fields limit) {
        OptionalDouble stress = limit.number("stress");
        OptionalDouble cycles = limit.number("cycles");
        OptionalDouble ratio = limit.number("stress-ratio");
        if (stress.isEmpty() || cycles.isEmpty() || ratio.isEmpty()) {
            return Optional.empty();
        }
        if (ratio.getAsDouble() > 1) {
            problems.add(
                    limit.placeOf("stress-ratio"), "a stress ratio above 1", "write R = least over greatest stress");
            return Optional.empty();
        }
        return Optional.of(new FatigueStrength(
                stress.getAsDouble(),
                cycles.getAsDouble(),
                ratio,
                "",
                "",
                "",
                "case file: " + limit.text("source").orElse(""),
                limit.text("source").isPresent()));
    }

    private List<FatiguePlan.Block> blocks(Value.Fields fields, List<LoadCase> loadCases) {
        List<String> names = loadCases.stream().map(LoadCase::name).toList();
        List<FatiguePlan.Block> blocks = new ArrayList<>();
        for (Value item : fields.items("blocks")) {
            if (item instanceof Value.Fields block
                    && block.value("load-case").orElse(null) instanceof Value.Word word
                    && block.number("cycles").isPresent()) {
                if (!names.contains(word.text())) {
                    problems.add(
                            word.place(),
                            "unknown load case '" + word.text() + "'",
                            NameTable.hint(word.text(), names));
                }
                blocks.add(new FatiguePlan.Block(
                        word.text(), block.number("cycles").getAsDouble()));
            }
        }
        return blocks;
    }

    Optional<FitPlan> fit(Value.Fields fit) {
        List<String> implants = names(fit, "implants");
        Map<String, FitPlan.BoneKind> bones = new LinkedHashMap<>();
        fit.fields("bones").fields().forEach((part, field) -> {
            known(part, field.key());
            if (field.value() instanceof Value.Word word) {
                bones.put(
                        part, word.text().equals("cortical") ? FitPlan.BoneKind.CORTICAL : FitPlan.BoneKind.CANCELLOUS);
            }
            if (implants.contains(part)) {
                problems.add(field.key(), "part '" + part + "' is implant and bone", "name it once");
            }
        });
        List<String> screws = names(fit, "screws");
        double reach = fit.number("reach").orElse(REACH);
        double gap = fit.number("gap-limit").orElse(Math.min(GAP, reach));
        if (gap > reach) {
            problems.add(fit.placeOf("gap-limit"), "the limit of the gap is wider than the reach", "widen 'reach'");
            return Optional.empty();
        }
        for (String screw : screws) {
            if (!implants.contains(screw)) {
                problems.add(
                        fit.placeOf("screws"), "screw '" + screw + "' is not among the implants", "name it there too");
                return Optional.empty();
            }
        }
        return implants.isEmpty() || bones.isEmpty()
                ? Optional.empty()
                : Optional.of(new FitPlan(implants, bones, screws, reach, gap, fit.text("source")));
    }

    private List<String> names(Value.Fields fields, String key) {
        List<String> names = new ArrayList<>();
        for (Value item : fields.items(key)) {
            if (item instanceof Value.Word word) {
                known(word.text(), word.place());
                names.add(word.text());
            }
        }
        return names;
    }
}
