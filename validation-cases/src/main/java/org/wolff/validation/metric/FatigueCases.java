package org.wolff.validation.metric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.wolff.solver.fatigue.FatigueMetrics;
import org.wolff.solver.fatigue.FatiguePlan;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.PartElements;
import org.wolff.solver.singular.SingularSpots;
import org.wolff.validation.comparison.Comparisons;
import org.wolff.validation.grid.Grids;

/**
 * Criteria of fatigue on a box under uniform stress of at most 10 MPa, with Su = 20 MPa, Sy = 13.75 MPa and Se = 8 MPa for a
 * million cycles, against factors worked by hand.
 */
final class FatigueCases {
    private static final double STRESS = 10;
    private static final double MODULUS = 1000;
    private static final double POISSON = 0.3;
    private static final TetMesh MESH = Grids.box(ElementOrder.TET10, 2, 3, 4, 1, 1, 1);

    private FatigueCases() {}

    static void meanStress(Workers workers, Comparisons found) {
        found.source("Shigley's Mechanical Engineering Design, ch. 6, worked by hand for 1 to 10 MPa: σa 4.5, σm 5.5");
        factor(MeanStressRule.GOODMAN, 0.1, 1 / (4.5 / 8 + 5.5 / 20), workers, found);
        factor(MeanStressRule.GERBER, 0.1, 1.4823534, workers, found);
        factor(MeanStressRule.SODERBERG, 0.1, 1 / (4.5 / 8 + 5.5 / 13.75), workers, found);
        factor(MeanStressRule.GOODMAN, 0, 1 / (5.0 / 8 + 5.0 / 20), workers, found);
        found.source("K. N. Smith, P. Watson, T. H. Topper, J. Materials 5 (1970) 767, worked by hand");
        factor(MeanStressRule.SMITH_WATSON_TOPPER, 0.1, 8 / Math.sqrt(45), workers, found);
        factor(MeanStressRule.SMITH_WATSON_TOPPER, 0, 8 / Math.sqrt(50), workers, found);
        found.source("a limit of 10 MPa at R = 0.1 is 4.5/(1 - 5.5/20) MPa fully reversed after Goodman");
        double[] pull = {STRESS, 0, 0, 0, 0, 0};
        FatiguePlan converted = plan(new FatiguePlan.SignedVonMises(MeanStressRule.GOODMAN), -1, strength(10, 0.1));
        found.equal(
                "factor of 10 MPa at R = -1 by a limit measured at R = 0.1",
                "",
                least(converted, solid(), pull, workers),
                4.5 / (1 - 5.5 / 20) / STRESS,
                1e-9);
        found.source("the sign is that of the principal stress of largest magnitude; (3, -5) MPa has 7 MPa after von"
                + " Mises, -7 to 0 MPa at R = 0, and pressure gets no credit");
        FatiguePlan repeated = plan(new FatiguePlan.SignedVonMises(MeanStressRule.GOODMAN), 0, strength(8, -1));
        found.equal(
                "factor of a biaxial state by signed von Mises",
                "",
                least(repeated, solid(), new double[] {3, -5, 0, 0, 0, 0}, workers),
                8 / 3.5,
                1e-9);
    }

    private static void factor(MeanStressRule rule, double ratio, double expected, Workers workers, Comparisons found) {
        FatiguePlan plan = plan(new FatiguePlan.SignedVonMises(rule), ratio, strength(8, -1));
        found.equal(
                "factor after " + rule.title() + ", R = " + ratio,
                "",
                least(plan, solid(), new double[] {STRESS, 0, 0, 0, 0, 0}, workers),
                expected,
                1e-7);
    }

    static void multiaxial(Workers workers, Comparisons found) {
        double[] pull = {STRESS, 0, 0, 0, 0, 0};
        found.source("G. Sines, NACA TN 3495 (1955): 4.5 MPa + (8/6 - 1) 5.5 MPa against 8 MPa, by hand");
        FatiguePlan sines = plan(new FatiguePlan.Sines(OptionalDouble.of(6)), 0.1, strength(8, -1));
        found.equal("factor after Sines, R = 0.1", "", least(sines, solid(), pull, workers), 8 / (4.5 + 5.5 / 3), 1e-9);
        found.source("K. Dang Van, ASTM STP 1191 (1993) 120: 2.25 MPa + 0.375 10/3 MPa against 5 MPa, by hand");
        FatiguePlan dangVan = plan(new FatiguePlan.DangVan(OptionalDouble.of(5)), 0.1, strength(8, -1));
        found.equal("factor after Dang Van, R = 0.1", "", least(dangVan, solid(), pull, workers), 5 / 3.5, 1e-7);
        FatiguePlan reversed = plan(new FatiguePlan.DangVan(OptionalDouble.of(5)), -1, strength(8, -1));
        found.equal(
                "factor of fully reversed shear of 4 MPa",
                "",
                least(reversed, solid(), new double[] {0, 0, 0, 4, 0, 0}, workers),
                5.0 / 4,
                1e-9);
        found.source("greatest pressure over the lattice's yield strength: 0.4 13.75 MPa for a million cycles");
        StressLife curve = new StressLife(List.of(new StressLife.Point(0.8, 1e4), new StressLife.Point(0.4, 1e6)));
        FatiguePlan normalised = plan(new FatiguePlan.NormalizedStress(Optional.of(curve)), 0.1, strength(8, -1));
        found.equal(
                "factor of a lattice under -10 MPa",
                "",
                least(normalised, lattice(), new double[] {-STRESS, 0, 0, 0, 0, 0}, workers),
                0.4 * 13.75 / STRESS,
                1e-9);
    }

