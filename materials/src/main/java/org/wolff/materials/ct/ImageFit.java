package org.wolff.materials.ct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.image.AnatomicalSpace;
import org.wolff.mesh.image.VoxelImage;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.TetMesh;

/** Whether an image and a part lie at one place, and if not, which mistake of coordinates would explain it. */
final class ImageFit {
    /** A part may stick out of its image by this share of its elements. */
    static final double MOST_OUTSIDE = 0.01;

    private static final int SAMPLES = 20_000;

    private ImageFit() {}

    /**
     * Refuses an image that misses the part.
     *
     * @param tets of the part
     */
    static void require(String part, CtModulus ct, TetMesh mesh, int[] tets) {
        VoxelImage image = ct.image();
        double inside = share(image, mesh, tets);
        if (inside >= 1 - MOST_OUTSIDE) {
            return;
        }
        AnatomicalSpace other = image.space() == AnatomicalSpace.RAS ? AnatomicalSpace.LPS : AnatomicalSpace.RAS;
        List<String> advice = new ArrayList<>();
        if (share(image.in(other), mesh, tets) >= 1 - MOST_OUTSIDE) {
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
        if (share(plain, mesh, tets) >= 1 - MOST_OUTSIDE) {
            advice.add(
                    "it would lie inside if the axes of the image (" + image.orientation()
                            + ") were x, y, z: the surface was made without the image's matrix; export it in patient coordinates");
        }
        if (advice.isEmpty()) {
            advice.add(
                    "is it the image of this bone? The surface must be in the patient's coordinates of the image, in mm");
        }
        throw new InputException(Problem.of(
                String.format(
                        Locale.ROOT,
                        "part '%s' lies outside the image %s by %.3g %% of its elements: the part spans %s mm, the image"
                                + " (%s, axes %s) %s mm",
                        part,
                        ct.file(),
                        100 * (1 - inside),
                        text(bounds(mesh, tets)),
                        image.space(),
                        image.orientation(),
                        text(image.bounds())),
                String.join("; ", advice)));
    }

    private static double share(VoxelImage image, TetMesh mesh, int[] tets) {
        double[] toIndex = image.toIndex();
        int step = Math.max(1, tets.length / SAMPLES);
        int inside = 0;
        int all = 0;
        for (int t = 0; t < tets.length; t += step) {
            double[] c = new double[3];
            for (int corner = 0; corner < 12; corner++) {
                c[corner % 3] += mesh.xyz()[3 * mesh.node(tets[t], corner / 3) + corner % 3] / 4;
            }
            boolean in = true;
            for (int axis = 0; axis < 3; axis++) {
                int row = 4 * axis;
                double index =
                        toIndex[row] * c[0] + toIndex[row + 1] * c[1] + toIndex[row + 2] * c[2] + toIndex[row + 3];
                in &= index >= -0.5 && index <= image.size()[axis] - 0.5;
            }
            inside += in ? 1 : 0;
            all++;
        }
        return (double) inside / all;
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
