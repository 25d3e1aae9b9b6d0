package org.wolff.solver.convergence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wolff.solver.metric.Metric;

/** The same model on three meshes, and how each of its numbers behaves. Immutable. */
public final class MeshStudy {
    private final List<MeshRun> meshes;
    private final Map<Key, GridConvergence> numbers;

    /**
     * One mesh of the study.
     *
     * @param size representative edge length (volume / elements)^(1/3), mm
     * @param tets number of elements
     * @param unknowns number of displacement unknowns
     * @param seconds wall time of meshing, solving and measuring; 0 while that goes on
     * @param failed checks of the numbers that failed on it
     * @param metrics what was measured
     */
    public record MeshRun(
            double size, long tets, long unknowns, double seconds, List<String> failed, List<Metric> metrics) {
        /** Copies the lists. */
        public MeshRun {
            failed = List.copyOf(failed);
            metrics = List.copyOf(metrics);
        }
    }

    private record Key(String id, String part, String loadCase) {
        static Key of(Metric metric) {
            return new Key(metric.id(), metric.part(), metric.loadCase());
        }
    }

    private MeshStudy(List<MeshRun> meshes, Map<Key, GridConvergence> numbers) {
        this.meshes = List.copyOf(meshes);
        this.numbers = Map.copyOf(numbers);
    }

    /**
     * Compares three runs. A number that is not finite on all three has no estimate; one whose exact value has no bound
     * diverges, whatever order three meshes give it.
     *
     * @param meshes the coarsest first
     * @param formal order that the elements should reach, see {@link GridConvergence}
     * @throws IllegalArgumentException if there are not three, or they are not finer and finer
     */
    public static MeshStudy of(List<MeshRun> meshes, double formal) {
        double[] sizes = meshes.stream().mapToDouble(MeshRun::size).toArray();
        List<Map<Key, Double>> coarser = new ArrayList<>();
        for (MeshRun run : meshes.subList(0, 2)) {
            Map<Key, Double> values = new LinkedHashMap<>();
            run.metrics().forEach(metric -> values.put(Key.of(metric), metric.value()));
            coarser.add(values);
        }
        Map<Key, GridConvergence> numbers = new LinkedHashMap<>();
        for (Metric metric : meshes.get(2).metrics()) {
            Key key = Key.of(metric);
            double[] values = {
                coarser.get(0).getOrDefault(key, Double.NaN),
                coarser.get(1).getOrDefault(key, Double.NaN),
                metric.value()
            };
            if (Double.isFinite(values[0]) && Double.isFinite(values[1]) && Double.isFinite(values[2])) {
                numbers.put(
                        key,
                        metric.isUnbounded()
                                ? GridConvergence.diverging(List.of(values[0], values[1], values[2]))
                                : GridConvergence.of(sizes, values, formal));
            }
        }
        return new MeshStudy(meshes, numbers);
    }

    /** Returns the meshes, the coarsest first. */
    public List<MeshRun> meshes() {
        return meshes;
    }

    /** Returns how a number behaves; nothing where not all meshes have it. */
    public Optional<GridConvergence> of(Metric metric) {
        return Optional.ofNullable(numbers.get(Key.of(metric)));
    }
}
