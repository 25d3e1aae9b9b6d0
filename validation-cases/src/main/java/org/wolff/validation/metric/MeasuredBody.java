package org.wolff.validation.metric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.averaging.AveragedMetrics;
import org.wolff.solver.averaging.MaterialLength;
import org.wolff.solver.field.FieldRecovery;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.NodalFields;
import org.wolff.solver.metric.FieldMetrics;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.PartElements;
import org.wolff.solver.metric.Quantity;
import org.wolff.solver.singular.SpotFinder;

/** The metrics of a displacement of a body of one part and one material. */
public final class MeasuredBody {
    private final MaterialAssignment materials;
    private final IntegrationFields points;
    private final NodalFields nodes;
    private final Workers workers;

    /**
     * Recovers the fields.
     *
     * @param u displacement, mm, {@code 3·node + axis}
     */
    public MeasuredBody(TetMesh mesh, IsotropicMaterial law, double[] u, Workers workers) {
        this.materials = of(mesh, law);
        this.workers = workers;
        FieldRecovery recovery = new FieldRecovery(materials, workers);
        this.points = recovery.atIntegrationPoints(u);
        this.nodes = recovery.atNodes(u, points);
    }

    /** Returns a body of one material without further properties. */
    public static MaterialAssignment of(TetMesh mesh, IsotropicMaterial law) {
        return new MaterialAssignment(
                mesh, List.of(new Material("body", "body", law, OptionalDouble.empty(), List.of(), List.of())));
    }

    /** Returns a statistic of stress or strain, such as {@code von-mises.max}. */
    public Metric raw(String id) {
        return find(
                new FieldMetrics(materials, new SpotFinder(materials).spots(), workers)
                        .measure(
                                "load",
                                Quantity.of(points, nodes, materials, workers),
                                points,
                                nodes.points(),
                                Optional.empty()),
                id);
    }

    /**
     * Returns a peak averaged over a material length, such as {@code von-mises.averaged}.
     *
     * @param length mm
     */
    public Metric averaged(String id, double length) {
        String part = materials.mesh().regionNames().get(0);
        Map<String, MaterialLength> lengths =
                Map.of(part, new MaterialLength(length, Optional.of("chosen for the case")));
        return find(
                new AveragedMetrics(materials, PartElements.of(materials.mesh()), lengths, workers)
                        .measure(
                                "load",
                                Quantity.of(points, nodes, materials, workers),
                                points,
                                nodes.points(),
                                Optional.empty()),
                id);
    }

    private static Metric find(List<Metric> metrics, String id) {
        return metrics.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }
}
