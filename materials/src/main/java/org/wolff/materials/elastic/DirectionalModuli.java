package org.wolff.materials.elastic;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.wolff.mesh.geometry.Vector3;

/**
 * What a stiffness says by direction: Young's moduli, Poisson's ratios, shear moduli, and how far it is from isotropic.
 * Tensor order xx, yy, zz, xy, yz, xz with engineering shear strain.
 *
 * <p>With the compliance s = C⁻¹ as a tensor: 1/E(n) = n n : s : n n, ν(n, m) = −E(n) (n n : s : m m), 1/G(n, m) = 4 (n m :
 * s : n m) for n ⊥ m (Nye, Physical Properties of Crystals, 1957, chapter VIII). Immutable.
 */
public final class DirectionalModuli {
    /** Directions that {@link #least} and {@link #greatest} look at: a spiral over half a sphere. */
    private static final int DIRECTIONS = 20_000;

    private static final double RIGHT_ANGLE = 1e-9;

    private static final Vector3[] CRYSTAL = {
        new Vector3(1, 1, 1), new Vector3(1, 1, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1)
    };

    private final double[] stiffness;
    private final double[] compliance;

    /**
     * Inverts a stiffness.
     *
     * @param stiffness MPa, 36 values, row by row
     * @throws IllegalArgumentException if it is not positive definite
     */
    public DirectionalModuli(double[] stiffness) {
        this.stiffness = stiffness.clone();
        DMatrixRMaj inverse = new DMatrixRMaj(6, 6);
        DMatrixRMaj matrix = new DMatrixRMaj(6, 6, true, stiffness.clone());
        CommonOps_DDRM.add(0.5, matrix, 0.5, CommonOps_DDRM.transpose(matrix, null), matrix);
        if (!CommonOps_DDRM.invertSPD(matrix, inverse)) {
            throw new IllegalArgumentException(
                    "the stiffness is not positive definite: some strain would cost no energy");
        }
        this.compliance = inverse.data;
    }

    /** Returns the stiffness, MPa, 36 values, row by row. */
    public double[] stiffness() {
        return stiffness.clone();
    }

    /** Returns the compliance, 1/MPa, 36 values, row by row. */
    public double[] compliance() {
        return compliance.clone();
    }

    /** Returns Young's modulus along a direction of any length, MPa. */
    public double youngsModulus(Vector3 direction) {
        double[] stress = stress(direction.unit(), direction.unit(), 0.5);
        return 1 / contracted(stress, stress);
    }

    /** Returns the contraction along {@code across} under a stress along {@code along}; both of any length, at right angles. */
    public double poissonsRatio(Vector3 along, Vector3 across) {
        requireRightAngle(along, across);
        double[] stress = stress(along.unit(), along.unit(), 0.5);
        return -contracted(stress(across.unit(), across.unit(), 0.5), stress) / contracted(stress, stress);
    }

    /** Returns the shear modulus of two directions of any length, at right angles, MPa. */
    public double shearModulus(Vector3 first, Vector3 second) {
        requireRightAngle(first, second);
        double[] stress = stress(first.unit(), second.unit(), 1);
        return 1 / contracted(stress, stress);
    }

    /** Returns the bulk modulus of Voigt, (C11 + C22 + C33 + 2 (C12 + C13 + C23)) / 9, MPa; exact for cubic symmetry. */
    public double bulkModulus() {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += stiffness[6 * i + j];
            }
        }
        return sum / 9;
    }

    /**
     * Returns Zener's ratio 2 C44 / (C11 − C12) with the means over the axes: 1 for isotropic, and the measure of
     * anisotropy where the symmetry is cubic along x, y, z.
     */
    public double zener() {
        double normal = (stiffness[0] + stiffness[7] + stiffness[14]) / 3;
        double coupled = (stiffness[1] + stiffness[2] + stiffness[8]) / 3;
        double shear = (stiffness[21] + stiffness[28] + stiffness[35]) / 3;
        return 2 * shear / (normal - coupled);
    }

    /**
     * Returns how far the stiffness is from cubic symmetry along x, y, z: the greatest difference of an entry from the
     * mean of those that symmetry makes equal, over C11.
     */
    public double cubicDefect() {
        double normal = (stiffness[0] + stiffness[7] + stiffness[14]) / 3;
        double coupled = (stiffness[1] + stiffness[2] + stiffness[8]) / 3;
        double shear = (stiffness[21] + stiffness[28] + stiffness[35]) / 3;
        double worst = 0;
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                double wanted = i == j ? (i < 3 ? normal : shear) : i < 3 && j < 3 ? coupled : 0;
                worst = Math.max(worst, Math.abs(stiffness[6 * i + j] - wanted));
            }
        }
        return worst / normal;
    }

    /** Returns the direction of the least Young's modulus. */
    public Vector3 least() {
        return extreme(-1);
    }

    /** Returns the direction of the greatest Young's modulus. */
    public Vector3 greatest() {
        return extreme(1);
    }

    private Vector3 extreme(int sign) {
        Vector3 best = new Vector3(1, 0, 0);
        double most = sign * youngsModulus(best);
        double golden = Math.PI * (3 - Math.sqrt(5));
        for (int i = 0; i < DIRECTIONS + CRYSTAL.length; i++) {
            double z = (i + 0.5) / DIRECTIONS;
            double r = Math.sqrt(Math.max(0, 1 - z * z));
            Vector3 n = i < CRYSTAL.length
                    ? CRYSTAL[i]
                    : new Vector3(r * Math.cos(golden * i), r * Math.sin(golden * i), z);
            double e = sign * youngsModulus(n);
            if (e > most * (1 + sign * 1e-9)) {
                most = e;
                best = n;
            }
        }
        return best.unit();
    }

    /** Returns the stress {@code size} (n m + m n). */
    private static double[] stress(Vector3 n, Vector3 m, double size) {
        return new double[] {
            size * 2 * n.x() * m.x(),
            size * 2 * n.y() * m.y(),
            size * 2 * n.z() * m.z(),
            size * (n.x() * m.y() + n.y() * m.x()),
            size * (n.y() * m.z() + n.z() * m.y()),
            size * (n.x() * m.z() + n.z() * m.x())
        };
    }

    private double contracted(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                sum += a[i] * compliance[6 * i + j] * b[j];
            }
        }
        return sum;
    }

    private static void requireRightAngle(Vector3 a, Vector3 b) {
        if (!(Math.abs(a.unit().dot(b.unit())) < RIGHT_ANGLE)) {
            throw new IllegalArgumentException("the directions " + a + " and " + b + " are not at right angles");
        }
    }
}
