package org.wolff.solver.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.field.RegionNodes;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.VolumeStatistics;
import org.wolff.solver.rigid.RigidFit;

/** Measures how the implant's parts fit the bone: coverage, gaps, purchase of screws, and motion against the bone. */
public final class FitMetrics {
    private final FitPlan plan;
    private final TetMesh mesh;
    private final ImplantSurface surface;

    /**
     * Measures the surfaces.
     *
     * @param mesh before any interface was cut
     * @param faces which of its faces lie against each other
     */
    public FitMetrics(TetMesh mesh, FaceAdjacency faces, FitPlan plan) {
        this.plan = plan;
        this.mesh = mesh;
        this.surface = ImplantSurface.of(mesh, faces, plan);
    }

    /** Returns what the geometry alone tells: load case {@code "*"}. */
    public List<Metric> ofGeometry() {
        List<Metric> metrics = new ArrayList<>();
        for (String implant : plan.implants()) {
            part(implant, mesh.regionNames().indexOf(implant), metrics);
        }
        part("*", -1, metrics);
        for (String screw : plan.screws()) {
            ScrewPurchase purchase =
                    new ScrewPurchase(surface, plan, mesh.regionNames().indexOf(screw));
            for (FitPlan.BoneKind kind : FitPlan.BoneKind.values()) {
                metrics.add(metric(
                        "fit.purchase." + kind.word(),
                        screw,
                        purchase.of(kind),
                        "mm",
                        "length of the screw that " + kind.word() + " bone holds: the share of its circumference that"
                                + " touches, integrated along its axis"));
            }
        }
        return metrics;
    }

    private static Metric metric(String id, String part, double value, String unit, String definition) {
        return new Metric(id, part, "*", value, unit, definition, Optional.empty());
    }

    private void part(String part, int region, List<Metric> metrics) {
        double total = 0;
        double touching = 0;
        double near = 0;
        double matching = 0;
        double square = 0;
        double[] gaps = new double[surface.count()];
        double[] areas = new double[surface.count()];
        int n = 0;
        int widest = -1;
        for (int f = 0; f < surface.count(); f++) {
            if (region < 0 || surface.region(f) == region) {
                double area = surface.area()[f];
                double gap = surface.gap()[f];
                total += area;
                touching += surface.touches()[f] >= 0 ? area : 0;
                if (gap < plan.reach()) {
                    near += area;
                    matching += gap < plan.gapLimit() ? area : 0;
                    square += area * gap * gap;
                    gaps[n] = gap;
                    areas[n++] = area;
                    widest = widest < 0 || gap > surface.gap()[widest] ? f : widest;
                }
            }
        }
        metrics.add(metric(
                "fit.coverage",
                part,
                touching / total,
                "1",
                "share of the implant's surface, where it lies against bone or nothing, that touches bone"));
        Optional<String> source = plan.source().isPresent()
                ? Optional.empty()
                : Optional.of("the limit of the gap has no source: give one under metrics: fit");
        String interfaceText = String.format(
                Locale.ROOT,
                " over the interface (implant's facets that look at bone over less than %.4g mm)",
                plan.reach());
        metrics.add(metric(
                        "fit.matching",
                        part,
                        near == 0 ? Double.NaN : matching / near,
                        "1",
                        String.format(
                                Locale.ROOT,
                                "share%s of the area with a gap below %.4g mm",
                                interfaceText,
                                plan.gapLimit()))
                .withCaveat(source)
                .withCaveat(none(near)));
        double p95 = n == 0
                ? Double.NaN
                : VolumeStatistics.of(Arrays.copyOf(gaps, n), Arrays.copyOf(areas, n))
                        .p95();
        metrics.add(metric("fit.gap.p95", part, p95, "mm", "95th percentile of the gap by area" + interfaceText)
                .withCaveat(none(near)));
        metrics.add(new Metric(
                        "fit.gap.max",
                        part,
                        "*",
                        widest < 0 ? Double.NaN : surface.gap()[widest],
                        "mm",
                        "greatest gap" + interfaceText,
                        widest < 0 ? Optional.empty() : Optional.of(surface.centroid(widest)))
                .withCaveat(none(near)));
        metrics.add(metric(
                        "fit.deviation.rms",
                        part,
                        near == 0 ? Double.NaN : Math.sqrt(square / near),
                        "mm",
                        "root mean square distance of the implant's surface from the bone's" + interfaceText)
                .withCaveat(none(near)));
    }

    private static Optional<String> none(double near) {
        return near > 0 ? Optional.empty() : Optional.of("no facet of the part is near bone");
    }

    /** Returns the gap at the points of the implant's surface, mm: the least of the facets around; else not a number. */
    public FurtherField gapMap(RegionNodes nodes) {
        double[] gap = new double[nodes.count()];
        Arrays.fill(gap, Double.NaN);
        int perTet = mesh.order().nodes();
        for (int f = 0; f < surface.count(); f++) {
            int tet = surface.side()[f] >> 2;
            int face = surface.side()[f] & 3;
            for (int i = 0; i < (perTet == 4 ? 3 : 6); i++) {
                int local = i < 3 ? TetMesh.faceCorner(face, i) : TetMesh.faceMid(face, i - 3);
                int point = nodes.connectivity()[perTet * tet + local];
                gap[point] = Double.isNaN(gap[point]) ? surface.gap()[f] : Math.min(gap[point], surface.gap()[f]);
            }
        }
        return new FurtherField("gap", false, gap);
    }

    /**
     * Returns how far each part of the implant moves against the bone: against the rigid motion that fits the bone's
     * displacement best.
     *
     * @param solved the mesh of the displacement, with the elements of this one
     * @param u displacement, mm, {@code 3·node + axis}
     */
    public List<Metric> motion(String loadCase, TetMesh solved, double[] u) {
        RigidFit bone = RigidFit.of(
                solved, u, tet -> plan.bones().containsKey(mesh.regionNames().get(solved.region()[tet])));
        List<Metric> metrics = new ArrayList<>();
        for (String implant : plan.implants()) {
            int region = mesh.regionNames().indexOf(implant);
            double most = -1;
            Vector3 place = Vector3.ZERO;
            for (int tet = 0; tet < solved.tetCount(); tet++) {
                for (int i = 0;
                        solved.region()[tet] == region && i < solved.order().nodes();
                        i++) {
                    int node = 3 * solved.node(tet, i);
                    Vector3 x = new Vector3(solved.xyz()[node], solved.xyz()[node + 1], solved.xyz()[node + 2]);
                    double size = new Vector3(u[node], u[node + 1], u[node + 2])
                            .minus(bone.at(x))
                            .norm();
                    if (size > most) {
                        most = size;
                        place = x;
                    }
                }
            }
            metrics.add(new Metric(
                    "fit.displacement.max",
                    implant,
                    loadCase,
                    most < 0 ? Double.NaN : most,
                    "mm",
                    "greatest displacement over the part's nodes, less the rigid motion that fits that of the bone"
                            + " best",
                    most < 0 ? Optional.empty() : Optional.of(place)));
        }
        return metrics;
    }
}
