package org.wolff.mesh.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Cylinder;
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
}
