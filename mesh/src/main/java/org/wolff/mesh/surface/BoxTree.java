package org.wolff.mesh.surface;

import java.util.Arrays;

/**
 * A binary bounding volume hierarchy over boxes, split by the surface area heuristic on 16 bins (Wald 2007). The tree
 * depends on the boxes and their order alone. Immutable.
 *
 * <p>Nodes lie in depth-first order: the first child of node i is i + 1, the second {@link #link}[i]. A leaf has
 * {@link #size} &gt; 0 items, which are {@link #order}[link … link + size).
 */
final class BoxTree {
    /** Room that a traversal stack needs. */
    static final int STACK = 128;

    private static final int LEAF = 4;
    private static final int BINS = 16;
    private static final int MAX_SAH_DEPTH = 60;

    /** Box of each node: least x, y, z, greatest x, y, z, rounded outwards. */
    final float[] box;

    /** Second child of an inner node, first position in {@link #order} of a leaf. */
    final int[] link;

    /** Number of items of a leaf, 0 for an inner node. */
    final int[] size;

    /** The items in the order of the leaves. */
    final int[] order;

    /** Builds the tree over n ≥ 1 finite boxes, each six numbers: least x, y, z, greatest x, y, z. */
    BoxTree(double[] boxes) {
        int n = boxes.length / 6;
        if (n == 0) {
            throw new IllegalArgumentException("no boxes");
        }
        Builder builder = new Builder(boxes, n);
        builder.build(0, n, 0);
        box = Arrays.copyOf(builder.box, 6 * builder.count);
        link = Arrays.copyOf(builder.link, builder.count);
        size = Arrays.copyOf(builder.size, builder.count);
        order = builder.order;
    }

    /** Returns the square of the distance from the point to the box of a node, or a little less. */
    double distanceSquared(int node, double x, double y, double z) {
        int b = 6 * node;
        double dx = Math.max(Math.max(box[b] - x, x - box[b + 3]), 0);
        double dy = Math.max(Math.max(box[b + 1] - y, y - box[b + 4]), 0);
        double dz = Math.max(Math.max(box[b + 2] - z, z - box[b + 5]), 0);
        return dx * dx + dy * dy + dz * dz;
    }

    /** Takes two items and tells whether to go on. */
    @FunctionalInterface
    interface Pair {
        boolean take(int one, int other);
    }

