package org.wolff.materials.elastic;

import org.wolff.mesh.geometry.Vector3;

/**
 * Hooke's law with three planes of symmetry, in axes of its own. The strain along i under a stress along i is σ/E_i, and
 * ν_ij = −ε_j/ε_i then, so that ν_ij/E_i = ν_ji/E_j (Lekhnitskii 1963).
 *
 * @param constants in the axes 1, 2, 3 of the material
 * @param axis1 direction of axis 1, of length one
 * @param axis2 direction of axis 2, of length one, at right angles to axis 1; axis 3 is axis 1 × axis 2
 */
public record OrthotropicMaterial(Constants constants, Vector3 axis1, Vector3 axis2) implements ElasticMaterial {
    private static final double RIGHT_ANGLE = 1e-12;

    /** Row and column of a component of the tensor order xx, yy, zz, xy, yz, xz. */
    private static final int[][] AXES = {{0, 0}, {1, 1}, {2, 2}, {0, 1}, {1, 2}, {0, 2}};

    private static final int[][] COMPONENT = {{0, 3, 5}, {3, 1, 4}, {5, 4, 2}};

    /**
     * The nine engineering constants; moduli in MPa.
     *
     * @param e1 Young's modulus along axis 1, &gt; 0
     * @param e2 along axis 2, &gt; 0
     * @param e3 along axis 3, &gt; 0
     * @param nu12 contraction along 2 under stress along 1
     * @param nu13 contraction along 3 under stress along 1
     * @param nu23 contraction along 3 under stress along 2
     * @param g12 shear modulus in plane 12, &gt; 0
     * @param g13 in plane 13, &gt; 0
     * @param g23 in plane 23, &gt; 0
     */
    public record Constants(
            double e1,
            double e2,
            double e3,
            double nu12,
            double nu13,
            double nu23,
            double g12,
            double g13,
            double g23) {
        /** Checks that the law is positive definite. */
        public Constants {
            double[] moduli = {e1, e2, e3, g12, g13, g23};
            for (double modulus : moduli) {
                if (!(modulus > 0) || Double.isInfinite(modulus)) {
                    throw new IllegalArgumentException("the modulus " + modulus + " MPa is not above 0");
                }
            }
            double r12 = nu12 * nu12 * e2 / e1;
            double r13 = nu13 * nu13 * e3 / e1;
            double r23 = nu23 * nu23 * e3 / e2;
            double determinant = 1 - r12 - r13 - r23 - 2 * nu12 * nu23 * nu13 * e3 / e1;
            if (!(r12 < 1 && r13 < 1 && r23 < 1 && determinant > 0)) {
                throw new IllegalArgumentException("the Poisson's ratios " + nu12 + " (12), " + nu13 + " (13), " + nu23
                        + " (23) do not go with the moduli: some strain would cost no energy");
            }
        }

        /**
         * Returns the constants of a stiffness in the material's axes, σ_ii = Σ c_ij ε_jj, MPa.
         *
         * @throws IllegalArgumentException if it is not positive definite
         */
        public static Constants ofStiffness(
                double c11,
                double c12,
                double c22,
                double c13,
                double c23,
                double c33,
                double g12,
                double g13,
                double g23) {
            double[] s = inverse(c11, c12, c13, c22, c23, c33);
            return new Constants(1 / s[0], 1 / s[3], 1 / s[5], -s[1] / s[0], -s[2] / s[0], -s[4] / s[3], g12, g13, g23);
        }

        /** Returns the 6×6 stiffness in the material's axes, row by row, in the order 11, 22, 33, 12, 23, 13. */
        double[] stiffness() {
            double[] normal = inverse(1 / e1, -nu12 / e1, -nu13 / e1, 1 / e2, -nu23 / e2, 1 / e3);
            double[] c = new double[36];
            c[0] = normal[0];
            c[7] = normal[3];
            c[14] = normal[5];
            c[1] = normal[1];
            c[6] = normal[1];
            c[2] = normal[2];
            c[12] = normal[2];
            c[8] = normal[4];
            c[13] = normal[4];
            c[21] = g12;
            c[28] = g23;
            c[35] = g13;
            return c;
        }

        /** Returns 11, 12, 13, 22, 23, 33 of the inverse of the symmetric matrix with these components. */
        private static double[] inverse(double a11, double a12, double a13, double a22, double a23, double a33) {
            double m11 = a22 * a33 - a23 * a23;
            double m12 = a13 * a23 - a12 * a33;
            double m13 = a12 * a23 - a13 * a22;
            double determinant = a11 * m11 + a12 * m12 + a13 * m13;
            return new double[] {
                m11 / determinant,
                m12 / determinant,
                m13 / determinant,
                (a11 * a33 - a13 * a13) / determinant,
                (a12 * a13 - a11 * a23) / determinant,
                (a11 * a22 - a12 * a12) / determinant
            };
        }
    }

    /** Checks the axes. */
    public OrthotropicMaterial {
        if (!(Math.abs(axis1.norm() - 1) < RIGHT_ANGLE
                && Math.abs(axis2.norm() - 1) < RIGHT_ANGLE
                && Math.abs(axis1.dot(axis2)) < RIGHT_ANGLE)) {
            throw new IllegalArgumentException("the axes " + axis1 + " and " + axis2 + " are not at right angles");
        }
    }

    /** A material whose axes are x, y, z. */
    public OrthotropicMaterial(Constants constants) {
        this(constants, new Vector3(1, 0, 0), new Vector3(0, 1, 0));
    }

    /** Returns C_ijkl = Σ R_ai R_bj R_ck R_dl c_abcd with the axes as the rows of R. */
    @Override
    public double[] stiffness() {
        double[] own = constants.stiffness();
        Vector3 axis3 = axis1.cross(axis2);
        double[][] r = {
            {axis1.x(), axis1.y(), axis1.z()}, {axis2.x(), axis2.y(), axis2.z()}, {axis3.x(), axis3.y(), axis3.z()}
        };
        double[] c = new double[36];
        for (int row = 0; row < 6; row++) {
            for (int column = row; column < 6; column++) {
                double sum = 0;
                for (int ab = 0; ab < 9; ab++) {
                    double left = r[ab / 3][AXES[row][0]] * r[ab % 3][AXES[row][1]];
                    for (int cd = 0; cd < 9; cd++) {
                        double right = r[cd / 3][AXES[column][0]] * r[cd % 3][AXES[column][1]];
                        sum += left * right * own[6 * COMPONENT[ab / 3][ab % 3] + COMPONENT[cd / 3][cd % 3]];
                    }
                }
                c[6 * row + column] = sum;
                c[6 * column + row] = sum;
            }
        }
        return c;
    }

    /** Returns ν₁₂, which ANSYS takes for such materials too (PRXY). */
    @Override
    public double poissonsRatioForEquivalentStrain() {
        return constants.nu12();
    }
}
