/**
 * Tells how far the work is. In: the phases and fractions that the numerics report. Out: one redrawn line on a
 * terminal, a line now and then elsewhere, and every phase with its time in {@code run.log}.
 *
 * <p>Nothing here changes a result. Times come from a clock given at construction, so that tests need not wait.
 *
 * <p>Limits: time left is that of the present phase, from its fraction; nobody knows the later phases yet. Under two
 * seconds of work it is not shown.
 */
package org.wolff.cli.progress;
