package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wolff.mesh.tetrahedralize.Shapes.v;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.feature.CurveIndex;
import org.wolff.mesh.feature.FeatureCurves;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.work.Workers;

/** Edges near the corner of a turned box, of one face or of two. */
class SheetSidesTest {
    private static final RigidMotion TURN = RigidMotion.rotation(v(1, 2, -0.7), 0.8, v(3, 0, 0));

    private static Vector3 onFace(Random random, int face) {
        double a = random.nextDouble(0.05, 0.6);
        double b = random.nextDouble(0.05, 0.6);
        return TURN.apply(face == 0 ? v(0, a, b) : face == 1 ? v(a, 0, b) : v(a, b, 0));
    }

    @Test
    void anEdgeCrossesACurveWhereItsEndsLieOnTwoFaces() {
        FeatureCurves features;
        try (Workers workers = new Workers(1)) {
            features =
                    FeatureCurves.of(Shapes.map("box", new Moved(new Box(v(0, 0, 0), v(6, 5, 4)), TURN)), 1, workers);
        }
        SheetSides sides = new SheetSides(features);
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            int one = i % 3;
            int two = i % 2 == 0 ? one : (one + 1) % 3;
            Vector3 p = onFace(random, one);
            Vector3 q = onFace(random, two);
            double[] xyz = {p.x(), p.y(), p.z(), q.x(), q.y(), q.z()};
            assertEquals(one != two, sides.crosses(xyz, 0, 1, Ties.NONE, Ties.NONE, -1, 0), () -> p + " and " + q);
        }
        Vector3 onCurve = TURN.apply(v(0, 0, 0.5)); // of the faces 0 and 1
        Vector3 onThird = TURN.apply(v(0.5, 0.4, 0));
        double[] xyz = {onCurve.x(), onCurve.y(), onCurve.z(), onThird.x(), onThird.y(), onThird.z()};
        CurveIndex.Nearest found = new CurveIndex.Nearest();
        assertTrue(features.nearest(xyz[0], xyz[1], xyz[2], 0.1, c -> true, found));
        int[] crossed = sides.crossed(xyz, 0, 1, found.curve, Ties.NONE, -1, 0);
        assertEquals(2, crossed.length, () -> Arrays.toString(crossed));
    }
}
