/**
 * Where the exact stress of the linear model has no bound: re-entrant edges, edges of materials, rims of supports and
 * loads. In: mesh, materials, facet sets. Out: {@link org.wolff.solver.singular.SingularSpots}, the reasons and the elements
 * around each. A raw peak there is a number about the mesh; it is shown, with the reason, and no verdict may rest on it.
 *
 * <p>Source: Williams 1952 (edges of one material, also where a support meets a free face), Bogy 1971 (two materials).
 * Limits: angles come from straight elements, so a round groove with less than about two elements per radius counts as an
 * edge; how strong a singularity is, which the moduli decide, is not told; corners count through their edges. Rejected:
 * telling a singularity from the growth of the peak under refinement alone, which needs several solves and cannot give the
 * reason; it serves as a check.
 */
package org.wolff.solver.singular;
