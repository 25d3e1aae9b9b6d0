package org.wolff.cli.study;

/**
 * What was measured, the same in all variants.
 *
 * @param id such as {@code von-mises.p99}
 * @param part the part, or {@code *}
 * @param loadCase the load case
 * @param unit of the values
 */
public record Measurement(String id, String part, String loadCase, String unit) {}
