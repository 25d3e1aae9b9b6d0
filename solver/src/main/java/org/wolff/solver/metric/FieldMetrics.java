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
    /** The elements part by part, and where each part begins. */
    private final int[] tets;

    private final int[] tetStart;

    /** Ready to measure on a mesh. */
    public FieldMetrics(MaterialAssignment materials, Workers workers) {
        this.materials = materials;
        this.mesh = materials.mesh();
        this.workers = workers;
        this.tetStart = starts(mesh.region());
        this.tets = new int[mesh.tetCount()];
        int[] next = tetStart.clone();
        for (int tet = 0; tet < tets.length; tet++) {
            tets[next[mesh.region()[tet]]++] = tet;
        }
    }

    /** Returns where the members of each region begin in a list that goes region by region, and the end. */
    private int[] starts(short[] regionOf) {
        int[] starts = new int[mesh.regionNames().size() + 1];
        for (short region : regionOf) {
            starts[region + 1]++;
        }
        for (int region = 1; region < starts.length; region++) {
            starts[region] += starts[region - 1];
        }
        return starts;
    }

    /** A scalar field with its values at integration points and nodes. */
    private record Quantity(String id, String name, String unit, double[] atPoints, IntToDoubleFunction atNodes) {}

    /**
     * Returns all metrics of a load case, part by part; a part without elements has none.
     *
     * @param caveat why no verdict may rest on them, besides the laws of the materials
     */
    public List<Metric> measure(String loadCase, IntegrationFields points, NodalFields nodes, Optional<String> caveat) {
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
        int[] nodeStart = starts(nodes.points().region());
        workers.forEach(found.size(), 1, (from, to) -> {
            for (int task = from; task < to; task++) {
                int region = task / quantities.size();
                if (tetStart[region] < tetStart[region + 1]) {
                    Part part = new Part(region, nodeStart[region], nodeStart[region + 1]);
                    measure(found.get(task), loadCase, part, quantities.get(task % quantities.size()), points, nodes);
                }
            }
        });
        List<Metric> metrics = new ArrayList<>();
        for (int region = 0; region < regions; region++) {
            if (tetStart[region] < tetStart[region + 1]) {
                Part part = new Part(region, nodeStart[region], nodeStart[region + 1]);
                found.subList(region * quantities.size(), (region + 1) * quantities.size())
                        .forEach(metrics::addAll);
                metrics.add(energy(loadCase, region, points, scalars));
                metrics.add(displacement(loadCase, part, nodes));
            }
        }
        Optional<String> laws = Caveats.ofLaws(materials.ofRegion());
        return metrics.stream()
                .map(metric -> metric.withCaveat(laws).withCaveat(caveat))
                .toList();
    }

    /** A region, and the range of its points among those of the nodal fields. */
    private record Part(int region, int firstNode, int endOfNodes) {}

    private void measure(
            List<Metric> metrics,
            String loadCase,
            Part range,
            Quantity quantity,
            IntegrationFields points,
            NodalFields nodes) {
        String part = mesh.regionNames().get(range.region());
        VolumeStatistics statistics = statistics(quantity.atPoints(), range.region(), points);
        Measured least = extreme(-1, quantity, range, points, nodes);
        Measured greatest = extreme(1, quantity, range, points, nodes);
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
        int perTet = points.pointsPerTet();
        for (int k = tetStart[region]; k < tetStart[region + 1]; k++) {
            for (int p = perTet * tets[k]; p < perTet * tets[k] + perTet; p++) {
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

    private Metric displacement(String loadCase, Part part, NodalFields nodes) {
        int at = -1;
        double greatest = -1;
        double[] u = nodes.displacement();
        for (int p = part.firstNode(); p < part.endOfNodes(); p++) {
            double size = Math.sqrt(u[3 * p] * u[3 * p] + u[3 * p + 1] * u[3 * p + 1] + u[3 * p + 2] * u[3 * p + 2]);
            if (size > greatest) {
                greatest = size;
                at = p;
            }
        }
        return new Metric(
                "displacement.max",
                mesh.regionNames().get(part.region()),
                loadCase,
                greatest,
                "mm",
                "greatest magnitude of the displacement over the nodes of the part",
                Optional.of(place(nodes, at)));
    }

    private VolumeStatistics statistics(double[] scalar, int region, IntegrationFields points) {
        int perTet = points.pointsPerTet();
        int count = perTet * (tetStart[region + 1] - tetStart[region]);
        double[] values = new double[count];
        double[] volumes = new double[count];
        for (int to = 0; to < count; to += perTet) {
            int from = perTet * tets[tetStart[region] + to / perTet];
            System.arraycopy(scalar, from, values, to, perTet);
            System.arraycopy(points.volume(), from, volumes, to, perTet);
        }
        return VolumeStatistics.of(values, volumes);
    }

    /** Returns the greatest of {@code sign}·value over nodes and integration points; of equals the first. */
    private Measured extreme(int sign, Quantity quantity, Part part, IntegrationFields points, NodalFields nodes) {
        int node = -1;
        double best = Double.NEGATIVE_INFINITY;
        for (int p = part.firstNode(); p < part.endOfNodes(); p++) {
            double value = sign * quantity.atNodes().applyAsDouble(p);
            if (value > best) {
                best = value;
                node = p;
            }
        }
        int tet = -1;
        int perTet = points.pointsPerTet();
        for (int k = tetStart[part.region()]; k < tetStart[part.region() + 1]; k++) {
            for (int p = perTet * tets[k]; p < perTet * tets[k] + perTet; p++) {
                if (sign * quantity.atPoints()[p] > best) {
                    best = sign * quantity.atPoints()[p];
                    tet = tets[k];
                }
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
