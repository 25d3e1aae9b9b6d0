package org.wolff.mesh.region;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;

/**
 * Bodies that repeat without end along x, y and z: the union of all of them shifted by whole cells. A question costs
 * the same for one cell as for thousands: the cell is divided into bins that know which bodies can be nearest to a
 * point in them. Immutable.
 *
 * <p>A body f_i can be the nearest one of a bin of half diagonal r only where f_i ≤ min f + 2r at its centre, because no
 * signed distance changes by more than the way.
 */
public final class Repeated implements Region {
    private static final int BINS = 8;

    private final List<Region> operands;
    private final BoundingBox cell;
    private final double[] least;
    private final double[] side;
    private final Copy[][] nearest = new Copy[BINS * BINS * BINS][];

    private record Copy(Region region, BoundingBox bounds, double dx, double dy, double dz) {
        double signedDistance(double x, double y, double z, double[] gradient) {
            return region.signedDistance(x - dx, y - dy, z - dz, gradient);
        }
    }

    /**
     * Repeats bodies.
     *
     * @param operands one or more; each ends, and none needs to lie in the cell
     * @param cell what is repeated; its sides are the shifts
     * @throws IllegalArgumentException if the cell is empty or has no end, there is no operand, or one has no end
     */
    public Repeated(List<Region> operands, BoundingBox cell) {
        this.operands = List.copyOf(operands);
        this.cell = cell;
        least = new double[] {cell.minX(), cell.minY(), cell.minZ()};
        side = new double[] {cell.maxX() - least[0], cell.maxY() - least[1], cell.maxZ() - least[2]};
        if (!(cell.isFinite() && side[0] > 0 && side[1] > 0 && side[2] > 0)) {
            throw new IllegalArgumentException("a cell with three sides greater than zero is needed, is " + cell);
        }
        for (Region operand : operands) {
            if (operand.bounds().isEmpty() || !operand.bounds().isFinite()) {
                throw new IllegalArgumentException("only a region that ends can be repeated");
            }
        }
        List<Copy> copies = copies();
        if (copies.isEmpty()) {
            throw new IllegalArgumentException("nothing to repeat");
        }
        double r = 0.5 * cell.diagonal() / BINS;
        for (int b = 0; b < nearest.length; b++) {
            double x = least[0] + (b % BINS + 0.5) * side[0] / BINS;
            double y = least[1] + (b / BINS % BINS + 0.5) * side[1] / BINS;
            int layer = b / (BINS * BINS);
            double z = least[2] + (layer + 0.5) * side[2] / BINS;
            double[] f = new double[copies.size()];
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < f.length; i++) {
                f[i] = copies.get(i).signedDistance(x, y, z, null);
                best = Math.min(best, f[i]);
            }
            List<Copy> near = new ArrayList<>();
            for (int i = 0; i < f.length; i++) {
                if (f[i] <= best + 2 * r * (1 + 1e-9)) {
                    near.add(copies.get(i));
                }
            }
            nearest[b] = near.toArray(Copy[]::new);
        }
    }

    /** Returns the copies that may be nearest to a point of the cell: no such point is farther than half a diagonal. */
    private List<Copy> copies() {
        double reach = 0.5 * cell.diagonal();
        BoundingBox near = cell.grown(reach);
        List<Copy> copies = new ArrayList<>();
        for (Region operand : operands) {
            BoundingBox b = operand.bounds();
            int[] from = {
                shift(near.minX() - b.maxX(), 0), shift(near.minY() - b.maxY(), 1), shift(near.minZ() - b.maxZ(), 2)
            };
            int[] to = {
                -shift(b.minX() - near.maxX(), 0), -shift(b.minY() - near.maxY(), 1), -shift(b.minZ() - near.maxZ(), 2)
            };
            for (int i = from[0]; i <= to[0]; i++) {
                for (int j = from[1]; j <= to[1]; j++) {
                    for (int k = from[2]; k <= to[2]; k++) {
                        copies.add(new Copy(operand, b, i * side[0], j * side[1], k * side[2]));
                    }
                }
            }
        }
        return copies;
    }

    private int shift(double length, int axis) {
        return (int) Math.ceil(length / side[axis]);
    }

    /** Returns the cell that is repeated. */
    public BoundingBox cell() {
        return cell;
    }

    @Override
    public double signedDistance(double x, double y, double z, double[] gradient) {
        double px = x - Math.floor((x - least[0]) / side[0]) * side[0];
        double py = y - Math.floor((y - least[1]) / side[1]) * side[1];
        double pz = z - Math.floor((z - least[2]) / side[2]) * side[2];
        int b = (bin(pz, 2) * BINS + bin(py, 1)) * BINS + bin(px, 0);
        double best = Double.POSITIVE_INFINITY;
        double[] own = gradient == null ? null : new double[3];
        for (Copy copy : nearest[b]) {
            double d = copy.signedDistance(px, py, pz, own);
            if (d < best) {
                best = d;
                if (gradient != null) {
                    System.arraycopy(own, 0, gradient, 0, 3);
                }
            }
        }
        return best;
    }

    private int bin(double p, int axis) {
        return (int) Math.max(0, Math.min(BINS - 1.0, (p - least[axis]) / side[axis] * BINS));
    }

    @Override
    public List<Region> operands() {
        return operands;
    }

    @Override
    public BoundingBox bounds() {
        return BoundingBox.ALL;
    }

    @Override
    public boolean isExactInside() {
        return false;
    }

    @Override
    public boolean isExactOutside() {
        return operands.stream().allMatch(Region::isExactOutside);
    }

    @Override
    public boolean isDistanceBound() {
        return operands.stream().allMatch(Region::isDistanceBound);
    }
}
