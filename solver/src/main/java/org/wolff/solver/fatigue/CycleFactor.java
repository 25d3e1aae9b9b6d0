package org.wolff.solver.fatigue;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.materials.assessment.Assessment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.StrutStress;
import org.wolff.materials.fatigue.MeanStressRule;
import org.wolff.materials.fatigue.NormalizedLife;
import org.wolff.materials.fatigue.StressCycle;
import org.wolff.solver.field.Tensors;

/** The factor by which a cycle between a stress and R times it may grow; where a rule says nothing, not a number. */
final class CycleFactor {
    /** Greater factors say nothing more. */
    static final double MOST = 1000;

    private final FatiguePlan plan;
    private final Optional<StrutStress> struts;
    private final boolean lattice;
    private final double limit;
    private final double second;
    private final Optional<NormalizedLife> normalized;
    private final String text;
    private final Optional<String> refused;

    private CycleFactor(
            FatiguePlan plan,
            Optional<StrutStress> struts,
            boolean lattice,
            double limit,
            double second,
            Optional<NormalizedLife> normalized,
            String text,
            Optional<String> refused) {
        this.plan = plan;
        this.struts = struts;
        this.lattice = lattice;
        this.limit = limit;
        this.second = second;
        this.normalized = normalized;
        this.text = text;
        this.refused = refused;
    }

    /** Collects the strengths that the criterion needs. */
    static CycleFactor of(FatiguePlan plan, Material material) {
        Optional<StrutStress> struts = struts(plan, material);
        Strengths strengths = new Strengths(plan, judged(plan, material));
        boolean lattice = struts.isEmpty() && Strengths.isLattice(material);
        if (struts.isPresent() && !(plan.criterion() instanceof FatiguePlan.SignedVonMises)) {
            return refused(
                    plan,
                    "the struts of " + material.name() + " are judged by Goodman, Gerber, Soderberg or"
                            + " Smith-Watson-Topper; other criteria need a limit of the"
                            + " lattice itself ('lattice: true')");
        }
        if (plan.criterion() instanceof FatiguePlan.NormalizedStress stress) {
            return normalized(plan, stress, strengths, lattice);
        }
        MeanStressRule rule = rule(plan);
        Assessment limit = strengths
                .curve(rule, !(plan.criterion() instanceof FatiguePlan.SignedVonMises))
                .limit(plan.cycles());
        if (!limit.isAssessable()) {
            return refused(plan, limit.text());
        }
        OptionalDouble second = second(plan, rule, strengths);
        boolean needs = !(plan.criterion() instanceof FatiguePlan.SignedVonMises)
                || rule.strength() != MeanStressRule.Strength.NONE;
        if (needs && second.isEmpty()) {
            return refused(plan, missing(plan, rule));
        }
        return new CycleFactor(
                plan,
                struts,
                lattice,
                limit.value().getAsDouble(),
                second.orElse(1),
                Optional.empty(),
                struts.map(found -> rule.title() + " on the stress in the struts of "
                                        + found.metal().name()
                                        + ", tensile on one side of a bent strut whatever the sign of the load")
                                .orElseGet(() -> title(plan, rule))
                        + ", " + limit.text(),
                Optional.empty());
    }

    /** The struts of a homogenised lattice; none where the case gives a limit of the lattice itself. */
    private static Optional<StrutStress> struts(FatiguePlan plan, Material material) {
        return plan.limitOfLattice() ? Optional.empty() : material.struts();
    }

    /** Returns whose strengths count: those of the metal where struts are judged, which homogenised stress never meets. */
    static Material judged(FatiguePlan plan, Material material) {
        return struts(plan, material).map(StrutStress::metal).orElse(material);
    }

    /** The rule that brings limits to R = −1; the multiaxial criteria take limits measured there alone. */
    static MeanStressRule rule(FatiguePlan plan) {
        return plan.criterion() instanceof FatiguePlan.SignedVonMises own
                ? own.rule()
                : MeanStressRule.SMITH_WATSON_TOPPER;
    }

    private static OptionalDouble second(FatiguePlan plan, MeanStressRule rule, Strengths strengths) {
        if (plan.criterion() instanceof FatiguePlan.Sines sines) {
            return sines.repeatedAmplitude();
        }
        return plan.criterion() instanceof FatiguePlan.DangVan dangVan
                ? dangVan.torsion()
                : strengths.staticStrength(rule.strength());
    }

    private static String missing(FatiguePlan plan, MeanStressRule rule) {
        if (plan.criterion() instanceof FatiguePlan.Sines) {
            return "Sines needs the amplitude borne at R = 0, with its source";
        }
        return plan.criterion() instanceof FatiguePlan.DangVan
                ? "Dang Van needs the fully reversed strength in torsion, with its source"
                : rule.title() + " needs a static strength, which has no opened source";
    }

    private static String title(FatiguePlan plan, MeanStressRule rule) {
        if (plan.criterion() instanceof FatiguePlan.Sines) {
            return "Sines";
        }
        return plan.criterion() instanceof FatiguePlan.DangVan
                ? "Dang Van"
                : rule.title() + " on the signed von Mises stress";
    }

