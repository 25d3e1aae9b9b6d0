package org.wolff.solver.homogenization;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.StrutStress;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.Tensors;
import org.wolff.solver.metric.VolumeStatistics;

/**
 * From the fields of six unit mean stresses to an estimate of the stress in the metal under any: points are gathered, one after
 * the other, where a mean stress reaches its 99th percentile and the points so far do not.
 */
final class StrutStresses {
    /** Random mean stresses beside the simple ones; the seed is fixed, so that a cell has one answer. */
    private static final int RANDOM = 100;

    private static final int UNITS = 6;

    private StrutStresses() {}

    /**
     * Measures a cell.
     *
     * @param metal of its struts
     * @param units local stresses under unit mean stresses xx, yy, zz, xy, yz, xz
     */
    static StrutStress of(Material metal, IntegrationFields[] units) {
        double[] volume = units[0].volume();
        double[] local = new double[volume.length];
        double[] tensor = new double[UNITS];
        List<double[]> points = new ArrayList<>();
        for (double[] mean : states()) {
            for (int p = 0; p < local.length; p++) {
                for (int c = 0; c < UNITS; c++) {
                    tensor[c] = 0;
                    for (int u = 0; u < UNITS; u++) {
                        tensor[c] += mean[u] * units[u].stress()[UNITS * p + c];
                    }
                }
                local[p] = Tensors.vonMises(tensor, 0);
            }
            double wanted = VolumeStatistics.of(local, volume).p99();
            if (points.isEmpty() || new StrutStress(metal, points).vonMises(mean, 0) < wanted) {
                points.add(point(units, at(local, wanted)));
            }
        }
        return new StrutStress(metal, points);
    }

    /** Returns where a value is, which is that of a point. */
    private static int at(double[] local, double value) {
        int p = 0;
        while (local[p] != value) {
            p++;
        }
        return p;
    }

    /** Returns the local stress at a point by the mean one. */
    private static double[] point(IntegrationFields[] units, int p) {
        double[] matrix = new double[UNITS * UNITS];
        for (int c = 0; c < UNITS; c++) {
            for (int u = 0; u < UNITS; u++) {
                matrix[UNITS * c + u] = units[u].stress()[UNITS * p + c];
            }
        }
        return matrix;
    }

    /** Pull along edges, diagonals of faces and of the cube, shear between edges, all-round pull, and random ones. */
    private static List<double[]> states() {
        List<double[]> states = new ArrayList<>();
        states.add(new double[] {1, 1, 1, 0, 0, 0});
        for (int i = 0; i < UNITS; i++) {
            double[] unit = new double[UNITS];
            unit[i] = 1;
            states.add(unit);
        }
        int[][] directions = {{1, 1, 0}, {1, -1, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 1}, {1, -1, 1}, {1, 1, -1}, {-1, 1, 1}
        };
        for (int[] d : directions) {
            states.add(new double[] {d[0] * d[0], d[1] * d[1], d[2] * d[2], d[0] * d[1], d[1] * d[2], d[0] * d[2]});
        }
        Random random = new Random(1);
        for (int k = 0; k < RANDOM; k++) {
            states.add(random.doubles(UNITS, -1, 1).toArray());
        }
        return states;
    }
}
