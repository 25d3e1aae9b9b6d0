/**
 * Preconditioners that work on more than one level.
 *
 * <p>In: a {@link org.wolff.solver.assembly.SupportedSystem} and its mesh. Out: a
 * {@link org.wolff.solver.krylov.Preconditioner}, ready when constructed. At present two levels: block Jacobi on the
 * nodes, and one coarse space of rigid motions of node clusters with a dense factor, which takes away the long-wave
 * bending and sliding modes that block Jacobi cannot see.
 *
 * <p>Source: Nicolaides 1987 (deflation by subdomains); Tang, Nabben, Vuik, Erlangga 2009 (additive coarse
 * correction). Limits: iterations still grow with the cluster's size over the element's, so about with the cube root
 * of the unknowns; smoothed aggregation over several levels removes that. Rejected for now: incomplete Cholesky
 * (triangular solves do not run in parallel).
 */
package org.wolff.solver.multigrid;
