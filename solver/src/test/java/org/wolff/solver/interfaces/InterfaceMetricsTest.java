package org.wolff.solver.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.contact.Micromotion;
import org.wolff.solver.contact.PairStatus;
import org.wolff.solver.metric.Metric;

class InterfaceMetricsTest {
    private static List<Metric> metrics(double unpaired) {
        Micromotion motion = Micromotion.of(new double[] {0.01, 0.02}, new double[] {1, 1});
        InterfaceResult result = new InterfaceResult(
                "cut end",
                "stance",
                100 - unpaired,
                unpaired,
                Map.of(PairStatus.BONDED, 0.0, PairStatus.OPEN, 0.0, PairStatus.STICK, 1.0, PairStatus.SLIP, 0.0),
                Vector3.ZERO,
                Vector3.ZERO,
                1,
                1,
                1,
                0,
                0,
                0,
                Map.of(
                        Micromotion.Definition.REFERENCE, motion,
                        Micromotion.Definition.INCREMENTAL, motion,
                        Micromotion.Definition.RESULTING, motion),
                0,
                0);
        return InterfaceMetrics.of(result, Optional.of("of before"));
    }

    @Test
    void areaWithoutALawIsToldAndInTheWayOfAVerdictWhereItIsMuch() {
        for (double unpaired : new double[] {0, 4.9, 5.1}) {
            List<Metric> metrics = metrics(unpaired);
            Metric share = metrics.stream()
                    .filter(of -> of.id().equals("contact.unpaired"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(unpaired / 100, share.value(), 1e-15);
            for (Metric metric : metrics) {
                String caveat = metric.caveat().orElseThrow();
                assertTrue(caveat.contains("of before"), caveat);
                assertEquals(unpaired > 5, caveat.contains("along 5 % of interface 'cut end' other parts"), caveat);
            }
        }
    }
}
