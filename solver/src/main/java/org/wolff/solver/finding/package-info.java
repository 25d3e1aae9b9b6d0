/**
 * Judges numbers against limits. In: measurements. Out: {@link org.wolff.solver.finding.Finding} with verdict and the
 * source of the limit. The only place where wolff says pass or fail.
 */
package org.wolff.solver.finding;
