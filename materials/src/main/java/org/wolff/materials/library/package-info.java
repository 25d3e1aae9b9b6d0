/**
 * Materials by the words of a case file or a command line.
 *
 * <p>In: a word, {@code tc4}, or a name with an argument, {@code porous-ta:72%} (a measured porous metal at a porosity) or
 * {@code keyak:0.4g/cm3} (bone by its density, in the density that the law wants). Out: a {@link
 * org.wolff.materials.catalogue.Material} that a solver can use, every number with its spread, source, and whether a
 * verdict may rest on it; or a {@link org.wolff.materials.library.NoMaterialException} that says what to write instead.
 *
 * <p>Limits: Poisson's ratio of porous metals and of bone by density is assumed, and marked so. Rejected: numbers beyond
 * the measured range without a word (they come, wider, and are marked as ones that no verdict may rest on).
 */
package org.wolff.materials.library;
