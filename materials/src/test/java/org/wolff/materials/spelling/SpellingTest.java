package org.wolff.materials.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void distanceCountsEditsAndSwaps() {
        assertEquals(0, Spelling.distance("plate", "plate"));
        assertEquals(1, Spelling.distance("plate", "plat"));
        assertEquals(1, Spelling.distance("plate", "palte"));
        assertEquals(3, Spelling.distance("kitten", "sitting"));
        assertEquals(5, Spelling.distance("", "plate"));
    }

    @Test
    void offersTheNearestOrNothing() {
        List<String> known = List.of("supports", "surfaces", "parts");
        assertEquals(Optional.of("supports"), Spelling.nearest("suports", known));
        assertEquals(Optional.of("surfaces"), Spelling.nearest("Surface", known));
        assertEquals(Optional.of("parts"), Spelling.nearest("prats", known));
        assertEquals(Optional.empty(), Spelling.nearest("viscosity", known));
        assertEquals(Optional.empty(), Spelling.nearest("", known));
        assertEquals(
                Optional.of("cortical-bone-long"), Spelling.nearest("cortical-bone", List.of("cortical-bone-long")));
    }
}
