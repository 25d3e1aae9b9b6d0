package org.wolff.solver.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.certify.Certificate;
import org.wolff.mesh.certify.DistanceStatistics;
import org.wolff.mesh.certify.RegionFit;
import org.wolff.mesh.certify.SurfaceFit;
import org.wolff.mesh.feature.EdgeRecovery;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.MeshQuality;
import org.wolff.mesh.tetrahedralize.MeshForecast;

class MeshChecksTest {
    private static MeshQuality quality(double minDihedral, double maxDihedral, long below15, long aspectOver10) {
        long[] smallest = new long[180];
        smallest[14] = below15;
        return new MeshQuality(
                minDihedral,
                maxDihedral,
                new long[18],
                smallest,
                new long[180],
                0.3,
                0.9,
                4,
                aspectOver10,
                0.3,
                0.8,
                1,
                new double[] {1},
                List.of(),
                List.of(),
                List.of());
    }

    /** Junctions do not count. */
    private static EdgeRecovery edges(double part, int corners) {
        return new EdgeRecovery(
                new EdgeRecovery.Share(100, 100 * part), new EdgeRecovery.Share(50, 10), 8, corners, List.of());
    }

    private static Certificate certificate(
            MeshQuality quality, List<String> violations, double distance, RegionFit region) {
        return certificate(quality, violations, distance, region, 1, edges(0.99, 8));
    }

