/**
 * A multigrid preconditioner for elasticity: from ten-node elements to four-node elements on the same mesh, smoothed
 * aggregation with the rigid body modes below, a dense Cholesky factor at the end. Block Gauss–Seidel in single
 * precision smooths every level, one sweep forward before and one backward after the coarse correction.
 *
 * <p>In: a {@link org.wolff.solver.assembly.SupportedSystem} with its mesh. Out:
 * {@link org.wolff.solver.multigrid.Multigrid}, a {@link org.wolff.solver.krylov.Preconditioner}. The matrix below the
 * quadratic one is Pᵀ A P, summed straight from it, so that springs, supports, curved sides and any law follow. P maps the
 * unknowns w of u = T w + h at corners to those at all nodes, so that equations (ties, periodicity) need no case of their
 * own: two tied blocks of ten-node elements 20 iterations as in one piece (23 when aggregation began on the ten-node
 * matrix, with a set-up three to six times as long), a periodic box 18 (21). Set-up is in
 * double precision: the softest bending of a slender part is 1e-8 and less of the stiffest motion, and a coarse matrix
 * from rounded values would lose it. The cycle is linear and symmetric to about 1e-6, enough for conjugate gradients
 * in double precision around it. Every result is the same for any number of threads.
 *
 * <p>What made it fast, measured on the reference deck (486,492 unknowns, shape of elements down to 2.5°, residual
 * 1e-8; one pass = the matrix in single precision read once):
 * <ul>
 *   <li>Patches ({@link org.wolff.solver.multigrid.Patches}): 98 iterations became 29 by solving 51 bad elements of
 *       110,752 on their own, and 27 with 58 more whose curved sides make them nearly flat at a corner, while the straight
 *       shape looks good. They, not the smoother, had set the count: with a mesh of 124,230 unknowns 42 became 29, and a
 *       contrast of 1e5 on the reference deck 54 became 31. They were found by the Ritz vectors of the least eigenvalues.
 *   <li>Gauss–Seidel in coloured chunks of 256 rows, one triangle stored and read once a sweep: a row that is solved hands
 *       its part of Lᵀ x to the rows before it at once. That is one pass a cycle for two with both triangles, 13 % less
 *       processor time in the sweeps (median of eight pairs, 1 to 25 %), and 91 MB less. Order and columns are those in which the stiffness matrix is stored. Chunks of a colour must not reach the same row then: 17
 *       colours for 14, the same iterations.
 *   <li>Patches of one colour at the same time, and their rows written out: a cycle on 124,368 unknowns with 423 patches went
 *       from 20.2 to 15.1 ms on two threads, from 23.1 to 17.1 on one; a mesh all of whose elements are flat has as many patches
 *       as elements.
 *   <li>Blocks in arrays of their own, read without gaps: a cycle of 135 ms became 28 ms, for the hardware's
 *       prefetcher lost the stream when half of each row was skipped or blocks rose while rows fell.
 * </ul>
 *
 * <p>Several right-hand sides go through the cycle together, each chunk of rows for one after the other: the chunk comes
 * from memory once. In two runs beside other programs, one thread, two solves at once
 * took 81 and 90 % and four 88 and 86 % of the processor time of one after the other, products alone 50 to 75 %
 * ({@code benchmarks/compare-solvers} prints it). Kernels that take two vectors through
 * one reading of a block gave nothing beyond that, fused multiply-add 7 % of a sweep: not taken.
 *
 * <p>Set-up, reference deck, two threads, warm: 0.80 s became 0.63. The linear level is M + Mᵀ of the stored triangle, read as
 * it is stored, in place of both triangles with half of the products left out (193 ms of a sampled set-up became 118); eight
 * steps of the power iteration for twelve, the same iterations on three decks; the stiffness of regions from one pair of
 * edges of each element; what ran on one thread (curved sides, thin members, rows near supports) on all. Not taken: a
 * threshold of 0.02 for the levels below the first, set-up 0.1 s less, but 28 to 31 iterations for 21 with four-node elements;
 * aggregation without smoothing there, 0.17 s less and 43 iterations for 26; products of 6×6 blocks in panels that Java
 * vectorizes, 30 ns for 67 a block alone, at most 50 ms of a set-up.
 *
 * <p>Memory: the copy for the finest smoother, two thirds of all that the levels hold, is made last, when what the levels below
 * needed is gone: 925 MB of the whole process became 797, and 783 with a smaller young generation (reference
 * deck, Java 17). Garbage is collected after the products of a large level too, which else are the
 * peak: with that and one triangle 754 became 627 (Java 25), and the stiffness matrix stored by one triangle too, the least heap of a whole solve went from 532 to 401 MB. Products A P are made in slabs of rows: the least heap for
 * 269,883 unknowns with four-node elements went from 493 to 420 MB.
 *
 * <p>Tried and not taken. On the reference deck (iterations 27 to 30 then, passes a cycle without the product outside 2): two
 * sweeps 24, 4; vertex-star patches everywhere 29 against 34, but 6.5, additive 39 and more; blocks of 8 nodes by strength or
 * along the curve 34 and 42; two sweeps on the linear levels 28; θ of 0.04, 0.06 halved on each level (the prototype's) and
 * 0.12: 34, 29 and 63, the last losing whole aggregates; an exact solve on the linear level 27. On a deck of 98 k unknowns with
 * exact coarse solves: Chebyshev of the fourth kind with optimal weights (Lottes 2022), degree 2, 3 and 4: 26, 20 and 17
 * against 30, but 4, 6 and 8 passes.
 *
 * <p>Nonlinear iterations: {@link org.wolff.solver.multigrid.Multigrid#with} smooths a changed matrix on the finest level
 * and keeps all below. Springs on a third of one side of a cantilever: 25 iterations (four-node elements) and 34
 * (ten-node), 16 and 22 with new levels, 80 and 134 with the old smoother; a change that makes another structure of the
 * model wants new levels. Tried and taken out, for contact works in displacements and needs none of it: pairs of rows solved
 * as one block in the sweep, and unknowns struck out by zeros in the inverse of the diagonal alone. Aggregates keep bodies
 * apart where the maker gives them.
 *
 * <p>Thin members: screws and struts of one element across bend with mid nodes alone; linear elements lock there, and four
 * eigenvalues of 0.04, the bending of the four screws of the reference deck, held the others back. Their mid nodes follow all
 * corners of the elements around ({@link org.wolff.solver.multigrid.SmoothedMids}): 27 iterations for 28, with a contrast of
 * 1e5 between screws and bone 29 for 31, with one modulus 21 for 22 (on 124,257 unknowns 29 for 31, 30 for 32, 22 for 23).
 * What lies against far stiffer metal is treated too: on the reference deck with a contrast of 1e5 30 iterations for 33, at
 * the same processor time in all; all metal, or elements with three corners on the surface: no better.
 * Two steps of Jacobi, or a damping of 0.5 to 0.8, are no better.
 *
 * <p>Curved sides ({@link org.wolff.solver.multigrid.CurvedSides}): the mean of two ends does not turn with its part where the
 * mid node lies off the line. Mid nodes more than a twentieth of their edge off it follow the gradient around too: reference
 * deck 26 iterations for 27, with a contrast of 1e5 26 for 30, with a segment of 1 MPa between bone and plate 36 for 39;
 * 25 MB more. From a fiftieth on, or from all that are bent, it is no better (27 s of processor time for 24, 220 MB more).
 *
 * <p>Limits, reference deck, residual 1e-8: 26 iterations as it is, 21 with all moduli alike, 35 with Poisson's ratio 0.45
 * in place of 0.3 and moduli alike, 43 with the deck's; 77 with 0.49 and moduli
 * alike (before). What did not help at 0.45 (47 iterations on 124,257 unknowns, 36 with moduli alike): a
 * linear level of a law with ratio 0.44, 0.42, 0.40, 0.35: 47, 50, 54, 63, for what locks less is overdone elsewhere; two
 * sweeps on the finest level 42 (31 with moduli alike) and four 41 (30); over-relaxed sweeps of 0.85, 1.15, 1.3, 1.5: 36, 37,
 * 39, 46 with moduli alike; patches below shape 0.5, 0.6 and 0.7: 35, 31 and 28 with moduli alike, at 1.1 to 2 times the
 * processor time; vertex-star patches everywhere 28, at twice; exact solves on the linear level change little; all mid
 * nodes smoothed 42 (34), and with two sweeps besides 34 (24). That last is a growth of a tenth over 22 and so within a
 * third, and 0.49 takes 58 for 74, but the linear level becomes nearly half as large as the finest, and set-up and solve
 * together take twice the processor time of the 36 iterations: not taken. At 0.49, 101 became 154 with a linear level of 0.45.
 * Nor did other orders of the rows (corners first or last, star by star, along the shaft, at random: 34 to 37 for 35), chunks of 64
 * or 1024 rows (35, 34), or a linear level with rotations at the corners that bend the mid nodes and exact solves below (32 for 35):
 * the eigenvalues have no outliers there (0.096, 0.106, 0.115 …), it is the smoother as a whole.
 *
 * <p>Sources: Vaněk, Mandel and Brezina 1996 (smoothed aggregation); Saad, Iterative Methods for Sparse Linear Systems, 2nd
 * ed., 12.4 (colours) and 13.
 */
package org.wolff.solver.multigrid;
