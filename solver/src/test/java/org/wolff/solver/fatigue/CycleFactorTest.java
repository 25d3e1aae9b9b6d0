package org.wolff.solver.fatigue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.FatigueStrength;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.fatigue.MeanStressRule;
import org.wolff.materials.fatigue.StressLife;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.PartElements;
import org.wolff.solver.singular.SingularSpots;

/** Factors against worked numbers: a greatest stress of 10 MPa with Su = 20 and Sy = 13.75 MPa. */
class CycleFactorTest {
    private static final double GREATEST = 10;

    /** The fully reversed stress that does the same damage, worked by hand: at it the factor is one. */
    @ParameterizedTest
    @CsvSource({
        "GOODMAN, 0.1, 6.2069",
        "GERBER, 0.1, 4.8680",
        "SMITH_WATSON_TOPPER, 0.1, 6.7082",
        "SODERBERG, 0.1, 7.5",
        "GOODMAN, 0, 6.6667",
        "GERBER, 0, 5.3333",
        "SMITH_WATSON_TOPPER, 0, 7.0711",
        "SODERBERG, 0, 7.8571"
    })
    void workedNumbersOfTheRules(MeanStressRule rule, double ratio, double reversed) {
        CycleFactor factor = CycleFactor.of(plan(new FatiguePlan.SignedVonMises(rule), ratio, reversed), solid());
        assertEquals(Optional.empty(), factor.refusal());
        assertEquals(1, factor.of(uniaxial(GREATEST), 0), 1e-4);
        double[] half = uniaxial(GREATEST / 2);
        assertEquals(2, factor.of(half, 0), 2e-4, "half the cycle, twice the factor");
        assertThrows(AssertionError.class, () -> assertEquals(1, factor.of(uniaxial(1.01 * GREATEST), 0), 1e-4));
    }

    @Test
    void compressionHasTheSignOfItsPrincipalStress() {
        CycleFactor goodman =
                CycleFactor.of(plan(new FatiguePlan.SignedVonMises(MeanStressRule.GOODMAN), 0, 5), solid());
        // -10 to 0 MPa: amplitude 5, mean -5, which gets no credit.
        assertEquals(1, goodman.of(uniaxial(-GREATEST), 0), 1e-12);
        CycleFactor swt =
                CycleFactor.of(plan(new FatiguePlan.SignedVonMises(MeanStressRule.SMITH_WATSON_TOPPER), 0, 5), solid());
        assertTrue(Double.isNaN(swt.of(uniaxial(-GREATEST), 0)));
        assertTrue(swt.gap().contains("undefined"));
    }

    @Test
    void sinesAndDangVanTakeASecondLimitOrRefuse() {
        // Uniaxial, R = 0, at the amplitude that is borne there: the factor is one by the meaning of the limits.
        CycleFactor sines = CycleFactor.of(plan(new FatiguePlan.Sines(OptionalDouble.of(4)), 0, 5), solid());
        assertEquals(1, sines.of(uniaxial(8), 0), 1e-12);
        CycleFactor reversed = CycleFactor.of(plan(new FatiguePlan.Sines(OptionalDouble.of(4)), -1, 5), solid());
        assertEquals(1, reversed.of(uniaxial(5), 0), 1e-12);
        // Dang Van: one at fully reversed tension of Se, and at fully reversed torsion of t.
        CycleFactor dangVan = CycleFactor.of(plan(new FatiguePlan.DangVan(OptionalDouble.of(3)), -1, 5), solid());
        assertEquals(1, dangVan.of(uniaxial(5), 0), 1e-12);
        assertEquals(1, dangVan.of(new double[] {0, 0, 0, 3, 0, 0}, 0), 1e-12);
        assertTrue(CycleFactor.of(plan(new FatiguePlan.Sines(OptionalDouble.empty()), 0, 5), solid())
                .refusal()
                .orElseThrow()
                .contains("R = 0"));
        assertTrue(CycleFactor.of(plan(new FatiguePlan.DangVan(OptionalDouble.empty()), 0, 5), solid())
                .refusal()
                .orElseThrow()
                .contains("torsion"));
    }

