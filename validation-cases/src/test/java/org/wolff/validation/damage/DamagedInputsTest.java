package org.wolff.validation.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.io.StlWriter;
import org.wolff.mesh.io.SurfaceFiles;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.surface.SurfaceDefects;
import org.wolff.mesh.surface.SurfaceRepair;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.mesh.tetmesh.Conformity;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetrahedralize.LatticeMesher;
import org.wolff.mesh.tetrahedralize.Meshing;
import org.wolff.mesh.work.Progress;
import org.wolff.mesh.work.Workers;

/**
 * Two hundred seeded damaged surfaces: each ends in a sound mesh or, where nothing encloses a volume, in a message. The
 * first of them run with every build; {@code -Dwolff.damaged=200} runs all.
 */
class DamagedInputsTest {
    private static final int FEW = 24;
    /** What is smaller than a cube of so many element sizes may be refused. */
    private static final double SPECK = 1.5;

    private static final Workers WORKERS = new Workers(2);

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    static Stream<DamagedInput> inputs() {
        return IntStream.range(Integer.getInteger("wolff.damaged.from", 0), Integer.getInteger("wolff.damaged", FEW))
                .mapToObj(DamagedInput::of);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void endInAMeshOrAMessage(DamagedInput input) {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            Path file = folder.resolve("damaged.stl");
            StlWriter.write(file, input.soup().surface("damaged"));
            TriangleSurface read = SurfaceFiles.read(file);
            String report = SurfaceDefects.of(read).describe();
            assertTrue(report.contains("damaged"), report);
            SurfaceRepair repair = SurfaceRepair.of(read);
            if (repair.surface().triangleCount() == 0) {
                return; // refused with the place in the case; told by SurfaceRepair
            }
            TriangleTree tree = new TriangleTree(repair.surface());
            BoundingBox box = repair.surface().bounds();
            double h = Math.cbrt(volume(input)) / (input.seed() % 5 == 0 ? 12 : 8);
            try {
                Meshing meshing = LatticeMesher.mesh(
                        map(input, tree, box),
                        Sizing.uniform(h),
                        input.seed() % 4 == 0 ? ElementOrder.TET10 : ElementOrder.TET4,
                        WORKERS,
                        Progress.SILENT);
                assertSound(input, meshing);
            } catch (InputException told) {
                assertTrue(told.getMessage().contains("body"), told.getMessage());
                assertTrue(!told.problems().get(0).action().isEmpty(), told.getMessage());
                double side = Math.cbrt((box.maxX() - box.minX())
                        * (box.maxY() - box.minY())
                        * (box.maxZ() - box.minZ())
                        * inside(tree, box));
                assertTrue(side < SPECK * h, () -> "refused, but encloses " + side + " mm cubed: " + input);
            }
        });
    }

    /** The body; every third one has a screw through it. */
    private static RegionMap map(DamagedInput input, TriangleTree tree, BoundingBox box) {
        RegionMap.Named body = new RegionMap.Named("body", new SurfaceRegion("damaged", tree));
        if (input.seed() % 3 != 2 || input.seed() < Damage.values().length) {
            return new RegionMap(List.of(body));
        }
        Vector3 low = new Vector3(box.minX(), box.minY(), box.minZ());
        Vector3 high = new Vector3(box.maxX(), box.maxY(), box.maxZ());
        Cylinder screw = new Cylinder(
                low.times(0.8).plus(high.times(0.2)), low.times(0.1).plus(high.times(0.9)), 0.12 * box.diagonal());
        return new RegionMap(List.of(body, new RegionMap.Named("screw", screw)));
    }

    private static void assertSound(DamagedInput input, Meshing meshing) {
        assertEquals(List.of(), Conformity.violations(meshing.mesh()));
        assertTrue(
                meshing.quality().minDihedral() >= 10,
                () -> input + " worst: " + meshing.quality().worst() + meshing.warnings());
        assertTrue(meshing.quality().maxDihedral() <= 165);
        if (input.keepsVolume()) {
            double expected = volume(input);
            double own = meshing.mesh().regionNames().size() == 1
                    ? meshing.quality().volume()
                    : Double.NaN; // the screw takes its share
            assertTrue(Double.isNaN(own) || Math.abs(own - expected) < 0.1 * expected, own + " mm³ of " + expected);
        }
    }

    private static double volume(DamagedInput input) {
        return Math.abs(input.sound().surface("sound").signedVolume());
    }

    /** Returns which share of its box a surface encloses. */
    private static double inside(TriangleTree tree, BoundingBox box) {
        Random random = new Random(3);
        int inside = 0;
        int all = 4000;
        for (int i = 0; i < all; i++) {
            double x = box.minX() + random.nextDouble() * (box.maxX() - box.minX());
            double y = box.minY() + random.nextDouble() * (box.maxY() - box.minY());
            double z = box.minZ() + random.nextDouble() * (box.maxZ() - box.minZ());
            inside += tree.contains(x, y, z) ? 1 : 0;
        }
        return inside / (double) all;
    }
}
