package org.wolff.solver.analysis;

/**
 * Results node by node, as other programs list them: one value for a node, also on an interface.
 *
 * @param displacement mm, {@code 3·node + axis}
 * @param stress MPa, {@code 6·node + component}, the plain mean of what all elements at the node extrapolate to it
 * @param reactions forces of the supports on the nodes, N, {@code 3·node + axis}
 */
public record NodeResults(double[] displacement, double[] stress, double[] reactions) {}
