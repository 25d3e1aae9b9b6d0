/**
 * Tells what a run found. In: {@link org.wolff.solver.analysis.AnalysisResult}. Out: {@code results.json} (its schema:
 * {@code results.schema.json} beside this package), one {@code .vtu} per load case, and the table on the console.
 *
 * <p>All files of a run appear together: they are written into a hidden folder inside the result directory and moved
 * one after the other at the end, so that the results of the run before stay whole until then and an interrupted run
 * leaves nothing behind.
 *
 * <p>Numbers are written as the shortest decimal that reads back as the same double; what is not finite is
 * {@code null}, because JSON has no word for it. Units are wolff's: mm, N, MPa, tonne, second.
 *
 * <p>Rejected: data binding by reflection for the JSON. The keys are a public promise; they stand in one place and do
 * not change when a record does.
 */
package org.wolff.cli.report;
