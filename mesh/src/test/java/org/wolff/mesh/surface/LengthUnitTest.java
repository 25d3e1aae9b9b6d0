package org.wolff.mesh.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;

class LengthUnitTest {
    @ParameterizedTest
    @CsvSource({"430, MILLIMETRE", "0.43, METRE", "1.9, METRE", "0.004, ", "430000, MICROMETRE", "3, CENTIMETRE"})
    void sizeTellsTheUnit(double size, LengthUnit expected) {
        BoundingBox box = new BoundingBox(0, 0, 0, size, 0, 0);
        assertEquals(Optional.ofNullable(expected), LengthUnit.likely(box));
    }

    @Test
    void allPossibleUnitsAreTold() {
        BoundingBox box = new BoundingBox(0, 0, 0, 17, 0, 0);
        assertEquals(List.of(LengthUnit.MILLIMETRE, LengthUnit.CENTIMETRE, LengthUnit.INCH), LengthUnit.plausible(box));
        assertEquals(25.4, LengthUnit.of("in").orElseThrow().millimetres());
        assertEquals(Optional.empty(), LengthUnit.of("ft"));
    }

    @Test
    void surfacesAreScaledAndMoved() {
        TriangleSurface box = SampleSurfaces.box(0, 0, 0, 1, 2, 3);
        assertEquals(new BoundingBox(0, 0, 0, 10, 20, 30), box.scaled(10).bounds());
        assertThrows(IllegalArgumentException.class, () -> box.scaled(-1));
        // A quarter turn about z takes (1, 2, 3) to (−2, 1, 3).
        RigidMotion turn = RigidMotion.rotation(new Vector3(0, 0, 1), Math.PI / 2, Vector3.ZERO)
                .then(RigidMotion.translation(new Vector3(5, 0, 0)));
        double[] last = new double[3];
        System.arraycopy(box.moved(turn).xyz(), 21, last, 0, 3);
        assertArrayEquals(new double[] {3, 1, 3}, last, 1e-15);
        assertEquals(6, box.moved(turn).signedVolume(), 1e-12);
    }
}
