package org.wolff.solver.homogenization;

/**
 * What a mean stress becomes in the metal of a cell.
 *
 * @param p99 von Mises stress that 99 % of the metal's volume stay below, over the von Mises stress of the mean one
 * @param peak the greatest at an integration point, likewise; grows with refinement where struts meet at an angle
 */
public record StressRaise(double p99, double peak) {}
