/**
 * Numbers with units, at the border of the program. Inside everything is mm, N, MPa, tonne, second, radian.
 *
 * <p>In: text such as {@code "3 GPa"}, {@code "7.5 N*m"}, {@code "238 %BW"}, and the dimension that the reader expects.
 * Out: a plain number in wolff's units, or a {@link org.wolff.materials.quantity.QuantityException} that says what was
 * wrong and what to write instead.
 *
 * <p>Units are products of powers of known symbols, so {@code N/mm2}, {@code kN*m} and {@code %BW*m} need no entry of
 * their own. Factors are exact by definition (inch 25.4 mm) or, for {@code %BW}, the case's body mass times standard
 * gravity 9.80665 m/s² (3rd CGPM, 1901).
 *
 * <p>Limits: no temperature, no electricity, no offset units. Rejected: the Indriya units library (JSR 385), whose
 * parser accepts more than an engineer would mean and whose errors name no remedy.
 */
package org.wolff.materials.quantity;
