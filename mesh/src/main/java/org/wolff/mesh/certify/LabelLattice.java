package org.wolff.mesh.certify;

import java.util.Arrays;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.RegionProbe;
import org.wolff.mesh.work.Workers;

/**
 * The labels of space on a lattice of cubes, and the volume of every region, found without any mesh. Cubes far from all
 * boundaries are labelled as wholes of 8³; nearer ones are halved down to the single cube, whose share in each region is
 * that of the half-space of its signed distance; where an edge or a junction passes, halving goes on. What the last
 * halving changed tells the error. Films across holes of a surface, of which no distance tells, are found by labels
 * ({@link Films}).
 */
final class LabelLattice {
    private static final int ROOT = 8;
    private static final double HALF_DIAGONAL = 0.5 * Math.sqrt(3);

    /** Cosine of the angle by which a smooth boundary may turn within a cube. */
    private static final double SMOOTH = Math.cos(Math.toRadians(30));

    /** Cosine from which two boundaries count as one. */
    private static final double PARALLEL = 0.999;

    /** Halvings, that to the single cube among them, where an edge or a junction passes. */
    private static final int LEVELS = 3;

    /** Side of a cube, mm. */
    final double side;

    /** Cubes along each axis. */
    final int[] count;

    /** Label of each cube, {@code (k·count[1] + j)·count[0] + i}; −1 outside. The outermost layer is outside. */
    final short[] labels;

    /** Volume of each region, mm³. */
    final double[] volumes;

    /** How far that may be off, mm³. */
    final double[] errors;

    private final RegionMap regions;
    private final double[] origin;

    /**
     * Labels the space of all regions.
     *
     * @param wanted side of a cube in mm, made larger where that would give more than {@code most} cubes
     */
    LabelLattice(RegionMap regions, double wanted, int most, Workers workers) {
        this.regions = regions;
        BoundingBox box = regions.bounds();
        double[] lengths = {box.maxX() - box.minX(), box.maxY() - box.minY(), box.maxZ() - box.minZ()};
        double fitting = wanted;
        while (cubes(lengths, fitting) > most) {
            fitting *= 1.1;
        }
        side = fitting;
        count = new int[] {along(lengths[0], side), along(lengths[1], side), along(lengths[2], side)};
        origin = new double[] {
            (box.minX() + box.maxX() - side * count[0]) / 2,
            (box.minY() + box.maxY() - side * count[1]) / 2,
            (box.minZ() + box.maxZ() - side * count[2]) / 2
        };
        labels = new short[count[0] * count[1] * count[2]];
        int roots = labels.length / (ROOT * ROOT * ROOT);
        double[] fine = new double[roots * regions.size()];
        double[] coarse = new double[roots * regions.size()];
        workers.forEach(roots, 1, (from, to) -> {
            Walk walk = new Walk(fine, coarse);
            for (int root = from; root < to; root++) {
                walk.root(root);
            }
        });
        volumes = new double[regions.size()];
        errors = new double[regions.size()];
        for (int k = 0; k < volumes.length; k++) {
            double twice = 0;
            for (int root = 0; root < roots; root++) {
                volumes[k] += fine[root * volumes.length + k];
                twice += coarse[root * volumes.length + k];
            }
            errors[k] = Math.abs(volumes[k] - twice);
        }
    }

    private static double cubes(double[] lengths, double side) {
        return (double) along(lengths[0], side) * along(lengths[1], side) * along(lengths[2], side);
    }

    /** Returns a multiple of the root's cubes with a layer to spare at both ends. */
    private static int along(double length, double side) {
        double roots = Math.ceil((length / side + 3) / ROOT);
        return (int) Math.min(roots * ROOT, 1 << 20);
    }

