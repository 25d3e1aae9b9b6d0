/**
 * Small models with interfaces whose answer is known: a cut block, a block that slides, a cube that is rubbed, a bar in a
 * ring, spheres that touch. In: an element order and a refinement. Out: pairs and load steps, which
 * {@link org.wolff.validation.contact.ContactCases} and tests hold against the answers.
 */
package org.wolff.validation.contact;