    /** Gives each pair of items whose boxes overlap once; returns false where the taker had enough before the last. */
    boolean pairs(double[] boxes, Pair pair) {
        int[] stack = new int[STACK];
        for (int i : order) {
            int top = 1;
            stack[0] = 0;
            while (top > 0) {
                int node = stack[--top];
                if (!overlaps(node, boxes, 6 * i)) {
                    continue;
                }
                if (size[node] == 0) {
                    stack[top++] = link[node];
                    stack[top++] = node + 1;
                    continue;
                }
                for (int s = link[node]; s < link[node] + size[node]; s++) {
                    int j = order[s];
                    if (j > i && overlap(boxes, 6 * j, 6 * i) && !pair.take(i, j)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean overlaps(int node, double[] boxes, int i) {
        int b = 6 * node;
        return box[b] <= boxes[i + 3]
                && boxes[i] <= box[b + 3]
                && box[b + 1] <= boxes[i + 4]
                && boxes[i + 1] <= box[b + 4]
                && box[b + 2] <= boxes[i + 5]
                && boxes[i + 2] <= box[b + 5];
    }

    private static boolean overlap(double[] a, int i, int j) {
        return a[i] <= a[j + 3]
                && a[j] <= a[i + 3]
                && a[i + 1] <= a[j + 4]
                && a[j + 1] <= a[i + 4]
                && a[i + 2] <= a[j + 5]
                && a[j + 2] <= a[i + 5];
    }

    private static final class Builder {
        final double[] boxes;
        final int[] order;
        final float[] box;
        final int[] link;
        final int[] size;
        int count;

        final double[] binBox = new double[6 * BINS];
        final int[] binCount = new int[BINS];
        final double[] rightArea = new double[BINS];

        Builder(double[] boxes, int n) {
            this.boxes = boxes;
            order = new int[n];
            Arrays.setAll(order, i -> i);
            box = new float[12 * n];
            link = new int[2 * n];
            size = new int[2 * n];
        }

        int build(int from, int to, int depth) {
            int node = count++;
            double[] bounds = emptyBox();
            double[] centres = emptyBox();
            for (int i = from; i < to; i++) {
                int b = 6 * order[i];
                grow(bounds, 0, boxes, b);
                for (int a = 0; a < 3; a++) {
                    double c = centre(b, a);
                    centres[a] = Math.min(centres[a], c);
                    centres[a + 3] = Math.max(centres[a + 3], c);
                }
            }
            for (int a = 0; a < 3; a++) {
                box[6 * node + a] = below(bounds[a]);
                box[6 * node + 3 + a] = -below(-bounds[a + 3]);
            }
            if (to - from <= LEAF) {
                link[node] = from;
                size[node] = to - from;
                return node;
            }
            int middle = depth < MAX_SAH_DEPTH ? split(from, to, centres) : from;
            if (middle == from || middle == to) {
                middle = (from + to) >>> 1;
            }
            build(from, middle, depth + 1);
            link[node] = build(middle, to, depth + 1);
            return node;
        }

        /** Sorts the items into two sides by the cheapest cut; returns where the second begins, or {@code from}. */
        private int split(int from, int to, double[] centres) {
            double best = Double.POSITIVE_INFINITY;
            int bestAxis = -1;
            int bestBin = 0;
            for (int axis = 0; axis < 3; axis++) {
                double scale = scale(centres, axis);
                if (!(scale > 0) || Double.isInfinite(scale)) {
                    continue;
                }
                fillBins(from, to, axis, centres[axis], scale);
                double[] side = emptyBox();
                int items = 0;
                for (int k = BINS - 1; k > 0; k--) {
                    grow(side, 0, binBox, 6 * k);
                    items += binCount[k];
                    rightArea[k] = items == 0 ? 0 : items * halfArea(side);
                }
                side = emptyBox();
                items = 0;
                for (int k = 1; k < BINS; k++) {
                    grow(side, 0, binBox, 6 * (k - 1));
                    items += binCount[k - 1];
                    double cost = (items == 0 ? 0 : items * halfArea(side)) + rightArea[k];
                    if (items > 0 && items < to - from && cost < best) {
                        best = cost;
                        bestAxis = axis;
                        bestBin = k;
                    }
                }
            }
            return bestAxis < 0 ? from : partition(from, to, bestAxis, bestBin, centres);
        }

        private void fillBins(int from, int to, int axis, double origin, double scale) {
            Arrays.fill(binCount, 0);
            for (int k = 0; k < BINS; k++) {
                Arrays.fill(binBox, 6 * k, 6 * k + 3, Double.POSITIVE_INFINITY);
                Arrays.fill(binBox, 6 * k + 3, 6 * k + 6, Double.NEGATIVE_INFINITY);
            }
            for (int i = from; i < to; i++) {
                int k = bin(order[i], axis, origin, scale);
                binCount[k]++;
                grow(binBox, 6 * k, boxes, 6 * order[i]);
            }
        }

        private int partition(int from, int to, int axis, int firstRight, double[] centres) {
            double scale = scale(centres, axis);
            int left = from;
            int right = to - 1;
            while (left <= right) {
                if (bin(order[left], axis, centres[axis], scale) < firstRight) {
                    left++;
                } else {
                    int swapped = order[left];
                    order[left] = order[right];
                    order[right--] = swapped;
                }
            }
            return left;
        }

        private static double scale(double[] centres, int axis) {
            return BINS / (centres[axis + 3] - centres[axis]);
        }

        private int bin(int item, int axis, double origin, double scale) {
            return Math.min(BINS - 1, (int) ((centre(6 * item, axis) - origin) * scale));
        }

        private double centre(int b, int axis) {
            return 0.5 * boxes[b + axis] + 0.5 * boxes[b + 3 + axis];
        }

        private static double[] emptyBox() {
            double inf = Double.POSITIVE_INFINITY;
            return new double[] {inf, inf, inf, -inf, -inf, -inf};
        }

        private static void grow(double[] box, int b, double[] other, int o) {
            for (int a = 0; a < 3; a++) {
                box[b + a] = Math.min(box[b + a], other[o + a]);
                box[b + 3 + a] = Math.max(box[b + 3 + a], other[o + 3 + a]);
            }
        }

        private static double halfArea(double[] s) {
            double x = s[3] - s[0];
            double y = s[4] - s[1];
            double z = s[5] - s[2];
            return x * y + y * z + z * x;
        }

        private static float below(double value) {
            float f = (float) value;
            return f > value ? Math.nextDown(f) : f;
        }
    }
}
