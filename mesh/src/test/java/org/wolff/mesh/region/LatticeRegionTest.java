package org.wolff.mesh.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;

/** Minimal surfaces and struts against closed forms and against all neighbours asked one by one. */
class LatticeRegionTest {
    private static double fraction(Region region, double cell) {
        Random random = new Random(5);
        int inside = 0;
        int all = 200_000;
        for (int i = 0; i < all; i++) {
            inside +=
                    region.contains(random.nextDouble(0, cell), random.nextDouble(0, cell), random.nextDouble(0, cell))
                            ? 1
                            : 0;
        }
        return inside / (double) all;
    }

    @ParameterizedTest
    @EnumSource(MinimalSurface.class)
    void levelsFillTheFractionAskedFor(MinimalSurface surface) {
        for (double asked : new double[] {0.1, 0.3, 0.55}) {
            assertEquals(
                    asked, fraction(Implicit.sheet(surface, Vector3.ZERO, 2, surface.sheetLevel(asked)), 2), 0.004);
            assertEquals(
                    asked, fraction(Implicit.network(surface, Vector3.ZERO, 2, surface.networkLevel(asked)), 2), 0.004);
        }
        assertEquals(0, surface.networkLevel(0.5), 1e-4); // the two networks are congruent
        assertThrows(IllegalArgumentException.class, () -> surface.sheetLevel(1));
    }

    /** A thin sheet fills its thickness times the area of the surface; areas of the minimal surfaces: Schoen (1970). */
    @ParameterizedTest
    @CsvSource({"GYROID, 3.0915", "PRIMITIVE, 2.3451", "DIAMOND, 3.8378"})
    void areaIsThatOfTheMinimalSurface(MinimalSurface surface, double schoen) {
        assertEquals(schoen, surface.area(), 0.004 * schoen);
        // fraction per level, both ways: area over mean slope; here by thin shells of distance
        double cell = 1;
        Region zero = Implicit.network(surface, Vector3.ZERO, cell, 0);
        Random random = new Random(6);
        int near = 0;
        int all = 400_000;
        for (int i = 0; i < all; i++) {
            double d = zero.signedDistance(random.nextDouble(), random.nextDouble(), random.nextDouble());
            near += Math.abs(d) < 0.005 ? 1 : 0;
        }
        assertEquals(surface.area() * 0.01, near / (double) all, 0.0008 + 0.015 * surface.area() * 0.01);
    }

    @ParameterizedTest
    @EnumSource(MinimalSurface.class)
    void secondDerivativesStayBelowTheirBound(MinimalSurface surface) {
        Random random = new Random(7);
        double[] at = new double[3];
        double[] next = new double[3];
        double greatest = 0;
        for (int i = 0; i < 100_000; i++) {
            double[] p = {random.nextDouble(0, 6.3), random.nextDouble(0, 6.3), random.nextDouble(0, 6.3)};
            double[] e = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            double length = Math.sqrt(e[0] * e[0] + e[1] * e[1] + e[2] * e[2]) / 1e-4;
            surface.value(p[0], p[1], p[2], at);
            surface.value(p[0] + e[0] / length, p[1] + e[1] / length, p[2] + e[2] / length, next);
            double turn = Math.sqrt(
                    Math.pow(next[0] - at[0], 2) + Math.pow(next[1] - at[1], 2) + Math.pow(next[2] - at[2], 2));
            greatest = Math.max(greatest, turn / 1e-4);
        }
        assertTrue(greatest <= surface.greatestCurvature() + 1e-3, greatest + " > " + surface.greatestCurvature());
        assertTrue(greatest > 0.6 * surface.greatestCurvature(), "the bound is loose: " + greatest);
    }

    @ParameterizedTest
    @EnumSource(MinimalSurface.class)
    void newtonStepsConvergeQuadratically(MinimalSurface surface) {
        Region region = Implicit.sheet(surface, new Vector3(0.1, 0.2, 0.3), 2, 0.3);
        Random random = new Random(8);
        double[] g = new double[3];
        for (int i = 0; i < 2000; i++) {
            double[] p = {random.nextDouble(-3, 3), random.nextDouble(-3, 3), random.nextDouble(-3, 3)};
            double d = region.signedDistance(p[0], p[1], p[2], g);
            if (Math.abs(d) < 0.05) {
                for (int step = 0; step < 4; step++) {
                    for (int a = 0; a < 3; a++) {
                        p[a] -= d * g[a];
                    }
                    d = region.signedDistance(p[0], p[1], p[2], g);
                }
                assertEquals(0, d, 1e-10);
            }
        }
    }

