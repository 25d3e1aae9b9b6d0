/**
 * Fatigue of parts under proportional cycles: each load case is the greatest load, R times it the least. In: stress tensors,
 * strengths with sources. Out: safety factors as field and metrics, Miner's sums, yield and ultimate margins.
 *
 * <p>Source: see docs/theory.md. The signed von Mises stress takes the mean-stress rules of
 * {@link org.wolff.materials.fatigue.MeanStressRule}; Sines and Dang Van take a second limit each, without which they are
 * refused. A lattice is judged by its own strengths; a rule of solids with a compressive mean is refused for it. Limits:
 * cycles between two different load cases are not formed; Miner's sum takes the signed von Mises stress; Sines is blind to
 * residual stress. Rejected: strengths of a lattice's solid for the homogenised lattice.
 */
package org.wolff.solver.fatigue;
