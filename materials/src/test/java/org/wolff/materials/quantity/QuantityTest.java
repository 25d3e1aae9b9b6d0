package org.wolff.materials.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "3 GPa, PRESSURE, 3000",
        "3GPa, PRESSURE, 3000",
        "16700 N/mm2, PRESSURE, 16700",
        "16700 N/mm^2, PRESSURE, 16700",
        "16.7 kN/mm², PRESSURE, 16700",
        "1 Pa, PRESSURE, 1e-6",
        "200 kPa, PRESSURE, 0.2",
        "0.5 mm, LENGTH, 0.5",
        "-75 mm, LENGTH, -75",
        "−75 mm, LENGTH, -75",
        "+.5 cm, LENGTH, 5",
        "0.43 m, LENGTH, 430",
        "20 um, LENGTH, 0.02",
        "20 µm, LENGTH, 0.02",
        "1 in, LENGTH, 25.4",
        "800 N, FORCE, 800",
        "0.8 kN, FORCE, 800",
        "2e-3 MN, FORCE, 2000",
        "7.5 N*m, MOMENT, 7500",
        "7.5 N·m, MOMENT, 7500",
        "7.5 Nm, MOMENT, 7500",
        "7.5 N m, MOMENT, 7500",
        "7500 N*mm, MOMENT, 7500",
        "70 kg, MASS, 0.07",
        "70000 g, MASS, 0.07",
        "4.43 g/cm3, DENSITY, 4.43e-9",
        "4430 kg/m3, DENSITY, 4.43e-9",
        "9.81 m/s2, ACCELERATION, 9810",
        "9810 mm/s², ACCELERATION, 9810",
        "180 deg, ANGLE, 3.14159265358979",
        "1 rad, ANGLE, 1",
        "30 %, RATIO, 0.3",
        "0.3, RATIO, 0.3",
        "1500 microstrain, RATIO, 0.0015",
        "500 N/mm, STIFFNESS, 500",
        "500 kN/m, STIFFNESS, 500",
        "20 MPa/mm, BED_STIFFNESS, 20",
        "3 mm2, AREA, 3",
        "3 cm3, VOLUME, 3000",
        "2 ms, TIME, 0.002",
    })
    void readsIntoMillimetreNewtonTonneSecond(String text, Dimension dimension, double expected) {
        assertEquals(expected, Quantity.parse(text, dimension).value(), Math.abs(expected) * 1e-14);
    }

    @Test
    void bodyWeightIsMassTimesStandardGravity() {
        Units seventyKilograms = Units.withBodyMass(0.070);
        double weight = 70 * 9.80665;
        assertEquals(
                2.38 * weight,
                Quantity.parse("238 %BW", Dimension.FORCE, seventyKilograms).value(),
                1e-9);
        assertEquals(
                weight,
                Quantity.parse("100 % BW", Dimension.FORCE, seventyKilograms).value(),
                1e-9);
        assertEquals(
                0.02 * weight * 1000,
                Quantity.parse("2 %BW*m", Dimension.MOMENT, seventyKilograms).value(),
                1e-9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | PRESSURE | has no unit | 3 MPa or 3 GPa",
                "7 N | LENGTH | '7 N' is a force, a length was expected | 7 mm or 7 cm",
                "3 gpa | PRESSURE | unknown unit 'gpa' | did you mean GPa",
                "3 MPA | PRESSURE | unknown unit 'MPA' | did you mean MPa",
                "3 newton | FORCE | unknown unit 'newton' | known units",
                "1,5 mm | LENGTH | has a comma | 1.5 mm",
                "16 700 MPa | PRESSURE | gap inside | 16700 MPa",
                "NaN MPa | PRESSURE | not a finite number | MPa",
                "Infinity | LENGTH | not a finite number | mm",
                ".inf | LENGTH | not a finite number | mm",
                "1e400 N | FORCE | beyond what a number can hold | ''",
                "1e-400 N | FORCE | beyond what a number can hold | ''",
                "1e308 GPa | PRESSURE | beyond what a number can hold | ''",
                "long | LENGTH | is not a length | mm",
                "100 %BW | FORCE | needs the body mass | body-mass: 70 kg",
                "3 mm* | LENGTH | unknown unit | units look like",
                "3 kg*m | LENGTH | of another dimension | mm",
                "'' | LENGTH | is not a length | mm",
            })
    void saysWhatIsWrongAndWhatToWrite(String text, Dimension dimension, String what, String hint) {
        QuantityException bad = assertThrows(QuantityException.class, () -> Quantity.parse(text, dimension));
        assertTrue(bad.getMessage().contains(what), bad.getMessage());
        assertTrue(bad.hint().contains(hint), bad.hint());
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void everyUnitOfferedIsReadAndItsOwnUnitIsOne(Dimension dimension) {
        Units units = Units.withBodyMass(0.07);
        for (String unit : dimension.units()) {
            assertTrue(Quantity.parse("1 " + unit, dimension, units).value() > 0, unit);
        }
        String own = dimension == Dimension.RATIO ? "1" : "1 " + dimension.ownUnit();
        assertEquals(1, Quantity.parse(own, dimension, units).value(), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0x10 mm", "1_000 mm", "--1 mm", "1.2.3 mm", "1e mm", "mm", "1 mm mm mm", "5 mm^", "%", "1 %%"})
    void refusesOddities(String text) {
        assertThrows(QuantityException.class, () -> Quantity.parse(text, Dimension.LENGTH));
    }
}
