/**
 * What holds a model and what pushes it. In: {@link org.wolff.solver.boundary.Support} and
 * {@link org.wolff.solver.boundary.LoadCase} with places told by part and geometry. Out: constraints, springs and
 * nodal forces on the mesh.
 *
 * <p>Places are resolved on the outer surface of the finished mesh ({@link org.wolff.solver.boundary.FacetSelector}),
 * facet by facet at its centroid, so that the mesher need not know of loads. A place that catches nothing, or an
 * unexpected share of its parts' surface, stops the run: a load on the wrong face is a wrong answer that looks right.
 *
 * <p>Nodal forces are the consistent ones, ∫ Nₐ t dA on the curved facets; the area, centroid and inertia that spread a
 * force or moment are formed by the same quadrature, so that the resultant is exact to rounding. Formulas:
 * docs/theory.md, loads.
 *
 * <p>Limits: one selection cannot reach facets inside the model (interfaces); elastic beds are lumped to nodes. Rejected:
 * loads on node sets (a force per node depends on the mesh), rigid couplings (they stiffen what they touch).
 */
package org.wolff.solver.boundary;
