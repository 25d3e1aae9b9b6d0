package org.wolff.cli.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.field.NodalFields;

/**
 * How a stress is spread over the volume of a part: the values that given shares of it exceed. The value of an element is
 * the mean over its nodes, its weight the volume on its corners.
 *
 * @param loadCase the load case
 * @param part the part
 * @param values von Mises stress in MPa that {@code SHARES} of the volume exceed, greatest first
 */
public record Distribution(String loadCase, String part, double[] values) {
    /** Shares of the volume of the part, ascending. */
    static final double[] SHARES = {
        0, 1e-4, 1e-3, 3e-3, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1
    };

    /** Returns one for each part that has elements. */
    public static List<Distribution> of(LoadCaseResult solved) {
        NodalFields fields = solved.fields();
        TetMesh mesh = fields.points().mesh();
        int regions = mesh.regionNames().size();
        int[] starts = new int[regions + 1];
        for (short region : mesh.region()) {
            starts[region + 1]++;
        }
        for (int region = 0; region < regions; region++) {
            starts[region + 1] += starts[region];
        }
        // The bits of floats that are not negative are ordered as the floats.
        long[] keys = new long[mesh.tetCount()];
        int[] next = starts.clone();
        int nodes = mesh.order().nodes();
        for (int tet = 0; tet < keys.length; tet++) {
            double sum = 0;
            for (int i = nodes * tet; i < nodes * (tet + 1); i++) {
                sum += fields.vonMises()[fields.points().connectivity()[i]];
            }
            keys[next[mesh.region()[tet]]++] = (long) Float.floatToIntBits((float) (sum / nodes)) << 32 | tet;
        }
        List<Distribution> distributions = new ArrayList<>();
        for (int region = 0; region < regions; region++) {
            if (starts[region] < starts[region + 1]) {
                Arrays.sort(keys, starts[region], starts[region + 1]);
                distributions.add(new Distribution(
                        solved.loadCase().name(),
                        mesh.regionNames().get(region),
                        exceeded(mesh, keys, starts[region], starts[region + 1])));
            }
        }
        return List.copyOf(distributions);
    }

    private static double[] exceeded(TetMesh mesh, long[] keys, int from, int to) {
        double volume = 0;
        for (int k = from; k < to; k++) {
            volume += mesh.cornerVolume((int) keys[k]);
        }
        double[] values = new double[SHARES.length];
        double above = 0;
        int share = 0;
        for (int k = to - 1; k >= from; k--) {
            above += mesh.cornerVolume((int) keys[k]);
            while (share < SHARES.length && above >= SHARES[share] * volume) {
                values[share++] = Float.intBitsToFloat((int) (keys[k] >>> 32));
            }
        }
        while (share < SHARES.length) { // rounding of the sum
            values[share++] = Float.intBitsToFloat((int) (keys[from] >>> 32));
        }
        return values;
    }
}
