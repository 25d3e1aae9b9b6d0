/**
 * How sure a number is of the mesh: values on three meshes, the observed order of convergence, the grid convergence index
 * and the interval that holds the answer.
 *
 * <p>In: metrics of three runs, whose element sizes stand in a fixed ratio. Out: {@link
 * org.wolff.solver.convergence.GridConvergence} for each number. Sources: Roache, J Fluids Eng 1994;116:405; Celik et al.,
 * J Fluids Eng 2008;130:078001 (representative size (V/N)^(1/3), order for unequal ratios); Oberkampf and Roy,
 * Verification and Validation in Scientific Computing, 2010, section 8.6.3 (limits of the order, factors of safety);
 * Eça and Hoekstra, J Comput Phys 2014;262:104 (data without an order).
 *
 * <p>Limits: the meshes are not nested, so that numbers scatter from one to the next, which the interval counts in. The interval speaks of the
 * mesh alone, not of materials, loads or the model. Rejected: judging the extrapolated value (it lies beyond what was
 * computed, and on the wrong side where the order is wrong); a least-squares fit over more meshes (cost).
 */
package org.wolff.solver.convergence;
