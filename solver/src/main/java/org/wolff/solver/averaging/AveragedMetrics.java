package org.wolff.solver.averaging;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.RegionNodes;
import org.wolff.solver.field.Tensors;
import org.wolff.solver.metric.Caveats;
import org.wolff.solver.metric.Metric;
import org.wolff.solver.metric.PartElements;
import org.wolff.solver.metric.Quantity;

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

    /** A peak to look for: of which quantity, with which sign, and that of a tensor in a material with a Poisson's ratio. */
    private enum Peak {
        VON_MISES("von-mises", "von Mises stress", 1) {
            @Override
            double of(double[] t, int at, double nu) {
                return Tensors.vonMises(t, at);
            }
        },
        PRINCIPAL_1("principal-1", "greatest principal stress", 1) {
            @Override
            double of(double[] t, int at, double nu) {
                return principal(t, at, 0);
            }
        },
        PRINCIPAL_3("principal-3", "least principal stress", -1) {
            @Override
            double of(double[] t, int at, double nu) {
                return -principal(t, at, 2);
            }
        },
        EQUIVALENT_STRAIN("equivalent-strain", "equivalent strain", 1) {
            @Override
            double of(double[] t, int at, double nu) {
                return Tensors.equivalentStrain(t, at, nu);
            }
        };

        private final String quantity;
        private final String word;
        private final int sign;

        Peak(String quantity, String word, int sign) {
            this.quantity = quantity;
            this.word = word;
            this.sign = sign;
        }

        /** Returns what is greatest at the peak: the quantity of a tensor, times the sign. */
        abstract double of(double[] t, int at, double nu);

        private static double principal(double[] t, int at, int i) {
            double[] all = new double[3];
            Tensors.principal(t, at, all, 0);
            return all[i];
        }
    }

    /**
     * Returns the averaged peaks of a load case, part by part.
     *
     * @param quantities the scalars of the load case, those of the peaks among them
     */
    public List<Metric> measure(
            String loadCase,
            List<Quantity> quantities,
            IntegrationFields points,
            RegionNodes nodes,
            Optional<String> caveat) {
        int regions = balls.length;
        workers.forEach(regions, 1, (from, to) -> {
            for (int region = from; region < to; region++) {
                prepare(region, points, nodes);
            }
        });
        Peak[] peaks = Peak.values();
        Metric[] found = new Metric[regions * peaks.length];
        workers.forEach(found.length, 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                if (elements.count(i / peaks.length) > 0) {
                    found[i] = peak(peaks[i % peaks.length], i / peaks.length, loadCase, quantities, points);
                }
            }
        });
        Optional<String> laws = Caveats.ofLaws(materials.ofRegion());
        return Arrays.stream(found)
                .filter(Objects::nonNull)
                .map(metric -> metric.withCaveat(laws).withCaveat(caveat))
                .toList();
    }

    private MaterialLength length(int region) {
        return lengths.getOrDefault(materials.mesh().regionNames().get(region), MaterialLength.STANDARD);
    }

    private void prepare(int region, IntegrationFields points, RegionNodes nodes) {
        if (balls[region] == null && elements.count(region) > 0) {
            int[] tets = Arrays.copyOfRange(elements.tets(), elements.start()[region], elements.start()[region + 1]);
            balls[region] = new BallAverage(
                    materials.mesh(),
                    tets,
                    points.volume(),
                    length(region).radius(),
                    BallAverage.centres(nodes, region));
        }
    }

    private Metric peak(Peak peak, int region, String loadCase, List<Quantity> quantities, IntegrationFields points) {
        Quantity quantity = quantities.stream()
                .filter(q -> q.id().equals(peak.quantity))
                .findFirst()
                .orElseThrow();
        double[] values = quantity.atPoints();
        double nu = materials.ofRegion().get(region).elastic().poissonsRatioForEquivalentStrain();
        MaterialLength length = length(region);
        BallAverage.Greatest most = balls[region].greatest(
                peak == Peak.EQUIVALENT_STRAIN ? points.strain() : points.stress(),
                point -> peak.sign * values[point],
                (t, at) -> peak.of(t, at, nu));
        return new Metric(
                        peak.quantity + ".averaged",
                        materials.mesh().regionNames().get(region),
                        loadCase,
                        peak.sign * most.value(),
                        quantity.unit(),
                        String.format(
                                Locale.ROOT,
                                "peak of the %s of the tensor averaged over balls of %.4g mm radius (1.54 times the"
                                        + " material length %.4g mm) around the nodes, cut by the part; %s",
                                peak.word,
                                length.radius(),
                                length.length(),
                                length.source().map(s -> "length: " + s).orElse("length without a source")),
                        most.samples() == 0 ? Optional.empty() : Optional.of(most.centre()))
                .withCaveat(length.caveat())
                .withCaveat(most.caveat(length));
    }
}
