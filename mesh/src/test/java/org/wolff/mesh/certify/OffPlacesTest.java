package org.wolff.mesh.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.surface.SharpEdges;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.tetrahedralize.LostLayer;
import org.wolff.mesh.tetrahedralize.Meshing;
import org.wolff.mesh.work.Measured;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** Where an input surface is farther from the mesh than a limit, it is told where, how far and why. */
class OffPlacesTest {
    /** Six faces of two triangles. */
    private static final int[] FACES = {
        0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5
    };

    private static SurfaceRegion box(double x, double y, double z, SharpEdges.Knowledge edges) {
        double[] xyz = new double[24];
        for (int v = 0; v < 8; v++) {
            xyz[3 * v] = (v & 1) * x;
            xyz[3 * v + 1] = (v >> 1 & 1) * y;
            xyz[3 * v + 2] = (v >> 2) * z;
        }
        return new SurfaceRegion("box.stl", new TriangleTree(new TriangleSurface("box.stl", xyz, FACES)), edges);
    }

    /** The same without its last face. */
    private static SurfaceRegion open(SurfaceRegion box) {
        double[] xyz = box.tree().surface().xyz();
        int[] faces = Arrays.copyOf(FACES, FACES.length - 6);
        return new SurfaceRegion("open.stl", new TriangleTree(new TriangleSurface("open.stl", xyz, faces)));
    }

    private static RegionMap.Named named(String name, org.wolff.mesh.region.Region region) {
        return new RegionMap.Named(name, region);
    }

    private static Certificate certificate(RegionMap regions, Sizing sizing, int threads) {
        try (Workers workers = new Workers(threads)) {
            Meshing meshing = LatticeMesher.mesh(regions, sizing, ElementOrder.TET4, workers, Progress.SILENT);
            return Certification.of(regions, new Measured<>(meshing, 1, 1), workers, Progress.SILENT);
        }
    }

    /** A box whose edges are no curves to follow: the lattice cuts them off. */
    private static RegionMap blunted() {
        RigidMotion turn = RigidMotion.rotation(new Vector3(1, 2, 3), 0.6, Vector3.ZERO);
        return new RegionMap(List.of(named("body", new Moved(box(12, 10, 8, SharpEdges.Knowledge.SMOOTH), turn))));
    }

    @Test
    void edgesThatAreCutOffAreTold() {
        Certificate c = certificate(blunted(), Sizing.uniform(1.5), 2);
        SurfaceFit fit = c.surfaces().get(0);
        assertTrue(fit.max() > 0.2, "" + fit);
        assertEquals(0.1, c.offLimit());
        assertFalse(c.off().isEmpty());
        assertEquals(fit.max(), c.off().get(0).distance(), 1e-12);
        double area = 0;
        for (OffPlace place : c.off()) {
            assertEquals("box.stl", place.surface());
            assertEquals(OffCause.CUT, place.cause(), place.text());
            assertEquals(List.of("outside", "body"), List.of(place.between(), place.and()));
            assertTrue(place.distance() > 0.1 && place.distance() <= fit.max(), place.text());
            area += place.area();
        }
        assertTrue(area > 5 && area < 0.4 * fit.toMesh().area(), "area " + area);
        assertTrue(
                c.off().get(0).text().contains("facets cut off an edge or a bend"),
                c.off().get(0).text());
    }

    @Test
    void noPlaceIsToldOfASurfaceThatIsMet() {
        Certificate c = certificate(blunted(), Sizing.uniform(1.5).withCreases(0.04), 2);
        assertTrue(c.surfaces().get(0).max() < 0.1, "" + c.surfaces());
        assertEquals(List.of(), c.off());
    }

    /** Of a part that has no element at all every sample is off, without end. */
    @Test
    void aPartThatIsNotThereIsTold() {
        RegionMap regions = new RegionMap(List.of(
                named("skin", box(12, 10, 8, SharpEdges.Knowledge.SHARP)),
                named("core", new Box(new Vector3(-5, -5, -5), new Vector3(17, 15, 7.97)))));
        Certificate c = certificate(regions, Sizing.uniform(1.5), 2);
        List<LostLayer> told =
                c.lost().stream().filter(layer -> layer.distance() > 0).toList();
        assertEquals(1, told.size(), "" + c.lost());
        assertEquals(120, told.get(0).area(), 1e-9);
        assertEquals(List.of(), c.off());
    }

    /** Two thirds of the box are covered but for a skin of 0.03 mm: that wall is known to be lost, and is told once. */
    @Test
    void aWallThatIsKnownToBeLostIsToldOnceWithWhatIsOff() {
        RegionMap regions = new RegionMap(List.of(
                named("skin", box(12, 10, 8, SharpEdges.Knowledge.SHARP)),
                named("core", new Box(new Vector3(4, -5, -5), new Vector3(17, 15, 7.97)))));
        Certificate c = certificate(regions, Sizing.uniform(1.5), 2);
        double off = 0;
        double area = 0;
        for (LostLayer layer : c.lost()) {
            assertEquals("skin", layer.part());
            off = Math.max(off, layer.distance());
            area += layer.area();
        }
        for (OffPlace place : c.off()) {
            assertFalse(place.isThin(), place.text() + c.lost());
        }
        assertTrue(off > 0.5, "off " + c.lost());
        assertTrue(area > 50, "area " + area + " " + c.off());
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        List<Certificate> all = new ArrayList<>();
        for (int threads : new int[] {1, 3}) {
            all.add(certificate(blunted(), Sizing.uniform(1.5), threads));
        }
        assertEquals(all.get(0).off(), all.get(1).off());
    }

    /** At the rim of a hole labels change across the film, whose distance is not known: that is no wall of no thickness. */
    @Test
    void theFilmAcrossAHoleIsNoWall() {
        RigidMotion turn = RigidMotion.rotation(new Vector3(1, 2, 3), 0.6, Vector3.ZERO);
        RegionMap regions = new RegionMap(
                List.of(named("body", new Moved(open(box(12, 10, 8, SharpEdges.Knowledge.SHARP)), turn))));
        Certificate c = certificate(regions, Sizing.adapted(1.5), 2);
        assertEquals(List.of(), c.lost());
        for (OffPlace place : c.off()) {
            assertFalse(place.isThin(), place.text());
        }
    }
}
