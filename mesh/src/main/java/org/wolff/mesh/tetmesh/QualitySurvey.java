package org.wolff.mesh.tetmesh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.work.Workers;

/** Measures the shape of every element of a mesh. */
public final class QualitySurvey {
    private static final int BLOCK = 1 << 13;
    private static final int WORST = 10;

    private final TetMesh mesh;
    private final long[] histogram = new long[18];
    private final double[] volumes;
    private double minDihedral = Double.POSITIVE_INFINITY;
    private double maxDihedral;
    private double minMeanRatio = Double.POSITIVE_INFINITY;
    private double sumMeanRatio;
    private double maxAspect;
    private List<MeshQuality.WorstElement> worst = new ArrayList<>();

    private QualitySurvey(TetMesh mesh) {
        this.mesh = mesh;
        this.volumes = new double[mesh.regionNames().size()];
    }

    /**
     * Returns the quality of the straight-sided elements on the corners; the same for any number of threads. A mesh
     * without elements has NaN for every mean and extreme.
     */
    public static MeshQuality of(TetMesh mesh, Workers workers) {
        int blocks = (mesh.tetCount() + BLOCK - 1) / BLOCK;
        QualitySurvey[] parts = new QualitySurvey[blocks];
        workers.forEach(blocks, 1, (from, to) -> {
            for (int b = from; b < to; b++) {
                parts[b] = new QualitySurvey(mesh);
                parts[b].measure(b * BLOCK, Math.min(mesh.tetCount(), (b + 1) * BLOCK));
            }
        });
        QualitySurvey all = new QualitySurvey(mesh);
        for (QualitySurvey part : parts) {
            all.add(part);
        }
        double volume = 0;
        for (double own : all.volumes) {
            volume += own;
        }
        boolean none = mesh.tetCount() == 0;
        return new MeshQuality(
                none ? Double.NaN : all.minDihedral,
                none ? Double.NaN : all.maxDihedral,
                all.histogram,
                none ? Double.NaN : all.minMeanRatio,
                all.sumMeanRatio / mesh.tetCount(),
                none ? Double.NaN : all.maxAspect,
                volume,
                all.volumes,
                List.copyOf(all.worst));
    }

    private void measure(int from, int to) {
        double[] x = mesh.xyz();
        double[] angles = new double[6];
        for (int t = from; t < to; t++) {
            int a = mesh.node(t, 0);
            int b = mesh.node(t, 1);
            int c = mesh.node(t, 2);
            int d = mesh.node(t, 3);
            TetShape.dihedrals(x, a, b, c, d, angles);
            double least = angles[0];
            for (double angle : angles) {
                histogram[Math.min(17, (int) (angle / 10))]++;
                least = Math.min(least, angle);
                maxDihedral = Math.max(maxDihedral, angle);
            }
            minDihedral = Math.min(minDihedral, least);
            double ratio = TetShape.meanRatio(x, a, b, c, d);
            minMeanRatio = Math.min(minMeanRatio, ratio);
            sumMeanRatio += ratio;
            maxAspect = Math.max(maxAspect, TetShape.aspectRatio(x, a, b, c, d));
            volumes[mesh.region()[t]] += TetShape.sixVolume(x, a, b, c, d) / 6;
            if (worst.size() < WORST || least < worst.get(WORST - 1).minDihedral()) {
                Vector3 centre = corner(x, a)
                        .plus(corner(x, b))
                        .plus(corner(x, c))
                        .plus(corner(x, d))
                        .times(0.25);
                worst.add(new MeshQuality.WorstElement(t, mesh.regionNames().get(mesh.region()[t]), centre, least));
                trim();
            }
        }
    }

    private static Vector3 corner(double[] x, int v) {
        return new Vector3(x[3 * v], x[3 * v + 1], x[3 * v + 2]);
    }

    private void trim() {
        worst.sort(Comparator.comparingDouble(MeshQuality.WorstElement::minDihedral)
                .thenComparingInt(MeshQuality.WorstElement::tet));
        worst = new ArrayList<>(worst.subList(0, Math.min(WORST, worst.size())));
    }

    private void add(QualitySurvey part) {
        for (int i = 0; i < histogram.length; i++) {
            histogram[i] += part.histogram[i];
        }
        for (int k = 0; k < volumes.length; k++) {
            volumes[k] += part.volumes[k];
        }
        minDihedral = Math.min(minDihedral, part.minDihedral);
        maxDihedral = Math.max(maxDihedral, part.maxDihedral);
        minMeanRatio = Math.min(minMeanRatio, part.minMeanRatio);
        sumMeanRatio += part.sumMeanRatio;
        maxAspect = Math.max(maxAspect, part.maxAspect);
        worst.addAll(part.worst);
        trim();
    }
}