    /** Asks all struts of 5 × 5 × 5 cells around a point, which were made without the tiling. */
    @ParameterizedTest
    @EnumSource(StrutCell.class)
    void repeatedStrutsAreTheNearestOfAll(StrutCell cell) {
        Region struts = cell.struts(Vector3.ZERO, 1, 0.1);
        List<Region> all = new ArrayList<>();
        Region one = new Sphere(new Vector3(0.03, 0.95, 0.4), 0.2);
        Region other = new Capsule(new Vector3(-0.7, 0.2, 0.1), new Vector3(0.9, 0.5, 0.3), 0.1);
        for (int c = 0; c < 125; c++) {
            Vector3 shift = new Vector3(c % 5 - 2, c / 5 % 5 - 2, Math.floorDiv(c, 25) - 2);
            for (Region r : List.of(one, other)) {
                all.add(new Moved(r, RigidMotion.translation(shift)));
            }
        }
        Region tiled = new Repeated(List.of(one, other), new BoundingBox(0, 0, 0, 1, 1, 1));
        Union union = new Union(all);
        Random random = new Random(9);
        for (int i = 0; i < 1000; i++) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            double z = random.nextDouble();
            assertEquals(union.signedDistance(x, y, z), tiled.signedDistance(x, y, z), 1e-12);
            assertEquals(struts.signedDistance(x, y, z), struts.signedDistance(x + 3, y - 4, z + 9), 1e-12);
        }
    }

    /** Half way along a strut and at both its ends the axis is a radius deep, for all symmetric copies of a strut. */
    @ParameterizedTest
    @CsvSource({
        "CUBIC, 0, 0, 0, 0, 0, 1",
        "DIAMOND, 0, 0, 0, 0.25, 0.25, 0.25",
        "DIAMOND, 0.75, 0.25, 0.75, 0.5, 0.5, 1",
        "OCTET, 0, 0, 0, 0.5, 0, 0.5",
        "OCTET, 0.5, 0, 0.5, 0, 0.5, 0.5",
        "RHOMBIC_DODECAHEDRON, 0.5, 0, 0, 0.25, 0.25, 0.25",
        "RHOMBIC_DODECAHEDRON, 0.5, 0.5, 0.5, 0.25, 0.75, 0.75"
    })
    void strutsJoinTheirNodes(StrutCell cell, double x, double y, double z, double u, double v, double w) {
        Region struts = cell.struts(Vector3.ZERO, 1, 0.1);
        for (double t : new double[] {0, 0.3, 0.5, 1}) {
            assertEquals(-0.05, struts.signedDistance(x + t * (u - x), y + t * (v - y), z + t * (w - z)), 1e-12);
        }
    }

    /** Thin struts fill count · π d² L / 4 of the cell, less what they share at the nodes. */
    @ParameterizedTest
    @CsvSource({"CUBIC, 3", "DIAMOND, 16", "OCTET, 24", "RHOMBIC_DODECAHEDRON, 32"})
    void thinStrutsFillWhatTheyHold(StrutCell cell, int count) {
        assertEquals(count, cell.strutCount());
        double d = 0.05;
        double thin = count * cell.strutLength() * Math.PI * d * d / 4;
        double filled = fraction(cell.struts(Vector3.ZERO, 1, d), 1);
        assertTrue(filled < 1.03 * thin && filled > 0.75 * thin, filled + " of " + thin);
    }

    /** A cube of side a with balls of radius r at its corners is what a cell of repeated balls looks like. */
    @Test
    void repeatedBallsReachAcrossTheFacesOfTheCell() {
        Region balls = new Repeated(List.of(new Sphere(Vector3.ZERO, 0.4)), new BoundingBox(0, 0, 0, 1, 1.5, 2));
        assertEquals(-0.4, balls.signedDistance(3, -4.5, 8), 1e-12);
        assertEquals(Math.sqrt(0.25 + 0.75 * 0.75 + 1) - 0.4, balls.signedDistance(0.5, 0.75, 1), 1e-12);
        assertEquals(0.1 - 0.4, balls.signedDistance(0.9, 0, 0), 1e-12);
        assertTrue(balls.isExactOutside() && !balls.isExactInside() && balls.isDistanceBound());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.44, 2})
    void strutsAsThickAsLongAreRefused(double diameter) {
        assertThrows(IllegalArgumentException.class, () -> StrutCell.DIAMOND.struts(Vector3.ZERO, 1, diameter));
    }

    @Test
    void regionsWithoutEndAreNotRepeated() {
        BoundingBox cell = new BoundingBox(0, 0, 0, 1, 1, 1);
        Region half = HalfSpace.above(Vector3.ZERO, new Vector3(0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Repeated(List.of(half), cell));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Repeated(List.of(RegionExamples.SPHERE), new BoundingBox(0, 0, 0, 1, 0, 1)));
    }
}
