package org.wolff.solver.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.field.ScalarFields;

/**
 * Measures stress, strain, energy and displacement of each part in one load case.
 *
 * <p>Mean and volume percentiles are taken at the integration points, each with its volume. Minimum and maximum are
 * taken over the nodes, where fields are recovered region by region, and over the integration points, so that neither a
 * peak at the surface nor one that recovery smooths away is missed; a peak inside an element is placed at its centroid.
 */
public final class FieldMetrics {
    private static final String AT_POINTS = ", over the integration points by volume";
    private static final String AT_EXTREMES = " over nodes (recovered within the part) and integration points";

    private final MaterialAssignment materials;
    private final TetMesh mesh;
    private final Workers workers;

    /** Ready to measure on a mesh. */
    public FieldMetrics(MaterialAssignment materials, Workers workers) {
        this.materials = materials;
        this.mesh = materials.mesh();
        this.workers = workers;
    }

    /** A scalar field with its values at integration points and nodes. */
    private record Quantity(String id, String name, String unit, double[] atPoints, IntToDoubleFunction atNodes) {}

    /** Returns all metrics of a load case, part by part; a part without elements has none. */
    public List<Metric> measure(String loadCase, IntegrationFields points, NodalFields nodes) {
        ScalarFields scalars = ScalarFields.of(points, materials, workers);
        double[] principal = nodes.principal();
        List<Quantity> quantities = List.of(
                new Quantity("von-mises", "von Mises stress", "MPa", scalars.vonMises(), p -> nodes.vonMises()[p]),
                new Quantity(
                        "principal-1",
                        "greatest principal stress",
                        "MPa",
                        scalars.greatestPrincipal(),
                        p -> principal[3 * p]),
                new Quantity(
                        "principal-3",
                        "least principal stress",
                        "MPa",
                        scalars.leastPrincipal(),
                        p -> principal[3 * p + 2]),
                new Quantity(
                        "equivalent-strain",
                        "equivalent strain (ANSYS definition with the material's Poisson's ratio)",
                        "1",
                        scalars.equivalentStrain(),
                        p -> nodes.equivalentStrain()[p]),
                new Quantity(
                        "energy-density",
                        "strain energy density",
                        "MPa",
                        scalars.energyDensity(),
                        p -> nodes.energyDensity()[p]));
        int regions = mesh.regionNames().size();
        List<List<Metric>> found = new ArrayList<>();
        for (int task = 0; task < regions * quantities.size(); task++) {
            found.add(new ArrayList<>());
        }
        int[] counts = pointCounts(points.pointsPerTet());
        workers.forEach(found.size(), 1, (from, to) -> {
            for (int task = from; task < to; task++) {
                int region = task / quantities.size();
                if (counts[region] > 0) {
                    measure(
                            found.get(task),
                            loadCase,
                            region,
                            counts[region],
                            quantities.get(task % quantities.size()),
                            points,
                            nodes);
                }
            }
        });
        List<Metric> metrics = new ArrayList<>();
        for (int region = 0; region < regions; region++) {
            if (counts[region] > 0) {
                found.subList(region * quantities.size(), (region + 1) * quantities.size())
                        .forEach(metrics::addAll);
                metrics.add(energy(loadCase, region, points, scalars));
                metrics.add(displacement(loadCase, region, nodes));
            }
        }
        return List.copyOf(metrics);
    }

    private void measure(
            List<Metric> metrics,
            String loadCase,
            int region,
            int count,
            Quantity quantity,
            IntegrationFields points,
            NodalFields nodes) {
        String part = mesh.regionNames().get(region);
        VolumeStatistics statistics = statistics(quantity.atPoints(), region, count, points);
        Measured least = extreme(-1, quantity, region, points, nodes);
        Measured greatest = extreme(1, quantity, region, points, nodes);
        String percentile = "th volume percentile of the " + quantity.name() + AT_POINTS;
        metrics.add(metric(quantity, "min", part, loadCase, least, "least " + quantity.name() + AT_EXTREMES));
        metrics.add(metric(
                quantity,
                "mean",
                part,
                loadCase,
                everywhere(statistics.mean()),
                "mean " + quantity.name() + AT_POINTS));
        metrics.add(metric(quantity, "p95", part, loadCase, everywhere(statistics.p95()), "95" + percentile));
        metrics.add(metric(quantity, "p99", part, loadCase, everywhere(statistics.p99()), "99" + percentile));
        metrics.add(metric(quantity, "max", part, loadCase, greatest, "greatest " + quantity.name() + AT_EXTREMES));
    }

