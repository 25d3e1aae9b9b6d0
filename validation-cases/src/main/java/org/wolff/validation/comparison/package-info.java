/**
 * What wolff finds, held against what must come out. In: a {@link org.wolff.validation.comparison.ValidationCase}, which
 * computes with wolff's own code and hands values and references to
 * {@link org.wolff.validation.comparison.Comparisons}. Out: a {@link org.wolff.validation.comparison.CaseOutcome} with one
 * {@link org.wolff.validation.comparison.Comparison} a quantity: value, reference, difference, tolerance, source.
 *
 * <p>A reference comes from a formula, from a published number or from a law that admits no error (nothing penetrates),
 * never from wolff. A tolerance says what the numbers of the case can reach, and is sharp: a reference that is wrong by
 * 1 % of its size must fail. A reference of zero therefore tells its size. Orders of convergence and counts are bounds,
 * and no case consists of bounds alone.
 *
 * <p>Rejected: tolerances so wide that a wrong formula passes; answers of wolff's last release as references.
 */
package org.wolff.validation.comparison;
