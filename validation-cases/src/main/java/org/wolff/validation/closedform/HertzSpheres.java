package org.wolff.validation.closedform;

import org.wolff.materials.elastic.IsotropicMaterial;

/**
 * Two equal elastic spheres pressed together without friction (Hertz): with E* = E / (2 (1 − ν²)) and R* = R/2
 *
 * <pre>
 * a = √(R* h),  F = 4/3 E* √R* h^1.5,  p(r) = p0 √(1 − r²/a²),  p0 = 3 F / (2 π a²)
 * </pre>
 *
 * <p>Source: K. L. Johnson, Contact Mechanics, Cambridge 1985, ch. 4. Exact for a ≪ R.
 *
 * @param radius R of both, mm
 * @param approach h of their far points, mm
 * @param law of both
 */
public record HertzSpheres(double radius, double approach, IsotropicMaterial law) {
    private double modulus() {
        return law.youngsModulus() / (2 * (1 - law.poissonsRatio() * law.poissonsRatio()));
    }

    /** Returns the radius of the contact area, mm. */
    public double contactRadius() {
        return Math.sqrt(radius / 2 * approach);
    }

    /** Returns the force, N. */
    public double force() {
        return 4.0 / 3 * modulus() * Math.sqrt(radius / 2) * Math.pow(approach, 1.5);
    }

    /** Returns the pressure in the middle, MPa. */
    public double peakPressure() {
        return 3 * force() / (2 * Math.PI * contactRadius() * contactRadius());
    }

    /** Returns the pressure at a distance from the middle, MPa. */
    public double pressure(double r) {
        double share = r / contactRadius();
        return share >= 1 ? 0 : peakPressure() * Math.sqrt(1 - share * share);
    }
}
