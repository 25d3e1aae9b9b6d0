package org.wolff.cli.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.io.ReplacedFile;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.TetMesh;

/** Draws a mesh: its parts in colours, its elements by faint lines; from outside, and cut open by a plane. */
public final class MeshPicture {
    private static final int LONG = 1400;
    private static final int SHORT = 1000;
    private static final double MARGIN = 0.06;
    private static final double AMBIENT = 0.45;

    private final TetMesh mesh;
    private final List<BoundaryPatch> patches;
    private final BoundingBox box;

    /** Ready to draw a mesh with these boundaries. */
    public MeshPicture(TetMesh mesh, List<BoundaryPatch> patches) {
        this.mesh = mesh;
        this.patches = patches;
        this.box = BoundingBox.of(mesh.xyz());
    }

    /**
     * Draws the mesh from outside.
     *
     * @param file a PNG
     * @throws IOException if there is no writer of PNG
     * @throws org.wolff.mesh.problem.InputException where the file cannot be written
     */
    public void outside(Path file, String title) throws IOException {
        Camera camera = camera(new Vector3(0.55, -0.75, 0.38));
        Canvas canvas = new Canvas(camera);
        double[] corners = new double[9];
        for (BoundaryPatch patch : patches) {
            for (int f = 0; patch.isOuter() && f < patch.facets().size(); f++) {
                int tet = patch.facets().tets()[f];
                for (int i = 0; i < 3; i++) {
                    int node = mesh.node(tet, TetMesh.faceCorner(patch.facets().faces()[f], i));
                    System.arraycopy(mesh.xyz(), 3 * node, corners, 3 * i, 3);
                }
                polygon(canvas, camera, corners, 3, patch.region(), 7);
            }
        }
        write(file, canvas, camera, title);
    }

    /**
     * Draws the mesh cut open across its shortest side, where the plane meets the most parts.
     *
     * @param file a PNG
     * @throws IOException if there is no writer of PNG
     * @throws org.wolff.mesh.problem.InputException where the file cannot be written
     */
    public void cut(Path file, String title) throws IOException {
        CutPlane plane = CutPlane.through(mesh, box);
        double[] towards = {0.22, -0.3, 0.25};
        towards[plane.axis()] = 1;
        Camera camera = camera(new Vector3(towards[0], towards[1], towards[2]));
        Canvas canvas = new Canvas(camera);
        CutElement left = new CutElement(mesh, plane);
        for (BoundaryPatch patch : patches) {
            for (int f = 0; patch.isOuter() && f < patch.facets().size(); f++) {
                int n = left.face(patch.facets().tets()[f], patch.facets().faces()[f]);
                if (n >= 3) {
                    polygon(canvas, camera, left.xyz, n, patch.region(), -1);
                }
            }
        }
        int[] colours = new int[8];
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            int n = left.section(tet);
            if (n > 0) {
                Arrays.fill(colours, Palette.of(mesh.region()[tet]));
                canvas.polygon(left.xyz, n, colours, -1);
            }
        }
        String where = String.format(Locale.ROOT, "%s = %.2f mm", "xyz".charAt(plane.axis()), plane.offset());
        write(file, canvas, camera, title + ", cut at " + where);
    }

    private Camera camera(Vector3 towards) {
        Vector3 vertical = Math.abs(towards.z()) >= 0.9 * towards.norm() ? new Vector3(0, 1, 0) : new Vector3(0, 0, 1);
        BoundingBox shown = box.grown(MARGIN * box.diagonal());
        Camera wide = Camera.of(shown, towards, vertical, LONG, SHORT);
        Camera tall = Camera.of(shown, towards, vertical, SHORT, LONG);
        return wide.scale() >= tall.scale() ? wide : tall;
    }

    /** Draws a polygon in the colour of a part, lit from the upper left behind who looks. */
    private static void polygon(Canvas canvas, Camera camera, double[] xyz, int n, int region, int lines) {
        Vector3 a = new Vector3(xyz[0], xyz[1], xyz[2]);
        Vector3 b = new Vector3(xyz[3], xyz[4], xyz[5]);
        Vector3 c = new Vector3(xyz[6], xyz[7], xyz[8]);
        Vector3 normal = b.minus(a).cross(c.minus(a));
        Vector3 light = camera.towards()
                .plus(camera.up().times(0.5))
                .minus(camera.right().times(0.4));
        double cosine = Math.abs(normal.dot(light)) / Math.max(normal.norm() * light.norm(), Double.MIN_NORMAL);
        int[] colours = new int[n];
        Arrays.fill(colours, Palette.shaded(Palette.of(region), AMBIENT + (1 - AMBIENT) * cosine));
        canvas.polygon(xyz, n, colours, lines);
    }

    private void write(Path file, Canvas canvas, Camera camera, String title) throws IOException {
        BufferedImage image = canvas.image();
        Legend.title(image, title);
        Legend.names(image, mesh.regionNames());
        Legend.bar(image, camera.scale());
        ReplacedFile.write(file, out -> {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java writes no PNG");
            }
        });
    }
}