    /** The way of one thread through the cubes. */
    private final class Walk {
        private final double[] fine;
        private final double[] coarse;
        private final RegionProbe probe = regions.probe(2 * ROOT * side);
        private final Films films = new Films(regions);
        private final CornerLabels corners = new CornerLabels(regions::labelOffSurfaces, origin, side, ROOT);
        private final double[] gradient = new double[3];
        private final int parts = regions.size();
        private final double[][] own = new double[LEVELS][parts];
        private final double[][] ofHalves = new double[LEVELS][8 * parts];
        private final double[] normals = new double[3 * parts];
        private final double[] directions = new double[3 * parts];
        private final double[] alone = new double[parts];
        private int into;

        Walk(double[] fine, double[] coarse) {
            this.fine = fine;
            this.coarse = coarse;
        }

        void root(int root) {
            into = root * parts;
            int nx = count[0] / ROOT;
            int ny = count[1] / ROOT;
            int i = ROOT * (root % nx);
            int j = ROOT * (root / nx % ny);
            int k = ROOT * (root / (nx * ny));
            corners.begin(i, j, k);
            visit(i, j, k, ROOT);
        }

        private void visit(int i, int j, int k, int size) {
            double x = origin[0] + side * (i + 0.5 * size);
            double y = origin[1] + side * (j + 0.5 * size);
            double z = origin[2] + side * (k + 0.5 * size);
            probe.look(x, y, z, size == 2);
            int label = probe.label();
            double cube = size * side;
            boolean far = probe.clearance() > HALF_DIAGONAL * cube;
            if (far && !films.pass(corners, i, j, k, size)) {
                fill(i, j, k, size, label);
                if (label != RegionMap.OUTSIDE) {
                    fine[into + label] += cube * cube * cube;
                    coarse[into + label] += cube * cube * cube;
                }
            } else if (size > 2) {
                int half = size / 2;
                for (int c = 0; c < 8; c++) {
                    visit(i + (c & 1) * half, j + (c >> 1 & 1) * half, k + (c >> 2) * half, half);
                }
            } else if (far) {
                for (int c = 0; c < 8; c++) {
                    labels[((k + (c >> 2)) * count[1] + j + (c >> 1 & 1)) * count[0] + i + (c & 1)] = (short)
                            regions.labelOffSurfaces(x + at(c, 0, side), y + at(c, 1, side), z + at(c, 2, side));
                }
                films.measure(x, y, z, cube, fine, coarse, into);
            } else {
                boolean crossing = shares(cube, own[0], 0);
                measure(x, y, z, cube, 0, crossing, (k * count[1] + j) * count[0] + i);
            }
        }

        /**
         * Adds the volumes in a cube whose own shares are known from its eight halves. Where boundaries seen from halves
         * and corners are turned against each other, an edge or a junction passes, and the halves are measured in the same
         * way; else the error falls with the square of the side, and on the first level it is extrapolated away.
         *
         * @param crossing whether boundaries of two parts cross in the cube
         * @param labelled first of the eight cubes of the lattice to label, or −1
         */
        private void measure(double x, double y, double z, double cube, int level, boolean crossing, int labelled) {
            double[] halves = ofHalves[level];
            double half = 0.5 * cube;
            Arrays.fill(normals, 0);
            boolean edge = crossing;
            int pure = 0;
            for (int c = 0; c < 8; c++) {
                probe.look(x + at(c, 0, half), y + at(c, 1, half), z + at(c, 2, half), true);
                edge |= shares(half, halves, c * parts);
                edge |= turnsAgainstNormals(HALF_DIAGONAL * cube);
                pure |= probe.clearance() > HALF_DIAGONAL * half ? 1 << c : 0;
                if (labelled >= 0) {
                    int neighbour = (c & 1) + ((c >> 1 & 1) + (c >> 2) * count[1]) * count[0];
                    labels[labelled + neighbour] = (short) probe.label();
                }
            }
            for (int c = 0; c < 8 && !edge; c++) {
                probe.look(x + at(c, 0, cube), y + at(c, 1, cube), z + at(c, 2, cube), true);
                edge = turnsAgainstNormals(2 * HALF_DIAGONAL * cube);
            }
            if (!edge || level == LEVELS - 1) {
                for (int part = 0; part < parts; part++) {
                    double mean = mean(halves, part);
                    double error = (mean - own[level][part]) / 3;
                    boolean smooth = !edge && level == 0;
                    fine[into + part] += (smooth ? mean + error : mean) * cube * cube * cube;
                    coarse[into + part] += (smooth ? mean + 0.5 * error : own[level][part]) * cube * cube * cube;
                }
                return;
            }
            for (int c = 0; c < 8; c++) {
                System.arraycopy(halves, c * parts, own[level + 1], 0, parts);
                double px = x + at(c, 0, half);
                double py = y + at(c, 1, half);
                double pz = z + at(c, 2, half);
                if ((pure >> c & 1) == 1 && films.pass(px, py, pz, half)) {
                    films.measure(px, py, pz, half, fine, coarse, into);
                } else if ((pure >> c & 1) == 1) {
                    for (int part = 0; part < parts; part++) {
                        fine[into + part] += own[level + 1][part] * half * half * half;
                        coarse[into + part] += own[level + 1][part] * half * half * half;
                    }
                } else {
                    measure(px, py, pz, half, level + 1, false, -1);
                }
            }
        }

