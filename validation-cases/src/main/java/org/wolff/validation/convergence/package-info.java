/**
 * Holds the solver against closed forms on a sequence of meshes. In: a closed form, meshes, what is held. Out: errors and
 * the observed order of convergence.
 *
 * <p>Every boundary facet carries the exact traction σ n; held nodes are moved by the exact displacement. So one code
 * serves every closed form, and the error that remains is that of the elements and the geometry alone.
 *
 * <p>Norms: displacement in L2, strain in the norm of energy, both relative to the exact field, integrated with a rule of
 * degree 5. Expected orders: TET4 2 and 1, TET10 3 and 2. Limits: the exact field is smooth in each element. Rejected:
 * errors at single points (they may converge faster by symmetry).
 */
package org.wolff.validation.convergence;
