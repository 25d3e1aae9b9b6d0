package org.wolff.solver.averaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Places come as a stable sort gives them. */
class DescendingTest {
    @Test
    void equalsComeInTheirOrder() {
        Random random = new Random(4);
        for (int n = 0; n < 40; n++) {
            double[] numbers = random.ints(n, 0, 7).mapToDouble(i -> i - 3).toArray();
            Descending order = new Descending(numbers);
            List<Integer> sorted = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> numbers[i])
                            .reversed())
                    .toList();
            for (int place : sorted) {
                assertFalse(order.isEmpty());
                assertEquals(place, order.next());
            }
            assertTrue(order.isEmpty());
        }
    }
}
