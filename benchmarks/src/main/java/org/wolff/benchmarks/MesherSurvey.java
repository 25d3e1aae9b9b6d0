package org.wolff.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.certify.Certification;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetmesh.QualitySurvey;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetmesh.TetShape;
import org.wolff.mesh.tetmesh.Topology;
import org.wolff.mesh.tetrahedralize.MeshForecast;
import org.wolff.mesh.tetrahedralize.Meshing;
import org.wolff.mesh.work.Measured;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** Judges the mesh of any mesher by one survey against the surfaces that it was made of, and prints a row of a table. */
public final class MesherSurvey {
    private MesherSurvey() {}

    /** Takes the name of the run, its {@code .mesh} file, wall, user and system seconds, peak kB, and the surfaces. */
    public static void main(String[] args) throws IOException {
        RegionMap regions =
                SurfaceInputs.read(Arrays.stream(args).skip(6).map(Path::of).toList());
        TetMesh mesh = labelled(MeditMesh.read(Path.of(args[1])), regions);
        try (Workers workers = Workers.ofMachine()) {
            MeshQuality quality = QualitySurvey.of(mesh, workers);
            Meshing meshing = new Meshing(
                    new MeshForecast(Double.NaN, Double.NaN),
                    mesh,
                    quality,
                    new Meshing.Deviation(0, 0, 0),
                    FeatureCurves.NONE,
                    List.of(),
                    List.of());
            Certificate certificate = Certification.of(
                    regions, new Measured<>(meshing, Double.parseDouble(args[2]), 0), workers, Progress.SILENT);
            double processor = Double.parseDouble(args[3]) + Double.parseDouble(args[4]);
            System.out.println(row(args[0], processor, Double.parseDouble(args[5]), mesh, certificate));
        }
    }

    /** Gives each body of a mesh the part that most of its elements lie in, and turns the mesh if it is inside out. */
    private static TetMesh labelled(MeditMesh found, RegionMap regions) {
        int[] tets = found.tets();
        Map<Integer, int[]> votes = new HashMap<>();
        double volume = 0;
        for (int t = 0; t < tets.length; t += 4) {
            double[] centre = new double[3];
            for (int i = t; i < t + 4; i++) {
                for (int a = 0; a < 3; a++) {
                    centre[a] += 0.25 * found.xyz()[3 * tets[i] + a];
                }
            }
            int label = Math.max(0, regions.label(centre[0], centre[1], centre[2]));
            votes.computeIfAbsent(found.reference()[t / 4], r -> new int[regions.size()])[label]++;
            volume += TetShape.sixVolume(found.xyz(), tets, t);
        }
        for (int t = 0; volume < 0 && t < tets.length; t += 4) {
            int swapped = tets[t];
            tets[t] = tets[t + 1];
            tets[t + 1] = swapped;
        }
        short[] region = new short[found.reference().length];
        for (int t = 0; t < region.length; t++) {
            int[] own = votes.get(found.reference()[t]);
            int best = 0;
            for (int k = 1; k < own.length; k++) {
                best = own[k] > own[best] ? k : best;
            }
            region[t] = (short) best;
        }
        return new TetMesh(ElementOrder.TET4, found.xyz(), tets, region, regions.names());
    }

    private static String row(String name, double processor, double peak, TetMesh mesh, Certificate certificate) {
        double seconds = certificate.seconds();
        MeshQuality quality = certificate.quality();
        TetMesh one = new TetMesh(mesh.order(), mesh.xyz(), mesh.tets(), new short[mesh.tetCount()], List.of("all"));
        double max = 0;
        double mean = 0;
        List<String> wrong = new ArrayList<>(certificate.violations());
        for (var fit : certificate.surfaces()) {
            max = Math.max(max, fit.max());
            mean = Math.max(mean, fit.mean());
        }
        String sound = wrong.isEmpty() ? "" : " | " + wrong.get(0);
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.0f k | %.0f | %.1f | %.1f | %.4f | %.3f | %.4f | %.3f | %d | %.3f / %.4f"
                        + " |%s",
                name,
                mesh.tetCount(),
                seconds,
                processor,
                mesh.tetCount() / seconds / 1000,
                peak / 1024,
                quality.minDihedral(),
                quality.maxDihedral(),
                share(quality, 10),
                share(quality, 15),
                100.0 * quality.aspectOver10() / mesh.tetCount(),
                quality.meanMeanRatio(),
                Topology.of(one)[0].euler(),
                max,
                mean,
                sound);
    }

    /** Returns which share of the elements, in per cent, has a dihedral angle below a whole number of degrees. */
    private static double share(MeshQuality quality, int degrees) {
        return 100.0
                * Arrays.stream(quality.smallestAngles()).limit(degrees).sum()
                / Arrays.stream(quality.smallestAngles()).sum();
    }
}
