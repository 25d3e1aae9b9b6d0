package org.wolff.mesh.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Labels at corners that many cubes share: those of space there, each asked for once in a block. */
class CornerLabelsTest {
    @Test
    void everyCornerHasItsLabelAndIsAskedForOnce() {
        AtomicInteger asked = new AtomicInteger();
        double[] origin = {-0.2, -0.3, -0.1};
        CornerLabels labels = new CornerLabels(
                (x, y, z) -> {
                    asked.incrementAndGet();
                    return label(x, y, z);
                },
                origin,
                0.25,
                4);
        for (int block = 0; block < 8; block++) {
            int[] first = {4 * (block & 1), 4 * (block >> 1 & 1), 4 * (block >> 2)};
            labels.begin(first[0], first[1], first[2]);
            for (int c = 0; c < 2 * 125; c++) {
                int i = first[0] + c % 5;
                int j = first[1] + c / 5 % 5;
                int k = first[2] + c / 25 % 5;
                assertEquals(
                        label(origin[0] + 0.25 * i, origin[1] + 0.25 * j, origin[2] + 0.25 * k), labels.at(i, j, k));
            }
        }
        assertEquals(8 * 125, asked.get());
    }

    /** A ball in a half-space outside of which nothing is. */
    private static int label(double x, double y, double z) {
        return z > 1.6 ? -1 : Math.hypot(Math.hypot(x - 0.9, y - 0.8), z - 0.7) < 0.6 ? 1 : 0;
    }
}
