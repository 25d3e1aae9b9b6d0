package org.wolff.validation.closedform;

import java.util.Arrays;
import org.wolff.materials.elastic.IsotropicMaterial;

/**
 * Two bars in series along z, bonded at z = h, pulled by an even stress σ at the upper end l and held at z = 0, both
 * with ν = 0, so that the state is uniaxial to the bond:
 *
 * <pre>σ_z = σ,  u_z = σ z/E₁ below the bond,  σ h/E₁ + σ (z − h)/E₂ above</pre>
 *
 * @param bond h, mm
 * @param stress σ, MPa
 * @param lower E₁, MPa
 * @param upper E₂, MPa
 */
public record BarInSeries(double bond, double stress, double lower, double upper) implements ClosedForm {
    @Override
    public String name() {
        return "bar-in-series";
    }

    @Override
    public String source() {
        return "Hooke's law in one dimension";
    }

    @Override
    public IsotropicMaterial material(double x, double y, double z) {
        return new IsotropicMaterial(z < bond ? lower : upper, 0);
    }

    @Override
    public void displacement(double x, double y, double z, double[] u) {
        u[0] = 0;
        u[1] = 0;
        u[2] = z < bond ? stress * z / lower : stress * bond / lower + stress * (z - bond) / upper;
    }

    @Override
    public void stress(double x, double y, double z, double[] s) {
        Arrays.fill(s, 0, 6, 0);
        s[2] = stress;
    }
}
