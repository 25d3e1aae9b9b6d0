package org.wolff.solver.analysis;

/**
 * Wall time of one phase.
 *
 * @param phase such as {@code "mesh"}
 * @param seconds wall time
 * @param peakHeapBytes most heap in use at the end of the phase
 */
public record PhaseTime(String phase, double seconds, long peakHeapBytes) {}
