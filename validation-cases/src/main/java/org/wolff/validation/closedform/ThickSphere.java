package org.wolff.validation.closedform;

import org.wolff.materials.elastic.IsotropicMaterial;

/**
 * Lamé's hollow sphere around the origin under internal pressure p, with c = p a³/(b³ − a³):
 *
 * <pre>
 * u_r = c/E [ (1 − 2ν) r + (1 + ν) b³/(2 r²) ]
 * σ_r = c (1 − b³/r³),  σ_θ = σ_φ = c (1 + b³/(2 r³))
 * </pre>
 *
 * @param innerRadius a, mm
 * @param outerRadius b, mm
 * @param pressure p on the inner face, MPa
 * @param law of the material
 */
public record ThickSphere(double innerRadius, double outerRadius, double pressure, IsotropicMaterial law)
        implements ClosedForm {
    /** Checks the radii. */
    public ThickSphere {
        if (!(innerRadius > 0 && outerRadius > innerRadius)) {
            throw new IllegalArgumentException("radii " + innerRadius + ", " + outerRadius);
        }
    }

    @Override
    public String name() {
        return "lame-sphere";
    }

    @Override
    public String source() {
        return "S. P. Timoshenko, J. N. Goodier, Theory of Elasticity, 3rd ed., McGraw-Hill 1970, ch. 12 (spherical container)";
    }

    @Override
    public IsotropicMaterial material(double x, double y, double z) {
        return law;
    }

    /** Returns the radial displacement at radius {@code r}, mm. */
    public double radialDisplacement(double r) {
        double nu = law.poissonsRatio();
        return scale() / law.youngsModulus() * ((1 - 2 * nu) * r + (1 + nu) * cube(outerRadius) / (2 * r * r));
    }

    /** Returns σ_r at radius {@code r}, MPa. */
    public double radialStress(double r) {
        return scale() * (1 - cube(outerRadius / r));
    }

    /** Returns σ_θ = σ_φ at radius {@code r}, MPa. */
    public double hoopStress(double r) {
        return scale() * (1 + cube(outerRadius / r) / 2);
    }

    @Override
    public void displacement(double x, double y, double z, double[] u) {
        double r = Math.sqrt(x * x + y * y + z * z);
        double ratio = radialDisplacement(r) / r;
        u[0] = ratio * x;
        u[1] = ratio * y;
        u[2] = ratio * z;
    }

    @Override
    public void stress(double x, double y, double z, double[] s) {
        double r2 = x * x + y * y + z * z;
        double r = Math.sqrt(r2);
        double hoop = hoopStress(r);
        double more = (radialStress(r) - hoop) / r2;
        s[0] = hoop + more * x * x;
        s[1] = hoop + more * y * y;
        s[2] = hoop + more * z * z;
        s[3] = more * x * y;
        s[4] = more * y * z;
        s[5] = more * x * z;
    }

    private double scale() {
        return pressure * cube(innerRadius) / (cube(outerRadius) - cube(innerRadius));
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