    @Test
    void aLatticeInCompressionIsJudgedByItsOwnCurveAndNeverByGoodman() {
        CycleFactor goodman =
                CycleFactor.of(plan(new FatiguePlan.SignedVonMises(MeanStressRule.GOODMAN), 0.1, 5), lattice());
        assertTrue(Double.isNaN(goodman.of(uniaxial(-GREATEST), 0)));
        assertTrue(goodman.gap().contains("compressive"));
        StressLife curve = new StressLife(List.of(new StressLife.Point(0.8, 1e4), new StressLife.Point(0.4, 1e6)));
        FatiguePlan.Criterion share = new FatiguePlan.NormalizedStress(Optional.of(curve));
        CycleFactor normalized = CycleFactor.of(plan(share, 0.1, 5), lattice());
        // 0.4 of 13.75 MPa at a million cycles.
        assertEquals(0.4 * 13.75 / GREATEST, normalized.of(uniaxial(-GREATEST), 0), 1e-12);
        assertTrue(Double.isNaN(normalized.of(uniaxial(GREATEST), 0)));
        FatiguePlan ofSolid = new FatiguePlan(
                "body",
                0.1,
                1e6,
                new FatiguePlan.SignedVonMises(MeanStressRule.GOODMAN),
                Optional.of(strength(500, 1e7)),
                false,
                OptionalDouble.of(900),
                OptionalDouble.of(800),
                List.of());
        assertTrue(CycleFactor.of(ofSolid, lattice()).refusal().orElseThrow().contains("lattice"));
    }

    @Test
    void minersSumAndTheMinimumOverAPart() {
        TetMesh mesh = new TetMesh(
                ElementOrder.TET4,
                new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1},
                new int[] {0, 1, 2, 3},
                new short[] {0},
                List.of("body"));
        MaterialAssignment materials = new MaterialAssignment(mesh, List.of(solid()));
        FatiguePlan plan = new FatiguePlan(
                "body",
                -1,
                1e5,
                new FatiguePlan.SignedVonMises(MeanStressRule.GOODMAN),
                Optional.empty(),
                false,
                OptionalDouble.of(20),
                OptionalDouble.empty(),
                List.of(new FatiguePlan.Block("walk", 2e5), new FatiguePlan.Block("jump", 1e3)));
        try (Workers workers = new Workers(1)) {
            FieldRecovery recovery = new FieldRecovery(materials, workers);
            FatigueMetrics fatigue = metrics(materials, recovery, plan);
            // E = 1000 MPa, ν = 0: a stretch along x of 0.004 gives 4 MPa, of 0.008 gives 8 MPa.
            Metric walk = least(fatigue, recovery, "walk", 0.004);
            Metric jump = least(fatigue, recovery, "jump", 0.008);
            // Borne at R = -1: 8 MPa for 1e4 and 4 MPa for 1e6 cycles, so √(8·4) = 5.657 for 1e5.
            assertEquals(Math.sqrt(32) / 4, walk.value(), 1e-9);
            assertEquals(Math.sqrt(32) / 8, jump.value(), 1e-9);
            Metric damage = fatigue.overall(Optional.empty()).stream()
                    .filter(m -> m.id().equals("fatigue.damage.max"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(2e5 / 1e6 + 1e3 / 1e4, damage.value(), 1e-9);
            assertEquals(Optional.empty(), damage.caveat());
            assertTrue(damage.location().isPresent());
            // The stress is one all over, so is the sum, at all four nodes.
            FurtherField field = fatigue.damageField().orElseThrow();
            assertEquals(4, field.values().length);
            for (double sum : field.values()) {
                assertEquals(0.3, sum, 1e-9);
            }
            assertThrows(AssertionError.class, () -> assertEquals(1.01 * 0.3, field.values()[0], 1e-9));
            assertEquals(
                    Optional.of("no source"),
                    fatigue.overall(Optional.of("no source")).get(1).caveat());
            // 9 MPa lies above the curve: the field shows the cap, the metric has no value and says why.
            least(fatigue, recovery, "jump", 0.009);
            Metric beyond = fatigue.overall(Optional.empty()).get(1);
            assertTrue(Double.isNaN(beyond.value())
                    && beyond.caveat().orElseThrow().contains("above the measured"));
            assertEquals(CycleFactor.MOST, fatigue.damageField().orElseThrow().values()[0]);
        }
    }

    @Test
    void damageIsGreatestAtTheSurfaceAndSaysWhereTheRuleSaysNothing() {
        // Two elements on a bar of x: node 4 is pulled further than node 1, so its element bears more.
        TetMesh mesh = new TetMesh(
                ElementOrder.TET4,
                new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1},
                new int[] {0, 1, 2, 3, 4, 3, 2, 1},
                new short[] {0, 0},
                List.of("body"));
        MaterialAssignment materials = new MaterialAssignment(mesh, List.of(lattice()));
        FatiguePlan plan = new FatiguePlan(
                "body",
                0.1,
                1e5,
                new FatiguePlan.SignedVonMises(MeanStressRule.GOODMAN),
                Optional.of(strength(8, 1e6)),
                true,
                OptionalDouble.of(200),
                OptionalDouble.empty(),
                List.of(new FatiguePlan.Block("walk", 1e5)));
        try (Workers workers = new Workers(1)) {
            FieldRecovery recovery = new FieldRecovery(materials, workers);
            FatigueMetrics fatigue = metrics(materials, recovery, plan);
            double[] u = new double[15];
            u[3] = -0.002;
            u[12] = 0.004;
            IntegrationFields points = recovery.atIntegrationPoints(u);
            fatigue.measure("walk", points, recovery.atNodes(u, points), Optional.empty());
            Metric damage = fatigue.overall(Optional.empty()).get(1);
            assertTrue(damage.caveat().orElseThrow().contains("no damage is counted: the mean stress of a lattice"));
            double greatest = 0;
            for (double sum : fatigue.damageField().orElseThrow().values()) {
                greatest = Math.max(greatest, sum);
            }
            assertTrue(damage.value() > 0 && damage.value() >= greatest, damage.toString());
        }
    }

