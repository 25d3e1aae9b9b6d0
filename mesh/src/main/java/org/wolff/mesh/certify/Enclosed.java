package org.wolff.mesh.certify;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/** What the triangles of one piece of a surface enclose: tetrahedra over them from its first corner. Mutable. */
final class Enclosed {
    private final double[] from = new double[3];
    private final double[] moment = new double[3];
    private double sixfold;
    private BoundingBox box = BoundingBox.EMPTY;

    /** Begins with nothing; the first of nine coordinates are those of the first corner, mm. */
    Enclosed(double[] nine) {
        System.arraycopy(nine, 0, from, 0, 3);
    }

    /** Takes the nine coordinates of a triangle, mm. */
    void take(double[] nine) {
        double[] p = new double[9];
        for (int i = 0; i < 9; i++) {
            p[i] = nine[i] - from[i % 3];
        }
        double own = p[0] * (p[4] * p[8] - p[5] * p[7])
                + p[1] * (p[5] * p[6] - p[3] * p[8])
                + p[2] * (p[3] * p[7] - p[4] * p[6]);
        sixfold += own;
        for (int axis = 0; axis < 3; axis++) {
            moment[axis] += own * (p[axis] + p[axis + 3] + p[axis + 6]) / 4;
        }
        box = box.union(BoundingBox.of(nine));
    }

    /** Returns the volume, mm³; below 0 where the normals point into it. */
    double volume() {
        return sixfold / 6;
    }

    Vector3 centroid() {
        return new Vector3(from[0] + moment[0] / sixfold, from[1] + moment[1] / sixfold, from[2] + moment[2] / sixfold);
    }

    BoundingBox box() {
        return box;
    }
}
