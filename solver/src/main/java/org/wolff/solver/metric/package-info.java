/**
 * Numbers that a run measures: statistics of fields by part and load case, and the balances of force, moment and energy.
 * In: fields. Out: {@link org.wolff.solver.metric.Metric} with unit, definition and place. Nothing is judged here.
 *
 * <p>Percentiles count volume, not nodes: refining a corner does not move them. Extremes are raw: at a sharp re-entrant
 * edge they grow with every refinement.
 */
package org.wolff.solver.metric;
