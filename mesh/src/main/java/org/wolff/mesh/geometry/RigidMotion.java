package org.wolff.mesh.geometry;

/**
 * A rotation followed by a translation: x ↦ R x + t. Immutable; the array belongs to it.
 *
 * @param rotation R by rows, nine numbers, orthonormal with determinant one
 * @param translation t, mm
 */
public record RigidMotion(double[] rotation, Vector3 translation) {
    private static final double TOLERANCE = 1e-9;

    /** The motion that moves nothing. */
    public static final RigidMotion NONE = translation(Vector3.ZERO);

    /**
     * Checks that the matrix is a rotation.
     *
     * @throws IllegalArgumentException if it is not
     */
    public RigidMotion {
        if (rotation.length != 9) {
            throw new IllegalArgumentException("a rotation has nine numbers, not " + rotation.length);
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double dot = 0;
                for (int k = 0; k < 3; k++) {
                    dot += rotation[3 * i + k] * rotation[3 * j + k];
                }
                if (!(Math.abs(dot - (i == j ? 1 : 0)) <= TOLERANCE)) {
                    throw new IllegalArgumentException("rows of the rotation are not orthonormal");
                }
            }
        }
        if (!(row(rotation, 0).cross(row(rotation, 1)).dot(row(rotation, 2)) > 0)) {
            throw new IllegalArgumentException("the matrix mirrors; a rotation has determinant one");
        }
    }

    private static Vector3 row(double[] r, int i) {
        return new Vector3(r[3 * i], r[3 * i + 1], r[3 * i + 2]);
    }

    /** Returns x ↦ x + {@code by}. */
    public static RigidMotion translation(Vector3 by) {
        return new RigidMotion(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, by);
    }

    /**
     * Returns the right-handed turn about a line (Rodrigues' formula).
     *
     * @param axis direction of the line, of any length but zero
     * @param angle radians
     * @param about a point of the line, mm
     */
    public static RigidMotion rotation(Vector3 axis, double angle, Vector3 about) {
        Vector3 k = axis.unit();
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double d = 1 - c;
        double[] r = {
            c + k.x() * k.x() * d,
            k.x() * k.y() * d - k.z() * s,
            k.x() * k.z() * d + k.y() * s,
            k.y() * k.x() * d + k.z() * s,
            c + k.y() * k.y() * d,
            k.y() * k.z() * d - k.x() * s,
            k.z() * k.x() * d - k.y() * s,
            k.z() * k.y() * d + k.x() * s,
            c + k.z() * k.z() * d
        };
        return new RigidMotion(r, about.minus(turn(r, about)));
    }

    /** Returns where a point comes to. */
    public Vector3 apply(Vector3 p) {
        return turn(rotation, p).plus(translation);
    }

    /** Returns what becomes of a direction: R d. */
    public Vector3 turn(Vector3 direction) {
        return turn(rotation, direction);
    }

    private static Vector3 turn(double[] r, Vector3 p) {
        return new Vector3(
                r[0] * p.x() + r[1] * p.y() + r[2] * p.z(),
                r[3] * p.x() + r[4] * p.y() + r[5] * p.z(),
                r[6] * p.x() + r[7] * p.y() + r[8] * p.z());
    }

    /** Returns the motion that undoes this one. */
    public RigidMotion inverse() {
        double[] r = rotation;
        double[] back = {r[0], r[3], r[6], r[1], r[4], r[7], r[2], r[5], r[8]};
        return new RigidMotion(back, turn(back, translation).times(-1));
    }

    /** Returns this motion followed by {@code next}. */
    public RigidMotion then(RigidMotion next) {
        double[] r = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    r[3 * i + j] += next.rotation[3 * i + k] * rotation[3 * k + j];
                }
            }
        }
        return new RigidMotion(r, next.apply(translation));
    }

    /** Returns an axis-parallel box that holds the moved box; all of space where the box is not finite. */
    public BoundingBox apply(BoundingBox box) {
        if (box.isEmpty()) {
            return box;
        }
        if (!box.isFinite()) {
            return BoundingBox.ALL;
        }
        double[] corners = new double[24];
        for (int i = 0; i < 8; i++) {
            Vector3 p = apply(new Vector3(
                    (i & 1) == 0 ? box.minX() : box.maxX(),
                    (i & 2) == 0 ? box.minY() : box.maxY(),
                    (i & 4) == 0 ? box.minZ() : box.maxZ()));
            corners[3 * i] = p.x();
            corners[3 * i + 1] = p.y();
            corners[3 * i + 2] = p.z();
        }
        return BoundingBox.of(corners);
    }
}
