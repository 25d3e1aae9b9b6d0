/**
 * The case file: from YAML text to a {@link org.wolff.solver.analysis.Model}.
 *
 * <p>In: a file, and values that a study or the command line puts in place of its own. Out: a
 * {@link org.wolff.cli.casefile.CaseFile} with the model in mm, N, MPa, tonne, or one
 * {@link org.wolff.mesh.problem.InputException} with all that is wrong, each with line, column and remedy.
 *
 * <p>The steps, one class each: text to tree ({@code materials.document}); overrides ({@code Overrides}); tree to values
 * of the right form ({@code casefile.form}, driven by {@code casefile.language}); then names and geometry, in the order
 * of the file's sections ({@code CaseReader}).
 *
 * <p>Limits: whether facets are caught by a condition, and whether a part gets elements, shows only on the mesh.
 * Rejected: a schema validator as first step (its messages have neither column nor remedy); letting a name mean a
 * region defined further down (cycles).
 */
package org.wolff.cli.casefile;
