package org.wolff.mesh.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
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
        RegionMap map =
                new RegionMap(List.of(new RegionMap.Named("lower", LOWER), new RegionMap.Named("upper", upper)));
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
}
