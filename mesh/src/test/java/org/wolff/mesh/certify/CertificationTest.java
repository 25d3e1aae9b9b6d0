package org.wolff.mesh.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.Difference;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.QualitySurvey;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.tetrahedralize.Meshing;
import org.wolff.mesh.work.Measured;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** Certificates of shapes whose volume, topology and distances are known. */
class CertificationTest {
    private static final double PI = Math.PI;

    private static RegionMap map(Object... namesAndRegions) {
        List<RegionMap.Named> parts = new ArrayList<>();
        for (int i = 0; i < namesAndRegions.length; i += 2) {
            parts.add(new RegionMap.Named((String) namesAndRegions[i], (Region) namesAndRegions[i + 1]));
        }
        return new RegionMap(parts);
    }

    /** A sphere of radius 10 as 2·n·(2n) triangles; its corners lie on the sphere. */
    private static SurfaceRegion ball(String name, int n, double shiftX) {
        List<Double> xyz = new ArrayList<>();
        List<Integer> triangles = new ArrayList<>();
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j < 2 * n; j++) {
                double polar = PI * i / n;
                double round = PI * j / n;
                xyz.add(shiftX + (i == 0 || i == n ? 0 : 10 * Math.sin(polar) * Math.cos(round)));
                xyz.add(i == 0 || i == n ? 0 : 10 * Math.sin(polar) * Math.sin(round));
                xyz.add(10 * Math.cos(polar));
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 2 * n; j++) {
                int a = 2 * n * i + j;
                int b = 2 * n * i + (j + 1) % (2 * n);
                if (i > 0) {
                    triangles.addAll(List.of(a, a + 2 * n, b));
                }
                if (i < n - 1) {
                    triangles.addAll(List.of(b, a + 2 * n, b + 2 * n));
                }
            }
        }
        TriangleSurface surface = new TriangleSurface(
                name,
                xyz.stream().mapToDouble(x -> x).toArray(),
                triangles.stream().mapToInt(t -> t).toArray());
        return new SurfaceRegion(name, new TriangleTree(surface));
    }

    private static Certificate certificate(RegionMap regions, double h, ElementOrder order) {
        try (Workers workers = new Workers(2)) {
            return Certification.of(
                    regions,
                    Measured.of(() -> LatticeMesher.mesh(regions, Sizing.uniform(h), order, workers, Progress.SILENT)),
                    workers,
                    Progress.SILENT);
        }
    }

    @ParameterizedTest
    @EnumSource(ElementOrder.class)
    void aBallIsFaithful(ElementOrder order) {
        Certificate c = certificate(map("ball", ball("ball.stl", 60, 0)), 2, order);
        assertEquals(List.of(), c.violations());
        RegionFit ball = c.regions().get(0);
        // the triangles enclose a little less than the sphere: 1 − (1/2)(π/60)²(1/4 … 1) of it
        assertEquals(4000 * PI / 3, ball.inputVolume(), 0.005 * 4000 * PI / 3);
        assertEquals(0, ball.inputVolumeError());
        assertEquals(OptionalLong.of(1), ball.inputEuler());
        assertEquals(OptionalInt.of(1), ball.inputComponents());
        assertEquals(1, ball.euler());
        assertEquals(1, ball.components());
        assertEquals(4 * 10 / 3.0, ball.thickness(), 0.1);
        SurfaceFit fit = c.surfaces().get(0);
        assertEquals("ball.stl", fit.name());
        assertEquals(400 * PI, fit.toMesh().area(), 5);
        assertEquals(400 * PI, fit.fromMesh().area(), 25);
        assertTrue(
                fit.toMesh().points() > 4 * fit.toMesh().area(),
                "points " + fit.toMesh().points());
        // a chord of length l sags by l²/8R: elements with mid nodes on the sphere have half the edge
        double sag = 4.0 / 80;
        boolean straight = order == ElementOrder.TET4;
        assertTrue(fit.mean() > (straight ? 0.2 : 0.02) * sag && fit.mean() < (straight ? 1.3 : 0.4) * sag, "" + fit);
        assertTrue(fit.max() < (straight ? 4 : 1) * sag, "" + fit);
        assertEquals(ball.inputVolume(), ball.volume(), (straight ? 0.02 : 0.002) * ball.inputVolume());
        assertTrue(straight == ball.volumeError() > 0.004, "" + ball);
    }

    @Test
    void whatLaterPartsHideDoesNotCount() {
        // the box hides the half of the ball with x > 0; the plane between them belongs to no surface
        RegionMap regions =
                map("ball", ball("ball.stl", 40, 0), "box", new Box(new Vector3(0, -15, -15), new Vector3(15, 15, 15)));
        Certificate c = certificate(regions, 2, ElementOrder.TET10);
        SurfaceFit fit = c.surfaces().get(0);
        assertEquals(200 * PI, fit.toMesh().area(), 4);
        assertEquals(200 * PI, fit.fromMesh().area(), 20);
        assertEquals(2000 * PI / 3, c.regions().get(0).inputVolume(), 0.006 * 2000 * PI / 3);
        assertEquals(13500, c.regions().get(1).inputVolume(), 0.001 * 13500);
        assertEquals(13500, c.regions().get(1).volume(), 0.001 * 13500);
        assertEquals(OptionalLong.of(1), c.regions().get(0).inputEuler());
        assertTrue(c.regions().get(0).inputVolumeError() < 0.01 * 2000 * PI / 3);
    }

    @Test
    void aRingHasEulerNumberZeroAndTwoBallsAreTwoPieces() {
        Region tube = Difference.of(
                new Cylinder(new Vector3(0, 0, 0), new Vector3(0, 0, 6), 10),
                new Cylinder(new Vector3(0, 0, -1), new Vector3(0, 0, 7), 5));
        Region turned = new Moved(tube, RigidMotion.rotation(new Vector3(1, 2, 3), 0.7, Vector3.ZERO));
        Region balls = org.wolff.mesh.region.Union.of(
                new Sphere(new Vector3(40, 0, 0), 6), new Sphere(new Vector3(60, 0, 0), 6));
        Region hollow = Difference.of(new Sphere(new Vector3(90, 0, 0), 9), new Sphere(new Vector3(90, 0, 0), 5));
        Certificate c = certificate(map("ring", turned, "balls", balls, "hollow", hollow), 1.5, ElementOrder.TET4);
        assertEquals(List.of(), c.surfaces());
        double[] volumes = {450 * PI, 2 * 4 * PI * 216 / 3, 4 * PI * (729 - 125) / 3};
        long[] euler = {0, 2, 2};
        int[] pieces = {1, 2, 1};
        for (int r = 0; r < 3; r++) {
            RegionFit fit = c.regions().get(r);
            assertEquals(euler[r], fit.euler(), fit.name());
            assertEquals(pieces[r], fit.components(), fit.name());
            assertEquals(OptionalLong.of(euler[r]), fit.inputEuler(), fit.name());
            assertEquals(OptionalInt.of(pieces[r]), fit.inputComponents(), fit.name());
            assertEquals(volumes[r], fit.inputVolume(), 0.002 * volumes[r], fit.name());
            assertTrue(Math.abs(fit.inputVolume() - volumes[r]) < fit.inputVolumeError() + 1e-4 * volumes[r], "" + fit);
        }
    }

    @Test
    void aSurfaceUsedAtTwoPlacesIsMeasuredAtBoth() {
        SurfaceRegion ball = ball("ball.stl", 24, 0);
        Region other = new Moved(ball, RigidMotion.translation(new Vector3(0, 0, 30)));
        Certificate c = certificate(map("here", ball, "there", other), 2.5, ElementOrder.TET4);
        assertEquals(
                List.of("ball.stl", "ball.stl of there"),
                c.surfaces().stream().map(SurfaceFit::name).toList());
        for (SurfaceFit fit : c.surfaces()) {
            assertEquals(400 * PI, fit.toMesh().area(), 20);
            assertTrue(fit.max() < 0.3, "" + fit);
        }
    }

    @Test
    void aMeshThatIsOffIsSeenOnBothSides() {
        RegionMap regions = map("ball", ball("ball.stl", 40, 0));
        Certificate sound = certificate(regions, 2.5, ElementOrder.TET4);
        try (Workers workers = new Workers(1)) {
            Meshing made =
                    LatticeMesher.mesh(regions, Sizing.uniform(2.5), ElementOrder.TET4, workers, Progress.SILENT);
            assertEquals(
                    made.mesh().tetCount(),
                    made.forecast().tets(),
                    0.2 * made.mesh().tetCount());
            double[] shifted = made.mesh().xyz().clone();
            for (int i = 0; i < shifted.length; i += 3) {
                shifted[i] = 1.02 * shifted[i] + 0.5;
            }
            // one element turned inside out
            int[] tets = made.mesh().tets().clone();
            int kept = tets[0];
            tets[0] = tets[1];
            tets[1] = kept;
            TetMesh bad =
                    new TetMesh(ElementOrder.TET4, shifted, tets, made.mesh().region(), List.of("ball"));
            Meshing meshing = new Meshing(
                    made.forecast(),
                    bad,
                    QualitySurvey.of(bad, workers),
                    made.deviation(),
                    made.features(),
                    List.of(),
                    List.of("lost"));
            Certificate c = Certification.of(regions, new Measured<>(meshing, 1, 2), workers, Progress.SILENT);
            assertTrue(
                    c.violations().stream().anyMatch(v -> v.contains("element 0 has volume -")), "" + c.violations());
            SurfaceFit fit = c.surfaces().get(0);
            assertTrue(sound.surfaces().get(0).max() < 0.3);
            // at x = 10 the mesh stands off by 0.2 + 0.5, at x = −10 it falls short by 0.5 − 0.2
            assertEquals(0.7, fit.fromMesh().max(), 0.05);
            assertEquals(10.7, fit.fromMesh().at().x(), 0.2);
            assertEquals(0.7, fit.toMesh().max(), 0.1);
            assertEquals(
                    1.02 * sound.regions().get(0).volume(), c.regions().get(0).volume(), 20);
            assertEquals(List.of("lost"), c.warnings());
        }
    }

    @Test
    void theNumbersDoNotDependOnTheThreads() {
        RegionMap regions =
                map("ball", ball("ball.stl", 40, 0), "box", new Box(new Vector3(0, -15, -15), new Vector3(15, 15, 15)));
        List<Certificate> all = new ArrayList<>();
        for (int threads : new int[] {1, 3}) {
            try (Workers workers = new Workers(threads)) {
                Meshing meshing =
                        LatticeMesher.mesh(regions, Sizing.uniform(3), ElementOrder.TET10, workers, Progress.SILENT);
                all.add(Certification.of(regions, new Measured<>(meshing, 0, 0), workers, Progress.SILENT));
            }
        }
        assertEquals(all.get(0).surfaces(), all.get(1).surfaces());
        assertEquals(all.get(0).regions(), all.get(1).regions());
    }
}
