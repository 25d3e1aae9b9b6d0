package org.wolff.materials.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.elastic.IsotropicMaterial;

class MaterialLibraryTest {
    private static Material material(String word) {
        return MaterialLibrary.shipped().material(word, List.of());
    }

    private static Property property(Material material, String name) {
        return material.properties().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** 1.45 GPa and 15.0 MPa: the log-log interpolation of the measured table, published with it. */
    @Test
    void aPorousMetalIsInterpolatedWithItsScatter() {
        Material ta = material("porous-ta:72%");
        assertEquals("porous-ta:72%", ta.name());
        Property modulus = property(ta, "youngs-modulus");
        assertEquals(1450, modulus.value(), 5);
        assertEquals(modulus.value(), ((IsotropicMaterial) ta.elastic()).youngsModulus());
        assertEquals(Math.exp(0.185), modulus.high().orElseThrow() / modulus.value(), 1e-3);
        assertTrue(modulus.verified());
        assertEquals(15.0, property(ta, "yield-strength").value(), 0.05);
        assertEquals(0.28 * 16.6e-9, ta.density().orElseThrow(), 1e-14);
        assertEquals(10, ta.fatigue().get(0).stress());
        assertTrue(ta.fatigue().get(0).stressRatio().isEmpty());
        assertEquals(List.of(), ta.notes());
        assertEquals(ta, material("porous-ta: 0.72"));
        assertEquals(
                modulus.value(),
                property(material("porous-tantalum:72%"), "youngs-modulus").value());
    }

    @Test
    void beyondTheTableItIsWiderAndNoVerdictMayRestOnIt() {
        Material dense = material("porous-ta:30%");
        assertFalse(property(dense, "youngs-modulus").verified());
        assertTrue(dense.warnings().stream().anyMatch(w -> w.contains("45.54 % to 88.02 %")), dense.toString());
        Property inside = property(material("porous-ta:60%"), "youngs-modulus");
        Property outside = property(dense, "youngs-modulus");
        assertTrue(
                outside.high().orElseThrow() / outside.value() > inside.high().orElseThrow() / inside.value());
        assertEquals(List.of(), dense.fatigue());
    }

    /** Published forms at densities of the middle of their range, worked by hand. */
    @ParameterizedTest
    @CsvSource({
        "morgan-femoral-neck:0.5g/cm3, 2438.6",
        "morgan-vertebra:0.2g/cm3, 384.1",
        "keyak:0.2g/cm3, 982.8",
        "keyak:0.4g/cm3, 2591.8",
        "keyak:1.0g/cm3, 10200",
        "keller:1.0 g/cm3, 10500",
        "keller-vertebra:1000kg/m3, 1890",
        "carter-hayes:1 g/cm3, 2875.0",
        "rho-femur:1 g/cm3, 4286.1"
    })
    void boneFollowsItsLaw(String word, double modulus) {
        Material bone = material(word);
        assertEquals(modulus, ((IsotropicMaterial) bone.elastic()).youngsModulus(), 1e-3 * modulus);
        assertFalse(property(bone, "poissons-ratio").verified());
    }

    @Test
    void strengthGoesWithTheLaw() {
        assertEquals(
                137 * Math.pow(0.2, 1.88),
                property(material("keyak:0.2g/cm3"), "compressive-strength").value(),
                1e-9);
        assertEquals(
                284,
                property(material("keller-vertebra:1g/cm3"), "compressive-strength")
                        .value(),
                1e-9);
        assertTrue(material("morgan-vertebra:0.6g/cm3").notes().stream().anyMatch(n -> n.contains("0.110 to 0.350")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "porous-ta:101% | lies between 0 and 100 % | porous-ta:72%",
                "porous-ta:-3% | lies between 0 and 100 % | porous-ta:72%",
                "porous-ta:72 MPa | is a pressure or stress | a porosity",
                "porous-ta:x | is not a plain number | a porosity",
                "porous-ta | is measured at several porosities | porous-ta:72%",
                "keyak | by its density | ash density",
                "keyak:0.4 | has no unit | a density",
                "keyak:-1 g/cm3 | none of bone | is the unit right",
                "keyak:400 g/cm3 | none of bone | ash density",
                "porous-tan:72% | no material with an argument is called 'porous-tan' | did you mean porous-ta?",
                "tc4:72% | takes no argument | write tc4",
                "tc5 | unknown material 'tc5' | did you mean tc4?"
            })
    void whatIsNoMaterialIsToldWithARemedy(String word, String what, String remedy) {
        NoMaterialException none = assertThrows(NoMaterialException.class, () -> material(word));
        assertTrue(none.getMessage().contains(what), none.getMessage());
        assertTrue(none.hint().contains(remedy), none.hint());
    }
}
