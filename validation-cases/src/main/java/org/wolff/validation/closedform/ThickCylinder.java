package org.wolff.validation.closedform;

import org.wolff.materials.elastic.IsotropicMaterial;

/**
 * Lamé's hollow cylinder around the z axis under internal pressure p, held at constant length (plane strain), with
 * A = p a²/(b² − a²) and B = A b²:
 *
 * <pre>
 * u_r = (1 + ν)/E [ (1 − 2ν) A r + B/r ]
 * σ_r = A − B/r²,  σ_θ = A + B/r²,  σ_z = 2 ν A
 * </pre>
 *
 * @param innerRadius a, mm
 * @param outerRadius b, mm
 * @param pressure p on the inner face, MPa
 * @param law of the material
 */
public record ThickCylinder(double innerRadius, double outerRadius, double pressure, IsotropicMaterial law)
        implements ClosedForm {
    /** Checks the radii. */
    public ThickCylinder {
        if (!(innerRadius > 0 && outerRadius > innerRadius)) {
            throw new IllegalArgumentException("radii " + innerRadius + ", " + outerRadius);
        }
    }

    @Override
    public String name() {
        return "lame-cylinder";
    }

    @Override
    public String source() {
        return "S. P. Timoshenko, J. N. Goodier, Theory of Elasticity, 3rd ed., McGraw-Hill 1970, ch. 4";
    }

    @Override
    public IsotropicMaterial material(double x, double y, double z) {
        return law;
    }

    /** Returns the radial displacement at radius {@code r}, mm. */
    public double radialDisplacement(double r) {
        double nu = law.poissonsRatio();
        double a = mean();
        return (1 + nu) / law.youngsModulus() * ((1 - 2 * nu) * a * r + a * outerRadius * outerRadius / r);
    }

    /** Returns σ_r at radius {@code r}, MPa. */
    public double radialStress(double r) {
        return mean() * (1 - outerRadius * outerRadius / (r * r));
    }

    /** Returns σ_θ at radius {@code r}, MPa. */
    public double hoopStress(double r) {
        return mean() * (1 + outerRadius * outerRadius / (r * r));
    }

    @Override
    public void displacement(double x, double y, double z, double[] u) {
        double r = Math.sqrt(x * x + y * y);
        double ratio = radialDisplacement(r) / r;
        u[0] = ratio * x;
        u[1] = ratio * y;
        u[2] = 0;
    }

    @Override
    public void stress(double x, double y, double z, double[] s) {
        double r2 = x * x + y * y;
        double r = Math.sqrt(r2);
        double hoop = hoopStress(r);
        double more = (radialStress(r) - hoop) / r2;
        s[0] = hoop + more * x * x;
        s[1] = hoop + more * y * y;
        s[2] = 2 * law.poissonsRatio() * mean();
        s[3] = more * x * y;
        s[4] = 0;
        s[5] = 0;
    }

    private double mean() {
        return pressure * innerRadius * innerRadius / (outerRadius * outerRadius - innerRadius * innerRadius);
    }
}
