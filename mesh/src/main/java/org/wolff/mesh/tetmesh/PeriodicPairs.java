package org.wolff.mesh.tetmesh;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * The nodes on opposite faces of a box that lie at the same place after a shift by its sides. Nodes that coincide so
 * form a group: two on a face, four on an edge, eight at a corner. One of them is the master, at the low end of the box
 * where there is one; each of the others is a slave of it.
 *
 * @param cell the box
 * @param master node of each pair
 * @param slave node of each pair, ascending
 * @param shift of the slave against the master in sides of the box: −1, 0 or 1 along x, y, z, three per pair
 * @param alone nodes on the faces of the box that have no partner, ascending
 */
public record PeriodicPairs(BoundingBox cell, int[] master, int[] slave, byte[] shift, int[] alone) {
    /** What lies nearer to a face or to a partner than this, in sides of the box, lies on it. */
    private static final double TOLERANCE = 1e-9;

    private static final double GRID = 1e-5;

    /** Returns the number of pairs. */
    public int size() {
        return slave.length;
    }

    /** Finds the pairs of a mesh. */
    public static PeriodicPairs of(TetMesh mesh, BoundingBox cell) {
        return of(mesh.xyz(), cell);
    }

    /**
     * Finds the pairs of points.
     *
     * @param xyz three coordinates per point, mm
     * @param cell the box; points outside it have no pair
     */
    public static PeriodicPairs of(double[] xyz, BoundingBox cell) {
        double[] least = {cell.minX(), cell.minY(), cell.minZ()};
        double[] side = {cell.maxX() - least[0], cell.maxY() - least[1], cell.maxZ() - least[2]};
        int points = xyz.length / 3;
        byte[] faces = new byte[points];
        int[] next = new int[points];
        Map<Long, Integer> buckets = new HashMap<>();
        int[] rim = new int[64];
        int n = 0;
        for (int p = 0; p < points; p++) {
            faces[p] = (byte) faces(xyz, p, least, side);
            if (faces[p] != 0) {
                rim = n == rim.length ? Arrays.copyOf(rim, 2 * n) : rim;
                rim[n++] = p;
            }
        }
        // groups are found from high to low, so that the last one found is their lowest member
        int[] group = new int[points];
        Arrays.fill(group, -1);
        for (int i = n - 1; i >= 0; i--) {
            int p = rim[i];
            int found = -1;
            for (int corner = 0; corner < 8 && found < 0; corner++) {
                Integer first = buckets.get(bucket(xyz, p, faces[p], least, side, corner));
                for (int q = first == null ? -1 : first; q >= 0 && found < 0; q = next[q]) {
                    found = coincide(xyz, p, q, faces, least, side) ? q : -1;
                }
            }
            group[p] = found < 0 ? p : group[found];
            if (found < 0) {
                long key = bucket(xyz, p, faces[p], least, side, -1);
                Integer first = buckets.get(key);
                next[p] = first == null ? -1 : first;
                buckets.put(key, p);
            }
        }
        return pairs(cell, Arrays.copyOf(rim, n), faces, group);
    }

    private static PeriodicPairs pairs(BoundingBox cell, int[] rim, byte[] faces, int[] group) {
        Map<Integer, Integer> lowest = new HashMap<>();
        Map<Integer, Integer> members = new HashMap<>();
        for (int p : rim) {
            members.merge(group[p], 1, Integer::sum);
            lowest.merge(group[p], p, (a, b) -> high(faces[b]) < high(faces[a]) ? b : a);
        }
        int[] master = new int[rim.length];
        int[] slave = new int[rim.length];
        byte[] shift = new byte[3 * rim.length];
        int[] alone = new int[rim.length];
        int pairs = 0;
        int singles = 0;
        for (int p : rim) {
            int low = lowest.get(group[p]);
            if (members.get(group[p]) == 1) {
                alone[singles++] = p;
            } else if (p != low) {
                master[pairs] = low;
                slave[pairs] = p;
                for (int a = 0; a < 3; a++) {
                    shift[3 * pairs + a] = (byte) ((faces[p] >> (3 + a) & 1) - (faces[low] >> (3 + a) & 1));
                }
                pairs++;
            }
        }
        return new PeriodicPairs(
                cell,
                Arrays.copyOf(master, pairs),
                Arrays.copyOf(slave, pairs),
                Arrays.copyOf(shift, 3 * pairs),
                Arrays.copyOf(alone, singles));
    }

    private static int high(byte faces) {
        return faces >> 3;
    }

    /** Returns the faces of the box that a point lies on: bits 0 to 2 for the low ones, 3 to 5 for the high ones. */
    private static int faces(double[] xyz, int p, double[] least, double[] side) {
        int bits = 0;
        for (int a = 0; a < 3; a++) {
            double at = (xyz[3 * p + a] - least[a]) / side[a];
            if (!(at >= -TOLERANCE && at <= 1 + TOLERANCE)) {
                return 0;
            }
            bits |= at <= TOLERANCE ? 1 << a : at >= 1 - TOLERANCE ? 8 << a : 0;
        }
        return bits;
    }

    /** Returns a coordinate in sides of the box, 0 on both its faces. */
    private static double wrapped(double[] xyz, int p, int faces, double[] least, double[] side, int a) {
        return (faces >> a & 1) + (faces >> (3 + a) & 1) > 0 ? 0 : (xyz[3 * p + a] - least[a]) / side[a];
    }

    /** Returns the bucket of a point, or that of a place a tolerance off it towards a corner. */
    private static long bucket(double[] xyz, int p, int faces, double[] least, double[] side, int corner) {
        long key = 0;
        for (int a = 0; a < 3; a++) {
            double off = corner < 0 ? 0 : (corner >> a & 1) == 0 ? -TOLERANCE : TOLERANCE;
            double at = wrapped(xyz, p, faces, least, side, a);
            key = key << 20 | (long) Math.floor((at + off) / GRID + 1);
        }
        return key;
    }

    private static boolean coincide(double[] xyz, int p, int q, byte[] faces, double[] least, double[] side) {
        for (int a = 0; a < 3; a++) {
            double off = wrapped(xyz, p, faces[p], least, side, a) - wrapped(xyz, q, faces[q], least, side, a);
            if (!(Math.abs(off) <= TOLERANCE)
                    || ((faces[p] | faces[p] >> 3) >> a & 1) != ((faces[q] | faces[q] >> 3) >> a & 1)) {
                return false;
            }
        }
        return true;
    }
}
