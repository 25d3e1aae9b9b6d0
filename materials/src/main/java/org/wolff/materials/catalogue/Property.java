package org.wolff.materials.catalogue;

import java.util.OptionalDouble;

/**
 * One number about a material and who says so.
 *
 * @param name the field's key, such as {@code youngs-modulus}, {@code yield-strength}
 * @param value in wolff's units (mm, N, MPa, tonne), or plain for ratios
 * @param unit the unit of {@code value}, {@code "MPa"}, {@code "t/mm3"}, or {@code "1"}
 * @param low lower end of the spread, in the same unit, where known
 * @param high upper end of the spread, where known
 * @param source who says so, with address
 * @param verified false when nobody has opened the source: no verdict may rest on it
 * @param condition what it holds for, such as {@code "porosity 72 %"}; may be empty
 */
public record Property(
        String name,
        double value,
        String unit,
        OptionalDouble low,
        OptionalDouble high,
        String source,
        boolean verified,
        String condition) {}
