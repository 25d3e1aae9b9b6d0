/**
 * The numbers of a run against those of an earlier one. In: an old {@code results.json}, tolerances, the new result. Out:
 * one finding, which fails where a number changed by more than its tolerance or is gone, and a table of all numbers.
 *
 * <p>A run gives the same bits for the same input and version, so that tolerances speak of changes of the case, of the mesh
 * or of wolff. Rejected: to compare files byte by byte (times and hosts differ), or a baseline of another case.
 */
package org.wolff.cli.baseline;
