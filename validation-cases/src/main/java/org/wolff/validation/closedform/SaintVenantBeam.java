package org.wolff.validation.closedform;

import org.wolff.materials.elastic.IsotropicMaterial;

/**
 * Saint-Venant's cantilever: a round bar along z, 0 ≤ z ≤ l, bent in x by an end load P at z = l, with
 * I = π R⁴/4. Exact in three dimensions when the ends carry the stresses below.
 *
 * <pre>
 * σ_z  = −P (l − z) x / I
 * τ_xz =  P/I (3 + 2ν)/(8 (1 + ν)) [ R² − x² − (1 − 2ν)/(3 + 2ν) y² ]
 * τ_yz = −P/I (1 + 2ν)/(4 (1 + ν)) x y
 * u_x  = P/(E I) [ ν/2 (l − z)(x² − y²) + l z²/2 − z³/6 ]
 * u_y  = P/(E I) ν (l − z) x y
 * u_z  = −P/(E I) [ x (l z − z²/2) + χ + x y² ],  χ = −(3/4 + ν/2) R² x + (x³ − 3 x y²)/4
 * </pre>
 *
 * @param radius R, mm
 * @param length l, mm
 * @param load P, N
 * @param law of the material
 */
public record SaintVenantBeam(double radius, double length, double load, IsotropicMaterial law) implements ClosedForm {
    @Override
    public String name() {
        return "saint-venant-beam";
    }

    @Override
    public String source() {
        return "A. E. H. Love, A Treatise on the Mathematical Theory of Elasticity, 4th ed., Cambridge 1927,"
                + " arts. 229-230";
    }

    @Override
    public IsotropicMaterial material(double x, double y, double z) {
        return law;
    }

    @Override
    public void displacement(double x, double y, double z, double[] u) {
        double nu = law.poissonsRatio();
        double k = load / (law.youngsModulus() * inertia());
        double chi = -(0.75 + nu / 2) * radius * radius * x + (x * x * x - 3 * x * y * y) / 4;
        u[0] = k * (nu / 2 * (length - z) * (x * x - y * y) + length * z * z / 2 - z * z * z / 6);
        u[1] = k * nu * (length - z) * x * y;
        u[2] = -k * (x * (length * z - z * z / 2) + chi + x * y * y);
    }

    @Override
    public void stress(double x, double y, double z, double[] s) {
        double nu = law.poissonsRatio();
        double k = load / inertia();
        s[0] = 0;
        s[1] = 0;
        s[2] = -k * (length - z) * x;
        s[3] = 0;
        s[4] = -k * (1 + 2 * nu) / (4 * (1 + nu)) * x * y;
        s[5] = k * (3 + 2 * nu) / (8 * (1 + nu)) * (radius * radius - x * x - (1 - 2 * nu) / (3 + 2 * nu) * y * y);
    }

    /** Returns I = π R⁴/4, mm⁴. */
    public double inertia() {
        return Math.PI * radius * radius * radius * radius / 4;
    }
}
