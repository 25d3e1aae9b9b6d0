package org.wolff.solver.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.element.FacetElement;
import org.wolff.solver.field.FurtherField;
import org.wolff.solver.field.RegionNodes;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.VolumeStatistics;

/** How far faces of parts lie from given surfaces, measured from the faces: of each point to the nearest of the surface. */
public final class SurfaceDeviation {
    private final TetMesh mesh;
    private final List<DeviationPlan> plans;
    private final int[][] sides;

    /**
     * Finds the faces.
     *
     * @param mesh before any interface was cut
     * @param faces which of its faces lie against each other
     */
    public SurfaceDeviation(TetMesh mesh, FaceAdjacency faces, List<DeviationPlan> plans) {
        this.mesh = mesh;
        this.plans = List.copyOf(plans);
        this.sides = new int[plans.size()][];
        for (int p = 0; p < sides.length; p++) {
            DeviationPlan plan = plans.get(p);
            int region = mesh.regionNames().indexOf(plan.part());
            int[] found = new int[faces.sides()];
            int n = 0;
            for (int side = 0; side < faces.sides(); side++) {
                int across = faces.across(side);
                boolean inside = across >= 0 && mesh.region()[across >> 2] == region;
                if (mesh.region()[side >> 2] == region
                        && !inside
                        && plan.faces().takes(across >= 0)) {
                    found[n] = side;
                    n += plan.within().isEmpty() || isWithin(plan.within().get(), side) ? 1 : 0;
                }
            }
            sides[p] = Arrays.copyOf(found, n);
        }
    }

    private boolean isWithin(Region space, int side) {
        Vector3 sum = Vector3.ZERO;
        for (int i = 0; i < 3; i++) {
            sum = sum.plus(ImplantSurface.corner(mesh, side, i));
        }
        Vector3 centroid = sum.times(1.0 / 3);
        return space.signedDistance(centroid.x(), centroid.y(), centroid.z()) <= 0;
    }

    /** Returns mean, 95th percentile and greatest deviation of each part: load case {@code "*"}. */
    public List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        for (int p = 0; p < sides.length; p++) {
            metrics.addAll(metrics(plans.get(p), sides[p]));
        }
        return metrics;
    }

    private List<Metric> metrics(DeviationPlan plan, int[] own) {
        FacetElement element = new FacetElement(mesh.order());
        int[] numbers = new int[element.nodes()];
        double[] vectors = new double[3 * FacetElement.POINTS];
        double[] positions = new double[3 * FacetElement.POINTS];
        double[] values = new double[FacetElement.POINTS * own.length];
        double[] areas = new double[values.length];
        double most = -1;
        Vector3 place = Vector3.ZERO;
        for (int f = 0; f < own.length; f++) {
            element.nodesOf(mesh, own[f] >> 2, own[f] & 3, numbers);
            element.areaVectors(mesh, numbers, vectors);
            element.positions(mesh, numbers, positions);
            for (int q = 0; q < FacetElement.POINTS; q++) {
                Vector3 at = at(positions, q);
                values[FacetElement.POINTS * f + q] = distance(plan, at);
                areas[FacetElement.POINTS * f + q] = at(vectors, q).norm();
            }
            for (int i = 0; i < numbers.length; i++) {
                double deviation = distance(plan, mesh.point(numbers[i]));
                if (deviation > most) {
                    most = deviation;
                    place = mesh.point(numbers[i]);
                }
            }
        }
        boolean none = own.length == 0;
        VolumeStatistics statistics = none ? null : VolumeStatistics.of(values, areas);
        return List.of(
                metric(plan, "mean", none ? Double.NaN : statistics.mean(), Optional.empty()),
                metric(plan, "p95", none ? Double.NaN : statistics.p95(), Optional.empty()),
                metric(plan, "max", none ? Double.NaN : most, none ? Optional.empty() : Optional.of(place)));
    }

    private static Metric metric(DeviationPlan plan, String statistic, double value, Optional<Vector3> place) {
        String faces = plan.faces() == DeviationPlan.Faces.ALL
                ? "faces"
                : plan.faces() == DeviationPlan.Faces.INTERFACE ? "faces against other parts" : "outer faces";
        return new Metric(
                        "deviation." + statistic,
                        plan.part(),
                        "*",
                        value,
                        "mm",
                        "distance of the part's " + faces + (plan.within().isPresent() ? " in a region" : "") + " from "
                                + plan.name() + ": mean and 95th percentile by area, greatest over the nodes",
                        place)
                .withCaveat(Double.isNaN(value) ? Optional.of("no face of the part is asked for") : Optional.empty());
    }

    private static double distance(DeviationPlan plan, Vector3 at) {
        return Math.abs(plan.against().signedDistance(at.x(), at.y(), at.z()));
    }

    private static Vector3 at(double[] values, int q) {
        return new Vector3(values[3 * q], values[3 * q + 1], values[3 * q + 2]);
    }

    /** Returns the deviation at the nodes of the faces, mm; else not a number. */
    public FurtherField field(RegionNodes nodes) {
        double[] values = new double[nodes.count()];
        Arrays.fill(values, Double.NaN);
        int perTet = mesh.order().nodes();
        for (int p = 0; p < sides.length; p++) {
            for (int side : sides[p]) {
                for (int i = 0; i < (perTet == 4 ? 3 : 6); i++) {
                    int face = side & 3;
                    int local = i < 3 ? TetMesh.faceCorner(face, i) : TetMesh.faceMid(face, i - 3);
                    int at = perTet * (side >> 2) + local;
                    values[nodes.connectivity()[at]] = distance(plans.get(p), mesh.point(mesh.tets()[at]));
                }
            }
        }
        return new FurtherField("surfaceDeviation", false, values);
    }
}
