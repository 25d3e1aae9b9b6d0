package org.wolff.solver.field;

/**
 * A scalar field beyond those of every load case, for files.
 *
 * @param name in files
 * @param ofElements whether there is one value per element; else one per point of {@link RegionNodes}
 * @param values not a number where the field is not defined
 */
public record FurtherField(String name, boolean ofElements, double[] values) {}
