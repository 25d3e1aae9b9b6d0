package org.wolff.solver.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.certify.RegionFit;
import org.wolff.mesh.certify.SurfaceFit;
import org.wolff.mesh.feature.EdgeRecovery;
import org.wolff.mesh.tetmesh.MeshQuality;

/** Holds the measurements of a mesh against the limits that wolff sets itself (docs/theory.md, checks of a mesh). */
public final class MeshChecks {
    /** Smallest dihedral angle of an element, degrees. */
    public static final double DIHEDRAL_LIMIT = 10;

    private static final double WIDEST = 165;
    private static final double SHARE_BELOW_15 = 1e-4;
    private static final double SHARE_ASPECT = 1e-5;
    private static final double LEAST_ETA = 0.1;
    private static final double MEAN_ETA = 0.85;
    private static final double DISTANCE_MAX = 0.1;
    private static final double DISTANCE_P99 = 0.06;
    private static final double DISTANCE_MEAN = 0.02;
    private static final double VOLUME = 0.005;
    private static final double VOLUME_OF_THIN = 0.01;

    private static final double RECOVERED = 0.99;

    /**
     * A wall that lost as much of its thickness bends 4.6 times as far. Rods one element across come out up to 39 % too thin:
     * they are coarse and not lost, but no verdict rests on their own numbers ({@link #coarse}).
     */
    private static final double VOLUME_OF_SOUND = 0.4;

    /**
     * A rod that lost as much of its section bears a bending moment with 1.54 times the stress, (1 − f)^−3/2, and follows a bent
     * bone with 0.87 times the strain, (1 − f)^1/2: too much or too little, by what loads it.
     */
    private static final double VOLUME_OF_JUDGED = 0.25;

    /** A part is thin below as many elements. */
    private static final double THIN = 10;

    private static final String SOURCE = "wolff, docs/theory.md, checks of a mesh";

    private MeshChecks() {}

    /**
     * Judges what must hold before any number of an analysis means anything: conformity and shape of the elements, and that
     * no part is lost between elements that are too coarse for it.
     */
    public static List<Finding> sound(Certificate certificate) {
        List<String> violations = certificate.violations();
        MeshQuality quality = certificate.quality();
        List<Finding> findings = new ArrayList<>(List.of(
                atMost(
                        "mesh.conformity",
                        violations.size(),
                        0,
                        "1",
                        "violations of conformity" + (violations.isEmpty() ? "" : ", first: " + violations.get(0))),
                atLeast("mesh.min-dihedral", quality.minDihedral(), DIHEDRAL_LIMIT, "deg", "smallest dihedral angle"),
                atMost("mesh.max-dihedral", quality.maxDihedral(), WIDEST, "deg", "greatest dihedral angle")));
        certificate.regions().stream()
                .filter(region -> region.inputVolume() > 0)
                .max(Comparator.comparingDouble(region -> region.volumeError() - inputError(region)))
                .ifPresent(worst -> findings.add(lost(worst)));
        return List.copyOf(findings);
    }

