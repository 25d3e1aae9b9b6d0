package org.wolff.validation.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.certify.DistanceStatistics;
import org.wolff.mesh.certify.OffPlace;
import org.wolff.mesh.certify.RegionFit;
import org.wolff.mesh.certify.SurfaceFit;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetrahedralize.LostLayer;

/**
 * A mesh against the numbers that a mesh of bones and implants has to reach.
 *
 * @param name of the input
 * @param certificate what was measured
 * @param off greatest distance of a vertex from the boundary it stands for, mm
 * @param away elements away from every sharp edge of the input
 * @param bones names of the surfaces that must be met to 0.1 mm everywhere
 * @param thin of an assembly, every surface must be met to 0.1 mm but where the certificate lists a wall or a gap that is
 *     thinner than this, mm; 0 for what is no assembly
 */
record MeshAcceptance(
        String name, Certificate certificate, double off, SharpPlaces.Away away, List<String> bones, double thin) {
    static final double MIN_DIHEDRAL = 10;
    static final double MAX_DIHEDRAL = 165;
    static final double BONE_DISTANCE = 0.1;
    static final double BONE_MEAN = 0.02;
    static final double VERTEX = 0.02;
    static final double BELOW_15 = 1e-4;
    static final double SLENDER = 1e-5;
    static final double LEAST_ETA = 0.1;
    static final double MEAN_ETA = 0.85;
    static final double EDGES = 0.99;
    static final double VOLUME = 0.005;
    static final double SCREW_VOLUME = 0.01;

    /** The head of the table. */
    static final String HEAD =
            "| input | tets, of those expected | s, thousand tets/s | heap MB, forecast | dihedral | aspect > 10: all,"
                    + " away | surface: mean, p99, max mm to the mesh, from the mesh | part: volume error %, Euler number"
                    + " and pieces of those of the input | edges %, corners | misses |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|";

    /** Returns what is wrong with the elements, in words; empty for a sound mesh. */
    List<String> unsound() {
        List<String> misses = new ArrayList<>(certificate.violations());
        MeshQuality quality = certificate.quality();
        miss(misses, quality.minDihedral() < MIN_DIHEDRAL, "least angle %.3g", quality.minDihedral());
        miss(misses, quality.maxDihedral() > MAX_DIHEDRAL, "greatest angle %.4g", quality.maxDihedral());
        miss(misses, away.slender() > 0, "%.0f slender", (double) away.slender());
        return misses;
    }

    /** Returns all that the mesh misses, in words; empty where it reaches all. */
    List<String> misses() {
        List<String> misses = unsound();
        MeshQuality quality = certificate.quality();
        double tets = certificate.tets();
        miss(misses, away.narrow() > 0, "%.0f below 18° away from edges", (double) away.narrow());
        double below = quality.elementsBelow(15) / tets;
        miss(misses, below > BELOW_15, "%.3g of the elements below 15°", below);
        double slender = quality.aspectOver10() / tets;
        miss(misses, slender > SLENDER, "%.3g of the elements slender", slender);
        miss(misses, quality.minMeanRatio() < LEAST_ETA, "least η %.3g", quality.minMeanRatio());
        miss(misses, quality.meanMeanRatio() < MEAN_ETA, "mean η %.3g", quality.meanMeanRatio());
        miss(misses, off > VERTEX, "a vertex off by %.3g", off);
        for (SurfaceFit fit : certificate.surfaces()) {
            boolean bone = bones.contains(fit.name());
            miss(misses, bone && fit.max() > BONE_DISTANCE, fit.name() + " off by %.3g", fit.max());
            miss(misses, bone && fit.mean() > BONE_MEAN, fit.name() + " off in the mean by %.3g", fit.mean());
            miss(misses, isUnlisted(fit), fit.name() + " off by %.3g, which is not listed", fit.max());
        }
        unexplained(misses);
        for (RegionFit region : certificate.regions()) {
            double allowed = region.name().startsWith("screw") ? SCREW_VOLUME : VOLUME;
            double sure = region.volumeError() - region.inputVolumeError() / region.inputVolume();
            miss(misses, sure > allowed, region.name() + " volume %.3g %%", 100 * region.volumeError());
            boolean pieces = region.inputComponents().isPresent()
                    && region.inputComponents().getAsInt() != region.components();
            miss(misses, pieces, region.name() + " in %.0f pieces", region.components());
            boolean euler =
                    region.inputEuler().isPresent() && region.inputEuler().getAsLong() != region.euler();
            miss(misses, euler, region.name() + " Euler %.0f", (double) region.euler());
        }
        double edges = certificate.edges().sharp().part();
        miss(misses, edges < EDGES, "edges %.4g %%", 100 * edges);
        int corners = certificate.edges().corners() - certificate.edges().cornersRecovered();
        miss(misses, corners > 0, "%.0f corners", corners);
        return misses;
    }

    /** Returns true where a surface is farther off than all that is told of places. */
    private boolean isUnlisted(SurfaceFit fit) {
        double listed = certificate.off().stream()
                .filter(place -> place.surface().equals(fit.name()))
                .mapToDouble(OffPlace::distance)
                .max()
                .orElse(0);
        for (LostLayer layer : certificate.lost()) {
            listed = Math.max(listed, layer.distance());
        }
        return fit.max() > Math.max(listed, BONE_DISTANCE);
    }

    /** Tells where surfaces of an assembly are off though no wall or gap there is too thin. */
    private void unexplained(List<String> misses) {
        if (thin == 0) {
            return;
        }
        Map<String, Double> worst = new TreeMap<>();
        Map<String, Integer> count = new TreeMap<>();
        for (OffPlace place : certificate.off()) {
            if (place.distance() > BONE_DISTANCE && !(place.isThin() && place.thickest() <= thin)) {
                worst.merge(place.surface(), place.distance(), Math::max);
                count.merge(place.surface(), 1, Integer::sum);
            }
        }
        for (LostLayer layer : certificate.lost()) {
            if (layer.distance() > BONE_DISTANCE && layer.thickest() > thin) {
                worst.merge(layer.part(), layer.distance(), Math::max);
                count.merge(layer.part(), 1, Integer::sum);
            }
        }
        worst.forEach((name, distance) ->
                miss(misses, true, name + " off by %.3g where nothing is thin, at " + count.get(name), distance));
    }

    private static void miss(List<String> misses, boolean holds, String text, double value) {
        if (holds) {
            misses.add(String.format(Locale.ROOT, text, value));
        }
    }

    /** Returns the row of the table. */
    String row() {
        Certificate c = certificate;
        StringBuilder text = new StringBuilder();
        put(
                text,
                "| %s | %d, %.2f | %.1f, %.1f | %.0f, %.0f ",
                name,
                c.tets(),
                c.tets() / c.forecast().tets(),
                c.seconds(),
                1e-3 * c.tets() / c.seconds(),
                1e-6 * c.peakHeapBytes(),
                1e-6 * c.forecast().bytes());
        put(text, "| %.1f to %.1f ", c.quality().minDihedral(), c.quality().maxDihedral());
        put(text, "| %d, %d |", c.quality().aspectOver10(), away.slender());
        for (SurfaceFit fit : c.surfaces()) {
            put(text, " %s %s, %s;", fit.name(), distances(fit.toMesh()), distances(fit.fromMesh()));
        }
        text.append(" |");
        for (RegionFit r : c.regions()) {
            put(text, " %s %.3f", r.name(), 100 * r.volumeError());
            double error = r.inputVolumeError() / r.inputVolume();
            put(text, error == 0 ? "" : " (± %.3f)", 100 * error);
            put(
                    text,
                    ", %d of %s",
                    r.euler(),
                    known(r.inputEuler().isPresent(), r.inputEuler().orElse(0)));
            put(
                    text,
                    ", %d of %s;",
                    r.components(),
                    known(r.inputComponents().isPresent(), r.inputComponents().orElse(0)));
        }
        put(
                text,
                " | %.2f (junctions %.2f), ",
                100 * c.edges().sharp().part(),
                100 * c.edges().junctions().part());
        put(text, "%d of %d ", c.edges().cornersRecovered(), c.edges().corners());
        List<String> misses = misses();
        put(text, "| %s |", misses.isEmpty() ? "none" : String.join("; ", misses));
        return text.toString();
    }

    private static String distances(DistanceStatistics one) {
        return String.format(Locale.ROOT, "%.4f %.3f %.3f", one.mean(), one.p99(), one.max());
    }

    private static String known(boolean known, long value) {
        return known ? Long.toString(value) : "?";
    }

    private static void put(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
