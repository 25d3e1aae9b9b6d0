package org.wolff.validation.closedform;

import org.wolff.materials.elastic.IsotropicMaterial;

/**
 * A solid bar pressed into a ring without friction, both free at their ends, by Lamé's formulas for plane stress:
 *
 * <pre>
 * p = δ / ( R [ ((b² + R²)/(b² − R²) + ν_r)/E_r + (1 − ν_b)/E_b ] )
 * </pre>
 *
 * <p>Source: S. P. Timoshenko, J. N. Goodier, Theory of Elasticity, 3rd ed., McGraw-Hill 1970, art. 28.
 *
 * @param radius R of the bar, mm
 * @param outerRadius b of the ring, mm
 * @param interference δ: how much larger the bar is than the hole, in the radius, mm
 * @param bar law of the bar
 * @param ring law of the ring
 */
public record PressFit(
        double radius, double outerRadius, double interference, IsotropicMaterial bar, IsotropicMaterial ring) {
    /** Returns the pressure between them, MPa. */
    public double pressure() {
        double b2 = outerRadius * outerRadius;
        double r2 = radius * radius;
        double ofRing = ((b2 + r2) / (b2 - r2) + ring.poissonsRatio()) / ring.youngsModulus();
        double ofBar = (1 - bar.poissonsRatio()) / bar.youngsModulus();
        return interference / (radius * (ofRing + ofBar));
    }

    /** Returns μ times the sum of the contact forces over a length, N. */
    public double frictionForce(double coefficient, double length) {
        return coefficient * pressure() * 2 * Math.PI * radius * length;
    }
}
