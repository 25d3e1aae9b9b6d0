package org.wolff.solver.averaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.RegionNodes;
import org.wolff.solver.field.Tensors;
import org.wolff.solver.metric.Caveats;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.PartElements;

/**
 * Measures the peaks of stress and strain averaged over the material length of each part: the volume method of the theory
 * of critical distances. They converge where the raw peak grows without bound.
 */
public final class AveragedMetrics {
    private final MaterialAssignment materials;
    private final PartElements elements;
    private final Map<String, MaterialLength> lengths;
    private final Workers workers;
    /** Of each region, made when it is first measured: they hang on the mesh alone. */
    private final BallAverage[] balls;

    /**
     * Ready to measure.
     *
     * @param lengths by part; the others have {@link MaterialLength#STANDARD}
     */
    public AveragedMetrics(
            MaterialAssignment materials, PartElements elements, Map<String, MaterialLength> lengths, Workers workers) {
        this.materials = materials;
        this.elements = elements;
        this.lengths = Map.copyOf(lengths);
        this.workers = workers;
        this.balls = new BallAverage[materials.mesh().regionNames().size()];
    }

    /** A peak to look for. */
    private record Peak(String id, String name, String unit, boolean ofStrain, int sign, BallAverage.Scalar scalar) {}

    /** Returns the averaged peaks of a load case, part by part. */
    public List<Metric> measure(String loadCase, IntegrationFields points, RegionNodes nodes, Optional<String> caveat) {
        TetMesh mesh = materials.mesh();
        int regions = mesh.regionNames().size();
        List<List<Metric>> found = new ArrayList<>();
        for (int region = 0; region < regions; region++) {
            found.add(new ArrayList<>());
        }
        workers.forEach(regions, 1, (from, to) -> {
            for (int region = from; region < to; region++) {
                if (elements.count(region) > 0) {
                    part(region, loadCase, points, nodes, found.get(region));
                }
            }
        });
        Optional<String> laws = Caveats.ofLaws(materials.ofRegion());
        return found.stream()
                .flatMap(List::stream)
                .map(metric -> metric.withCaveat(laws).withCaveat(caveat))
                .toList();
    }

    private void part(int region, String loadCase, IntegrationFields points, RegionNodes nodes, List<Metric> to) {
        TetMesh mesh = materials.mesh();
        String part = mesh.regionNames().get(region);
        MaterialLength length = lengths.getOrDefault(part, MaterialLength.STANDARD);
        int[] tets = Arrays.copyOfRange(elements.tets(), elements.start()[region], elements.start()[region + 1]);
        if (balls[region] == null) {
            balls[region] =
                    new BallAverage(mesh, tets, points.volume(), length.radius(), BallAverage.centres(nodes, region));
        }
        double nu = materials.ofRegion().get(region).elastic().poissonsRatioForEquivalentStrain();
        List<Peak> peaks = List.of(
                new Peak("von-mises.averaged", "von Mises stress", "MPa", false, 1, Tensors::vonMises),
                new Peak(
                        "principal-1.averaged",
                        "greatest principal stress",
                        "MPa",
                        false,
                        1,
                        (t, at) -> principal(t, at, 0)),
                new Peak(
                        "principal-3.averaged",
                        "least principal stress",
                        "MPa",
                        false,
                        -1,
                        (t, at) -> -principal(t, at, 2)),
                new Peak(
                        "equivalent-strain.averaged",
                        "equivalent strain",
                        "1",
                        true,
                        1,
                        (t, at) -> Tensors.equivalentStrain(t, at, nu)));
        for (Peak peak : peaks) {
            BallAverage.Greatest most =
                    balls[region].greatest(peak.ofStrain() ? points.strain() : points.stress(), peak.scalar());
            to.add(new Metric(
                            peak.id(),
                            part,
                            loadCase,
                            peak.sign() * most.value(),
                            peak.unit(),
                            String.format(
                                    Locale.ROOT,
                                    "peak of the %s of the tensor averaged over balls of %.4g mm radius (1.54 times the"
                                            + " material length %.4g mm) around the nodes, cut by the part; %s",
                                    peak.name(),
                                    length.radius(),
                                    length.length(),
                                    length.source().map(s -> "length: " + s).orElse("length without a source")),
                            most.samples() == 0 ? Optional.empty() : Optional.of(most.centre()))
                    .withCaveat(length.caveat())
                    .withCaveat(most.caveat(length)));
        }
    }

    private static double principal(double[] t, int at, int i) {
        double[] all = new double[3];
        Tensors.principal(t, at, all, 0);
        return all[i];
    }
}
