package org.wolff.materials.assessment;

/**
 * A number that is stated, held against what the other numbers stated with it allow.
 *
 * @param value as stated
 * @param limit the nearest value that would agree, in the same unit; the same as {@code value} where it agrees
 * @param unit of both
 * @param holds whether the two agree
 * @param text what was compared with what, with the numbers; one sentence without its full stop
 * @param source who says what the value is held against
 */
public record ConsistencyCheck(double value, double limit, String unit, boolean holds, String text, String source) {}
