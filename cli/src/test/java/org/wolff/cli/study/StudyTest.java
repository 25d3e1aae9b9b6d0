package org.wolff.cli.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.problem.InputException;

class StudyTest {
    @Test
    void commasInsideBracketsAndQuotesBelongToTheValue() {
        assertEquals(
                List.of("[0, 0, -1]", "{a: 1, b: [2, 3]}", "\"x, y\"", "tc4"),
                Variation.parse(" loads.a = [0, 0, -1], {a: 1, b: [2, 3]},\"x, y\",tc4 ")
                        .values());
        assertEquals("loads.a", Variation.parse(" loads.a =1").path());
        assertEquals(List.of("x=y"), Variation.parse("a=x=y").values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parts.plate.material | no path and values",
                "=tc4 | no path and values",
                "mesh.size= | a value is empty",
                "mesh.size=1 mm,,2 mm | a value is empty",
                "mesh.size=1 mm, 1 mm | a value is given twice"
            })
    void otherFormsAreRefused(String text, String told) {
        String message =
                assertThrows(InputException.class, () -> Variation.parse(text)).getMessage();
        assertTrue(message.contains(told), message);
    }

    @Test
    void everyValueMeetsEveryOther() {
        Study study = new Study("s", List.of(Variation.parse("a=1,2"), Variation.parse("b=x,y,z")));
        assertEquals(
                List.of("1, x", "1, y", "1, z", "2, x", "2, y", "2, z"),
                study.variants().stream().map(Variant::label).toList());
        assertEquals("a=1, b=x", study.variants().get(0).text());
    }

    @Test
    void aStudyThatVariesNothingOrTwiceOrTooMuchIsRefused() {
        Variation twenty = new Variation(
                "a", IntStream.range(0, 30).mapToObj(Integer::toString).toList());
        for (List<Variation> bad : List.of(
                List.<Variation>of(),
                List.of(Variation.parse("a=1"), Variation.parse("a=2")),
                List.of(twenty, new Variation("b", twenty.values())))) {
            assertThrows(InputException.class, () -> new Study("s", bad));
        }
    }
}
