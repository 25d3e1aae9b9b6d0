package org.wolff.solver.fatigue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.materials.assessment.Assessment;
import org.wolff.materials.catalogue.FatigueStrength;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.fatigue.FatigueLimit;
import org.wolff.materials.fatigue.MeanStressRule;
import org.wolff.materials.fatigue.StressLife;

/** The strengths of a part: those that the case gives, else those of its material that have an opened source. */
final class Strengths {
    private final FatiguePlan plan;
    private final Material material;

    Strengths(FatiguePlan plan, Material material) {
        this.plan = plan;
        this.material = material;
    }

    /** Whether a material is a porous one that stands for its struts and holes together. */
    static boolean isLattice(Material material) {
        return material.name().contains("porous")
                || material.name().contains("lattice")
                || material.properties().stream()
                        .anyMatch(p ->
                                p.name().equals("porosity") || p.condition().contains("porosity"));
    }

    /** Returns a verified property of the material, MPa. */
    static OptionalDouble verified(Material material, String name) {
        return material.properties().stream()
                .filter(property -> property.name().equals(name) && property.verified())
                .mapToDouble(Property::value)
                .findFirst();
    }

    /** Returns Su or Sy as a rule needs; empty where none has a source. */
    OptionalDouble staticStrength(MeanStressRule.Strength which) {
        return switch (which) {
            case ULTIMATE -> plan.ultimate().isPresent() ? plan.ultimate() : verified(material, "ultimate-strength");
            case YIELD -> yieldStrength();
            case NONE -> OptionalDouble.empty();
        };
    }

    OptionalDouble yieldStrength() {
        return plan.yieldStrength().isPresent() ? plan.yieldStrength() : verified(material, "yield-strength");
    }

    /** Returns the fully reversed S–N curve, or why there is none. */
    Curve curve(MeanStressRule rule) {
        return curve(rule, false);
    }

    /**
     * Returns the fully reversed S–N curve, or why there is none.
     *
     * @param asMeasured whether strengths of other ratios than R = −1 are refused instead of brought there
     */
    Curve curve(MeanStressRule rule, boolean asMeasured) {
        if (plan.limit().isPresent() && isLattice(material) && !plan.limitOfLattice()) {
            return Curve.none("the material " + material.name()
                    + " stands for a lattice, and the limit that was given is not said to be that of the lattice");
        }
        List<FatigueStrength> measured = plan.limit().map(List::of).orElse(material.fatigue());
        if (measured.isEmpty()) {
            return Curve.none("no fatigue strength is known of " + material.name() + ": give one with its source");
        }
        List<StressLife.Point> points = new ArrayList<>();
        List<String> how = new ArrayList<>();
        for (FatigueStrength strength : measured) {
            if (asMeasured && strength.stressRatio().orElse(-1) != -1) {
                return Curve.none("the criterion needs a strength measured at R = -1, and the one of "
                        + strength.source() + " is not");
            }
            Assessment reversed = FatigueLimit.fullyReversed(strength, rule, staticStrength(rule.strength()));
            if (!reversed.isAssessable()) {
                return Curve.none(reversed.text());
            }
            points.add(new StressLife.Point(reversed.value().getAsDouble(), strength.cycles()));
            how.add(reversed.text());
        }
        try {
            return new Curve(Optional.of(new StressLife(points)), String.join("; ", how));
        } catch (IllegalArgumentException contradiction) {
            return Curve.none(contradiction.getMessage());
        }
    }

    /**
     * A fully reversed S–N curve.
     *
     * @param life empty where there is none
     * @param text how it came about, or why there is none
     */
    record Curve(Optional<StressLife> life, String text) {
        static Curve none(String reason) {
            return new Curve(Optional.empty(), reason);
        }

        /** Returns the amplitude borne for a number of cycles. */
        Assessment limit(double cycles) {
            if (life.isEmpty()) {
                return Assessment.notAssessable(text);
            }
            Assessment strength = life.get().strength(cycles);
            return strength.isAssessable()
                    ? Assessment.of(
                            strength.value().getAsDouble(),
                            String.format(
                                    Locale.ROOT,
                                    "Se = %.4g MPa at R = -1 for %.3g cycles (%s; %s)",
                                    strength.value().getAsDouble(),
                                    cycles,
                                    strength.text(),
                                    text))
                    : strength;
        }
    }
}
