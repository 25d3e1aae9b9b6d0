/**
 * From the tree of a document to values of the right form.
 *
 * <p>In: a {@link org.wolff.materials.document.Node} and the {@link org.wolff.cli.casefile.language.ValueType} that it
 * should have. Out: a {@link org.wolff.cli.casefile.form.Value} tree in wolff's units. What does not fit is told, and is
 * {@link org.wolff.cli.casefile.form.Value.Unusable} in the tree, so that reading goes on and nothing is told twice.
 *
 * <p>Limits: names are not resolved here. Rejected: stopping at the first error; reading into classes by reflection.
 */
package org.wolff.cli.casefile.form;
