package org.wolff.validation.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.analysis.Analysis;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.Measures;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.analysis.Part;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.shielding.DeadZone;
import org.wolff.solver.shielding.ShieldingPlan;
import org.wolff.solver.shielding.StrainWindows;
import org.wolff.solver.shielding.Zones;

/**
 * A bar of bone and one of metal side by side, bonded, of equal areas, pressed: each bears the load as its modulus is of the
 * sum. Poisson's ratio is zero, so that they do not hinder each other's swelling.
 */
public final class ParallelBars {
    /** Young's modulus of the bone, MPa. */
    public static final double BONE = 17_000;

    /** Density of the bone, t/mm³. */
    public static final double DENSITY = 2e-9;

    /** The load, N. */
    public static final double FORCE = 1000;

    /** Area of either bar, mm². */
    public static final double AREA = 50;

    private static final double LENGTH = 100;
    private static final Vector3 Z = new Vector3(0, 0, 1);

    private ParallelBars() {}

    /**
     * Solves; the zone {@code middle} lies away from the ends.
     *
     * @param modulus of the metal, MPa
     * @param back what takes the metal's place in the intact bone, if anything does
     * @param factors of the load, one for each load case
     */
    public static AnalysisResult solve(
            double modulus, boolean back, List<Double> factors, double size, Workers workers) {
        Map<String, FacetSelection> moved = Map.of("push", back ? top("bone", "metal") : top("bone"));
        return solve(modulus, back, moved, factors, size, workers);
    }

    /** Solves with a choice of where loads on the metal act in the intact bone. */
    static AnalysisResult solve(
            double modulus,
            boolean back,
            Map<String, FacetSelection> moved,
            List<Double> factors,
            double size,
            Workers workers) {
        // Where the metal stands on the floor too, ends disturb the top alone; void cannot be held.
        double low = back ? 20 : 40;
        String[] held = back ? new String[] {"bone", "metal"} : new String[] {"bone"};
        ShieldingPlan plan = new ShieldingPlan(
                Map.of("metal", back ? Optional.of(material("bone", BONE)) : Optional.empty()),
                List.of("bone"),
                moved,
                List.of(new DeadZone(0.75, Optional.of("chosen for the case"))),
                StrainWindows.STANDARD,
                List.of(new Zones.Own("middle", new Box(new Vector3(-1, -1, low), new Vector3(11, 11, low + 20)))));
        Vector3 y = new Vector3(0, 1, 0);
        List<LoadCase> loadCases = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            loadCases.add(new LoadCase(
                    "push-" + (i + 1),
                    List.of(new Load.Force("push", top("bone", "metal"), Z.times(-FORCE * factors.get(i))))));
        }
        Model model = new Model(
                "bars",
                List.of(
                        new Part("bone", bar(0), material("bone", BONE)),
                        new Part("metal", bar(5), material("metal", modulus))),
                Sizing.uniform(size),
                ElementOrder.TET10,
                List.of(
                        new Support("floor", on(Vector3.ZERO, Z, held), new Support.Fixed()),
                        new Support("wall", on(Vector3.ZERO, y, "bone"), new Support.Roller(Optional.of(y)))),
                loadCases,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Measures(Map.of(), List.of(), Optional.empty(), List.of(), Optional.of(plan)),
                List.of());
        return Analysis.run(model, ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT);
    }

    /** Returns a shielding metric of the middle. */
    public static double middle(AnalysisResult result, String metric) {
        return result.metrics().stream()
                .filter(m -> m.id().equals("shielding.middle." + metric))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Box bar(double from) {
        return new Box(new Vector3(0, from, 0), new Vector3(10, from + 5, LENGTH));
    }

    private static FacetSelection top(String... parts) {
        return on(Z.times(LENGTH), Z, parts);
    }

    private static FacetSelection on(Vector3 point, Vector3 normal, String... parts) {
        return new FacetSelection(List.of(parts), List.of(new FacetCondition.OnPlane(point, normal, Double.NaN)), 0, 1);
    }

    private static Material material(String name, double modulus) {
        List<Property> properties = new ArrayList<>();
        for (String property : List.of("youngs-modulus", "poissons-ratio", "density")) {
            properties.add(new Property(
                    property, 1, "1", OptionalDouble.empty(), OptionalDouble.empty(), "chosen for the case", true, ""));
        }
        return new Material(
                name, name, new IsotropicMaterial(modulus, 0), OptionalDouble.of(DENSITY), properties, List.of());
    }
}