        /** Returns true where a boundary within reach is turned against what an earlier place saw of it. */
        private boolean turnsAgainstNormals(double reach) {
            boolean turned = false;
            for (int part = 0; part < parts; part++) {
                if (Math.abs(probe.distance(part, gradient)) < reach) {
                    int n = 3 * part;
                    double dot = normals[n] * gradient[0] + normals[n + 1] * gradient[1] + normals[n + 2] * gradient[2];
                    boolean first = normals[n] == 0 && normals[n + 1] == 0 && normals[n + 2] == 0;
                    turned |= !first && dot < SMOOTH;
                    System.arraycopy(gradient, 0, normals, n, first ? 3 : 0);
                }
            }
            return turned;
        }

        private static double at(int half, int axis, double side) {
            return (half >> axis & 1) == 0 ? -0.5 * side : 0.5 * side;
        }

        private double mean(double[] halves, int part) {
            double sum = 0;
            for (int c = 0; c < 8; c++) {
                sum += halves[c * parts + part];
            }
            return sum / 8;
        }

        /**
         * Fills in the share of every part in a cube about the point that was looked at, later parts first; returns true
         * where boundaries cross in it, so that the shares are estimates.
         */
        private boolean shares(double cube, double[] into, int at) {
            boolean crossing = false;
            for (int part = parts - 1; part >= 0; part--) {
                double d = probe.distance(part, gradient);
                alone[part] = CubeShare.below(d, gradient, cube);
                System.arraycopy(gradient, 0, directions, 3 * part, 3);
                double share = alone[part];
                for (int later = part + 1; later < parts && share > 0; later++) {
                    double taken = alone[later];
                    double cosine = directions[3 * later] * gradient[0]
                            + directions[3 * later + 1] * gradient[1]
                            + directions[3 * later + 2] * gradient[2];
                    boolean cut = taken > 0 && taken < 1 && share < 1;
                    if (cut && Math.abs(cosine) > PARALLEL) {
                        share = cosine > 0 ? Math.max(0, share - taken) : Math.min(share, 1 - taken);
                    } else {
                        share *= 1 - taken;
                        crossing |= cut;
                    }
                }
                into[at + part] = share;
            }
            return crossing;
        }

        private void fill(int i, int j, int k, int size, int label) {
            for (int kk = k; kk < k + size; kk++) {
                for (int jj = j; jj < j + size; jj++) {
                    int row = (kk * count[1] + jj) * count[0];
                    Arrays.fill(labels, row + i, row + i + size, (short) label);
                }
            }
        }
    }
}
