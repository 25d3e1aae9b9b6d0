package org.wolff.solver.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.field.Tensors;

/**
 * Measures stress, strain, energy and displacement of each part in one load case.
 *
 * <p>Mean and volume percentiles are taken at the integration points, each with its volume. Minimum and maximum are
 * taken over the nodes, where fields are recovered region by region, and over the integration points, so that neither a
 * peak at the surface nor one that recovery smooths away is missed; a peak inside an element is placed at its centroid.
 */
public final class FieldMetrics {
    private static final String AT_POINTS = ", over the integration points by volume";
    private static final String AT_NODES = " over nodes (recovered within the part) and integration points";

    private final MaterialAssignment materials;
    private final TetMesh mesh;

    /** Ready to measure on a mesh. */
    public FieldMetrics(MaterialAssignment materials) {
        this.materials = materials;
        this.mesh = materials.mesh();
    }

    /** A scalar made of stress and strain at one place. */
    private interface Scalar {
        double of(double[] stress, double[] strain, int at, double poissonsRatio, double[] work);
    }

    private record Quantity(String id, String name, String unit, Scalar scalar) {}

    private static final List<Quantity> QUANTITIES = List.of(
            new Quantity("von-mises", "von Mises stress", "MPa", (s, e, at, nu, w) -> Tensors.vonMises(s, at)),
            new Quantity("principal-1", "greatest principal stress", "MPa", (s, e, at, nu, w) -> {
                Tensors.principal(s, at, w, 0);
                return w[0];
            }),
            new Quantity("principal-3", "least principal stress", "MPa", (s, e, at, nu, w) -> {
                Tensors.principal(s, at, w, 0);
                return w[2];
            }),
            new Quantity(
                    "equivalent-strain",
                    "equivalent strain (ANSYS definition with the material's Poisson's ratio)",
                    "1",
                    (s, e, at, nu, w) -> Tensors.equivalentStrain(e, at, nu)),
            new Quantity(
                    "energy-density",
                    "strain energy density",
                    "MPa",
                    (s, e, at, nu, w) -> Tensors.energyDensity(s, at, e, at)));

    /** Returns all metrics of a load case, part by part; a part without elements has none. */
    public List<Metric> measure(String loadCase, IntegrationFields points, NodalFields nodes) {
        List<Metric> metrics = new ArrayList<>();
        for (int region = 0; region < mesh.regionNames().size(); region++) {
            int count = pointsIn(region, points.pointsPerTet());
            if (count > 0) {
                measurePart(metrics, loadCase, region, count, points, nodes);
            }
        }
        return List.copyOf(metrics);
    }

    private void measurePart(
            List<Metric> metrics, String loadCase, int region, int count, IntegrationFields points, NodalFields nodes) {
        String part = mesh.regionNames().get(region);
        double nu = materials.ofRegion().get(region).elastic().poissonsRatioForEquivalentStrain();
        for (Quantity quantity : QUANTITIES) {
            VolumeStatistics statistics = statistics(quantity.scalar(), region, nu, count, points);
            Extreme least = extreme(-1, quantity.scalar(), region, nu, points, nodes);
            Extreme greatest = extreme(1, quantity.scalar(), region, nu, points, nodes);
            String[] names = {"min", "mean", "p95", "p99", "max"};
            double[] values = {least.value(), statistics.mean(), statistics.p95(), statistics.p99(), greatest.value()};
            String[] definitions = {
                "least " + quantity.name() + AT_NODES,
                "mean " + quantity.name() + AT_POINTS,
                "95th volume percentile of the " + quantity.name() + AT_POINTS,
                "99th volume percentile of the " + quantity.name() + AT_POINTS,
                "greatest " + quantity.name() + AT_NODES
            };
            for (int i = 0; i < names.length; i++) {
                Optional<Vector3> place =
                        i == 0 ? Optional.of(least.place()) : i == 4 ? Optional.of(greatest.place()) : Optional.empty();
                metrics.add(new Metric(
                        quantity.id() + "." + names[i],
                        part,
                        loadCase,
                        values[i],
                        quantity.unit(),
                        definitions[i],
                        place));
            }
        }
        metrics.add(energy(loadCase, region, points));
        metrics.add(displacement(loadCase, region, nodes));
    }

    private Metric energy(String loadCase, int region, IntegrationFields points) {
        double sum = 0;
        for (int p = 0; p < points.count(); p++) {
            if (mesh.region()[p / points.pointsPerTet()] == region) {
                sum += points.volume()[p] * Tensors.energyDensity(points.stress(), 6 * p, points.strain(), 6 * p);
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

    private int pointsIn(int region, int perTet) {
        int count = 0;
        for (short r : mesh.region()) {
            count += r == region ? perTet : 0;
        }
        return count;
    }

    private VolumeStatistics statistics(Scalar scalar, int region, double nu, int count, IntegrationFields points) {
        double[] values = new double[count];
        double[] volumes = new double[count];
        double[] work = new double[3];
        int to = 0;
        for (int p = 0; p < points.count(); p++) {
            if (mesh.region()[p / points.pointsPerTet()] == region) {
                values[to] = scalar.of(points.stress(), points.strain(), 6 * p, nu, work);
                volumes[to++] = points.volume()[p];
            }
        }
        return VolumeStatistics.of(values, volumes);
    }

    private record Extreme(double value, Vector3 place) {}

    /** Returns the greatest of {@code sign}·value over nodes and integration points; of equals the first. */
    private Extreme extreme(
            int sign, Scalar scalar, int region, double nu, IntegrationFields points, NodalFields nodes) {
        int node = -1;
        double best = Double.NEGATIVE_INFINITY;
        double[] work = new double[3];
        for (int p = 0; p < nodes.points().count(); p++) {
            if (nodes.points().region()[p] == region) {
                double value = sign * scalar.of(nodes.stress(), nodes.strain(), 6 * p, nu, work);
                if (value > best) {
                    best = value;
                    node = p;
                }
            }
        }
        int tet = -1;
        for (int p = 0; p < points.count(); p++) {
            if (mesh.region()[p / points.pointsPerTet()] == region) {
                double value = sign * scalar.of(points.stress(), points.strain(), 6 * p, nu, work);
                if (value > best) {
                    best = value;
                    tet = p / points.pointsPerTet();
                }
            }
        }
        return new Extreme(sign * best, tet < 0 ? place(nodes, node) : centroid(tet));
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
