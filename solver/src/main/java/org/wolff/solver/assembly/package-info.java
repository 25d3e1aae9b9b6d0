/**
 * From a mesh with materials to the linear system: the pattern of 3×3 blocks, the stiffness matrix, springs and
 * supports.
 *
 * <p>In: {@link org.wolff.mesh.tetmesh.TetMesh}, {@link org.wolff.materials.assignment.MaterialAssignment}, springs,
 * constraints. Out: {@link org.wolff.solver.assembly.SupportedSystem}, whose matrix is symmetric positive definite when
 * nothing can move freely. dof = 3·node + axis. All work is parallel without atomics and gives the same bits for any
 * number of threads: the pattern row by row, the matrix by colours of element groups that share no node.
 *
 * <p>Supports are projections, node by node: K' = P K P + s (I − P), so that rollers along any direction, prescribed
 * displacements and fixed nodes are one thing and the 3×3 blocks stay. Source: Saad, Iterative Methods for Sparse
 * Linear Systems, 2nd ed., 3.4 (block rows); Komatitsch et al. 2009 for colouring in assembly.
 *
 * <p>Equations between displacements (ties, periodicity) are a substitution u = T w + h before that: Tᵀ K T in the same
 * 3×3 blocks, with further blocks only where dependent nodes had neighbours; without equations nothing is done and
 * nothing stored. Dependent degrees of freedom stay in place, with a scaled unit diagonal, so that numbers of nodes hold
 * everywhere. Source: CalculiX CrunchiX User's Manual 2.20, *EQUATION and *TIE; Shephard, Linear multipoint constraints
 * applied via transformation as part of a direct stiffness assembly process, IJNME 20, 1984.
 *
 * <p>Limits: an equation over thousands of nodes makes a dense block of the matrix. 9 × stored blocks below 2³¹, about 49
 * million unknowns of TET10 on paper; 8.9 million were solved, in 7.8 GB. Rejected: penalty supports (a factor to choose,
 * worse conditioning); Lagrange multipliers (an indefinite matrix, no conjugate gradients); striking rows out (breaks the
 * 3×3 blocks).
 *
 * <p>One triangle is stored ({@link org.wolff.solver.assembly.SweptPattern}), rows in the order in which the smoother sweeps:
 * chunks of rows close in space, coloured so that the chunks of one colour may add to all rows that they are coupled to. A
 * product then reads each block once for itself and its mirror image. On the reference deck (486,492 unknowns, two
 * threads, in turn with both triangles stored): products 18 to 21 ms for 23 to 27, the least heap of a whole solve 401 MB
 * for 532. The linear level is summed from the stored triangle as it is; who needs whole rows, the smoothed mid nodes and the
 * patches, looks mirror images up. With four-node elements the aggregation takes a copy with both triangles for a while:
 * least heap 470 to 502 MB, by how the aggregates fall, for 420 (269,883 unknowns).
 *
 * <p>Measured and not taken: kernels of the incubating Vector API, the same bits as plain Java: product 12 to 14 ms for 18 to
 * 20, a forward sweep 8.5 ms for 11. Java warns of an incubating module at each start and at each compilation, the API may
 * change, and until such code is compiled it is many times slower than plain Java; to be looked at again when it is final.
 * Fused multiply-add: 6 % of a product or sweep, and many times slower where the processor has none.
 */
package org.wolff.solver.assembly;
