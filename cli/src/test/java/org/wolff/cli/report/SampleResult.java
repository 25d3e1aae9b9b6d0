package org.wolff.cli.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.cli.casefile.CaseFile;
import org.wolff.cli.casefile.Outputs;
import org.wolff.cli.casefile.SurfaceReport;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.surface.SurfaceDefects;
import org.wolff.mesh.surface.SurfaceRepair;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.InputFile;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.analysis.Measures;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.analysis.Part;
import org.wolff.solver.analysis.PhaseTime;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.History;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.contact.Micromotion;
import org.wolff.solver.contact.PairStatus;
import org.wolff.solver.contact.StepEnergy;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.field.RegionNodes;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Limit;
import org.wolff.solver.finding.Severity;
import org.wolff.solver.finding.Verdict;
import org.wolff.solver.interfaces.ContactResult;
import org.wolff.solver.interfaces.GapField;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.interfaces.InterfaceFields;
import org.wolff.solver.interfaces.InterfaceLaw;
import org.wolff.solver.krylov.Convergence;
import org.wolff.solver.krylov.SolverMethod;
import org.wolff.solver.metric.Balance;
import org.wolff.solver.metric.Metric;

/** A result with made-up numbers of every kind, on two tetrahedra of two parts, for tests of what is told. */
public final class SampleResult {
    private static final FacetSelection FACETS = new FacetSelection(
            List.of("cortex"),
            List.of(new FacetCondition.OnPlane(Vector3.ZERO, new Vector3(0, 0, 1), Double.NaN)),
            0,
            FacetSelection.DEFAULT_MAX_SHARE);

    private static final Material BONE = new Material(
            "cortical-bone",
            "cortical bone",
            new IsotropicMaterial(17000, 0.3),
            OptionalDouble.of(1.9e-9),
            List.of(
                    new Property(
                            "youngs-modulus",
                            17000,
                            "MPa",
                            OptionalDouble.of(15000),
                            OptionalDouble.of(20000),
                            "a paper",
                            true,
                            "along the shaft"),
                    new Property(
                            "poissons-ratio",
                            0.3,
                            "1",
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            "assumed",
                            false,
                            "")),
            List.of("a note"));

    private static final Material METAL = new Material(
            "tc4", "Ti-6Al-4V", new IsotropicMaterial(110000, 0.34), OptionalDouble.empty(), List.of(), List.of());

