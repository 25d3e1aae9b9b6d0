package org.wolff.validation.closedform;

import org.wolff.materials.elastic.IsotropicMaterial;

/**
 * Kirsch's infinite plate with a round hole along z under tension S along x far away, in plane strain. With κ = 3 − 4ν:
 *
 * <pre>
 * σ_r  = S/2 (1 − a²/r²) + S/2 (1 − 4a²/r² + 3a⁴/r⁴) cos 2θ
 * σ_θ  = S/2 (1 + a²/r²) − S/2 (1 + 3a⁴/r⁴) cos 2θ
 * τ_rθ = −S/2 (1 + 2a²/r² − 3a⁴/r⁴) sin 2θ,   σ_z = ν (σ_r + σ_θ)
 * u_x  = S a/(8μ) [ (κ+1) r/a cos θ + 2a/r ((1+κ) cos θ + cos 3θ) − 2a³/r³ cos 3θ ]
 * u_y  = S a/(8μ) [ (κ−3) r/a sin θ + 2a/r ((1−κ) sin θ + sin 3θ) − 2a³/r³ sin 3θ ]
 * </pre>
 *
 * The stress at the hole, at right angles to the tension, is 3 S.
 *
 * @param holeRadius a, mm
 * @param tension S, MPa
 * @param law of the plate
 */
public record KirschPlate(double holeRadius, double tension, IsotropicMaterial law) implements ClosedForm {
    /** Checks the radius. */
    public KirschPlate {
        if (!(holeRadius > 0)) {
            throw new IllegalArgumentException("radius " + holeRadius);
        }
    }

    @Override
    public String name() {
        return "kirsch-plate";
    }

    @Override
    public String source() {
        return "S. P. Timoshenko, J. N. Goodier, Theory of Elasticity, 3rd ed., McGraw-Hill 1970, art. 35";
    }

    @Override
    public IsotropicMaterial material(double x, double y, double z) {
        return law;
    }

    @Override
    public void displacement(double x, double y, double z, double[] u) {
        double r = Math.hypot(x, y) / holeRadius;
        double angle = Math.atan2(y, x);
        double kappa = 3 - 4 * law.poissonsRatio();
        double scale = tension * holeRadius / (8 * law.shearModulus());
        double far = 2 / (r * r * r);
        u[0] = scale
                * ((kappa + 1) * r * Math.cos(angle)
                        + 2 / r * ((1 + kappa) * Math.cos(angle) + Math.cos(3 * angle))
                        - far * Math.cos(3 * angle));
        u[1] = scale
                * ((kappa - 3) * r * Math.sin(angle)
                        + 2 / r * ((1 - kappa) * Math.sin(angle) + Math.sin(3 * angle))
                        - far * Math.sin(3 * angle));
        u[2] = 0;
    }

    @Override
    public void stress(double x, double y, double z, double[] s) {
        double q = holeRadius * holeRadius / (x * x + y * y);
        double angle = Math.atan2(y, x);
        double c2 = Math.cos(2 * angle);
        double s2 = Math.sin(2 * angle);
        double half = tension / 2;
        double radial = half * (1 - q) + half * (1 - 4 * q + 3 * q * q) * c2;
        double hoop = half * (1 + q) - half * (1 + 3 * q * q) * c2;
        double shear = -half * (1 + 2 * q - 3 * q * q) * s2;
        double mean = (radial + hoop) / 2;
        double deviation = (radial - hoop) / 2;
        s[0] = mean + deviation * c2 - shear * s2;
        s[1] = mean - deviation * c2 + shear * s2;
        s[2] = law.poissonsRatio() * (radial + hoop);
        s[3] = deviation * s2 + shear * c2;
        s[4] = 0;
        s[5] = 0;
    }
}
