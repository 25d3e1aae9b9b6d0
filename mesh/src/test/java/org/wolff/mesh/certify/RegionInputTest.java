package org.wolff.mesh.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
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
import org.wolff.mesh.region.Union;
import org.wolff.mesh.surface.SampleSurfaces;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.mesh.work.Workers;

class RegionInputTest {
    /** Two balls of radius 10 in one surface. */
    private static RegionInput balls(double apart) {
        TriangleTree tree = new TriangleTree(SampleSurfaces.together(
                SampleSurfaces.sphere(0, 0, 0, 10, 3), SampleSurfaces.sphere(apart, 0.001, 0.002, 10, 3)));
        RegionMap map = new RegionMap(List.of(new RegionMap.Named("balls", new SurfaceRegion("balls", tree))));
        try (Workers workers = new Workers(2)) {
            return RegionInput.of(map, 2, workers).get(0);
        }
    }

    /** Whether balls that overlap by a thousandth are one piece or two, a lattice of 2 mm does not tell. */
    @Test
    void overlapsThinnerThanTheLatticeLeaveTheTopologyOpen() {
        assertEquals(OptionalLong.of(1), balls(14).euler());
        assertEquals(OptionalInt.of(1), balls(14).components());
        assertEquals(OptionalLong.of(2), balls(26).euler());
        assertEquals(OptionalInt.of(2), balls(26).components());
        RegionInput touching = balls(19.99);
        assertEquals(OptionalLong.empty(), touching.euler());
        assertEquals(OptionalInt.empty(), touching.components());
    }

    /** The end of a wedge beyond its neck was counted as a piece of a plate, which the mesh, rightly, did not have. */
    @Test
    void aCrumbOfTheLatticeLeavesTheTopologyOpen() {
        Region rod = new Cylinder(new Vector3(-10, 0.7, 0.6), new Vector3(6, 0.7, 0.6), 0.4);
        Region dumbbell = Union.of(new Sphere(new Vector3(-10, 0, 0), 6), rod, new Sphere(new Vector3(6, 0, 0), 2));
        try (Workers workers = new Workers(2)) {
            RegionMap map = new RegionMap(List.of(new RegionMap.Named("dumbbell", dumbbell)));
            RegionInput coarse = RegionInput.of(map, 2, workers).get(0);
            assertEquals(OptionalInt.empty(), coarse.components());
            assertEquals(OptionalLong.empty(), coarse.euler());
            assertEquals(
                    OptionalInt.of(1), RegionInput.of(map, 0.3, workers).get(0).components());
        }
    }

    /** Slots about as wide as a cube, of which one lattice tells 4 wrong, by where its points happen to lie. */
    @Test
    void whatDependsOnTheLatticeIsSeldomTold() {
        Random random = new Random(7);
        int wrong = 0;
        try (Workers workers = new Workers(2)) {
            for (int i = 0; i < 60; i++) {
                Vector3 axis = new Vector3(random.nextDouble(), random.nextDouble(), random.nextDouble());
                double width = 0.3 + 0.5 * random.nextDouble();
                Region slot = new Box(new Vector3(-width, -5, -5), new Vector3(width, 5, 20));
                Region turned = new Moved(slot, RigidMotion.rotation(axis, 3 * random.nextDouble(), Vector3.ZERO));
                Region ball = new Difference(new Sphere(Vector3.ZERO, 8), List.of(turned));
                RegionMap map = new RegionMap(List.of(new RegionMap.Named("ball", ball)));
                OptionalLong euler = RegionInput.of(map, 1, workers).get(0).euler();
                wrong += euler.isPresent() && euler.getAsLong() != 1 ? 1 : 0;
            }
        }
        assertTrue(wrong <= 1, "" + wrong);
    }
}
