/**
 * Laws of materials held against numbers that were worked by hand from the published formulas and samples. In: the laws
 * that wolff ships. Out: {@link org.wolff.validation.material.MaterialCases}.
 */
package org.wolff.validation.material;
