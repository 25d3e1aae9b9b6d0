package org.wolff.validation.closedform;

import java.util.Arrays;
import org.wolff.materials.elastic.IsotropicMaterial;

/**
 * A prismatic bar along z, 0 ≤ z ≤ l, hung by its upper end under its own weight γ = ρ g per volume:
 *
 * <pre>
 * σ_z = γ z
 * u_x = −ν γ x z/E,  u_y = −ν γ y z/E,  u_z = γ/(2E) [ z² − l² + ν (x² + y²) ]
 * </pre>
 *
 * <p>Exact when the upper end carries the even stress γ l; quadratic, so that TET10 must give it to rounding.
 *
 * @param length l, mm
 * @param weight γ, N/mm³
 * @param law of the material
 */
public record HangingBar(double length, double weight, IsotropicMaterial law) implements ClosedForm {
    @Override
    public String name() {
        return "hanging-bar";
    }

    @Override
    public String source() {
        return "S. P. Timoshenko, J. N. Goodier, Theory of Elasticity, 3rd ed., McGraw-Hill 1970, ch. 9";
    }

    @Override
    public IsotropicMaterial material(double x, double y, double z) {
        return law;
    }

    @Override
    public void displacement(double x, double y, double z, double[] u) {
        double k = weight / law.youngsModulus();
        double nu = law.poissonsRatio();
        u[0] = -nu * k * x * z;
        u[1] = -nu * k * y * z;
        u[2] = k / 2 * (z * z - length * length + nu * (x * x + y * y));
    }

    @Override
    public void stress(double x, double y, double z, double[] s) {
        Arrays.fill(s, 0, 6, 0);
        s[2] = weight * z;
    }
}
