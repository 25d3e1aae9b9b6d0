package org.wolff.solver.field;

/**
 * Scalars of symmetric tensors given as six components xx, yy, zz, xy, yz, xz at {@code t[at…at+5]}. Formulas with
 * sources: docs/theory.md.
 */
public final class Tensors {
    private Tensors() {}

    /** Returns von Mises stress √(½[(σx−σy)²+(σy−σz)²+(σz−σx)²]+3(τxy²+τyz²+τxz²)), in the unit of the stress. */
    public static double vonMises(double[] t, int at) {
        double a = t[at] - t[at + 1];
        double b = t[at + 1] - t[at + 2];
        double c = t[at + 2] - t[at];
        double shear = t[at + 3] * t[at + 3] + t[at + 4] * t[at + 4] + t[at + 5] * t[at + 5];
        return Math.sqrt(0.5 * (a * a + b * b + c * c) + 3 * shear);
    }

    /**
     * Returns von Mises stress with the sign of the principal stress of largest magnitude; where the greatest and the
     * least are equal and opposite, as in pure shear, the sign is plus.
     *
     * @param vonMises von Mises stress, MPa
     * @param greatest greatest principal stress, MPa
     * @param least least principal stress, MPa
     */
    public static double signedVonMises(double vonMises, double greatest, double least) {
        return greatest >= -least ? vonMises : -vonMises;
    }

    /**
     * Returns the equivalent strain as ANSYS defines it, 1/(1+ν)·√(½[(ε1−ε2)²+(ε2−ε3)²+(ε3−ε1)²]), from engineering
     * shear strains; in an isotropic material it is von Mises stress over Young's modulus.
     */
    public static double equivalentStrain(double[] t, int at, double poissonsRatio) {
        double a = t[at] - t[at + 1];
        double b = t[at + 1] - t[at + 2];
        double c = t[at + 2] - t[at];
        double shear = t[at + 3] * t[at + 3] + t[at + 4] * t[at + 4] + t[at + 5] * t[at + 5];
        return Math.sqrt(0.5 * (a * a + b * b + c * c) + 0.75 * shear) / (1 + poissonsRatio);
    }

    /** Returns ½ σ:ε, with engineering shear strains. */
    public static double energyDensity(double[] stress, int s, double[] strain, int e) {
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += stress[s + i] * strain[e + i];
        }
        return 0.5 * sum;
    }

    /**
     * Fills {@code out[to…to+2]} with the principal values of a stress, greatest first: the roots of the characteristic
     * polynomial in trigonometric form (Smith 1961), shifted by the mean so that close roots keep their digits.
     */
    public static void principal(double[] t, int at, double[] out, int to) {
        double mean = (t[at] + t[at + 1] + t[at + 2]) / 3;
        double x = t[at] - mean;
        double y = t[at + 1] - mean;
        double z = t[at + 2] - mean;
        double xy = t[at + 3];
        double yz = t[at + 4];
        double xz = t[at + 5];
        double p = Math.sqrt((x * x + y * y + z * z + 2 * (xy * xy + yz * yz + xz * xz)) / 6);
        if (p == 0) {
            out[to] = mean;
            out[to + 1] = mean;
            out[to + 2] = mean;
            return;
        }
        double determinant = x * (y * z - yz * yz) - xy * (xy * z - yz * xz) + xz * (xy * yz - y * xz);
        double cosine = Math.max(-1, Math.min(1, determinant / (2 * p * p * p)));
        double angle = Math.acos(cosine) / 3;
        double greatest = mean + 2 * p * Math.cos(angle);
        double least = mean + 2 * p * Math.cos(angle + 2 * Math.PI / 3);
        out[to] = greatest;
        out[to + 1] = 3 * mean - greatest - least;
        out[to + 2] = least;
    }
}