    private static final TriangleSurface BOX = new TriangleSurface(
            "bone", new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1}, new int[] {0, 2, 1, 0, 1, 3, 1, 2, 3, 2, 0, 3});

    private SampleResult() {}

    /** Returns the model alone: two boxes, two load cases. */
    public static Model model() {
        return new Model(
                "sample segment",
                List.of(
                        new Part("cortex", new Box(new Vector3(0, 0, 0), new Vector3(1, 1, 1)), BONE),
                        new Part("plate", new Box(new Vector3(1, 0, 0), new Vector3(2, 1, 1)), METAL)),
                Sizing.uniform(2),
                ElementOrder.TET4,
                List.of(
                        new Support("ankle", FACETS, new Support.Fixed()),
                        new Support("guide", FACETS, new Support.Roller(Optional.empty())),
                        new Support("bed", FACETS, new Support.Spring(500, Optional.of(new Vector3(0, 0, 1))))),
                List.of(
                        new LoadCase(
                                "full weight",
                                List.of(
                                        new Load.Force("knee", FACETS, new Vector3(0, 0, -686.5)),
                                        new Load.Gravity("weight", new Vector3(0, 0, -9810)))),
                        new LoadCase(
                                "full/weight",
                                List.of(
                                        new Load.Pressure("fluid", FACETS, 0.2),
                                        new Load.Moment("twist", FACETS, new Vector3(0, 0, 7500))))),
                List.of(
                        Interface.between(
                                        "cut end",
                                        "cortex",
                                        "plate",
                                        new InterfaceLaw.Sliding(new Friction(0.74, 20), Optional.of("a paper")))
                                .with(new GapField.Uniform(-0.05)),
                        Interface.between(
                                        "coat",
                                        "cortex",
                                        "plate",
                                        new InterfaceLaw.PartlyBonded(
                                                new InterfaceLaw.BondedShare(0.35, 1),
                                                Friction.coulomb(0.4),
                                                Optional.empty()))
                                .with(new GapField.ByDistance(Vector3.ZERO, new Vector3(0, 0, 1), 0, 10, 0.1, 0)),
                        Interface.between("cement", "cortex", "plate", new InterfaceLaw.Bonded())
                                .with(new GapField.ByZone(List.of(), 0.1))),
                List.of(new History("gait", List.of(new History.Move("full weight", 0.1)), 3)),
                List.of(new InputFile("case.yaml", "0123456789abcdef".repeat(4))),
                List.of("σ: the Poisson's ratio of cortical-bone is assumed"),
                Measures.STANDARD,
                List.of());
    }

    /** Returns the case that asks for that model, with fields. */
    public static CaseFile caseFile() {
        return new CaseFile(
                model(),
                "a sample",
                new Outputs(true, true),
                List.of(new SurfaceReport("bone.stl", SurfaceDefects.of(BOX), SurfaceRepair.of(BOX))),
                List.of());
    }

    /** Returns a result; one finding for each of the verdicts. */
    public static AnalysisResult of(Verdict... verdicts) {
        Model model = model();
        double[] xyz = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1};
        int[] tets = {0, 1, 2, 3, 1, 4, 2, 3};
        TetMesh mesh = new TetMesh(ElementOrder.TET4, xyz, tets, new short[] {0, 1}, List.of("cortex", "plate"));
        RegionNodes points = new RegionNodes(
                mesh, new int[] {0, 1, 2, 3, 1, 2, 3, 4}, new short[] {0, 0, 0, 0, 1, 1, 1, 1}, new int[] {
                    0, 1, 2, 3, 4, 7, 5, 6
                });
        List<LoadCaseResult> solved = new ArrayList<>();
        List<Metric> metrics = new ArrayList<>();
        for (int c = 0; c < model.loadCases().size(); c++) {
            LoadCase loadCase = model.loadCases().get(c);
            solved.add(new LoadCaseResult(
                    loadCase,
                    fields(points, c + 1),
                    List.of(),
                    new Convergence(600 * (c + 1), 8.5e-9, true, new double[] {1, 0.25, Double.NaN, 8.5e-9}),
                    3.25,
                    balance(),
                    Optional.of(contact(c == 0 ? Optional.empty() : Optional.of("full weight"), loadCase.name())),
                    Optional.empty()));
            for (String part : mesh.regionNames()) {
                metrics.addAll(metrics(part, loadCase.name(), c + 1));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            findings.add(new Finding(
                    "segment-stress",
                    Finding.Kind.GATE,
                    verdict,
                    Severity.ERROR,
                    "von-mises.max",
                    "plate",
                    "full weight",
                    verdict == Verdict.NOT_ASSESSABLE ? Double.NaN : 61.725,
                    Limit.below(verdict == Verdict.PASS ? 100 : 10, "MPa"),
                    Optional.of(new Vector3(12.34, -5.67, 30.25)),
                    "greatest von Mises stress",
                    "a paper, \"Table 2\" <3>",
                    verdict == Verdict.NOT_ASSESSABLE ? Optional.of("the value is not a number") : Optional.empty(),
                    Optional.empty()));
        }
        return new AnalysisResult(
                model,
                mesh,
                new MeshQuality(
                        12.34,
                        151.2,
                        new long[] {0, 2, 4, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0},
                        new long[180],
                        new long[180],
                        0.25,
                        0.75,
                        4.5,
                        0,
                        0.2,
                        0.7,
                        0.5,
                        new double[] {1.0 / 6, 1.0 / 3},
                        List.of(new MeshQuality.WorstElement(
                                1, "plate", new Vector3(0.5, 0.5, 0.5), 12.34, 151.2, 0.25, 4.5)),
                        List.of(),
                        List.of()),
                Optional.empty(),
                new MaterialAssignment(mesh, List.of(BONE, METAL)),
                438112,
                SolverMethod.MULTIGRID,
                solved,
                metrics,
                findings,
                model.warnings(),
                List.of(new PhaseTime("mesh", 8.125, 1L << 30), new PhaseTime("solve", 20.5, 3L << 30)),
                Optional.empty());
    }

    /** Returns facts of a process. */
    public static RunRecord run() {
        return new RunRecord(
                "0.1.0",
                OffsetDateTime.parse("2026-01-02T03:04:05.678+01:00"),
                41.25,
                2,
                "17.0.1",
                6L << 30,
                "Resection of the tibia",
                List.of("run.log", "full-weight.vtu", "full-weight-2.vtu", "results.json"));
    }

    private static List<Metric> metrics(String part, String loadCase, int factor) {
        Optional<Vector3> place = Optional.of(new Vector3(12.34, -5.67, 30.25));
        return List.of(
                new Metric("von-mises.max", part, loadCase, 61.725 * factor, "MPa", "greatest", place),
                new Metric("von-mises.p99", part, loadCase, 45.678 * factor, "MPa", "99th", Optional.empty()),
                new Metric("equivalent-strain.p99", part, loadCase, 0.002345 * factor, "1", "99th", Optional.empty()),
                new Metric("displacement.max", part, loadCase, 0.31256 * factor, "mm", "greatest", place),
                new Metric("odd", part, loadCase, Double.POSITIVE_INFINITY, "1", "not finite", Optional.empty())
                        .withCaveat(Optional.of("nobody has opened the source")));
    }

    private static NodalFields fields(RegionNodes points, double factor) {
        int n = points.count();
        return new NodalFields(
                points,
                ramp(3 * n, factor),
                ramp(6 * n, factor),
                ramp(6 * n, 1e-3 * factor),
                ramp(n, factor),
                ramp(3 * n, factor),
                ramp(n, 1e-3 * factor),
                ramp(n, 1e-4 * factor));
    }

    private static double[] ramp(int length, double step) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = i * step;
        }
        return values;
    }

    private static ContactResult contact(Optional<String> after, String loadCase) {
        Micromotion motion = Micromotion.of(new double[] {0.01, 0.045, 0.2}, new double[] {2, 1, 1});
        InterfaceResult cut = new InterfaceResult(
                "cut end",
                loadCase,
                4,
                0.1,
                Map.of(PairStatus.BONDED, 0.0, PairStatus.OPEN, 0.5, PairStatus.STICK, 3.0, PairStatus.SLIP, 0.5),
                new Vector3(0, 0, 343.25),
                new Vector3(1, 2, 3),
                1.5,
                4.5,
                2.25,
                0.0125,
                1e-17,
                0,
                Map.of(
                        Micromotion.Definition.REFERENCE, motion,
                        Micromotion.Definition.INCREMENTAL, motion,
                        Micromotion.Definition.RESULTING, motion),
                0.004,
                0.03);
        InterfaceFields fields = new InterfaceFields(
                "cut end",
                ramp(9, 1),
                new int[] {0, 1, 2},
                ramp(9, 1e-3),
                new int[] {InterfaceFields.RIM, 1, 3},
                new double[] {Double.NaN, 1.5, 4.5},
                ramp(9, 0.1),
                ramp(9, 1e-3),
                ramp(3, 1e-3),
                ramp(3, 0.05),
                ramp(3, 0.05),
                ramp(3, 0.05));
        return new ContactResult(after, List.of(cut), List.of(fields), 7, 1, new StepEnergy(10, 6, 1, 3, 0, 0));
    }

    private static Balance balance() {
        return new Balance(
                new Vector3(0, 0, -686.5),
                new Vector3(-0.01, 0, 686.5),
                Vector3.ZERO,
                Vector3.ZERO,
                1.25e-12,
                Double.NaN,
                100,
                100.5,
                5e-3,
                List.of(new Balance.SupportReaction("ankle", new Vector3(0, 0, 686.5), Vector3.ZERO)));
    }
}
