package org.wolff.materials.ct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/** Gives the elements of a part their modulus from an image. */
public final class CtMapping {
    private static final int GRAIN = 256;
    private static final int BINS = 20;
    private static final TetSamples SAMPLES = new TetSamples();

    /** What is counted of each element: its volume times the mean of these. */
    private static final int HOUNSFIELD = 0;

    private static final int NEGATIVE = 1;
    private static final int RAISED = 2;
    private static final int LOWERED = 3;
    private static final int CUT = 4;
    private static final int OUTSIDE = 5;
    private static final int COUNTS = 6;

    private CtMapping() {}

    /**
     * Moduli of elements.
     *
     * @param moduli MPa, in the order of the elements asked for
     * @param summary what came of it
     * @param warnings what a reader of the numbers must know
     */
    public record Moduli(double[] moduli, MappedModulus summary, List<String> warnings) {}

    /**
     * Returns the moduli of the elements of a part. The modulus is taken at points no farther apart than half a voxel, up to
     * 1000 an element, from Hounsfield units trilinear between the centres of voxels.
     *
     * @param tets of the part, at least one
     * @throws org.wolff.mesh.problem.InputException if the image misses the part
     */
    public static Moduli of(String part, CtModulus ct, TetMesh mesh, int[] tets, Workers workers) {
        ImageFit.require(part, ct, mesh, tets);
        PartVoxels voxels = new PartVoxels(ct.image(), mesh, tets);
        double[] contrast = voxels.contrast();
        if (ct.surface() == CtModulus.PartialVolume.INNER) {
            voxels.countInner();
        }
        double[] moments = new double[4 * tets.length];
        double[] counts = new double[COUNTS * tets.length];
        workers.forEach(tets.length, GRAIN, (from, to) -> {
            for (int t = from; t < to; t++) {
                sample(ct, voxels, mesh, tets[t], moments, 4 * t, counts, COUNTS * t);
            }
        });
        double[] moduli;
        if (ct.mapping() == CtModulus.Mapping.L2) {
            double[][] mass = new double[tets.length][];
            for (int t = 0; t < tets.length; t++) {
                mass[t] = SAMPLES.mass(steps(ct, corners(mesh, tets[t])));
            }
            moduli = new LinearProjection(mesh, tets, mass).means(moments);
            for (int t = 0; t < tets.length; t++) {
                moduli[t] = Math.max(ct.least(), Math.min(ct.greatest(), moduli[t]));
            }
        } else {
            moduli = new double[tets.length];
            for (int t = 0; t < tets.length; t++) {
                double sum = moments[4 * t] + moments[4 * t + 1] + moments[4 * t + 2] + moments[4 * t + 3];
                moduli[t] = sum / mesh.cornerVolume(tets[t]);
            }
        }
        MappedModulus summary = summary(part, ct, mesh, tets, moduli, counts);
        return new Moduli(moduli, summary, warnings(summary, contrast));
    }

    /** Writes ∫ N_i E dV of an element, and what is counted. */
    private static void sample(
            CtModulus ct,
            PartVoxels voxels,
            TetMesh mesh,
            int tet,
            double[] moments,
            int at,
            double[] counts,
            int countsAt) {
        double[] c = corners(mesh, tet);
        double[] points = SAMPLES.of(steps(ct, c));
        int n = points.length / 4;
        double share = mesh.cornerVolume(tet) / n;
        double[] p = new double[3];
        for (int q = 0; q < points.length; q += 4) {
            double x = 0;
            double y = 0;
            double z = 0;
            for (int corner = 0; corner < 4; corner++) {
                x += points[q + corner] * c[3 * corner];
                y += points[q + corner] * c[3 * corner + 1];
                z += points[q + corner] * c[3 * corner + 2];
            }
            voxels.index(x, y, z, p);
            double hounsfield = voxels.value(p);
            double density = ct.density(hounsfield);
            double raw = ct.modulus(density);
            double modulus = Math.max(ct.least(), Math.min(ct.greatest(), raw));
            for (int corner = 0; corner < 4; corner++) {
                moments[at + corner] += share * points[q + corner] * modulus;
            }
            counts[countsAt + HOUNSFIELD] += share * hounsfield;
            counts[countsAt + NEGATIVE] += density < 0 ? share : 0;
            counts[countsAt + RAISED] += raw < ct.least() ? share : 0;
            counts[countsAt + LOWERED] += raw > ct.greatest() ? share : 0;
            counts[countsAt + CUT] += voxels.isWhole(p) ? 0 : share;
            counts[countsAt + OUTSIDE] += voxels.holds(p) ? 0 : share;
        }
    }