    private static CycleFactor refused(FatiguePlan plan, String reason) {
        return new CycleFactor(plan, Optional.empty(), false, 1, 1, Optional.empty(), "refused", Optional.of(reason));
    }

    private static CycleFactor normalized(
            FatiguePlan plan, FatiguePlan.NormalizedStress stress, Strengths strengths, boolean lattice) {
        if (stress.curve().isEmpty()) {
            return refused(plan, "a normalised curve needs its points and their source");
        }
        if (strengths.yieldStrength().isEmpty()) {
            return refused(plan, "a normalised curve needs the lattice's own yield strength, with its source");
        }
        Assessment share = stress.curve().get().strength(plan.cycles());
        return share.isAssessable()
                ? new CycleFactor(
                        plan,
                        Optional.empty(),
                        lattice,
                        1,
                        1,
                        Optional.of(new NormalizedLife(
                                stress.curve().get(), strengths.yieldStrength().getAsDouble())),
                        "greatest compressive stress over the lattice's yield strength, " + share.text(),
                        Optional.empty())
                : refused(plan, share.text());
    }

    /** Returns why there is no factor at all. */
    Optional<String> refusal() {
        return refused;
    }

    /** Returns how factors are formed. */
    String text() {
        return String.format(Locale.ROOT, "%s, R = %.4g", text, plan.ratio());
    }

    /** Returns why a point may have no factor. */
    String gap() {
        if (normalized.isPresent()) {
            return "the stress goes into tension, for which the normalised curve was not measured";
        }
        return lattice
                ? "the mean stress of a lattice is compressive, for which "
                        + rule(plan).title() + " means nothing; take criterion: normalised-stress"
                : "the greatest stress is not tensile, for which Smith-Watson-Topper is undefined";
    }

    /** Returns the factor of a stress tensor {@code t[at…at+5]}, MPa. */
    double of(double[] t, int at) {
        if (plan.criterion() instanceof FatiguePlan.Sines) {
            double amplitude = 0.5 * (1 - plan.ratio()) * Tensors.vonMises(t, at);
            double mean = 0.5 * (1 + plan.ratio()) * (t[at] + t[at + 1] + t[at + 2]);
            return capped(limit / (amplitude + (limit / second - 1) * mean));
        }
        if (plan.criterion() instanceof FatiguePlan.DangVan) {
            double[] principal = new double[3];
            Tensors.principal(t, at, principal, 0);
            double shear = 0.25 * (1 - plan.ratio()) * (principal[0] - principal[2]);
            double hydrostatic = (t[at] + t[at + 1] + t[at + 2]) / 3;
            double greatest = Math.max(hydrostatic, plan.ratio() * hydrostatic);
            return capped(second / (shear + (3 * second / limit - 1.5) * greatest));
        }
        return ofSigned(signed(t, at));
    }

    /** Returns the stress that is judged, MPa: that in the struts of a homogenised lattice, else signed von Mises. */
    double signed(double[] t, int at) {
        return struts.isPresent() ? struts.get().vonMises(t, at) : signedVonMises(t, at);
    }

    /** Returns von Mises stress with the sign of the largest principal stress, MPa. */
    private static double signedVonMises(double[] t, int at) {
        double[] principal = new double[3];
        Tensors.principal(t, at, principal, 0);
        return Tensors.signedVonMises(Tensors.vonMises(t, at), principal[0], principal[2]);
    }

    /** Returns the cycle of a signed stress. */
    StressCycle cycle(double stress) {
        double other = plan.ratio() * stress;
        return new StressCycle(Math.min(stress, other), Math.max(stress, other));
    }

    /** Returns the factor of a signed stress. */
    double ofSigned(double stress) {
        StressCycle cycle = cycle(stress);
        if (stress == 0) {
            return MOST;
        }
        if (normalized.isPresent()) {
            return cycle.greatest() > 0
                    ? Double.NaN
                    : capped(normalized
                            .get()
                            .safetyFactor(cycle, plan.cycles())
                            .value()
                            .orElse(Double.NaN));
        }
        MeanStressRule rule = rule(plan);
        boolean undefined = rule == MeanStressRule.SMITH_WATSON_TOPPER && cycle.greatest() <= 0;
        if (undefined || lattice && cycle.mean() < 0) {
            return Double.NaN;
        }
        return capped(rule.safetyFactor(cycle, limit, second).value().orElse(Double.NaN));
    }

    /** A load that a rule rewards without bound (compression) has no finite factor. */
    private static double capped(double factor) {
        return factor < 0 || factor > MOST ? MOST : factor;
    }

    /** Returns the least factor of a stress of this size, whatever its sign. */
    double worstOfSize(double vonMises) {
        double pull = ofSigned(vonMises);
        double push = ofSigned(-vonMises);
        return Double.isNaN(pull) ? push : Double.isNaN(push) ? pull : Math.min(pull, push);
    }

    /** Whether the factor depends on the signed von Mises stress alone. */
    boolean isUniaxial() {
        return struts.isEmpty() && (plan.criterion() instanceof FatiguePlan.SignedVonMises || normalized.isPresent());
    }
}
