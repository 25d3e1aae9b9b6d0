/**
 * Materials by name, every number with unit, spread and source.
 *
 * <p>In: {@code catalogue.yaml} beside this package (resource). Out: {@link org.wolff.materials.catalogue.Material}
 * with an elastic law that a solver can use, and {@link org.wolff.materials.catalogue.Property} and
 * {@link org.wolff.materials.catalogue.FatigueStrength} rows that a report can print.
 *
 * <p>A number whose source nobody has opened is kept as {@code verified: false}; results say so and no verdict may rest
 * on it. Sources that contradict each other are never merged: each has its own entry, with a note about the others.
 *
 * <p>An entry is isotropic ({@code youngs-modulus}, {@code poissons-ratio}) or has constants by axis ({@code
 * youngs-modulus-1} and so on, as in {@link org.wolff.materials.elastic.OrthotropicMaterial}); direction 2 is like
 * direction 1 where it is not given. Which way the axes point is a matter of the part.
 *
 * <p>Limits: a property is one number with a spread, not a distribution. Rejected: averages over sources, since the spread between makers of porous tantalum is larger than that
 * within any of them.
 */
package org.wolff.materials.catalogue;