    /** Returns why no verdict may rest on the numbers of a part of which the mesh holds too little, or too much. */
    public static Optional<String> coarse(RegionFit region) {
        if (!(region.inputVolume() > 0) || region.volumeError() - inputError(region) <= VOLUME_OF_JUDGED) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "the mesh holds %.0f %% of the volume of %s (give it smaller elements by 'mesh: by-part' or 'layers')",
                100 * region.volume() / region.inputVolume(),
                region.name()));
    }

    private static Finding lost(RegionFit region) {
        return Finding.check(
                "mesh.part-volume",
                region.name(),
                Finding.WHOLE,
                region.volumeError(),
                Limit.below(VOLUME_OF_SOUND + inputError(region), "1"),
                String.format(
                        Locale.ROOT,
                        "volume in the mesh against the model, of the part where it is farthest off: %.4g mm³ of %.4g"
                                + " mm³; smaller elements hold thin parts ('mesh: by-part' or 'layers')",
                        region.volume(),
                        region.inputVolume()),
                SOURCE);
    }

    private static double inputError(RegionFit region) {
        return region.inputVolumeError() / Math.max(region.inputVolume(), 1e-9);
    }

    /** Judges soundness, shares of poor elements and faithfulness to the input. */
    public static List<Finding> all(Certificate certificate) {
        List<Finding> findings = new ArrayList<>(sound(certificate));
        MeshQuality quality = certificate.quality();
        double tets = certificate.tets();
        findings.add(atMost(
                "mesh.below-15", quality.elementsBelow(15) / tets, SHARE_BELOW_15, "1", "share of elements below 15°"));
        findings.add(atMost(
                "mesh.aspect",
                quality.aspectOver10() / tets,
                SHARE_ASPECT,
                "1",
                "share of elements of aspect ratio above 10"));
        findings.add(atLeast("mesh.min-eta", quality.minMeanRatio(), LEAST_ETA, "1", "smallest mean ratio η"));
        findings.add(atLeast("mesh.mean-eta", quality.meanMeanRatio(), MEAN_ETA, "1", "mean of the mean ratio η"));
        for (SurfaceFit surface : certificate.surfaces()) {
            distances(surface, findings);
        }
        edges(certificate.edges(), findings);
        for (RegionFit region : certificate.regions()) {
            region(region, certificate.size(), findings);
        }
        return List.copyOf(findings);
    }

    /** Limits are lengths, whatever the size of the elements: a mesh too coarse for the shape is not faithful to it. */
    private static void distances(SurfaceFit surface, List<Finding> findings) {
        if (Double.isNaN(surface.max())) {
            return; // nothing of it is exposed
        }
        String between = "distance between the mesh and surface " + surface.name();
        findings.add(atMost("distance.max", surface.max(), DISTANCE_MAX, "mm", "greatest " + between));
        findings.add(atMost("distance.p99", surface.p99(), DISTANCE_P99, "mm", "99th percentile of the " + between));
        findings.add(atMost("distance.mean", surface.mean(), DISTANCE_MEAN, "mm", "mean " + between));
    }

    private static void edges(EdgeRecovery edges, List<Finding> findings) {
        if (edges.sharp().length() > 0) {
            findings.add(
                    atLeast("edges.recovered", edges.sharp().part(), RECOVERED, "1", "recovered share of sharp edges"));
        }
        if (edges.corners() > 0) {
            findings.add(atLeast(
                    "edges.corners",
                    edges.cornersRecovered() / (double) edges.corners(),
                    1,
                    "1",
                    "recovered share of corners"));
        }
    }

    private static void region(RegionFit region, double size, List<Finding> findings) {
        boolean thin = !(region.thickness() >= THIN * size);
        double limit = (thin ? VOLUME_OF_THIN : VOLUME) + inputError(region);
        findings.add(atMost(
                "volume",
                region.volumeError(),
                limit,
                "1",
                String.format(
                        Locale.ROOT,
                        "volume of part %s against the input%s",
                        region.name(),
                        thin ? " (thinner than ten elements)" : "")));
        region.inputEuler()
                .ifPresent(euler -> findings.add(
                        equal("topology.euler", region.euler(), euler, "Euler number of part " + region.name())));
        region.inputComponents()
                .ifPresent(pieces -> findings.add(
                        equal("topology.components", region.components(), pieces, "pieces of part " + region.name())));
    }

    private static Finding atMost(String id, double value, double limit, String unit, String message) {
        return of(id, value, Limit.below(limit, unit), message);
    }

    private static Finding atLeast(String id, double value, double limit, String unit, String message) {
        return of(id, value, Limit.above(limit, unit), message);
    }

    private static Finding equal(String id, long value, long wanted, String message) {
        return of(id, (double) value, Limit.equal((double) wanted, "1"), message + ", that of the input");
    }

    private static Finding of(String id, double value, Limit limit, String message) {
        return Finding.check(id, Finding.WHOLE, Finding.WHOLE, value, limit, message, SOURCE);
    }
}
