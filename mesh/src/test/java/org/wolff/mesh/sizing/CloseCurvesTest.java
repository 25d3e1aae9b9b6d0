package org.wolff.mesh.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Intersection;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.work.Workers;

/** What feature curves that run close to one another ask for. */
class CloseCurvesTest {
    private static final double SIZE = 2;
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final Region LOWER = disc(7, -3, 0);

    private static Region disc(double radius, double from, double to) {
        return new Cylinder(new Vector3(0, 0, from), new Vector3(0, 0, to), radius);
    }

    /** Returns the least size that is asked for, mm. */
    private static double least(Region upper, double closedGap) {
        return least(LOWER, upper, closedGap);
    }

    private static double least(Region lower, Region upper, double closedGap) {
        return least(
                new RegionMap(List.of(new RegionMap.Named("lower", lower), new RegionMap.Named("upper", upper))),
                closedGap);
    }

    private static double least(RegionMap map, double closedGap) {
        Sizing sizing = new Sizing(SIZE, Map.of(), 0.25, 0.4, NONE, NONE, 1, closedGap, NONE);
        SizePoints points = new SizePoints();
        try (Workers workers = new Workers(1)) {
            CloseCurves.collect(map, FeatureCurves.of(map, SIZE, workers), sizing, SIZE, points);
        }
        return points.least(points.all());
    }

    @Test
    void edgesToBothSidesOfAClosedGapAskForNothing() {
        Region upper = disc(7, 0.4, 3);
        assertEquals(NONE, least(upper, 0.41));
        assertEquals(0.4 / LocalSize.HELD, least(upper, 0.39), 1e-3);
    }

    /** The edge of a disc that stands out of another one runs along the rim of its hole; no gap is there to close. */
    @Test
    void edgesCloseToTheRimOfAnotherPartAskForElementsBetween() {
        assertEquals(0.4 / LocalSize.HELD, least(disc(5, -3, 0.4), 0.41), 1e-3);
        assertEquals(0.125, least(disc(5, -3, 0.05), 0.41), 1e-9);
    }

    /** The rim of a disc within a ball comes within 0.4 mm of where the ball ends, at 45°; no other curve is there. */
    @Test
    void anEdgeJustBelowAnotherSurfaceAsksForElementsBetween() {
        double r = (10 - 0.4) / Math.sqrt(2);
        assertEquals(0.4 / LocalSize.HELD, least(new Sphere(Vector3.ZERO, 10), disc(r, -r, r), 0.1), 0.02);
    }

    /** Each edge of a bar ends in the face of a block that it stands out of, at a right angle. */
    @Test
    void edgesThatEndInASurfaceAskForNothingThere() {
        Region block = new Box(new Vector3(-6, -6, -6), new Vector3(6, 6, 0));
        Region bar = new Box(new Vector3(-3, -3, -3), new Vector3(3, 3, 4));
        assertEquals(NONE, least(block, bar, 0.1));
    }

    /** A part that another one hides has no surface, though its own is flush with that of the other. */
    @Test
    void aPartUnderAnotherOneAsksForNothing() {
        assertEquals(NONE, least(LOWER, LOWER, 0.1));
    }

    /** The equator of a ball of two parts, 0.4 mm below the face of the part around both. */
    @Test
    void curvesWhereThreePartsMeetAskForNothingBelowASurface() {
        Region ball = new Sphere(Vector3.ZERO, 7);
        Region upper = Intersection.of(ball, HalfSpace.above(Vector3.ZERO, new Vector3(0, 0, 1)));
        RegionMap map = new RegionMap(List.of(
                new RegionMap.Named("around", disc(7.4, -20, 20)),
                new RegionMap.Named("lower", ball),
                new RegionMap.Named("upper", upper)));
        assertEquals(NONE, least(map, 0.1));
    }
}
