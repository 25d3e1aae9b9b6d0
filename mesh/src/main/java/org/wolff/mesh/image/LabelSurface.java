package org.wolff.mesh.image;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.surface.TriangleSurface;

/**
 * The closed surface of a label in an image of labels, by constrained elastic surface nets (Gibson, MICCAI 1998): a corner
 * in each cell between eight voxel centres that do not agree, smoothed with its neighbours and kept inside its cell. So no
 * point is farther from the steps of the voxels than half a voxel along each axis, and thin parts stay.
 */
public final class LabelSurface {
    private static final int ROUNDS = 15;
    /** A step towards the neighbours and a somewhat larger one back: smooth without shrinking (Taubin, SIGGRAPH 1995). */
    private static final double[] STEPS = {0.5, -0.53};

    private static final int LISTED = 20;

    private final VoxelImage image;
    private final int[] low = new int[3];
    /** Cells along each axis, one more than the voxels of the label. */
    private final int[] cells = new int[3];

    private final boolean[] inside;
    private final int[] cornerOf;
    private double[] corners;
    private int[] quads;

    private LabelSurface(VoxelImage image, int label) {
        this.image = image;
        int[] high = {-1, -1, -1};
        Arrays.fill(low, Integer.MAX_VALUE);
        for (int v = 0; v < image.count(); v++) {
            if (image.voxels().at(v) == label) {
                int[] at = {
                    v % image.size()[0], v / image.size()[0] % image.size()[1], v / image.size()[0] / image.size()[1]
                };
                for (int axis = 0; axis < 3; axis++) {
                    low[axis] = Math.min(low[axis], at[axis]);
                    high[axis] = Math.max(high[axis], at[axis]);
                }
            }
        }
        if (high[0] < 0) {
            throw new IllegalArgumentException("it has no voxel of label " + label + "; " + labels(image));
        }
        for (int axis = 0; axis < 3; axis++) {
            cells[axis] = high[axis] - low[axis] + 2;
        }
        // Voxels with a rim of one outside, so that the surface closes where the label meets the border of the image.
        this.inside = new boolean[(cells[0] + 1) * (cells[1] + 1) * (cells[2] + 1)];
        for (int k = 0; k < cells[2] - 1; k++) {
            for (int j = 0; j < cells[1] - 1; j++) {
                for (int i = 0; i < cells[0] - 1; i++) {
                    inside[voxel(i + 1, j + 1, k + 1)] = image.value(low[0] + i, low[1] + j, low[2] + k) == label;
                }
            }
        }
        this.cornerOf = new int[cells[0] * cells[1] * cells[2]];
    }

    /**
     * Returns the surface of a label, in the coordinates of the image, mm, its normals pointing outwards.
     *
     * @param name what to call it
     * @throws IllegalArgumentException if the image has no such label; the message lists those that it has
     */
    public static TriangleSurface of(String name, VoxelImage image, int label) {
        LabelSurface net = new LabelSurface(image, label);
        net.makeCorners();
        net.makeQuads();
        for (int round = 0; round < ROUNDS; round++) {
            for (double step : STEPS) {
                net.relax(step);
            }
        }
        return net.surface(name);
    }

    /** Returns true where a label reaches the border of its image, so that it may go on beyond. */
    public static boolean isCut(VoxelImage image, int label) {
        LabelSurface net = new LabelSurface(image, label);
        for (int axis = 0; axis < 3; axis++) {
            if (net.low[axis] == 0 || net.low[axis] + net.cells[axis] - 2 == image.size()[axis] - 1) {
                return true;
            }
        }
        return false;
    }

    /** Returns the labels of an image, with their voxels, as a clause. */
    public static String labels(VoxelImage image) {
        Map<Long, Integer> counts = new TreeMap<>();
        for (int v = 0; v < image.count() && counts.size() <= LISTED; v++) {
            double value = image.voxels().at(v);
            if (value != 0 && value == Math.rint(value)) {
                counts.merge((long) value, 1, Integer::sum);
            }
        }
        if (counts.size() > LISTED) {
            return "it has more than " + LISTED + " values: is it an image of labels?";
        }
        StringBuilder text = new StringBuilder("its labels:");
        counts.forEach((label, count) -> text.append(String.format(Locale.ROOT, " %d (%,d voxels)", label, count)));
        return counts.isEmpty() ? "it has no labels" : text.toString();
    }

    private int voxel(int i, int j, int k) {
        return (k * (cells[1] + 1) + j) * (cells[0] + 1) + i;
    }

    private int cell(int i, int j, int k) {
        return (k * cells[1] + j) * cells[0] + i;
    }

