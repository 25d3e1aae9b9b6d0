/**
 * How far the stress of the elements is from the exact one, estimated from the solution itself. In: displacement and stress
 * at the integration points. Out: {@link org.wolff.solver.estimate.ErrorEstimate}, an error for each element and part.
 *
 * <p>Source: Zienkiewicz and Zhu, Int. J. Numer. Meth. Eng. 33:1331–1364 and 1365–1382, 1992 (superconvergent patch
 * recovery). Patches never cross an interface, where the stress jumps. Limits: it estimates the error of the elements
 * alone, not of geometry, materials or loads; at a singular spot it tells too little; vertices with few elements take a
 * wider patch. Tetrahedra have no points of superconvergence in the strict sense; the integration points serve as such,
 * and the tests hold the estimate against the true error.
 */
package org.wolff.solver.estimate;
