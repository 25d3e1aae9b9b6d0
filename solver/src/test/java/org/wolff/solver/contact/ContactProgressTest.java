package org.wolff.solver.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.work.Progress;

class ContactProgressTest {
    private final List<Double> fractions = new ArrayList<>();
    private final List<String> details = new ArrayList<>();

    private final Progress heard = new Progress() {
        @Override
        public void phase(String name) {}

        @Override
        public void step(double fraction, String detail) {
            fractions.add(fraction);
            details.add(detail);
        }
    };

    /** Steps as a press-fit of 1,320 pairs took them. */
    @Test
    void stepsAreOfAboutAsManyAsAreExpected() {
        ContactProgress progress = new ContactProgress(heard, 1320, 1e-8);
        int[] changes = {1, 400, 90, 20, 4, 0};
        double[] residual = {0.4, 0.2, 0.05, 1e-2, 1e-4, 1e-9};
        for (int i = 0; i < changes.length; i++) {
            progress.step(i + 1, changes[i], residual[i]);
        }
        assertEquals("Newton step 1 of about 10, 0 pairs changed, residual 4.0e-01", details.get(0));
        assertEquals("Newton step 3 of about 10, 90 pairs changed, residual 5.0e-02", details.get(2));
        assertEquals("Newton step 6 of about 6, 0 pairs changed, residual 1.0e-09", details.get(5));
        assertEquals(0.1, fractions.get(0), 1e-15);
        assertEquals(1, fractions.get(5), 1e-15);
        for (int i = 1; i < fractions.size(); i++) {
            assertTrue(fractions.get(i) >= fractions.get(i - 1), fractions::toString);
        }
    }

    /** More changes than before: what is left grows, and the share that is done does not fall. */
    @Test
    void theShareNeverFalls() {
        ContactProgress progress = new ContactProgress(heard, 5, 1e-8);
        progress.step(1, 1, 0.1);
        progress.step(2, 1, 0.1);
        progress.step(3, 5000, 0.1);
        assertEquals("Newton step 3 of about 13, 5000 pairs changed, residual 1.0e-01", details.get(2));
        assertEquals(fractions.get(1), fractions.get(2), 0);
    }
}
