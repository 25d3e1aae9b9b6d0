/**
 * Judges numbers against limits. In: measurements, and the {@link org.wolff.solver.finding.Gate}s of a case. Out:
 * {@link org.wolff.solver.finding.Finding}s with verdict and the source of the limit, and the
 * {@link org.wolff.solver.finding.Conclusion} of the run. The only place where wolff says pass or fail.
 *
 * <p>A verdict needs a limit that somebody answers for, a load, and a value that rests on opened sources; else it is not
 * assessable, which never counts as pass. Rejected: to let a value beyond a limit without source fail, since a limit that
 * nobody answers for says as little against a design as for it.
 */
package org.wolff.solver.finding;
