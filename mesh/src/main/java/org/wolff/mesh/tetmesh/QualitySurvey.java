package org.wolff.mesh.tetmesh;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.work.Workers;

/** Measures the shape of every element of a mesh. */
public final class QualitySurvey {
    private static final int BLOCK = 1 << 13;
    private static final int WORST = 10;
    private static final double SLENDER = 10;
    private static final double[] COSINE = cosines();

    private final TetMesh mesh;
    private final ElementShape shape = new ElementShape();
    private final long[] histogram = new long[18];
    private final long[] smallest = new long[180];
    private final long[] greatest = new long[180];
    private final double[] volumes;
    private double greatestCosine = -1;
    private double leastCosine = 1;
    private double minMeanRatio = Double.POSITIVE_INFINITY;
    private double sumMeanRatio;
    private double maxAspect;
    private long slender;
    private double minJacobian = Double.POSITIVE_INFINITY;
    private double sumJacobian;
    private final Ranking worst = new Ranking(WORST);
    private final Ranking widest = new Ranking(WORST);
    private final Ranking slenderest = new Ranking(WORST);

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
        return all.quality();
    }

    private MeshQuality quality() {
        double volume = 0;
        for (double own : volumes) {
            volume += own;
        }
        boolean none = mesh.tetCount() == 0;
        return new MeshQuality(
                none ? Double.NaN : degrees(greatestCosine),
                none ? Double.NaN : degrees(leastCosine),
                histogram,
                smallest,
                greatest,
                none ? Double.NaN : minMeanRatio,
                sumMeanRatio / mesh.tetCount(),
                none ? Double.NaN : maxAspect,
                slender,
                none ? Double.NaN : minJacobian,
                sumJacobian / mesh.tetCount(),
                volume,
                volumes,
                elements(worst),
                elements(widest),
                elements(slenderest));
    }

    private void measure(int from, int to) {
        for (int t = from; t < to; t++) {
            shape.measure(mesh.xyz(), mesh.node(t, 0), mesh.node(t, 1), mesh.node(t, 2), mesh.node(t, 3));
            for (double cosine : shape.cosine) {
                histogram[wholeDegrees(cosine) / 10]++;
            }
            smallest[wholeDegrees(shape.greatestCosine())]++;
            greatest[wholeDegrees(shape.leastCosine())]++;
            greatestCosine = Math.max(greatestCosine, shape.greatestCosine());
            leastCosine = Math.min(leastCosine, shape.leastCosine());
            minMeanRatio = Math.min(minMeanRatio, shape.meanRatio());
            sumMeanRatio += shape.meanRatio();
            maxAspect = Math.max(maxAspect, shape.aspectRatio());
            slender += shape.aspectRatio() > SLENDER ? 1 : 0;
            minJacobian = Math.min(minJacobian, shape.scaledJacobian());
            sumJacobian += shape.scaledJacobian();
            volumes[mesh.region()[t]] += shape.sixVolume() / 6;
            worst.offer(-shape.greatestCosine(), t);
            widest.offer(shape.leastCosine(), t);
            slenderest.offer(-shape.aspectRatio(), t);
        }
    }

    private void add(QualitySurvey part) {
        add(histogram, part.histogram);
        add(smallest, part.smallest);
        add(greatest, part.greatest);
        for (int k = 0; k < volumes.length; k++) {
            volumes[k] += part.volumes[k];
        }
        greatestCosine = Math.max(greatestCosine, part.greatestCosine);
        leastCosine = Math.min(leastCosine, part.leastCosine);
        minMeanRatio = Math.min(minMeanRatio, part.minMeanRatio);
        sumMeanRatio += part.sumMeanRatio;
        maxAspect = Math.max(maxAspect, part.maxAspect);
        slender += part.slender;
        minJacobian = Math.min(minJacobian, part.minJacobian);
        sumJacobian += part.sumJacobian;
        worst.add(part.worst);
        widest.add(part.widest);
        slenderest.add(part.slenderest);
    }

    private static void add(long[] total, long[] part) {
        for (int i = 0; i < total.length; i++) {
            total[i] += part[i];
        }
    }

    private List<MeshQuality.WorstElement> elements(Ranking ranking) {
        List<MeshQuality.WorstElement> list = new ArrayList<>();
        for (int i = 0; i < ranking.size(); i++) {
            int t = ranking.tet(i);
            Vector3 sum = new Vector3(0, 0, 0);
            for (int c = 0; c < 4; c++) {
                int v = 3 * mesh.node(t, c);
                sum = sum.plus(new Vector3(mesh.xyz()[v], mesh.xyz()[v + 1], mesh.xyz()[v + 2]));
            }
            shape.measure(mesh.xyz(), mesh.node(t, 0), mesh.node(t, 1), mesh.node(t, 2), mesh.node(t, 3));
            list.add(new MeshQuality.WorstElement(
                    t,
                    mesh.regionNames().get(mesh.region()[t]),
                    sum.times(0.25),
                    degrees(shape.greatestCosine()),
                    degrees(shape.leastCosine()),
                    shape.meanRatio(),
                    shape.aspectRatio()));
        }
        return list;
    }

    private static double degrees(double cosine) {
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    }

    private static double[] cosines() {
        double[] all = new double[181];
        for (int degree = 0; degree <= 180; degree++) {
            all[degree] = Math.cos(Math.toRadians(degree));
        }
        return all;
    }

    /**
     * Returns an angle in degrees without its fraction, 0…179: a polynomial (Abramowitz and Stegun 4.4.45, good to
     * 0.004°) gives the place in the table of cosines, and the table decides.
     */
    private static int wholeDegrees(double cosine) {
        double c = Math.min(1, Math.abs(cosine));
        double angle = Math.sqrt(1 - c) * (1.5707288 + c * (-0.2121144 + c * (0.0742610 - c * 0.0187293)));
        double degrees = 180 / Math.PI * (cosine < 0 ? Math.PI - angle : angle);
        int whole = Math.max(0, Math.min(179, (int) degrees));
        if (whole > 0 && cosine > COSINE[whole]) {
            return whole - 1;
        }
        return whole < 179 && cosine <= COSINE[whole + 1] ? whole + 1 : whole;
    }
}
