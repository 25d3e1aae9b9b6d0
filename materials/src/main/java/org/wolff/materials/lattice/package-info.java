/**
 * Geometry and closed forms of lattices, by what designers state: strut, pore, porosity.
 *
 * <p>In: a strut, and a pore or a porosity. Out: the edge of the unit cell, relative density and pores by every meaning of the
 * word ({@link org.wolff.materials.lattice.PoreMeaning}), and the stiffness that thin struts reach
 * ({@link org.wolff.materials.lattice.RhombicDodecahedron}). Stiffness of thick struts comes from numerical homogenisation in the
 * solver, which these forms bound and check.
 *
 * <p>A "pore of 500 µm" means three things in the literature of porous tantalum, which lie up to 44 points of porosity apart;
 * whoever states a pore must say which, and all three are shown.
 */
package org.wolff.materials.lattice;
