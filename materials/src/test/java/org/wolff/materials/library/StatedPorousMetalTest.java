package org.wolff.materials.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wolff.materials.assessment.ConsistencyCheck;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.library.StatedPorousMetal.Load;
import org.wolff.materials.library.StatedPorousMetal.Span;

class StatedPorousMetalTest {
    private static final MaterialLibrary LIBRARY = MaterialLibrary.shipped();
    private static final Material TANTALUM =
            LIBRARY.catalogue().find("ta-solid").orElseThrow();

    private static List<ConsistencyCheck> checks(
            Span modulus, Span porosity, Optional<Span> pore, Optional<Span> strut, Optional<Load> load) {
        return new StatedPorousMetal(modulus, porosity, TANTALUM, pore, strut, load).checks(LIBRARY);
    }

    /** Six tibial segments: 72 % and 10 to 30 GPa. */
    @Test
    void tenToThirtyGigapascalDoNotGoWith72Percent() {
        List<ConsistencyCheck> checks =
                checks(new Span(10_000, 30_000), new Span(0.72), Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(3, checks.size());
        assertFalse(checks.get(0).holds());
        assertEquals(10_000, checks.get(0).value());
        assertEquals(1450 * Math.exp(0.185), checks.get(0).limit(), 20);
        assertTrue(
                checks.get(0).text().contains("6.89 to 20.7 times"),
                checks.get(0).text());
        assertTrue(checks.get(1).holds(), "30 GPa is just below the bound of Hashin and Shtrikman");
        assertFalse(checks.get(2).holds(), "no truss reaches it");
        assertEquals(0.28 * 186_000 / 6, checks.get(2).limit(), 1);
    }

    /** The acetabular buttress: about 3 GPa, and 7.26 MPa at an equivalent strain of 9.2e-4; pores and struts as designed. */
    @Test
    void threeGigapascalDoNotGoWithTheStressAndStrainOfTheSamePaper() {
        List<ConsistencyCheck> checks = checks(
                new Span(3000),
                new Span(0.582),
                Optional.of(new Span(0.25, 0.55)),
                Optional.of(new Span(0.25, 0.45)),
                Optional.of(new Load(7.26, 9.2e-4)));
        assertTrue(checks.get(0).holds(), "58.2 % is the porosity of 3 GPa");
        ConsistencyCheck implied = checks.get(3);
        assertFalse(implied.holds());
        assertEquals(7891, implied.limit(), 1);
        assertTrue(implied.text().contains("implies 7.89 GPa, and 3.00 GPa is stated"), implied.text());
        ConsistencyCheck geometry = checks.get(4);
        assertTrue(geometry.text().contains("12.7 to 53.6 % (sphere inside the cage)"), geometry.text());
        assertTrue(geometry.holds(), "only pores as windows go with 58.2 %");
    }

    @Test
    void whatGoesTogetherHolds() {
        List<ConsistencyCheck> checks = checks(
                new Span(1300),
                new Span(0.70, 0.74),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Load(1.3, 1e-3)));
        assertTrue(checks.stream().allMatch(ConsistencyCheck::holds), checks.toString());
        assertTrue(checks.stream().allMatch(check -> check.value() == check.limit()), checks.toString());
    }

    @Test
    void aPorosityThatNoReadingGivesIsToldWithAllReadings() {
        ConsistencyCheck geometry = checks(
                        new Span(1000),
                        new Span(0.97),
                        Optional.of(new Span(0.5)),
                        Optional.of(new Span(0.5)),
                        Optional.empty())
                .get(3);
        assertFalse(geometry.holds());
        assertEquals(0.73625, geometry.limit(), 1e-9, "equation (4) at equal strut and pore: 1 - 1.38/4 + 0.65/8");
    }
}
