package org.wolff.mesh.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which curves and corners are kept. */
class CurveNetworkTest {
    private static FeatureCurve line(double... xyz) {
        double[] sheets = new double[2 * xyz.length];
        return new FeatureCurve(xyz, false, new short[] {-1, 0}, new short[] {-1, 0, -1, 0}, sheets);
    }

    /** Two faces that graze meet in specks of curve; both ends of one lie at the same place. */
    @Test
    void aSpeckOfCurveIsNoCorner() {
        CurveNetwork network = CurveNetwork.of(List.of(line(0, 0, 0, 0.02, 0, 0)), 1);
        assertEquals(List.of(), network.curves());
        assertEquals(0, network.corners().length);
    }

    @Test
    void aShortCurveBetweenTwoOthersStays() {
        FeatureCurve before = line(-2, 0, 0, 0, 0, 0);
        FeatureCurve after = line(0.5, 0, 0, 0.5, 2, 0);
        CurveNetwork network = CurveNetwork.of(List.of(before, line(0, 0, 0, 0.5, 0, 0), after), 1);
        assertEquals(3, network.curves().size());
        assertEquals(4, network.corners().length / 3);
    }
}
