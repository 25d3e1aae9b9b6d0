package org.wolff.mesh.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;

/** The surface of a box encloses the box. */
class SurfaceRegionTest {
    private static final Box BOX = new Box(new Vector3(-1, -2, -3), new Vector3(2, 1, 2.5));
    private static final int[] TRIANGLES = {
        0, 2, 3, 0, 3, 1, 4, 5, 7, 4, 7, 6, 0, 1, 5, 0, 5, 4, 2, 6, 7, 2, 7, 3, 0, 4, 6, 0, 6, 2, 1, 3, 7, 1, 7, 5
    };

    private static SurfaceRegion surface(int triangles) {
        double[] xyz = new double[24];
        for (int v = 0; v < 8; v++) {
            xyz[3 * v] = (v & 1) == 0 ? BOX.min().x() : BOX.max().x();
            xyz[3 * v + 1] = (v & 2) == 0 ? BOX.min().y() : BOX.max().y();
            xyz[3 * v + 2] = (v & 4) == 0 ? BOX.min().z() : BOX.max().z();
        }
        TriangleSurface surface = new TriangleSurface("box", xyz, Arrays.copyOf(TRIANGLES, 3 * triangles));
        return new SurfaceRegion("box", new TriangleTree(surface));
    }

    @Test
    void distanceAndGradientAreThoseOfTheBox() {
        SurfaceRegion region = surface(12);
        assertEquals(BOX.bounds(), region.bounds());
        assertTrue(region.isExactDistance() && region.isDistanceBound());
        Random random = new Random(8);
        double[] expected = new double[3];
        double[] gradient = new double[3];
        for (int i = 0; i < 2000; i++) {
            double x = random.nextDouble(-4, 4);
            double y = random.nextDouble(-4, 4);
            double z = random.nextDouble(-4, 4);
            double d = BOX.signedDistance(x, y, z, expected);
            assertEquals(d, region.signedDistance(x, y, z), 1e-12);
            assertEquals(d, region.signedDistance(x, y, z, gradient), 1e-12);
            for (int a = 0; a < 3; a++) {
                assertEquals(expected[a], gradient[a], 1e-9);
            }
        }
        assertEquals(0, region.signedDistance(2, 0, 0, gradient));
        assertEquals(1, gradient[0], 1e-15);
    }

    /** The lid is missing: the inside ends at a film, and the region says that its distance is no bound there. */
    @Test
    void openSurfaceHasAnInsideWithinItsBounds() {
        SurfaceRegion open = surface(10);
        assertFalse(open.isDistanceBound());
        assertTrue(open.contains(0, -0.5, -1));
        assertFalse(open.contains(3, -0.5, -1));
        assertFalse(new Offset(open, 1).isDistanceBound());
    }

    /** Labels beside films are asked for without distances; both ways must agree, beyond the bounds too. */
    @Test
    void whatIsEnclosedIsInside() {
        SurfaceRegion open = surface(10);
        RegionMap map = new RegionMap(List.of(new RegionMap.Named("box", BOX), new RegionMap.Named("open", open)));
        Random random = new Random(9);
        for (int i = 0; i < 2000; i++) {
            double x = random.nextDouble(-4, 4);
            double y = random.nextDouble(-4, 4);
            double z = random.nextDouble(-4, 4);
            assertEquals(open.contains(x, y, z), open.encloses(x, y, z));
            assertEquals(map.label(x, y, z), map.labelOffSurfaces(x, y, z));
        }
    }
}
