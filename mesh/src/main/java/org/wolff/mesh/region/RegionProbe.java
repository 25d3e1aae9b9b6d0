package org.wolff.mesh.region;

import org.wolff.mesh.geometry.BoundingBox;

/**
 * Looks at a {@link RegionMap} from one point at a time. Mutable, for one thread; the values depend on the last point
 * alone.
 *
 * <p>With f_k the signed distance of region k, label k is worn where g_k = max(f_k, −f_{k+1}, …, −f_last) ≤ 0, and
 * outside is worn where g_outside = max(−f_0, …, −f_last) ≤ 0. The boundary between labels a and b is the zero set of
 * h_ab = (g_a − g_b) / 2, which is negative on the side of a.
 */
public final class RegionProbe {
    private final Region[] regions;
    private final BoundingBox[] bounds;
    private final double reach;
    private final double[] f;
    private final double[] gradients;
    private final double[] own = new double[3];

    RegionProbe(RegionMap map, double reach) {
        this.reach = reach;
        regions = new Region[map.size()];
        bounds = new BoundingBox[map.size()];
        for (int k = 0; k < regions.length; k++) {
            regions[k] = map.region(k);
            bounds[k] = map.bounds(k);
        }
        f = new double[regions.length];
        gradients = new double[3 * regions.length];
    }

    /** Goes to a point. Gradients are known afterwards only where they were asked for. */
    public void look(double x, double y, double z, boolean withGradients) {
        for (int k = 0; k < regions.length; k++) {
            BoundingBox b = bounds[k];
            double dx = Math.max(0, Math.max(b.minX() - x, x - b.maxX()));
            double dy = Math.max(0, Math.max(b.minY() - y, y - b.maxY()));
            double dz = Math.max(0, Math.max(b.minZ() - z, z - b.maxZ()));
            double far = dx * dx + dy * dy + dz * dz;
            if (far > reach * reach) {
                f[k] = Math.sqrt(far);
                gradients[3 * k] = 0;
                gradients[3 * k + 1] = 0;
                gradients[3 * k + 2] = 0;
            } else if (withGradients) {
                f[k] = regions[k].signedDistance(x, y, z, own);
                System.arraycopy(own, 0, gradients, 3 * k, 3);
            } else {
                f[k] = regions[k].signedDistance(x, y, z);
            }
        }
    }

    /** Returns the label here. */
    public int label() {
        for (int k = f.length - 1; k >= 0; k--) {
            if (f[k] <= 0) {
                return k;
            }
        }
        return RegionMap.OUTSIDE;
    }

    /** Returns the signed distance of a region alone here, whatever other regions take, and fills in its gradient. */
    public double distance(int region, double[] gradient) {
        System.arraycopy(gradients, 3 * region, gradient, 0, 3);
        return f[region];
    }

    /**
     * Returns a distance in mm within which the label is the same everywhere; 0 on a boundary. A surface with holes does
     * not see its film (see {@link Region#isDistanceBound}).
     */
    public double clearance() {
        double least = Double.POSITIVE_INFINITY;
        for (double d : f) {
            least = Math.min(least, Math.abs(d));
        }
        return least;
    }

    /** Returns g of a label here: how far, in mm, the point is from wearing it; not positive where it does. */
    public double depth(int label) {
        return signed(dominant(label), label);
    }

    /** Returns g of a label here and fills in its gradient. */
    public double depth(int label, double[] gradient) {
        int k = dominant(label);
        double sign = k == label ? 1 : -1;
        for (int i = 0; i < 3; i++) {
            gradient[i] = sign * gradients[3 * k + i];
        }
        return signed(k, label);
    }

    /** Returns h of a pair of labels here, in mm; negative on the side of {@code a}. */
    public double boundary(int a, int b) {
        return 0.5 * (depth(a) - depth(b));
    }

    /** Returns h of a pair of labels here and fills in its gradient. */
    public double boundary(int a, int b, double[] gradient) {
        int p = dominant(a);
        int q = dominant(b);
        double sp = p == a ? 0.5 : -0.5;
        double sq = q == b ? -0.5 : 0.5;
        for (int i = 0; i < 3; i++) {
            gradient[i] = sp * gradients[3 * p + i] + sq * gradients[3 * q + i];
        }
        return 0.5 * (signed(p, a) - signed(q, b));
    }

    private double signed(int k, int label) {
        return k == label ? f[k] : -f[k];
    }

    /** Returns the region whose distance decides g of a label. */
    private int dominant(int label) {
        int best = Math.max(label, 0);
        for (int k = best + 1; k < f.length; k++) {
            if (-f[k] > signed(best, label)) {
                best = k;
            }
        }
        return best;
    }
}
