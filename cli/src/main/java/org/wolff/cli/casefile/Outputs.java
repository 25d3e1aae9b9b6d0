package org.wolff.cli.casefile;

/**
 * What a run writes beside {@code results.json}.
 *
 * @param vtu whether the fields of each load case are written for ParaView
 */
public record Outputs(boolean vtu) {}