    private static Certificate certificate(
            MeshQuality quality,
            List<String> violations,
            double distance,
            RegionFit region,
            double size,
            EdgeRecovery edges) {
        DistanceStatistics toMesh = new DistanceStatistics(1, 4, 0.01, 0.05, 0.08, Vector3.ZERO);
        DistanceStatistics fromMesh =
                new DistanceStatistics(1, 4, 0.15 * distance, 0.5 * distance, distance, Vector3.ZERO);
        return new Certificate(
                ElementOrder.TET4,
                5000,
                20_000,
                1,
                1,
                new MeshForecast(20_000, 1e7),
                size,
                quality,
                List.of(new SurfaceFit("bone", toMesh, fromMesh, 0)),
                edges,
                List.of(region),
                violations,
                List.of(),
                0.1,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static RegionFit region(double volume, double error, double thickness, long euler, int pieces) {
        return new RegionFit(
                "bone", 20_000, volume, 1000, error, thickness, euler, pieces, OptionalLong.of(1), OptionalInt.of(1));
    }

    private static final RegionFit GOOD = region(1004, 0, 20, 1, 1);

    private static List<String> failed(Certificate certificate) {
        return MeshChecks.all(certificate).stream()
                .filter(finding -> finding.verdict() != Verdict.PASS)
                .map(Finding::id)
                .toList();
    }

    @Test
    void allWithinLimitsPass() {
        assertEquals(List.of(), failed(certificate(quality(10, 165, 2, 0), List.of(), 0.08, GOOD)));
    }

    @ParameterizedTest
    @CsvSource({
        "9.99, 165, 0, 0, mesh.min-dihedral",
        "NaN, 165, 0, 0, mesh.min-dihedral",
        "10, 165.01, 0, 0, mesh.max-dihedral",
        "10, 165, 3, 0, mesh.below-15",
        "10, 165, 0, 1, mesh.aspect"
    })
    void everyMeasureOfShapeHasItsLimit(double least, double greatest, long below, long slender, String id) {
        MeshQuality quality = quality(least, greatest, below, slender);
        assertEquals(List.of(id), failed(certificate(quality, List.of(), 0.08, GOOD)));
    }

    @Test
    void theWorseOfBothWaysDecides() {
        MeshQuality quality = quality(10, 165, 0, 0);
        assertEquals(
                List.of("distance.max"),
                failed(certificate(quality, List.of(), 0.11, GOOD)).subList(0, 1));
        assertEquals(
                List.of("distance.max", "distance.p99", "distance.mean"),
                failed(certificate(quality, List.of(), 0.2, GOOD)));
    }

    @Test
    void coarseMeshesHaveNoOtherLimits() {
        MeshQuality quality = quality(10, 165, 0, 0);
        assertEquals(
                List.of("distance.max"),
                failed(certificate(quality, List.of(), 0.11, region(1000, 0, 50, 1, 1), 3, edges(1, 8)))
                        .subList(0, 1));
    }

    @Test
    void sharpEdgesAndCornersMustBeThere() {
        MeshQuality quality = quality(10, 165, 0, 0);
        assertEquals(List.of("edges.recovered"), failed(certificate(quality, List.of(), 0, GOOD, 1, edges(0.98, 8))));
        assertEquals(List.of("edges.corners"), failed(certificate(quality, List.of(), 0, GOOD, 1, edges(1, 7))));
    }

    @Test
    void volumesMayBeOffByTheErrorOfTheInputAndMoreWherePartsAreThin() {
        MeshQuality quality = quality(10, 165, 0, 0);
        assertEquals(List.of("volume"), failed(certificate(quality, List.of(), 0, region(1006, 0, 20, 1, 1))));
        assertEquals(List.of(), failed(certificate(quality, List.of(), 0, region(1006, 2, 20, 1, 1))));
        assertEquals(List.of(), failed(certificate(quality, List.of(), 0, region(1006, 0, 5, 1, 1))));
        assertEquals(List.of("volume"), failed(certificate(quality, List.of(), 0, region(1011, 0, 5, 1, 1))));
    }

    /** A cortex of which two thirds are lost between elements that are too coarse for it carries nothing. */
    @Test
    void noNumberMeansAnythingWhereAPartIsLost() {
        MeshQuality quality = quality(10, 165, 0, 0);
        Finding lost = MeshChecks.sound(certificate(quality, List.of(), 0, region(550, 40, 2, 1, 37))).stream()
                .filter(finding -> finding.verdict() != Verdict.PASS)
                .findFirst()
                .orElseThrow();
        assertEquals("mesh.part-volume", lost.id());
        assertEquals("bone", lost.part());
        assertEquals(0.45, lost.value(), 1e-12);
        assertEquals(0.44, lost.limit().value(), 1e-12);
        assertTrue(MeshChecks.sound(certificate(quality, List.of(), 0, region(561, 40, 2, 1, 1))).stream()
                .allMatch(finding -> finding.verdict() == Verdict.PASS));
        assertTrue(MeshChecks.sound(certificate(quality, List.of(), 0, region(1410, 0, 2, 1, 1))).stream()
                .anyMatch(finding -> finding.verdict() == Verdict.FAIL));
    }

    /** A screw of which a quarter is missing is no ground for a verdict on it, though the run as a whole is not refused. */
    @Test
    void noVerdictRestsOnAPartOfWhichAQuarterIsMissing() {
        assertEquals(Optional.empty(), MeshChecks.coarse(region(760, 0, 4, 1, 1)));
        assertEquals(Optional.empty(), MeshChecks.coarse(region(720, 40, 4, 1, 1)), "the input is known that well");
        String why = MeshChecks.coarse(region(740, 0, 4, 1, 1)).orElseThrow();
        assertTrue(why.startsWith("the mesh holds 74 % of the volume of bone"), why);
        assertTrue(MeshChecks.coarse(region(1260, 0, 4, 1, 1)).orElseThrow().contains("126 %"));
        assertEquals(
                List.of("volume"), failed(certificate(quality(10, 165, 0, 0), List.of(), 0, region(740, 0, 4, 1, 1))));
    }

    /** What later parts took entirely is not lost. */
    @Test
    void aPartWithoutSpaceOfItsOwnIsNotLost() {
        RegionFit covered =
                new RegionFit("bone", 0, 0, 0, 0, Double.NaN, 0, 0, OptionalLong.empty(), OptionalInt.empty());
        assertTrue(MeshChecks.sound(certificate(quality(10, 165, 0, 0), List.of(), 0, covered)).stream()
                .noneMatch(finding -> finding.id().equals("mesh.part-volume")));
    }

    @Test
    void topologyAndConformityMustAgree() {
        MeshQuality quality = quality(10, 165, 0, 0);
        assertEquals(
                List.of("mesh.conformity", "topology.euler", "topology.components"),
                failed(certificate(quality, List.of("a face of element 7"), 0, region(1000, 0, 20, 0, 2))));
    }
}
