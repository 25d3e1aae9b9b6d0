package org.wolff.cli.picture;

import java.nio.file.Path;
import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.io.ReplacedFile;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.TetMesh;

/** Draws a mesh: its parts in colours, its elements by faint lines; from outside, and cut open by a plane. */
public final class MeshPicture {
    /** From the model to who looks at its outside. */
    static final Vector3 OUTSIDE = new Vector3(0.55, -0.75, 0.38);

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
     * @throws org.wolff.mesh.problem.InputException where the file cannot be written
     */
    public void outside(Path file, String title) {
        Camera camera = Camera.around(box, OUTSIDE);
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
     * @throws org.wolff.mesh.problem.InputException where the file cannot be written
     */
    public void cut(Path file, String title) {
        CutPlane plane = CutPlane.through(mesh, box);
        Camera camera = Camera.around(box, plane.towards());
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
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            int n = left.section(tet);
            if (n > 0) {
                canvas.polygon(left.xyz, n, Palette.of(mesh.region()[tet]), -1);
            }
        }
        write(file, canvas, camera, title + ", cut at " + plane.where());
    }

    /** Draws a polygon in the colour of a part, lit from the upper left behind who looks. */
    private static void polygon(Canvas canvas, Camera camera, double[] xyz, int n, int region, int lines) {
        canvas.polygon(xyz, n, Palette.shaded(Palette.of(region), camera.light(xyz)), lines);
    }

    private void write(Path file, Canvas canvas, Camera camera, String title) {
        Picture picture = canvas.picture();
        Legend.title(picture, title);
        Legend.names(picture, mesh.regionNames());
        Legend.bar(picture, camera.scale());
        save(file, picture);
    }

    /** Writes a PNG. */
    static void save(Path file, Picture picture) {
        ReplacedFile.write(file, out -> Png.write(picture, out));
    }
}
