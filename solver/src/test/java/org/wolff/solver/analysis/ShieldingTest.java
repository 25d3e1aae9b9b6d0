package org.wolff.solver.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.shielding.DeadZone;
import org.wolff.solver.shielding.ShieldingPlan;
import org.wolff.solver.shielding.StrainWindows;
import org.wolff.solver.shielding.Zones;

/** A bar of bone and one of metal side by side, of equal areas: they share the load as their moduli. */
class ShieldingTest {
    private static final double BONE = 17_000;
    private static final double LENGTH = 100;
    private static final double FORCE = 1000;
    private static final Vector3 Z = new Vector3(0, 0, 1);

    @ParameterizedTest
    @CsvSource({"1280, 0.070", "10000, 0.370", "30000, 0.638", "110000, 0.866", "186000, 0.916"})
    void boneBesideMetalKeepsItsShareOfTheLoad(double modulus, double metalShare) {
        double share = BONE / (BONE + modulus);
        assertEquals(metalShare, 1 - share, 5e-4, "the load share of the parallel bars");
        AnalysisResult result = run(modulus, Optional.of(material("bone", BONE)), Map.of("push", top("bone", "metal")));
        // Intact, both halves are bone and carry half of the load each.
        double stress = 2 * share;
        assertEquals(stress, metric(result, "shielding.middle.von-mises-ratio").value(), 0.01 * stress);
        assertEquals(stress, metric(result, "shielding.middle.strain-ratio").value(), 0.01 * stress);
        Metric energy = metric(result, "shielding.middle.energy-ratio");
        assertEquals(stress * stress, energy.value(), 0.02 * stress * stress);
        assertThrows(
                AssertionError.class,
                () -> assertEquals(1.05 * stress * stress, energy.value(), 0.02 * stress * stress));
        assertEquals(
                energy.value() - 1,
                metric(result, "shielding.middle.energy-change").value(),
                1e-12);
        assertEquals(Optional.empty(), energy.caveat());
        // s = 0.75: bone goes where the energy falls below a quarter, which is for a stress below a half.
        double lost = metric(result, "shielding.middle.resorption.s75").value();
        assertEquals(stress < 0.5 ? 1 : 0, lost, 1e-12);
        double grown = metric(result, "shielding.middle.overload.s75").value();
        assertEquals(stress * stress > 1.75 ? 1 : 0, grown, 1e-12);
        // Strain F / (2 A E) = 0.59e-3 intact: between 1e-4 and 1.5e-3.
        assertEquals(1, metric(result, "shielding.middle.frost-stay-intact").value(), 1e-12);
        double strain = FORCE / 50 / BONE * share;
        assertEquals(
                1,
                metric(result, strain < 1e-4 ? "shielding.middle.frost-disuse" : "shielding.middle.frost-stay")
                        .value(),
                1e-12);
        assertTrue(result.findings().stream().anyMatch(f -> f.message().contains("intact: push")));
        assertEquals(
                "energyRatioToIntact",
                result.loadCases().get(0).further().get(1).name());
    }

    @Test
    void whereTheImplantIsVoidBoneAloneCarriesTheLoad() {
        AnalysisResult result = run(110_000, Optional.empty(), Map.of("push", top("bone")));
        double share = BONE / (BONE + 110_000);
        Metric ratio = metric(result, "shielding.middle.von-mises-ratio");
        assertEquals(share, ratio.value(), 0.01 * share);
        double stimulus = metric(result, "shielding.middle.stimulus-intact").value();
        // U = σ²/2E over 2 g/cm³, 1 MPa / (1 g/cm³) = 1 J/g = 1e9 N·mm/t.
        assertEquals(20 * 20 / (2 * BONE) / 2 * 1e9, stimulus, 0.01 * stimulus);
    }

    @Test
    void aLoadOnTheImplantThatGoesNowhereIsRefused() {
        AnalysisResult result = run(110_000, Optional.empty(), Map.of());
        Metric refused = metric(result, "shielding.middle.energy-ratio");
        assertTrue(Double.isNaN(refused.value()));
        assertTrue(refused.caveat()
                .orElseThrow()
                .contains("load 'push' of load case 'push' acts on the implant part 'metal'"));
    }

    private static Metric metric(AnalysisResult result, String id) {
        return result.metrics().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static AnalysisResult run(double modulus, Optional<Material> back, Map<String, FacetSelection> moved) {
        ShieldingPlan plan = new ShieldingPlan(
                Map.of("metal", back),
                List.of("bone"),
                moved,
                List.of(new DeadZone(0.75, Optional.of("test"))),
                StrainWindows.STANDARD,
                List.of(new Zones.Own("middle", new Box(new Vector3(-1, -1, 45), new Vector3(11, 11, 55)))));
        Vector3 y = new Vector3(0, 1, 0);
        Model model = new Model(
                "bars",
                List.of(
                        new Part(
                                "bone",
                                new Box(new Vector3(0, 0, 0), new Vector3(10, 5, LENGTH)),
                                material("bone", BONE)),
                        new Part(
                                "metal",
                                new Box(new Vector3(0, 5, 0), new Vector3(10, 10, LENGTH)),
                                material("metal", modulus))),
                Sizing.uniform(2.5),
                ElementOrder.TET10,
                List.of(
                        new Support("floor", on(Vector3.ZERO, Z, "bone"), new Support.Fixed()),
                        new Support("wall", on(Vector3.ZERO, y, "bone"), new Support.Roller(Optional.of(y)))),
                List.of(new LoadCase("push", List.of(new Load.Force("push", top("bone", "metal"), Z.times(-FORCE))))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Measures(Map.of(), List.of(), Optional.empty(), Optional.of(plan)),
                List.of());
        try (Workers workers = new Workers(2)) {
            return Analysis.run(model, ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT);
        }
    }

    private static FacetSelection top(String... parts) {
        return on(Z.times(LENGTH), Z, parts);
    }

    private static FacetSelection on(Vector3 point, Vector3 normal, String... parts) {
        return new FacetSelection(List.of(parts), List.of(new FacetCondition.OnPlane(point, normal, Double.NaN)), 0, 1);
    }

    /** ν = 0, so that the bars do not hinder each other's swelling. */
    private static Material material(String name, double modulus) {
        List<Property> properties = new ArrayList<>();
        for (String property : List.of("youngs-modulus", "poissons-ratio", "density")) {
            properties.add(
                    new Property(property, 1, "1", OptionalDouble.empty(), OptionalDouble.empty(), "test", true, ""));
        }
        return new Material(
                name, name, new IsotropicMaterial(modulus, 0), OptionalDouble.of(2e-9), properties, List.of());
    }
}
