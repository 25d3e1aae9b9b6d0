package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.io.SurfaceFiles;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Intersection;
import org.wolff.mesh.region.Offset;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Shell;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.mesh.tetmesh.Conformity;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.Topology;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/** Meshes of triangle surfaces: damaged ones made here, and real bones. */
class SurfaceMeshTest {
    private static final Workers WORKERS = new Workers(2);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static Meshing mesh(RegionMap map, double h, ElementOrder order) {
        Meshing meshing = LatticeMesher.mesh(map, Sizing.uniform(h), order, WORKERS, Progress.SILENT);
        assertEquals(List.of(), Conformity.violations(meshing.mesh()));
        assertTrue(
                meshing.quality().minDihedral() >= 10,
                () -> "worst: " + meshing.quality().worst());
        assertTrue(meshing.quality().maxDihedral() <= 165);
        return meshing;
    }

    /** A ball of triangles: n rings of 2n. */
    private static TriangleSurface ball(double radius, int n) {
        double[] xyz = new double[3 * (n + 1) * 2 * n];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j < 2 * n; j++) {
                int v = 3 * (2 * n * i + j);
                double sine = i == 0 || i == n ? 0 : Math.sin(Math.PI * i / n);
                xyz[v] = radius * sine * Math.cos(Math.PI * j / n);
                xyz[v + 1] = radius * sine * Math.sin(Math.PI * j / n);
                xyz[v + 2] = radius * Math.cos(Math.PI * i / n);
            }
        }
        int[] triangles = new int[12 * n * n];
        int t = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 2 * n; j++) {
                int a = 2 * n * i + j;
                int b = 2 * n * i + (j + 1) % (2 * n);
                int[] two = {a, a + 2 * n, b, b, a + 2 * n, b + 2 * n};
                System.arraycopy(two, 0, triangles, t, 6);
                t += 6;
            }
        }
        return new TriangleSurface("ball", xyz, triangles);
    }

    private static Region region(TriangleSurface surface) {
        return new SurfaceRegion(surface.name(), new TriangleTree(surface));
    }

    @Test
    void closedSurfaceKeepsItsVolume() {
        TriangleSurface ball = ball(10, 24);
        Meshing meshing = mesh(Shapes.map("ball", region(ball)), 1.5, ElementOrder.TET4);
        assertEquals(ball.signedVolume(), meshing.quality().volume(), 0.01 * ball.signedVolume());
        assertEquals(new Topology(1, 1), Topology.of(meshing.mesh())[0]);
    }

    @Test
    void holesFlippedAndMissingTrianglesDoNotStopTheMesher() {
        TriangleSurface ball = ball(10, 24);
        int[] damaged = ball.triangles().clone();
        for (int t = 0; t < damaged.length / 3; t += 97) { // about one in a hundred turned over
            int swap = damaged[3 * t + 1];
            damaged[3 * t + 1] = damaged[3 * t + 2];
            damaged[3 * t + 2] = swap;
        }
        // a hole of some twenty triangles near the equator, and one at the end
        int[] holed = Arrays.copyOf(damaged, damaged.length - 30);
        System.arraycopy(damaged, 3 * 1100, holed, 3 * 1078, holed.length - 3 * 1100);
        TriangleSurface open = new TriangleSurface("damaged", ball.xyz(), holed);
        Meshing meshing = mesh(Shapes.map("ball", region(open)), 1.5, ElementOrder.TET10);
        assertEquals(ball.signedVolume(), meshing.quality().volume(), 0.04 * ball.signedVolume());
    }

    /** The film across the missing side of a box lies far from all triangles, and vertices on it are where they belong. */
    @Test
    void verticesOnAFilmAreNotOff() {
        TriangleSurface open = new TriangleSurface(
                "open",
                new double[] {0, 0, 0, 20, 0, 0, 0, 16, 0, 20, 16, 0, 0, 0, 12, 20, 0, 12, 0, 16, 12, 20, 16, 12},
                new int[] {0, 2, 1, 1, 2, 3, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5});
        Meshing meshing = mesh(Shapes.map("open", region(open)), 1, ElementOrder.TET4);
        assertEquals(20 * 16 * 12, meshing.quality().volume(), 0.002 * 20 * 16 * 12);
        assertEquals(0, meshing.deviation().off(), meshing.deviation().toString());
        assertTrue(meshing.quality().minDihedral() > 20);
    }

    @Test
    void overlappingSurfacesGiveOneConformingMesh() {
        TriangleSurface one = ball(8, 20);
        double[] moved = one.xyz().clone();
        for (int i = 0; i < moved.length; i += 3) {
            moved[i] += 7;
        }
        TriangleSurface two = new TriangleSurface("two", moved, one.triangles());
        Meshing meshing = mesh(Shapes.map("one", region(one), "two", region(two)), 1.4, ElementOrder.TET10);
        double lens = Math.PI * (4 * 8 + 7) * (2 * 8 - 7) * (2 * 8 - 7) / 12;
        double ball = 4 * Math.PI / 3 * 512;
        assertEquals(ball - lens, meshing.quality().regionVolumes()[0], 0.03 * ball);
        assertEquals(ball, meshing.quality().regionVolumes()[1], 0.03 * ball);
    }

    private static Region bone(String file) {
        String stated = System.getProperty("wolff.shared", "");
        Path shared = stated.isEmpty()
                ? Path.of(System.getProperty("wolff.root", ".")).resolve("../shared")
                : Path.of(stated);
        Path path = shared.resolve("data/anatomy").resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "mesh of a real bone needs ../shared/data/anatomy/" + file);
        return region(SurfaceFiles.read(path));
    }

    @Test
    void tibiaWithSegmentPlateAndScrews() {
        Region bone = bone("visible-human-female/VHF_Right_Bone_Tibia_smooth.stl");
        Vector3 up = new Vector3(0, 0, 1);
        double z = 330;
        Region shaft = Intersection.of(
                bone, HalfSpace.above(new Vector3(0, 0, z - 50), up), HalfSpace.below(new Vector3(0, 0, z + 50), up));
        Region segment = Intersection.of(
                shaft, HalfSpace.above(new Vector3(0, 0, z - 20), up), HalfSpace.below(new Vector3(0, 0, z + 20), up));
        Region plate = Intersection.of(
                new Offset(bone, 4), new Box(new Vector3(617, 413, z - 40), new Vector3(660, 427, z + 40)));
        RegionMap map = Shapes.map(
                "marrow",
                shaft,
                "cortex",
                Intersection.of(new Shell(bone, 5), shaft),
                "segment",
                segment,
                "plate",
                plate,
                "low",
                new Cylinder(new Vector3(600, 420, z - 32), new Vector3(634, 420, z - 32), 2.25),
                "high",
                new Cylinder(new Vector3(600, 420, z + 32), new Vector3(634, 420, z + 32), 2.25));
        Meshing meshing = mesh(map, 2.5, ElementOrder.TET10);
        for (double volume : meshing.quality().regionVolumes()) {
            assertTrue(volume > 100);
        }
        Topology[] topology = Topology.of(meshing.mesh());
        assertEquals(new Topology(1, 1), topology[2]); // the segment has no screw
        assertEquals(new Topology(1, -1), topology[3]); // two holes in the plate
        assertEquals(2, topology[1].components());
    }

    @Test
    void wholeFemur() {
        Region bone = bone("hip-gfxmorph/femur.stl");
        Meshing meshing = mesh(Shapes.map("femur", bone), 4, ElementOrder.TET10);
        BoundingBox box = bone.bounds();
        double volume = 0;
        double step = 2;
        for (double x = box.minX() + 0.7; x < box.maxX(); x += step) {
            for (double y = box.minY() + 0.7; y < box.maxY(); y += step) {
                for (double zz = box.minZ() + 0.7; zz < box.maxZ(); zz += 2 * step) {
                    volume += bone.contains(x, y, zz) ? 2 * step * step * step : 0;
                }
            }
        }
        assertEquals(volume, meshing.quality().volume(), 0.015 * volume);
        assertEquals(new Topology(1, 1), Topology.of(meshing.mesh())[0]);
    }
}
