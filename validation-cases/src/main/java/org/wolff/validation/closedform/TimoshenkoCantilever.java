package org.wolff.validation.closedform;

import org.wolff.materials.elastic.IsotropicMaterial;

/**
 * A rectangular cantilever with an end load by Timoshenko's beam: tip deflection P l³/(3 E I) + P l/(κ G A),
 * I = w h³/12, A = w h, κ = 10 (1 + ν)/(12 + 11 ν) (Cowper). A theory of beams, not of solids: a clamped solid is
 * stiffer by the held warping and Poisson contraction at its root; the difference falls with h/l.
 *
 * @param length l, mm
 * @param width w across the load, mm
 * @param height h along the load, mm
 * @param load P, N
 * @param law of the material
 */
public record TimoshenkoCantilever(double length, double width, double height, double load, IsotropicMaterial law) {
    /** Returns who gives the formula. */
    public String source() {
        return "G. R. Cowper, The shear coefficient in Timoshenko's beam theory, J. Appl. Mech. 33:335-340, 1966,"
                + " doi 10.1115/1.3625046";
    }

    /** Returns the deflection of the loaded end, mm. */
    public double tipDeflection() {
        double nu = law.poissonsRatio();
        double kappa = 10 * (1 + nu) / (12 + 11 * nu);
        return load * length * length * length / (3 * law.youngsModulus() * inertia())
                + load * length / (kappa * law.shearModulus() * width * height);
    }

    /** Returns the greatest bending stress at the distance {@code z} from the root, P (l − z) h/(2 I), MPa. */
    public double bendingStress(double z) {
        return load * (length - z) * height / (2 * inertia());
    }

    private double inertia() {
        return width * height * height * height / 12;
    }
}