    private static FatigueMetrics metrics(MaterialAssignment materials, FieldRecovery recovery, FatiguePlan plan) {
        TetMesh mesh = materials.mesh();
        return new FatigueMetrics(
                materials, PartElements.of(mesh), recovery.points(), List.of(plan), SingularSpots.none(mesh), Map.of());
    }

    private static Metric least(FatigueMetrics fatigue, FieldRecovery recovery, String loadCase, double stretch) {
        double[] u = {0, 0, 0, stretch, 0, 0, 0, 0, 0, 0, 0, 0};
        IntegrationFields points = recovery.atIntegrationPoints(u);
        NodalFields fields = recovery.atNodes(u, points);
        return fatigue.measure(loadCase, points, fields, Optional.empty()).get(0);
    }

    private static double[] uniaxial(double stress) {
        return new double[] {stress, 0, 0, 0, 0, 0};
    }

    private static FatigueStrength strength(double stress, double cycles) {
        return new FatigueStrength(stress, cycles, OptionalDouble.of(-1), "", "", "", "test", true);
    }

    private static FatiguePlan plan(FatiguePlan.Criterion criterion, double ratio, double reversed) {
        return new FatiguePlan(
                "body",
                ratio,
                1e6,
                criterion,
                Optional.of(strength(reversed, 1e6)),
                true,
                OptionalDouble.of(20),
                OptionalDouble.of(13.75),
                List.of());
    }

    private static Material solid() {
        return new Material(
                "metal",
                "",
                new IsotropicMaterial(1000, 0),
                OptionalDouble.empty(),
                List.of(),
                List.of(strength(8, 1e4), strength(4, 1e6)),
                List.of());
    }

    private static Material lattice() {
        Property porosity =
                new Property("porosity", 0.8, "1", OptionalDouble.empty(), OptionalDouble.empty(), "test", true, "");
        return new Material(
                "foam", "", new IsotropicMaterial(1000, 0.3), OptionalDouble.empty(), List.of(porosity), List.of());
    }
}
