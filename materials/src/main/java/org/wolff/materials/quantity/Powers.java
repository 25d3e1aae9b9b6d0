package org.wolff.materials.quantity;

/** Exponents of length, mass, time and plane angle. */
record Powers(int length, int mass, int time, int angle) {
    static final Powers NONE = new Powers(0, 0, 0, 0);

    /** Returns the exponents of this unit times {@code other} to the power {@code exponent}. */
    Powers times(Powers other, int exponent) {
        return new Powers(
                length + exponent * other.length,
                mass + exponent * other.mass,
                time + exponent * other.time,
                angle + exponent * other.angle);
    }
}
