package org.wolff.solver.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
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
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.History;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.interfaces.InterfaceLaw;
import org.wolff.solver.krylov.ConjugateGradients;
import org.wolff.solver.metric.Metric;

/** Blocks of 10 × 10 × 6 mm, one on another, pressed down by 100 N, and what tests ask of them. */
final class RubbingBlocks {
    static final double WEIGHT = 100;
    static final double AREA = 100;
    static final double MU = 0.3;
    static final double BED = 1000;
    static final Vector3 X = new Vector3(1, 0, 0);
    static final Vector3 Z = new Vector3(0, 0, 1);

    /** ν = 0, so that what is pressed does not swell. */
    static final Material STEEL = material("steel", 200_000, List.of());

    static Material material(String name, double modulus, List<Property> properties) {
        return new Material(
                name, name, new IsotropicMaterial(modulus, 0), OptionalDouble.empty(), properties, List.of());
    }

    static FacetSelection on(String part, double z) {
        return new FacetSelection(
                List.of(part), List.of(new FacetCondition.OnPlane(new Vector3(0, 0, z), Z, 0.1)), 0, 0.6);
    }

    static FacetSelection side(String part) {
        return new FacetSelection(
                List.of(part), List.of(new FacetCondition.OnPlane(new Vector3(10, 0, 0), X, 0.1)), 0, 0.6);
    }

    static List<Part> blocks() {
        return List.of(
                new Part("lower", new Box(new Vector3(0, 0, -6), new Vector3(10, 10, 0)), STEEL),
                new Part("upper", new Box(new Vector3(0, 0, 0), new Vector3(10, 10, 6)), STEEL));
    }

    static LoadCase push(String name, double shear) {
        List<Load> loads = new ArrayList<>();
        loads.add(new Load.Force("weight", on("upper", 6), new Vector3(0, 0, -WEIGHT)));
        if (shear != 0) {
            // At the height of the interface, so that it does not tilt.
            loads.add(new Load.Force("shear", side("upper"), new Vector3(shear, 0, 0)));
        }
        return new LoadCase(name, loads);
    }

    static Support floor() {
        return new Support("floor", on("lower", -6), new Support.Fixed());
    }

    static Support bed() {
        return new Support("bed", side("upper"), new Support.Spring(BED, Optional.of(X)));
    }

    static Interface joint(Friction friction) {
        return Interface.between("joint", "lower", "upper", new InterfaceLaw.Sliding(friction, Optional.of("test")));
    }

    static Model model(
            ElementOrder order,
            List<Part> parts,
            List<Support> supports,
            List<LoadCase> loads,
            List<Interface> interfaces,
            List<History> histories) {
        return new Model(
                "blocks",
                parts,
                Sizing.uniform(5),
                order,
                supports,
                loads,
                interfaces,
                histories,
                List.of(),
                List.of(),
                Measures.STANDARD,
                List.of());
    }

    static AnalysisResult run(Model model, int threads) {
        try (Workers workers = new Workers(threads)) {
            return Analysis.run(model, ConjugateGradients.Settings.DEFAULT, workers, Progress.SILENT);
        }
    }

    static AnalysisResult run(Model model) {
        return run(model, 1);
    }

    static InterfaceResult first(AnalysisResult result, int loadCase) {
        return result.loadCases()
                .get(loadCase)
                .contact()
                .orElseThrow()
                .interfaces()
                .get(0);
    }

    static double metric(AnalysisResult result, String id, String part, String loadCase) {
        return find(result, id, part, loadCase).value();
    }

    static Metric find(AnalysisResult result, String id, String part, String loadCase) {
        return result.metrics().stream()
                .filter(m -> m.id().equals(id)
                        && m.part().equals(part)
                        && m.loadCase().equals(loadCase))
                .findFirst()
                .orElseThrow();
    }

    static void assertPasses(AnalysisResult result) {
        for (Finding finding : result.findings()) {
            assertEquals(Verdict.PASS, finding.verdict(), finding::toString);
        }
    }

    private RubbingBlocks() {}
}