    private static double[] corners(TetMesh mesh, int tet) {
        double[] c = new double[12];
        for (int i = 0; i < 12; i++) {
            c[i] = mesh.xyz()[3 * mesh.node(tet, i / 3) + i % 3];
        }
        return c;
    }

    private static int steps(CtModulus ct, double[] c) {
        double longest = 0;
        for (int a = 0; a < 4; a++) {
            for (int b = a + 1; b < 4; b++) {
                double dx = c[3 * a] - c[3 * b];
                double dy = c[3 * a + 1] - c[3 * b + 1];
                double dz = c[3 * a + 2] - c[3 * b + 2];
                longest = Math.max(longest, Math.sqrt(dx * dx + dy * dy + dz * dz));
            }
        }
        double[] spacing = ct.image().spacing();
        double half = Math.min(spacing[0], Math.min(spacing[1], spacing[2])) / 2;
        return Math.max(2, Math.min(TetSamples.MOST_STEPS, (int) Math.ceil(longest / half)));
    }

    private static MappedModulus summary(
            String part, CtModulus ct, TetMesh mesh, int[] tets, double[] moduli, double[] counts) {
        double volume = 0;
        double mean = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double greatest = 0;
        double[] sums = new double[COUNTS];
        for (int t = 0; t < tets.length; t++) {
            double own = mesh.cornerVolume(tets[t]);
            volume += own;
            mean += own * moduli[t];
            smallest = Math.min(smallest, moduli[t]);
            greatest = Math.max(greatest, moduli[t]);
            for (int i = 0; i < COUNTS; i++) {
                sums[i] += counts[COUNTS * t + i];
            }
        }
        double[] edges = new double[BINS + 1];
        double[] histogram = new double[BINS];
        for (int i = 0; i <= BINS; i++) {
            edges[i] = smallest + (greatest - smallest) * i / BINS;
        }
        for (int t = 0; t < tets.length; t++) {
            int bin = greatest > smallest
                    ? Math.min(BINS - 1, (int) (BINS * (moduli[t] - smallest) / (greatest - smallest)))
                    : 0;
            histogram[bin] += mesh.cornerVolume(tets[t]) / volume;
        }
        return new MappedModulus(
                part,
                ct,
                mean / volume,
                smallest,
                greatest,
                sums[HOUNSFIELD] / volume,
                sums[NEGATIVE] / volume,
                sums[RAISED] / volume,
                sums[LOWERED] / volume,
                sums[CUT] / volume,
                sums[OUTSIDE] / volume,
                edges,
                histogram);
    }

    private static List<String> warnings(MappedModulus summary, double[] contrast) {
        List<String> warnings = new ArrayList<>();
        CtModulus ct = summary.ct();
        String head = "part " + summary.part() + ", image " + ct.file() + ": ";
        if (contrast[0] <= contrast[1]) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%sits voxels hold %.4g HU on the average, those two to three voxels around it %.4g HU: the part is no"
                            + " brighter than what surrounds it; are image and surface of one bone, and which way do their"
                            + " axes point (image %s)?",
                    head,
                    contrast[0],
                    contrast[1],
                    ct.image().orientation()));
        }
        switch (ct.calibration().method()) {
            case PHANTOM -> {}
            case PHANTOMLESS -> warnings.add(
                    head + "calibrated without a phantom, by tissues of the scan: its moduli are estimates");
            case NONE -> warnings.add(head + "not calibrated with its scan: its moduli are not absolute");
        }
        if (summary.raised() + summary.lowered() > 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%s%.3g %% of the volume is raised to %.4g MPa (%.3g %% has a density below zero), %.3g %% lowered to"
                            + " %.5g MPa",
                    head,
                    100 * summary.raised(),
                    ct.least(),
                    100 * summary.negativeDensity(),
                    100 * summary.lowered(),
                    ct.greatest()));
        }
        if (summary.outside() > 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%s%.3g %% of the volume lies outside the image; its nearest voxel counts there",
                    head,
                    100 * summary.outside()));
        }
        return warnings;
    }
}
