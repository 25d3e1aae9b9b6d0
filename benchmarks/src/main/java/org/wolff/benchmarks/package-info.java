/**
 * Timings. In: a synthetic tibial shaft with segment, plate and screws from primitives, at the mesh sizes asked for, or a
 * deck. Out: by JMH, milliseconds of the steps that take the time (mesh, assembly, set-up, block product, smoother,
 * V-cycle, solve) beside the memory bandwidth; by {@link org.wolff.benchmarks.DeckKernels}, the same for a deck, and its
 * system as files for the solvers of others; by {@link org.wolff.benchmarks.MesherSurvey}, a row of a table about the
 * mesh of any mesher; by {@link org.wolff.benchmarks.InterfaceSurvey}, Newton steps and processor time of a frictional
 * interface beside the same model bonded.
 *
 * <p>Run by {@code benchmarks/run}, {@code compare-solvers}, {@code compare-meshers} and {@code survey-interfaces}; nothing here is run by the tests. Times depend
 * on the machine and its load: compare only what was measured together. Bandwidth is counted as STREAM counts it
 * (McCalpin 1995). Rejected: timing inside unit tests (they would fail on a busy machine); solvers of others inside the
 * JVM (their own processes are what their users run).
 */
package org.wolff.benchmarks;
