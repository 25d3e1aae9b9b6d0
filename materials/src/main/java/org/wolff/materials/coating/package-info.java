/**
 * Films on the struts of lattices.
 *
 * <p>In: a {@link org.wolff.materials.coating.FilmOnStrut}: diameter, thickness, two metals, porosity of the film. Out: by how
 * much bending, stretching and mass of the struts grow. A lattice whose struts bend (rhombic dodecahedron, diamond) takes
 * the factor of bending for its moduli, one whose struts stretch (octet) that of stretching.
 *
 * <p>Sources: beam theory of a layered round section; Gibson and Ashby, Cellular Solids, 2nd ed., equation 5.6 for a film
 * with pores. Limits: the film sticks, is even, and does not fill the corners of the nodes; strength and fatigue of the
 * film are not known (what cracks in it may go on into the strut). Rejected: a film as a shell of elements (its thickness is a
 * hundredth of the cell).
 */
package org.wolff.materials.coating;
