/**
 * Charts as SVG text. In: named series of numbers. Out: markup that stands in an HTML page, in its fonts and colours, and
 * prints sharp. Deterministic; needs no display. Numbers that are not finite are left out, with a gap in their line.
 */
package org.wolff.cli.chart;