    static void miner(Workers workers, Comparisons found) {
        FatiguePlan plan = new FatiguePlan(
                "body",
                -1,
                1e5,
                new FatiguePlan.SignedVonMises(MeanStressRule.GOODMAN),
                Optional.empty(),
                false,
                OptionalDouble.of(20),
                OptionalDouble.empty(),
                List.of(new FatiguePlan.Block("walk", 2e5), new FatiguePlan.Block("jump", 1e4)));
        MaterialAssignment materials = new MaterialAssignment(MESH, List.of(solid()));
        FieldRecovery recovery = new FieldRecovery(materials, workers);
        FatigueMetrics fatigue = metrics(materials, recovery, plan);
        measure(fatigue, recovery, "walk", new double[] {4, 0, 0, 0, 0, 0});
        measure(fatigue, recovery, "jump", new double[] {Math.sqrt(32), 0, 0, 0, 0, 0});
        found.source("M. A. Miner, J. Appl. Mech. 12 (1945) A159: 2e5/1e6 + 1e4/1e5, for √(4 8) MPa lives 1e5 cycles");
        found.equal("Miner's sum", "", find(fatigue.overall(Optional.empty()), "fatigue.damage.max"), 0.3, 1e-7);
        double least = 1;
        for (double sum : fatigue.damageField().orElseThrow().values()) {
            least = Math.min(least, sum);
        }
        found.equal("least of the field of Miner's sum, uniform", "", least, 0.3, 1e-7);
    }

    private static double least(FatiguePlan plan, Material material, double[] stress, Workers workers) {
        MaterialAssignment materials = new MaterialAssignment(MESH, List.of(material));
        FieldRecovery recovery = new FieldRecovery(materials, workers);
        FatigueMetrics fatigue = metrics(materials, recovery, plan);
        return find(measure(fatigue, recovery, "load", stress), "fatigue.safety-factor.min");
    }

    private static FatigueMetrics metrics(MaterialAssignment materials, FieldRecovery recovery, FatiguePlan plan) {
        return new FatigueMetrics(
                materials, PartElements.of(MESH), recovery.points(), List.of(plan), SingularSpots.none(MESH), Map.of());
    }

    private static List<Metric> measure(
            FatigueMetrics fatigue, FieldRecovery recovery, String loadCase, double[] stress) {
        IntegrationFields points = recovery.atIntegrationPoints(displacement(stress));
        return fatigue.measure(loadCase, points, recovery.atNodes(displacement(stress), points), Optional.empty());
    }

    private static double find(List<Metric> metrics, String id) {
        return metrics.stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** The displacement of a uniform stress, by Hooke's law. */
    private static double[] displacement(double[] s) {
        double trace = s[0] + s[1] + s[2];
        double[] e = new double[6];
        for (int k = 0; k < 3; k++) {
            e[k] = ((1 + POISSON) * s[k] - POISSON * trace) / MODULUS;
            e[k + 3] = (1 + POISSON) * s[k + 3] / MODULUS;
        }
        double[] u = new double[3 * MESH.nodeCount()];
        for (int node = 0; node < MESH.nodeCount(); node++) {
            double x = MESH.xyz()[3 * node];
            double y = MESH.xyz()[3 * node + 1];
            double z = MESH.xyz()[3 * node + 2];
            u[3 * node] = e[0] * x + e[3] * y + e[5] * z;
            u[3 * node + 1] = e[3] * x + e[1] * y + e[4] * z;
            u[3 * node + 2] = e[5] * x + e[4] * y + e[2] * z;
        }
        return u;
    }

    private static FatigueStrength strength(double stress, double ratio) {
        return new FatigueStrength(stress, 1e6, OptionalDouble.of(ratio), "", "", "", "chosen for the case", true);
    }

    private static FatiguePlan plan(FatiguePlan.Criterion criterion, double ratio, FatigueStrength limit) {
        return new FatiguePlan(
                "body",
                ratio,
                1e6,
                criterion,
                Optional.of(limit),
                true,
                OptionalDouble.of(20),
                OptionalDouble.of(13.75),
                List.of());
    }

    private static Material solid() {
        return new Material(
                "metal",
                "",
                new IsotropicMaterial(MODULUS, POISSON),
                OptionalDouble.empty(),
                List.of(),
                List.of(
                        new FatigueStrength(8, 1e4, OptionalDouble.of(-1), "", "", "", "chosen for the case", true),
                        new FatigueStrength(4, 1e6, OptionalDouble.of(-1), "", "", "", "chosen for the case", true)),
                List.of());
    }

    private static Material lattice() {
        Property porosity = new Property(
                "porosity", 0.8, "1", OptionalDouble.empty(), OptionalDouble.empty(), "chosen for the case", true, "");
        return new Material(
                "foam",
                "",
                new IsotropicMaterial(MODULUS, POISSON),
                OptionalDouble.empty(),
                List.of(porosity),
                List.of());
    }
}
