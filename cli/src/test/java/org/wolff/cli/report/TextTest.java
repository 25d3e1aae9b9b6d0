package org.wolff.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wolff.mesh.geometry.Vector3;

/** The small pieces that tables and file names are made of. */
class TextTest {
    @Test
    void tableAlignsTextsLeftAndNumbersRight() {
        TextTable table =
                new TextTable(1).row("part", "MPa").row("cortex", "1.5").row("a", "1234.5");
        assertEquals(List.of("part       MPa", "cortex     1.5", "a       1234.5"), table.lines(100));
    }

    @Test
    void tableCutsTextsNeverNumbers() {
        TextTable table = new TextTable(2).row("a-very-long-name-of-a-part", "short", "123456");
        assertEquals(List.of("a-very-l..  short  123456"), table.lines(25));
        assertEquals(List.of("a-v..  short  123456"), table.lines(5), "but leave something to read");
    }

    @Test
    void tablePutsNumbersThatDoNotFitIntoBlocks() {
        TextTable table = new TextTable(1)
                .row("load case", "von Mises", "shift", "verdict")
                .row("walking", "12.5 MPa", "0.1 mm", "PASS")
                .row(text -> "<" + text + ">", "stance", "2.5 MPa", "0.01 mm", "FAIL");
        List<String> wide = List.of(
                "load case  von Mises    shift  verdict",
                "walking     12.5 MPa   0.1 mm     PASS",
                "stance       2.5 MPa  0.01 mm     <FAIL>");
        assertEquals(wide, table.lines(38));
        List<String> folded = List.of(
                "load case  von Mises    shift",
                "walking     12.5 MPa   0.1 mm",
                "stance       2.5 MPa  0.01 mm",
                "load case  verdict",
                "walking       PASS",
                "stance        <FAIL>");
        assertEquals(folded, table.lines(29));
        TextTable numbers = new TextTable(0).row("12.5", "3.5", "4.5").row("1", "2", "3");
        assertEquals(List.of("12.5  3.5", "   1    2", "4.5", "  3"), numbers.lines(9));
    }

    @Test
    void tableRefusesARaggedRow() {
        TextTable table = new TextTable(1).row("a", "b");
        assertThrows(IllegalArgumentException.class, () -> table.row("a"));
    }

    @Test
    void paragraphBreaksAtSpacesAndIndents() {
        assertEquals(
                List.of("! one two", "  three", "  four-five-six"),
                Paragraph.lines("! ", "one two three four-five-six", 10));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0123456, 0.01235",
        "12.3456, 12.35",
        "-999.96, -1000.0",
        "12345.6, 12346",
        "1.23456e-7, 1.235e-07",
        "2.5e8, 2.500e+08",
        "0, 0",
        "NaN, -",
        "Infinity, -"
    })
    void fourSignificantDigits(double value, String text) {
        assertEquals(text, NumberText.significant(value));
    }

    @Test
    void vectorsHaveNoNegativeZero() {
        assertEquals("0.0 -1.5 2.0", NumberText.vector(new Vector3(-0.04, -1.5, 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "tibia-segment, tibia-segment",
        "'full/weight 100 %BW', full-weight-100-BW",
        "'../../etc/passwd', etc-passwd",
        "'.hidden', hidden",
        "'Bein links (größer)', Bein-links-gr-er",
        "'///', unnamed"
    })
    void namesOfFilesAreSafe(String name, String file) {
        assertEquals(file, FileNames.safe(name));
    }

    @Test
    void namesOfFilesDiffer() {
        assertEquals(List.of("a-b", "A-b-2", "a-b-3", "c"), FileNames.distinct(List.of("a/b", "A b", "a-b", "c")));
    }
}
