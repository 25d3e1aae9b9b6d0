/**
 * The finite elements: shape functions, quadrature, stiffness of one tetrahedron, and the facets that carry loads.
 *
 * <p>In: coordinates of one element's nodes and a 6×6 law. Out: numbers in the caller's flat arrays. Reference
 * coordinates are (ξ, η, ζ) with N0 = 1 − ξ − η − ζ for the linear element; elements are isoparametric, so mid nodes
 * may lie off the straight edge. Tensor order xx, yy, zz, xy, yz, xz with engineering shear strain.
 *
 * <p>Source: Zienkiewicz, Taylor, Zhu, The Finite Element Method, 7th ed., chapters 6 and 7; the quadrature rules name
 * their own. Limits: displacement elements lock as ν → ½; TET4 is too stiff in bending.
 *
 * <p>Rejected: one object per element (memory), a B matrix of 6×30 per point (three quarters of it are zeros; summing
 * the gradient products first and contracting with the law once per element needs a third of the work).
 */
package org.wolff.solver.element;
