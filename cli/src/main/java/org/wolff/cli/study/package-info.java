/**
 * Variants of one case: which values are varied, the variants that this gives, who runs them, and what came of them.
 *
 * <p>In: paths with values, and the {@code results.json} of each variant. Out: {@link org.wolff.cli.study.Comparison},
 * one row a metric, one column a variant. {@link org.wolff.cli.study.VariantRunner} is the seam where an engine other
 * than this machine, such as the queue of a cluster, can take its place: it is given folders and hashes of inputs, and
 * leaves results in the folders; what is compared is read from there, whoever ran it.
 */
package org.wolff.cli.study;
