package org.wolff.cli.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
    @Test
    void marksStandAtRoundNumbersAroundTheData() {
        Axis axis = Axis.linear(0.3, 9.2, 0, 100);
        assertEquals(0, axis.low());
        assertEquals(10, axis.high());
        assertEquals(List.of(0.0, 2.0, 4.0, 6.0, 8.0, 10.0), axis.marks());
        assertEquals(50, axis.pixel(5));
        Axis decades = Axis.decades(3e-9, 0.5, 200, 0);
        assertEquals(1e-9, decades.low(), 1e-18);
        assertEquals(1, decades.high(), 1e-12);
        assertEquals(0, decades.pixel(1), 1e-9);
        assertEquals(200 * 5 / 9.0, decades.pixel(1e-5), 1e-6);
        assertEquals("10⁻⁵", decades.text(1e-5));
        assertEquals("0.25", axis.text(0.25));
        assertEquals("5·10⁵", axis.text(5e5));
    }

    @Test
    void aLineGoesWhereItsNumbersAre() {
        String svg = new LineChart("t", "x", false, "y", false)
                .svg(List.of(new Series("a", new double[] {0, 10}, new double[] {0, 10})));
        assertTrue(svg.contains("d=\"M74.0 282.0L624.0 12.0\""), svg);
    }

    @Test
    void numbersThatCannotBeShownLeaveAGap() {
        String svg = new LineChart("t", "x", false, "y", true)
                .svg(List.of(
                        new Series("a", new double[] {0, 1, 2, 3, 4}, new double[] {1, 0.1, Double.NaN, 0, 0.01})));
        assertEquals(2, svg.chars().filter(c -> c == 'M').count(), svg);
        assertEquals(
                "",
                new LineChart("t", "x", false, "y", true)
                        .svg(List.of(new Series("a", new double[] {1}, new double[] {0}))));
        assertEquals("", new BarChart("t", "x", "y").svg(List.of("a"), new double[] {Double.NaN}));
    }

    @Test
    void barsReachBelowZeroAndTextIsEscaped() {
        String svg = new BarChart("<t>", "a&b", "y").svg(List.of("p", "<q>"), new double[] {-2, 4});
        assertTrue(
                svg.contains("<title>&lt;t&gt;</title>") && svg.contains("a&amp;b") && svg.contains("&lt;q&gt;: 4"),
                svg);
        assertFalse(svg.contains("NaN"));
        // axis from −2 to 4 over 220 pixels from 232 up
        assertTrue(svg.contains("y=\"158.7\" width=\"225.5\" height=\"73.3\""), svg);
    }
}
