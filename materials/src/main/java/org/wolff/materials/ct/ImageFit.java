package org.wolff.materials.ct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.image.AnatomicalSpace;
import org.wolff.mesh.image.VoxelImage;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Whether an image and a part lie at one place, and if not, which mistake of coordinates would explain it. A part is told
 * from points in it: before it is meshed from points spread over its region, afterwards from its elements, which decide.
 */
public final class ImageFit {
    /** A part may stick out of its image by this share of its elements. */
    static final double MOST_OUTSIDE = 0.01;

    /** Before the part is meshed its share outside is known to about a per cent: what is clear is told. */
    private static final double CLEARLY_OUTSIDE = 0.03;

    private static final int SAMPLES = 20_000;

    /** So many points tell the share of a region outside to a per cent. */
    private static final int ENOUGH = 2_000;

    private static final int FEWEST = 100;
    private static final int MOST_TRIED = 300_000;

    /** Steps of a sequence that fills a cube evenly: powers of the root of x⁻⁴ = x⁻¹ + 1 (Roberts, 2018). */
    private static final double[] STEPS = {0.8191725133961645, 0.6710436067037893, 0.5497004779019703};

    private ImageFit() {}

    /**
     * Returns what is wrong where an image clearly misses a part that is yet to be meshed.
     *
     * @param regions parts of the model
     * @param label of the part
     * @param ct how its modulus is read
     */
    public static Optional<Problem> miss(RegionMap regions, int label, CtModulus ct) {
        BoundingBox box = regions.bounds(label);
        if (box.isEmpty() || !box.isFinite()) {
            return Optional.empty();
        }
        double[] points = points(regions, label, box);
        return points.length < 3 * FEWEST
                ? Optional.empty()
                : miss(regions.name(label), ct, points, BoundingBox.of(points), CLEARLY_OUTSIDE);
    }

    /**
     * Refuses an image that misses the part.
     *
     * @param tets of the part
     */
    static void require(String part, CtModulus ct, TetMesh mesh, int[] tets) {
        Optional<Problem> miss = miss(part, ct, centroids(mesh, tets), bounds(mesh, tets), MOST_OUTSIDE);
        if (miss.isPresent()) {
            throw new InputException(miss.get());
        }
    }

    private static Optional<Problem> miss(String part, CtModulus ct, double[] points, BoundingBox box, double most) {
        VoxelImage image = ct.image();
        double outside = outside(image, points);
        if (outside <= most) {
            return Optional.empty();
        }
        AnatomicalSpace other = image.space() == AnatomicalSpace.RAS ? AnatomicalSpace.LPS : AnatomicalSpace.RAS;
        List<String> advice = new ArrayList<>();
        if (outside(image.in(other), points) <= most) {
            advice.add("it would lie inside with 'coordinates: " + other.word()
                    + "': the surface comes in the other convention");
        }
        double[] spacing = image.spacing();
        VoxelImage plain = new VoxelImage(
                image.size(),
                image.voxels(),
                new double[] {spacing[0], 0, 0, 0, 0, spacing[1], 0, 0, 0, 0, spacing[2], 0},
                image.space(),
                List.of());
        if (outside(plain, points) <= most) {
            advice.add("it would lie inside if the axes of the image (" + image.orientation()
                    + ") were x, y, z: the surface was made without the image's matrix; export it in patient"
                    + " coordinates");
        }
        if (advice.isEmpty()) {
            advice.add("is it the image of this bone? The surface must be in the patient's coordinates of the image, in"
                    + " mm");
        }
        return Optional.of(Problem.of(
                String.format(
                        Locale.ROOT,
                        "part '%s' lies outside the image %s by %.3g %% of it: the part spans %s mm, the image (%s,"
                                + " axes %s) %s mm",
                        part,
                        ct.file(),
                        100 * outside,
                        text(box),
                        image.space(),
                        image.orientation(),
                        text(image.bounds())),
                String.join("; ", advice)));
    }

    /** Returns the share of points that no voxel holds. */
    private static double outside(VoxelImage image, double[] points) {
        double[] toIndex = image.toIndex();
        int outside = 0;
        for (int p = 0; p < points.length; p += 3) {
            boolean in = true;
            for (int axis = 0; axis < 3; axis++) {
                int row = 4 * axis;
                double index = toIndex[row] * points[p]
                        + toIndex[row + 1] * points[p + 1]
                        + toIndex[row + 2] * points[p + 2]
                        + toIndex[row + 3];
                in &= index >= -0.5 && index <= image.size()[axis] - 0.5;
            }
            outside += in ? 0 : 1;
        }
        return 3.0 * outside / points.length;
    }

    /** Returns points spread evenly over the label, as many as are enough where the tries last. */
    private static double[] points(RegionMap regions, int label, BoundingBox box) {
        double[] points = new double[3 * ENOUGH];
        int found = 0;
        for (int n = 1; n <= MOST_TRIED && found < points.length; n++) {
            double x = box.minX() + (box.maxX() - box.minX()) * (n * STEPS[0] % 1);
            double y = box.minY() + (box.maxY() - box.minY()) * (n * STEPS[1] % 1);
            double z = box.minZ() + (box.maxZ() - box.minZ()) * (n * STEPS[2] % 1);
            if (regions.label(x, y, z) == label) {
                points[found++] = x;
                points[found++] = y;
                points[found++] = z;
            }
        }
        return Arrays.copyOf(points, found);
    }

    private static double[] centroids(TetMesh mesh, int[] tets) {
        int step = Math.max(1, tets.length / SAMPLES);
        double[] points = new double[3 * ((tets.length + step - 1) / step)];
        for (int t = 0; t < tets.length; t += step) {
            for (int corner = 0; corner < 12; corner++) {
                points[3 * (t / step) + corner % 3] += mesh.xyz()[3 * mesh.node(tets[t], corner / 3) + corner % 3] / 4;
            }
        }
        return points;
    }

    private static BoundingBox bounds(TetMesh mesh, int[] tets) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int tet : tets) {
            for (int corner = 0; corner < 12; corner++) {
                double x = mesh.xyz()[3 * mesh.node(tet, corner / 3) + corner % 3];
                low[corner % 3] = Math.min(low[corner % 3], x);
                high[corner % 3] = Math.max(high[corner % 3], x);
            }
        }
        return new BoundingBox(low[0], low[1], low[2], high[0], high[1], high[2]);
    }

    private static String text(BoundingBox box) {
        return String.format(
                Locale.ROOT,
                "%.4g…%.4g × %.4g…%.4g × %.4g…%.4g",
                box.minX(),
                box.maxX(),
                box.minY(),
                box.maxY(),
                box.minZ(),
                box.maxZ());
    }
}
