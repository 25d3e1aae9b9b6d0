package org.wolff.solver.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.field.RegionNodes;
import org.wolff.solver.singular.SingularSpot;
import org.wolff.solver.singular.SingularSpots;

/**
 * Measures stress, strain, energy and displacement of each part.
 *
 * <p>Mean and volume percentiles are taken at the integration points, each with its volume. Minimum and maximum are
 * taken over the nodes, where fields are recovered region by region, and over the integration points, so that neither a
 * peak at the surface nor one that recovery smooths away is missed; a peak inside an element is placed at its centroid.
 */
public final class FieldMetrics {
    private static final String AT_POINTS = ", over the integration points by volume";
    private static final String AT_EXTREMES = " over nodes (recovered within the part) and integration points";

    private final TetMesh mesh;
    private final Workers workers;
    private final PartElements elements;
    private final Optional<String> laws;
    private final SingularSpots spots;

    /**
     * Ready to measure on a mesh.
     *
     * @param spots where raw peaks mean nothing
     */
    public FieldMetrics(MaterialAssignment materials, SingularSpots spots, Workers workers) {
        this.mesh = materials.mesh();
        this.workers = workers;
        this.spots = spots;
        this.elements = PartElements.of(mesh);
        this.laws = Caveats.ofLaws(materials.ofRegion());
    }

    /** Returns the elements part by part. */
    public PartElements elements() {
        return elements;
    }

    /**
     * Returns the statistics of scalars, part by part; a part without elements has none.
     *
     * @param loadCase its name; {@code "*"} for the envelope
     * @param quantities the scalars
     * @param points volumes of the integration points
     * @param nodes the points of nodal values
     * @param caveat why no verdict may rest on them, besides the laws of the materials
     */
    public List<Metric> measure(
            String loadCase,
            List<Quantity> quantities,
            IntegrationFields points,
            RegionNodes nodes,
            Optional<String> caveat) {
        int regions = mesh.regionNames().size();
        List<List<Metric>> found = new ArrayList<>();
        for (int task = 0; task < regions * quantities.size(); task++) {
            found.add(new ArrayList<>());
        }
        int[] nodeStart = PartElements.starts(nodes);
        short[] spotOfNode = spots.ofPoints(nodes);
        workers.forEach(found.size(), 1, (from, to) -> {
            for (int task = from; task < to; task++) {
                int region = task / quantities.size();
                if (elements.count(region) > 0) {
                    Part part = new Part(region, nodeStart[region], nodeStart[region + 1], spotOfNode);
                    statistics(
                            found.get(task), loadCase, part, quantities.get(task % quantities.size()), points, nodes);
                }
            }
        });
        return found.stream()
                .flatMap(List::stream)
                .map(metric -> metric.withCaveat(laws).withCaveat(caveat))
                .toList();
    }

    /** Returns strain energy and greatest displacement of each part. */
    public List<Metric> energyAndDisplacement(
            String loadCase,
            List<Quantity> quantities,
            IntegrationFields points,
            NodalFields nodes,
            Optional<String> caveat) {
        double[] density = quantities.stream()
                .filter(q -> q.id().equals("energy-density"))
                .findFirst()
                .orElseThrow()
                .atPoints();
        int[] nodeStart = PartElements.starts(nodes.points());
        List<Metric> metrics = new ArrayList<>();
        for (int region = 0; region < elements.start().length - 1; region++) {
            if (elements.count(region) > 0) {
                metrics.add(energy(loadCase, region, points, density)
                        .withCaveat(laws)
                        .withCaveat(caveat));
                metrics.add(displacement(
                                loadCase,
                                new Part(region, nodeStart[region], nodeStart[region + 1], new short[0]),
                                nodes)
                        .withCaveat(laws)
                        .withCaveat(caveat));
            }
        }
        return List.copyOf(metrics);
    }

    /** A region, the range of its points among those of the nodal fields, and the singular spot of each point. */
    private record Part(int region, int firstNode, int endOfNodes, short[] spotOfNode) {}

    private void statistics(
            List<Metric> metrics,
            String loadCase,
            Part range,
            Quantity quantity,
            IntegrationFields points,
            RegionNodes nodes) {
        String part = mesh.regionNames().get(range.region());
        VolumeStatistics statistics = elements.statistics(range.region(), points, quantity.atPoints());
        String name = loadCase.equals("*") ? "worst over the load cases of the " + quantity.name() : quantity.name();
        String percentile = " volume percentile of the " + name + AT_POINTS;
        Metrics add = new Metrics(metrics, quantity, part, loadCase);
        add.metric("min", extreme(-1, quantity, range, points, nodes), "least " + name + AT_EXTREMES);
        if (quantity.isSigned()) {
            add.metric("p1", everywhere(statistics.p1()), "1st" + percentile);
            add.metric("p5", everywhere(statistics.p5()), "5th" + percentile);
        }
        add.metric("mean", everywhere(statistics.mean()), "mean " + name + AT_POINTS);
        add.metric("p50", everywhere(statistics.p50()), "50th" + percentile);
        add.metric("p95", everywhere(statistics.p95()), "95th" + percentile);
        add.metric("p99", everywhere(statistics.p99()), "99th" + percentile);
        add.metric("max", extreme(1, quantity, range, points, nodes), "greatest " + name + AT_EXTREMES);
        if (!spots.spots().isEmpty() && !quantity.id().equals("energy-density")) {
            singular(add, range, quantity, points, nodes);
        }
    }

