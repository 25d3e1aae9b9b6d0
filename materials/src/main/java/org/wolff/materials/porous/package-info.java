/**
 * Porous metals: modulus and strength at a porosity, from measured samples.
 *
 * <p>In: a {@link org.wolff.materials.porous.PorousTable}, samples of one maker and process. Out: an {@link
 * org.wolff.materials.porous.Estimate} with its uncertainty and how it came about, and the {@link
 * org.wolff.materials.porous.GibsonAshbyFit} of the samples.
 *
 * <p>Between samples the value is interpolated in logarithms over relative density, which passes through what was
 * measured; the scatter of all samples about one power law is its uncertainty, since a single power law is not adequate
 * where struts carry dead metal (the local exponent of the tantalum table rises from 1.8 to 3.2). Outside the samples the
 * power law goes on with a prediction interval that widens, and the estimate says that it is extrapolated: no verdict may
 * rest on it.
 *
 * <p>{@link org.wolff.materials.porous.StiffnessBounds} says what no porous body can exceed; a stated modulus is held
 * against it and against the samples in {@link org.wolff.materials.porous.ModulusClaim}.
 *
 * <p>Sources: Gibson and Ashby, Cellular Solids, 2nd ed., chapter 5 (power laws); Hashin and Shtrikman, J. Mech. Phys.
 * Solids 11 (1963) 127; Christensen, Mechanics of Composite Materials (ideal low-density trusses, E = ρE/6). Rejected:
 * fits of the values themselves instead of their logarithms (the densest sample decides alone).
 */
package org.wolff.materials.porous;
