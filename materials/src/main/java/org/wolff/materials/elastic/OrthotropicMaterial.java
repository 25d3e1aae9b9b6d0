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
         * Returns the constants of a law that is the same in all directions across axis 3.
         *
         * @param across Young's modulus across axis 3, MPa
         * @param along along axis 3, MPa
         * @param nuAcross contraction across under stress across: ν₁₂
         * @param nuAlong contraction across under stress along: ν₃₁ = ν₁₃ E₃/E₁
         * @param shearAlong shear modulus of planes that hold axis 3, MPa
         */
        public static Constants transverselyIsotropic(
                double across, double along, double nuAcross, double nuAlong, double shearAlong) {
            double nu13 = nuAlong * across / along;
            return new Constants(
                    across, across, along, nuAcross, nu13, nu13, across / (2 * (1 + nuAcross)), shearAlong, shearAlong);
        }

        /** Returns true where the law is the same in all directions across axis 3, to a millionth. */
        public boolean isTransverselyIsotropic() {
            return near(e1, e2) && near(1 + nu13, 1 + nu23) && near(g13, g23) && near(g12, e1 / (2 * (1 + nu12)));
        }

        private static boolean near(double a, double b) {
            return Math.abs(a - b) <= 1e-6 * Math.abs(b);
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
        public double[] stiffness() {
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

        /**
         * Turns a stiffness into the axes x, y, z: C = M c Mᵀ with the matrix M that turns a stress (Ting, Anisotropic
         * Elasticity, 1996, section 2.8).
         *
         * @param own c as {@link #stiffness()} gives it
         * @param axes axis 1 and axis 2, unit vectors at right angles, six values from {@code at} on
         * @param c receives 36 values row by row, MPa
         */
        public static void turn(double[] own, double[] axes, int at, double[] c) {
            double[][] r = {
                {axes[at], axes[at + 1], axes[at + 2]}, {axes[at + 3], axes[at + 4], axes[at + 5]}, new double[3]
            };
            for (int i = 0; i < 3; i++) {
                int j = (i + 1) % 3;
                int k = (i + 2) % 3;
                r[2][i] = r[0][j] * r[1][k] - r[0][k] * r[1][j];
            }
            double[][] m = new double[6][6];
            for (int row = 0; row < 6; row++) {
                int i = AXES[row][0];
                int j = AXES[row][1];
                for (int column = 0; column < 6; column++) {
                    int a = AXES[column][0];
                    int b = AXES[column][1];
                    m[row][column] = a == b ? r[a][i] * r[a][j] : r[a][i] * r[b][j] + r[b][i] * r[a][j];
                }
            }
            double[] half = new double[6];
            for (int row = 0; row < 6; row++) {
                for (int k = 0; k < 3; k++) {
                    half[k] = m[row][0] * own[k] + m[row][1] * own[6 + k] + m[row][2] * own[12 + k];
                    half[k + 3] = m[row][k + 3] * own[7 * (k + 3)];
                }
                for (int column = row; column < 6; column++) {
                    double sum = 0;
                    for (int k = 0; k < 6; k++) {
                        sum += half[k] * m[column][k];
                    }
                    c[6 * row + column] = sum;
                    c[6 * column + row] = sum;
                }
            }
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

    /**
     * Returns a material whose axis 3 points along a direction, and axis 1 as near to another as a right angle allows.
     *
     * @throws IllegalArgumentException if the two are parallel
     */
    public static OrthotropicMaterial along(Constants constants, Vector3 axis3, Vector3 towardsAxis1) {
        Vector3 third = axis3.unit();
        Vector3 towards = towardsAxis1.unit();
        Vector3 across = towards.minus(third.times(third.dot(towards)));
        if (!(across.norm() > 1e-6)) {
            throw new IllegalArgumentException("axis-1 and axis-3 point the same way");
        }
        Vector3 first = across.unit();
        return new OrthotropicMaterial(constants, first, third.cross(first).unit());
    }

    /**
     * Returns axis 1 and axis 2, six values, that the direction of axis 3 alone decides.
     *
     * @param axis3 of length one
     */
    public static double[] axesAround(double[] axis3) {
        Vector3 third = new Vector3(axis3[0], axis3[1], axis3[2]);
        Vector3 first = third.anyPerpendicular().unit();
        Vector3 second = third.cross(first).unit();
        return new double[] {first.x(), first.y(), first.z(), second.x(), second.y(), second.z()};
    }

    /** A material whose axes are x, y, z. */
    public OrthotropicMaterial(Constants constants) {
        this(constants, new Vector3(1, 0, 0), new Vector3(0, 1, 0));
    }

    @Override
    public double[] stiffness() {
        double[] axes = {axis1.x(), axis1.y(), axis1.z(), axis2.x(), axis2.y(), axis2.z()};
        double[] c = new double[36];
        Constants.turn(constants.stiffness(), axes, 0, c);
        return c;
    }

    /** Returns ν₁₂, which ANSYS takes for such materials too (PRXY). */
    @Override
    public double poissonsRatioForEquivalentStrain() {
        return constants.nu12();
    }

    @Override
    public double greatestYoungsModulus() {
        return Math.max(constants.e1(), Math.max(constants.e2(), constants.e3()));
    }

    @Override
    public OrthotropicMaterial scaled(double factor) {
        Constants c = constants;
        return new OrthotropicMaterial(
                new Constants(
                        factor * c.e1(),
                        factor * c.e2(),
                        factor * c.e3(),
                        c.nu12(),
                        c.nu13(),
                        c.nu23(),
                        factor * c.g12(),
                        factor * c.g13(),
                        factor * c.g23()),
                axis1,
                axis2);
    }
}
