package org.wolff.solver.shielding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.shielding.BoneSets.BoneSet;

/** Compares implanted with intact bone, element by element of one mesh. */
public final class ShieldingMetrics {
    private static final String INTACT = " of the implanted over that of the intact bone on the same mesh, ";
    private static final String[] WINDOWS = {"disuse", "stay", "formation", "overload"};

    private final MaterialAssignment materials;
    private final ShieldingPlan plan;
    private final double[] volume;
    private final Optional<String> caveat;
    private final List<BoneSet> sets;
    private final List<Metric> metrics = new ArrayList<>();

    /**
     * Ready to compare.
     *
     * @param materials of the implanted bone
     * @param volume of each element, mm³
     * @param caveat why no verdict may rest on the solves, where there is a reason
     */
    public ShieldingMetrics(
            MaterialAssignment materials, ShieldingPlan plan, double[] volume, Optional<String> caveat) {
        this.materials = materials;
        this.plan = plan;
        this.volume = volume;
        this.caveat = caveat;
        this.sets = BoneSets.of(materials.mesh(), plan);
    }

    /**
     * Returns all metrics.
     *
     * @param implanted states by load case
     * @param intact states of the same load cases
     */
    public List<Metric> compare(Map<String, ElementState> implanted, Map<String, ElementState> intact) {
        implanted.forEach((loadCase, state) -> {
            for (BoneSet set : sets) {
                ratios(set, loadCase, state, intact.get(loadCase));
                windows(set, loadCase, state, "");
                windows(set, loadCase, intact.get(loadCase), "-intact");
            }
        });
        for (BoneSet set : sets) {
            stimulus(set, List.copyOf(implanted.values()), List.copyOf(intact.values()));
        }
        return List.copyOf(metrics);
    }

    /**
     * Returns the metrics without values, where the intact bone cannot be made.
     *
     * @param reason why
     */
    public List<Metric> refused(List<String> loadCases, String reason) {
        Optional<String> told = Optional.of(reason);
        for (BoneSet set : sets) {
            for (String loadCase : loadCases) {
                for (String id : List.of("energy-ratio", "energy-change", "von-mises-ratio", "strain-ratio")) {
                    add(set, id, loadCase, Double.NaN, "refused", told);
                }
            }
            for (DeadZone zone : plan.deadZones()) {
                add(set, "resorption." + zone.id(), "*", Double.NaN, "refused", told);
                add(set, "overload." + zone.id(), "*", Double.NaN, "refused", told);
            }
        }
        return List.copyOf(metrics);
    }

    private void add(
            BoneSet set, String id, String loadCase, double value, String definition, Optional<String> reason) {
        metrics.add(new Metric(
                        "shielding." + set.zone() + id, set.part(), loadCase, value, "1", definition, Optional.empty())
                .withCaveat(caveat)
                .withCaveat(set.tets().length == 0 ? Optional.of("no bone lies in the zone") : reason));
    }

    private double integral(BoneSet set, double[] values) {
        double sum = 0;
        for (int tet : set.tets()) {
            sum += volume[tet] * values[tet];
        }
        return sum;
    }

    private void ratios(BoneSet set, String loadCase, ElementState with, ElementState without) {
        double energy = integral(set, with.energy()) / integral(set, without.energy());
        String mean = INTACT + "both integrated over the volume";
        add(set, "energy-ratio", loadCase, energy, "strain energy density" + mean, Optional.empty());
        add(
                set,
                "energy-change",
                loadCase,
                energy - 1,
                "(U implanted - U intact) / U intact, both integrated over the volume",
                Optional.empty());
        add(
                set,
                "von-mises-ratio",
                loadCase,
                integral(set, with.vonMises()) / integral(set, without.vonMises()),
                "von Mises stress" + mean,
                Optional.empty());
        add(
                set,
                "strain-ratio",
                loadCase,
                integral(set, with.strain()) / integral(set, without.strain()),
                "equivalent strain" + mean,
                Optional.empty());
    }

