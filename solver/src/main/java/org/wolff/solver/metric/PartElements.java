package org.wolff.solver.metric;

import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.field.IntegrationFields;
import org.wolff.solver.field.RegionNodes;

/**
 * The elements of a mesh part by part.
 *
 * @param mesh the mesh
 * @param tets elements, region by region, ascending in each
 * @param start where each region begins in {@code tets}, and the end
 */
public record PartElements(TetMesh mesh, int[] tets, int[] start) {
    /** Sorts the elements of a mesh. */
    public static PartElements of(TetMesh mesh) {
        int[] start = starts(mesh.region(), mesh.regionNames().size());
        int[] tets = new int[mesh.tetCount()];
        int[] next = start.clone();
        for (int tet = 0; tet < tets.length; tet++) {
            tets[next[mesh.region()[tet]]++] = tet;
        }
        return new PartElements(mesh, tets, start);
    }

    /** Returns where each region begins among the points of nodal fields, and the end. */
    static int[] starts(RegionNodes points) {
        return starts(points.region(), points.mesh().regionNames().size());
    }

    private static int[] starts(short[] regionOf, int regions) {
        int[] starts = new int[regions + 1];
        for (short region : regionOf) {
            starts[region + 1]++;
        }
        for (int region = 1; region < starts.length; region++) {
            starts[region] += starts[region - 1];
        }
        return starts;
    }

    /** Returns the number of elements of a region. */
    public int count(int region) {
        return start[region + 1] - start[region];
    }

    /** Returns element {@code k} of a region. */
    public int tet(int region, int k) {
        return tets[start[region] + k];
    }

    /** Returns the values of a region at its integration points, in the order of its elements. */
    public double[] gather(int region, int perTet, double[] atPoints) {
        double[] values = new double[perTet * count(region)];
        for (int k = 0; k < count(region); k++) {
            System.arraycopy(atPoints, perTet * tet(region, k), values, perTet * k, perTet);
        }
        return values;
    }

    /** Returns the statistics of a scalar over a region, by volume. */
    public VolumeStatistics statistics(int region, IntegrationFields points, double[] atPoints) {
        return VolumeStatistics.of(
                gather(region, points.pointsPerTet(), atPoints),
                gather(region, points.pointsPerTet(), points.volume()));
    }
}
