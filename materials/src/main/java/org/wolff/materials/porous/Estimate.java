package org.wolff.materials.porous;

/**
 * A value with its uncertainty.
 *
 * @param value MPa
 * @param low lower end of about two thirds of samples, MPa
 * @param high upper end
 * @param measured true inside the measured range; no verdict may rest on one that is not
 * @param text how it came about; one sentence without its full stop
 */
public record Estimate(double value, double low, double high, boolean measured, String text) {}