    /** The extreme away from all singular spots, and the one at each of them. */
    private void singular(Metrics add, Part range, Quantity quantity, IntegrationFields points, RegionNodes nodes) {
        int sign = quantity.worst() == Quantity.Worst.LEAST ? -1 : 1;
        String extreme = sign > 0 ? "max" : "min";
        String name = (sign > 0 ? "greatest " : "least ") + quantity.name();
        Measured away = extreme(sign, quantity, range, points, nodes, spot -> spot < 0);
        add.metric(
                extreme + "-regular",
                away,
                name + " further than two elements and 1.54 mm from every singular spot of the model");
        if (quantity.id().equals("von-mises")) {
            for (String id :
                    new TreeSet<>(spots.spots().stream().map(SingularSpot::id).toList())) {
                Measured at = extreme(
                        1,
                        quantity,
                        range,
                        points,
                        nodes,
                        spot -> spot >= 0 && spots.spots().get(spot).id().equals(id));
                if (at.place().isPresent()) {
                    add.metric("max." + id, at, name + " near singular spots of this kind");
                }
            }
        }
    }

    /** Adds metrics of one quantity, part and load case. */
    private record Metrics(List<Metric> to, Quantity quantity, String part, String loadCase) {
        void metric(String statistic, Measured measured, String definition) {
            to.add(new Metric(
                    quantity.id() + "." + statistic,
                    part,
                    loadCase,
                    measured.value(),
                    quantity.unit(),
                    definition,
                    measured.place(),
                    measured.caveat()));
        }
    }

    /** A value and, for extremes, where it occurs and why it is not to be judged. */
    private record Measured(double value, Optional<Vector3> place, Optional<String> caveat) {}

    private static Measured everywhere(double value) {
        return new Measured(value, Optional.empty(), Optional.empty());
    }

    private Metric energy(String loadCase, int region, IntegrationFields points, double[] density) {
        double sum = 0;
        int perTet = points.pointsPerTet();
        for (int k = 0; k < elements.count(region); k++) {
            int first = perTet * elements.tet(region, k);
            for (int p = first; p < first + perTet; p++) {
                sum += points.volume()[p] * density[p];
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
                Optional.of(mesh.point(nodes.points().node()[at])));
    }

    /** Returns the greatest of {@code sign}·value over nodes and integration points; of equals the first. */
    private Measured extreme(int sign, Quantity quantity, Part part, IntegrationFields points, RegionNodes nodes) {
        return extreme(sign, quantity, part, points, nodes, spot -> true);
    }

    private Measured extreme(
            int sign, Quantity quantity, Part part, IntegrationFields points, RegionNodes nodes, IntPredicate takes) {
        int node = -1;
        double best = Double.NEGATIVE_INFINITY;
        for (int p = part.firstNode(); p < part.endOfNodes(); p++) {
            double value = sign * quantity.atNodes()[p];
            if (value > best && takes.test(part.spotOfNode()[p])) {
                best = value;
                node = p;
            }
        }
        int tet = -1;
        int perTet = points.pointsPerTet();
        for (int k = 0; k < elements.count(part.region()); k++) {
            int first = perTet * elements.tet(part.region(), k);
            for (int p = first; takes.test(spots.ofTet()[first / perTet]) && p < first + perTet; p++) {
                if (sign * quantity.atPoints()[p] > best) {
                    best = sign * quantity.atPoints()[p];
                    tet = first / perTet;
                }
            }
        }
        if (node < 0 && tet < 0) {
            return new Measured(Double.NaN, Optional.empty(), Optional.of("no element of the part lies there"));
        }
        Quantity.Worst harmless = sign > 0 ? Quantity.Worst.LEAST : Quantity.Worst.GREATEST;
        int spot = quantity.worst() == harmless ? -1 : tet < 0 ? part.spotOfNode()[node] : spots.ofTet()[tet];
        return new Measured(
                sign * best,
                Optional.of(tet < 0 ? mesh.point(nodes.node()[node]) : mesh.centroid(tet)),
                spots.caveat(spot));
    }
}