    private void windows(BoneSet set, String loadCase, ElementState state, String suffix) {
        double[] share = new double[4];
        double total = 0;
        for (int tet : set.tets()) {
            share[plan.windows().of(state.strain()[tet])] += volume[tet];
            total += volume[tet];
        }
        Optional<String> source = plan.windows().source().isPresent()
                ? Optional.empty()
                : Optional.of(
                        "the limits of the strain windows have no opened source: give one under metrics: shielding:"
                                + " strain-windows");
        for (int w = 0; w < 4; w++) {
            add(
                    set,
                    "frost-" + WINDOWS[w] + suffix,
                    loadCase,
                    share[w] / total,
                    "share of the volume with an equivalent strain in Frost's window '" + WINDOWS[w] + "' ("
                            + plan.windows().disuse() + ", " + plan.windows().formation() + ", "
                            + plan.windows().overload() + ")",
                    source);
        }
    }

    /** Mean over the load cases of U/ρ; ρ is constant in a part, so it cancels in each element's ratio. */
    private void stimulus(BoneSet set, List<ElementState> with, List<ElementState> without) {
        double[] after = meanEnergy(set, with);
        double[] before = meanEnergy(set, without);
        Optional<String> density = density(set);
        double mass = 0;
        double stimulusAfter = 0;
        double stimulusBefore = 0;
        for (int i = 0; i < set.tets().length; i++) {
            mass += mass(set, i);
            stimulusAfter += volume[set.tets()[i]] * after[i];
            stimulusBefore += volume[set.tets()[i]] * before[i];
        }
        String formula =
                "stimulus (1/n) Σ U/ρ over the " + with.size() + " load cases, mean by mass (1e9 N*mm/t is 1 J/g)";
        metrics.add(stimulusOf(set, "stimulus", stimulusAfter / mass, formula + ", implanted", density));
        metrics.add(stimulusOf(set, "stimulus-intact", stimulusBefore / mass, formula + ", intact", density));
        for (DeadZone zone : plan.deadZones()) {
            double lost = 0;
            double gained = 0;
            for (int i = 0; i < set.tets().length; i++) {
                lost += after[i] < (1 - zone.halfWidth()) * before[i] ? mass(set, i) : 0;
                gained += after[i] > (1 + zone.halfWidth()) * before[i] ? mass(set, i) : 0;
            }
            Optional<String> source = zone.source().isPresent()
                    ? Optional.empty()
                    : Optional.of("the half width " + zone.halfWidth()
                            + " of the dead zone has no opened source: give one under metrics: shielding: dead-zones");
            Optional<String> unequal = set.part().equals("*") ? density : Optional.empty();
            String share = "share of the bone mass with a stimulus ";
            double total = unequal.isPresent() ? Double.NaN : mass;
            add(
                    set,
                    "resorption." + zone.id(),
                    "*",
                    lost / total,
                    share + "below (1 - s) times that of the intact bone, s = " + zone.halfWidth(),
                    source.or(() -> unequal));
            add(
                    set,
                    "overload." + zone.id(),
                    "*",
                    gained / total,
                    share + "above (1 + s) times that of the intact bone, s = " + zone.halfWidth(),
                    source.or(() -> unequal));
        }
    }

    private Metric stimulusOf(BoneSet set, String id, double value, String definition, Optional<String> density) {
        return new Metric(
                        "shielding." + set.zone() + id,
                        set.part(),
                        "*",
                        density.isPresent() ? Double.NaN : value,
                        "N*mm/t",
                        definition,
                        Optional.empty())
                .withCaveat(caveat)
                .withCaveat(density);
    }

    private static double[] meanEnergy(BoneSet set, List<ElementState> states) {
        double[] mean = new double[set.tets().length];
        for (ElementState state : states) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += state.energy()[set.tets()[i]] / states.size();
            }
        }
        return mean;
    }

    /** Mass of an element, t; its volume where the density is not known. */
    private double mass(BoneSet set, int i) {
        int tet = set.tets()[i];
        return volume[tet] * materials.of(tet).density().orElse(1);
    }

    private Optional<String> density(BoneSet set) {
        for (String part : set.part().equals("*") ? plan.bones() : List.of(set.part())) {
            Material material =
                    materials.ofRegion().get(materials.mesh().regionNames().indexOf(part));
            if (material.density().isEmpty()) {
                return Optional.of("the density of " + material.name() + " is not known");
            }
        }
        return Optional.empty();
    }
}
