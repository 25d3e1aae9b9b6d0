package org.wolff.cli.picture;

import java.util.Locale;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * An axis-parallel plane; what lies beyond {@code offset} is taken away.
 *
 * @param axis 0, 1 or 2
 * @param offset coordinate on it, mm
 */
record CutPlane(int axis, double offset) {
    private static final int CHOICES = 21;

    /** Returns the plane across the shortest side of the mesh that cuts the most parts, the one nearest to the middle. */
    static CutPlane through(TetMesh mesh, BoundingBox box) {
        double[] lo = {box.minX(), box.minY(), box.minZ()};
        double[] hi = {box.maxX(), box.maxY(), box.maxZ()};
        int axis = 0;
        for (int a = 1; a < 3; a++) {
            axis = hi[a] - lo[a] < hi[axis] - lo[axis] ? a : axis;
        }
        double step = (hi[axis] - lo[axis]) / (CHOICES + 1);
        boolean[][] cut = new boolean[CHOICES][mesh.regionNames().size()];
        for (int t = 0; t < mesh.tetCount(); t++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < 4; i++) {
                double x = mesh.xyz()[3 * mesh.node(t, i) + axis];
                least = Math.min(least, x);
                greatest = Math.max(greatest, x);
            }
            int first = (int) Math.max(0, Math.ceil((least - lo[axis]) / step) - 1);
            int last = (int) Math.min(CHOICES - 1, Math.floor((greatest - lo[axis]) / step) - 1);
            for (int c = first; c <= last; c++) {
                cut[c][mesh.region()[t]] = true;
            }
        }
        int best = CHOICES / 2;
        for (int away = 1; away <= CHOICES / 2; away++) {
            for (int c : new int[] {CHOICES / 2 - away, CHOICES / 2 + away}) {
                best = parts(cut[c]) > parts(cut[best]) ? c : best;
            }
        }
        return new CutPlane(axis, lo[axis] + (best + 1) * step);
    }

    private static int parts(boolean[] cut) {
        int count = 0;
        for (boolean one : cut) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** Returns how far a point lies beyond the plane, mm. */
    double beyond(double[] xyz, int at) {
        return xyz[at + axis] - offset;
    }

    /** Returns a direction from which one looks onto the section, a little from aside. */
    Vector3 towards() {
        double[] towards = {0.22, -0.3, 0.25};
        towards[axis] = 1;
        return new Vector3(towards[0], towards[1], towards[2]);
    }

    /** Returns such as {@code y = 1.25 mm}. */
    String where() {
        return String.format(Locale.ROOT, "%s = %.2f mm", "xyz".charAt(axis), Math.round(100 * offset) / 100.0);
    }
}
