package org.wolff.solver.contact;

import org.wolff.solver.assembly.Constraints;

/**
 * One load in a history of loads.
 *
 * @param name for messages and results
 * @param forces nodal forces, N, {@code 3·node + axis}
 * @param constraints what supports prescribe while it acts; they hold the same directions in all loads
 */
public record ContactLoad(String name, double[] forces, Constraints constraints) {}
