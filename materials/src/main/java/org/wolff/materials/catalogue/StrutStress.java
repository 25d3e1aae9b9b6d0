package org.wolff.materials.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.geometry.Vector3;

/**
 * What a mean stress of a homogenised lattice becomes in its metal: the greatest von Mises stress at some points of the cell,
 * each of which is where one of many mean stresses reaches the value that 99 % of the metal stay below. For those mean
 * stresses it is that value or above it, for others nearly so; a hydrostatic mean stress counts too. Immutable.
 */
public final class StrutStress {
    private static final int UNITS = 6;

    /** Row and column of a component of the tensor order xx, yy, zz, xy, yz, xz. */
    private static final int[] ROW = {0, 1, 2, 0, 1, 0};

    private static final int[] COLUMN = {0, 1, 2, 1, 2, 2};

    private final Material metal;
    private final List<double[]> points;

    /**
     * Keeps the numbers.
     *
     * @param metal what the struts or walls are made of: its strengths are those to hold the stress against
     * @param points for each point the local stress by the mean one, 36 values row by row, tensor order xx, yy, zz, xy, yz,
     *     xz; the mean stress is in the axes of the model, the local one in any
     */
    public StrutStress(Material metal, List<double[]> points) {
        this.metal = metal;
        this.points = points.stream().map(double[]::clone).toList();
        if (points.isEmpty() || points.stream().anyMatch(point -> point.length != UNITS * UNITS)) {
            throw new IllegalArgumentException(points.size() + " points, each of which needs 36 values");
        }
    }

    /** Returns what the struts are made of. */
    public Material metal() {
        return metal;
    }

    /** Returns the same stress in struts of a metal of the same law, such as one with other strengths. */
    public StrutStress of(Material other) {
        return new StrutStress(other, points);
    }

    /** Returns the number of points that are looked at. */
    public int pointCount() {
        return points.size();
    }

    /**
     * Returns the same in other axes: the mean stress is taken to be in the lattice's own axes, which lie along these.
     *
     * @param axis1 direction of the lattice's first axis in the model, of length one
     * @param axis2 of its second axis, at right angles to the first
     */
    public StrutStress turned(Vector3 axis1, Vector3 axis2) {
        Vector3 axis3 = axis1.cross(axis2);
        double[][] r = {
            {axis1.x(), axis1.y(), axis1.z()}, {axis2.x(), axis2.y(), axis2.z()}, {axis3.x(), axis3.y(), axis3.z()}
        };
        double[] turn = new double[UNITS * UNITS]; // from a stress in the model to the same in the lattice's axes
        for (int row = 0; row < UNITS; row++) {
            double[] a = r[ROW[row]];
            double[] b = r[COLUMN[row]];
            for (int k = 0; k < UNITS; k++) {
                int i = ROW[k];
                int j = COLUMN[k];
                turn[UNITS * row + k] = i == j ? a[i] * b[i] : a[i] * b[j] + a[j] * b[i];
            }
        }
        List<double[]> turned = new ArrayList<>();
        for (double[] point : points) {
            double[] product = new double[UNITS * UNITS];
            for (int i = 0; i < UNITS; i++) {
                for (int j = 0; j < UNITS; j++) {
                    for (int k = 0; k < UNITS; k++) {
                        product[UNITS * i + j] += point[UNITS * i + k] * turn[UNITS * k + j];
                    }
                }
            }
            turned.add(product);
        }
        return new StrutStress(metal, turned);
    }

    /** Returns the von Mises stress in the metal under a mean stress {@code t[at…at+5]}, MPa. */
    public double vonMises(double[] t, int at) {
        double most = 0;
        for (double[] point : points) {
            most = Math.max(most, squared(point, t, at));
        }
        return Math.sqrt(most);
    }

    private static double squared(double[] point, double[] t, int at) {
        double xx = row(point, 0, t, at);
        double yy = row(point, UNITS, t, at);
        double zz = row(point, 2 * UNITS, t, at);
        double xy = row(point, 3 * UNITS, t, at);
        double yz = row(point, 4 * UNITS, t, at);
        double xz = row(point, 5 * UNITS, t, at);
        return 0.5 * ((xx - yy) * (xx - yy) + (yy - zz) * (yy - zz) + (zz - xx) * (zz - xx))
                + 3 * (xy * xy + yz * yz + xz * xz);
    }

    private static double row(double[] point, int from, double[] t, int at) {
        double sum = 0;
        for (int k = 0; k < UNITS; k++) {
            sum += point[from + k] * t[at + k];
        }
        return sum;
    }
}