    private void makeCorners() {
        Arrays.fill(cornerOf, -1);
        int count = 0;
        double[] made = new double[3 * 1024];
        for (int k = 0; k < cells[2]; k++) {
            for (int j = 0; j < cells[1]; j++) {
                for (int i = 0; i < cells[0]; i++) {
                    int sum = 0;
                    for (int n = 0; n < 8; n++) {
                        sum += inside[voxel(i + (n & 1), j + (n >> 1 & 1), k + (n >> 2))] ? 1 : 0;
                    }
                    if (sum > 0 && sum < 8) {
                        made = 3 * count == made.length ? Arrays.copyOf(made, 2 * made.length) : made;
                        made[3 * count] = i;
                        made[3 * count + 1] = j;
                        made[3 * count + 2] = k;
                        cornerOf[cell(i, j, k)] = count++;
                    }
                }
            }
        }
        corners = Arrays.copyOf(made, 3 * count);
    }

    /** A quad around each pair of neighbouring voxels of which one is inside, seen from outside against the clock. */
    private void makeQuads() {
        int count = 0;
        int[] made = new int[4 * 1024];
        for (int axis = 0; axis < 3; axis++) {
            int b = (axis + 1) % 3;
            int c = (axis + 2) % 3;
            for (int k = 0; k <= cells[2]; k++) {
                for (int j = 0; j <= cells[1]; j++) {
                    for (int i = 0; i <= cells[0]; i++) {
                        int[] at = {i, j, k};
                        if (at[axis] == cells[axis]
                                || at[b] == 0
                                || at[b] == cells[b]
                                || at[c] == 0
                                || at[c] == cells[c]) {
                            continue;
                        }
                        int[] next = at.clone();
                        next[axis]++;
                        boolean here = inside[voxel(at[0], at[1], at[2])];
                        if (here != inside[voxel(next[0], next[1], next[2])]) {
                            made = 4 * count == made.length ? Arrays.copyOf(made, 2 * made.length) : made;
                            int[][] around = {{-1, -1}, {0, -1}, {0, 0}, {-1, 0}};
                            for (int q = 0; q < 4; q++) {
                                int[] of = at.clone();
                                of[b] += around[here ? q : 3 - q][0];
                                of[c] += around[here ? q : 3 - q][1];
                                made[4 * count + q] = cornerOf[cell(of[0], of[1], of[2])];
                            }
                            count++;
                        }
                    }
                }
            }
        }
        quads = Arrays.copyOf(made, 4 * count);
    }

    /** Moves each corner part of the way to the middle of those that it shares an edge of a quad with, within its cell. */
    private void relax(double step) {
        double[] sums = new double[corners.length];
        int[] counts = new int[corners.length / 3];
        for (int q = 0; q < quads.length; q++) {
            int from = quads[q];
            int to = quads[q - q % 4 + (q + 1) % 4];
            for (int axis = 0; axis < 3; axis++) {
                sums[3 * from + axis] += corners[3 * to + axis];
                sums[3 * to + axis] += corners[3 * from + axis];
            }
            counts[from]++;
            counts[to]++;
        }
        int corner = 0;
        for (int n = 0; n < cornerOf.length; n++) {
            if (cornerOf[n] >= 0) {
                int[] middle = {n % cells[0], n / cells[0] % cells[1], n / cells[0] / cells[1]};
                for (int axis = 0; axis < 3; axis++) {
                    double now = corners[3 * corner + axis];
                    double moved = now + step * (sums[3 * corner + axis] / counts[corner] - now);
                    corners[3 * corner + axis] = Math.max(middle[axis] - 0.5, Math.min(middle[axis] + 0.5, moved));
                }
                corner++;
            }
        }
    }

    private TriangleSurface surface(String name) {
        double[] xyz = new double[corners.length];
        for (int n = 0; n < corners.length; n += 3) {
            // Cell (0, 0, 0) lies between the voxels before the first of the label and the first.
            Vector3 p = image.world(
                    low[0] - 0.5 + corners[n], low[1] - 0.5 + corners[n + 1], low[2] - 0.5 + corners[n + 2]);
            xyz[n] = p.x();
            xyz[n + 1] = p.y();
            xyz[n + 2] = p.z();
        }
        boolean mirrored = image.isMirrored();
        int[] triangles = new int[quads.length / 4 * 6];
        int to = 0;
        for (int q = 0; q < quads.length; q += 4) {
            int first = distance(xyz, quads[q], quads[q + 2]) <= distance(xyz, quads[q + 1], quads[q + 3]) ? 0 : 1;
            for (int half = 0; half < 2; half++) {
                int a = quads[q + first];
                int b = quads[q + (first + 1 + half) % 4];
                int c = quads[q + (first + 2 + half) % 4];
                triangles[to++] = a;
                triangles[to++] = mirrored ? c : b;
                triangles[to++] = mirrored ? b : c;
            }
        }
        return new TriangleSurface(name, xyz, triangles);
    }

    private static double distance(double[] xyz, int a, int b) {
        double x = xyz[3 * a] - xyz[3 * b];
        double y = xyz[3 * a + 1] - xyz[3 * b + 1];
        double z = xyz[3 * a + 2] - xyz[3 * b + 2];
        return x * x + y * y + z * z;
    }
}
