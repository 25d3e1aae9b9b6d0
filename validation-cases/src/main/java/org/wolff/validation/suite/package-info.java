/**
 * The list of all {@link org.wolff.validation.comparison.ValidationCase}s, which {@code wolff validate} runs and tests hold
 * sharp. A new group of cases is a class with {@code static List<ValidationCase> all()} in the package of its subject, and
 * one word in {@link org.wolff.validation.suite.ValidationSuite#all}.
 */
package org.wolff.validation.suite;
