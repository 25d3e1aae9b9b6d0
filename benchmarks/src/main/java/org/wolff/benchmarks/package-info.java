/**
 * Timings by JMH. In: a synthetic tibial shaft with segment, plate and screws from primitives, at the mesh sizes asked
 * for. Out: milliseconds of the steps that take the time: mesh, assembly, one product, one solve.
 *
 * <p>Run by {@code benchmarks/run}; nothing here is run by the tests. Times depend on the machine and its load: compare
 * only what was measured together. Rejected: timing inside unit tests (they would fail on a busy machine).
 */
package org.wolff.benchmarks;
