/**
 * From a unit cell that repeats to the elastic law of the whole: numerical homogenisation.
 *
 * <p>In: the mesh of a box whose opposite faces match node by node, with a material per region
 * ({@link org.wolff.solver.homogenization.UnitCell}). Out: the 6×6 stiffness that relates mean stress to mean strain, and how
 * much a mean stress is raised in the struts ({@link org.wolff.solver.homogenization.HomogenizedCell}).
 *
 * <p>The displacement is u(x) = E x + v(x) with v periodic, for six unit strains E: opposite nodes are coupled by
 * u(slave) − u(master) = E (x(slave) − x(master)), one node is held, and the six right-hand sides share one matrix and its
 * multigrid. The mean stress of each is a column of the stiffness (Suquet 1987; Guedes and Kikuchi, Comput. Methods Appl. Mech.
 * Eng. 83 (1990) 143). By Hill's lemma the matrix is symmetric up to the residual of the solves; how far it is not is reported,
 * and the symmetric part is returned. Energies by displacement elements are upper bounds: the stiffness falls as the mesh gets
 * finer.
 *
 * <p>Stress in the struts: the local field of any mean stress is a sum of the six, so its von Mises stress over the mean one is
 * told as the value that 99 % of the metal stay below and as the peak. The peak sits where struts meet at an angle and grows with
 * refinement; fatigue is judged with the 99 %.
 *
 * <p>Limits: small strain, no buckling; a cell is perfect, as printed ones are not (printed tantalum reaches 35 to 58 % of the
 * ideal stiffness). Parts that do not hang together from cell to cell are refused as free bodies.
 */
package org.wolff.solver.homogenization;