    private static Metric metric(
            Quantity quantity, String statistic, String part, String loadCase, Measured measured, String definition) {
        return new Metric(
                quantity.id() + "." + statistic,
                part,
                loadCase,
                measured.value(),
                quantity.unit(),
                definition,
                measured.place());
    }

    /** A value and, for extremes, where it occurs. */
    private record Measured(double value, Optional<Vector3> place) {}

    private static Measured everywhere(double value) {
        return new Measured(value, Optional.empty());
    }

    private Metric energy(String loadCase, int region, IntegrationFields points, ScalarFields scalars) {
        double sum = 0;
        for (int p = 0; p < points.count(); p++) {
            if (mesh.region()[p / points.pointsPerTet()] == region) {
                sum += points.volume()[p] * scalars.energyDensity()[p];
            }
        }
        return new Metric(
                "strain-energy.total",
                mesh.regionNames().get(region),
                loadCase,
                sum,
                "N*mm",
                "strain energy of the part, ∫ ½ σ:ε dV",
                Optional.empty());
    }

    private Metric displacement(String loadCase, int region, NodalFields nodes) {
        int at = -1;
        double greatest = -1;
        double[] u = nodes.displacement();
        for (int p = 0; p < nodes.points().count(); p++) {
            double size = Math.sqrt(u[3 * p] * u[3 * p] + u[3 * p + 1] * u[3 * p + 1] + u[3 * p + 2] * u[3 * p + 2]);
            if (nodes.points().region()[p] == region && size > greatest) {
                greatest = size;
                at = p;
            }
        }
        return new Metric(
                "displacement.max",
                mesh.regionNames().get(region),
                loadCase,
                greatest,
                "mm",
                "greatest magnitude of the displacement over the nodes of the part",
                Optional.of(place(nodes, at)));
    }

    private int[] pointCounts(int perTet) {
        int[] counts = new int[mesh.regionNames().size()];
        for (short region : mesh.region()) {
            counts[region] += perTet;
        }
        return counts;
    }

    private VolumeStatistics statistics(double[] scalar, int region, int count, IntegrationFields points) {
        double[] values = new double[count];
        double[] volumes = new double[count];
        int to = 0;
        for (int p = 0; p < points.count(); p++) {
            if (mesh.region()[p / points.pointsPerTet()] == region) {
                values[to] = scalar[p];
                volumes[to++] = points.volume()[p];
            }
        }
        return VolumeStatistics.of(values, volumes);
    }

    /** Returns the greatest of {@code sign}·value over nodes and integration points; of equals the first. */
    private Measured extreme(int sign, Quantity quantity, int region, IntegrationFields points, NodalFields nodes) {
        int node = -1;
        double best = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < nodes.points().count(); p++) {
            if (nodes.points().region()[p] == region
                    && sign * quantity.atNodes().applyAsDouble(p) > best) {
                best = sign * quantity.atNodes().applyAsDouble(p);
                node = p;
            }
        }
        int tet = -1;
        for (int p = 0; p < points.count(); p++) {
            int owner = p / points.pointsPerTet();
            if (mesh.region()[owner] == region && sign * quantity.atPoints()[p] > best) {
                best = sign * quantity.atPoints()[p];
                tet = owner;
            }
        }
        return new Measured(sign * best, Optional.of(tet < 0 ? place(nodes, node) : centroid(tet)));
    }

    private Vector3 centroid(int tet) {
        Vector3 sum = Vector3.ZERO;
        for (int i = 0; i < 4; i++) {
            int node = 3 * mesh.node(tet, i);
            sum = sum.plus(new Vector3(mesh.xyz()[node], mesh.xyz()[node + 1], mesh.xyz()[node + 2]));
        }
        return sum.times(0.25);
    }

    private Vector3 place(NodalFields nodes, int point) {
        int node = 3 * nodes.points().node()[point];
        return new Vector3(mesh.xyz()[node], mesh.xyz()[node + 1], mesh.xyz()[node + 2]);
    }
}
