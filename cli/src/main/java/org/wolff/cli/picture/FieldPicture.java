package org.wolff.cli.picture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.field.RegionNodes;

/** Draws a scalar field on a mesh, from outside and cut open by a plane, with the bar of its colours. */
public final class FieldPicture {
    /** The brightest hundredth is often a peak at a sharp edge that would leave one colour for all the rest. */
    private static final double SHOWN = 0.99;

    private static final double SOFT = 0.6;

    private final RegionNodes points;
    private final TetMesh mesh;
    private final List<BoundaryPatch> patches;
    private final BoundingBox box;
    private final CutPlane plane;

    /** Ready to draw fields at these points of a mesh with these boundaries. */
    public FieldPicture(RegionNodes points, List<BoundaryPatch> patches) {
        this.points = points;
        this.mesh = points.mesh();
        this.patches = patches;
        this.box = BoundingBox.of(mesh.xyz());
        this.plane = CutPlane.through(mesh, box);
    }

    /**
     * What is drawn.
     *
     * @param title stands above
     * @param name of the field, with its unit, stands at the bar
     * @param values at the points
     */
    public record Field(String title, String name, IntToDoubleFunction values) {}

    /** Returns the scale of a field: from zero to what 99 % of the points stay below. */
    public ColourScale scale(IntToDoubleFunction values) {
        double[] sorted = new double[points.count()];
        int n = 0;
        for (int p = 0; p < sorted.length; p++) {
            double value = values.applyAsDouble(p);
            if (Double.isFinite(value)) {
                sorted[n++] = value;
            }
        }
        Arrays.sort(sorted, 0, n);
        return ColourScale.rising(0, ColourScale.readableEnd(n == 0 ? 1 : sorted[(int) (SHOWN * (n - 1))]));
    }

    /**
     * Draws the field from outside.
     *
     * @param file a PNG
     * @param displacement moves the points, mm, {@code 3·point + axis}
     * @param times how much larger than true the displacement is drawn; 0 for none
     * @throws org.wolff.mesh.problem.InputException where the file cannot be written
     */
    public void outside(Path file, Field field, ColourScale scale, double[] displacement, double times) {
        Camera camera = Camera.around(box, MeshPicture.OUTSIDE);
        Canvas canvas = new Canvas(camera);
        double[] corners = new double[9];
        double[] values = new double[3];
        for (BoundaryPatch patch : patches) {
            for (int f = 0; patch.isOuter() && f < patch.facets().size(); f++) {
                int tet = patch.facets().tets()[f];
                for (int i = 0; i < 3; i++) {
                    int point = point(tet, TetMesh.faceCorner(patch.facets().faces()[f], i));
                    int node = points.node()[point];
                    for (int a = 0; a < 3; a++) {
                        corners[3 * i + a] = mesh.xyz()[3 * node + a] + times * displacement[3 * point + a];
                    }
                    values[i] = field.values().applyAsDouble(point);
                }
                canvas.polygon(corners, 3, values, scale, soft(camera.light(corners)), 0);
            }
        }
        write(file, canvas, camera, field, field.title(), scale);
    }

    /**
     * Draws the field on a section across the shortest side of the mesh, where the plane meets the most parts.
     *
     * @param file a PNG
     * @throws org.wolff.mesh.problem.InputException where the file cannot be written
     */
    public void cut(Path file, Field field, ColourScale scale) {
        Camera camera = Camera.around(box, plane.towards());
        Canvas canvas = new Canvas(camera);
        CutElement left = new CutElement(mesh, plane);
        double[] values = new double[8];
        for (BoundaryPatch patch : patches) {
            for (int f = 0; patch.isOuter() && f < patch.facets().size(); f++) {
                int tet = patch.facets().tets()[f];
                int n = left.face(tet, patch.facets().faces()[f]);
                if (n >= 3) {
                    values(left, tet, n, field, values);
                    canvas.polygon(left.xyz, n, values, scale, soft(camera.light(left.xyz)), 0);
                }
            }
        }
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            int n = left.section(tet);
            if (n > 0) {
                values(left, tet, n, field, values);
                canvas.polygon(left.xyz, n, values, scale, 1, 0);
            }
        }
        write(file, canvas, camera, field, field.title() + ", cut at " + plane.where(), scale);
    }

    private int point(int tet, int local) {
        return points.connectivity()[mesh.order().nodes() * tet + local];
    }

    private void values(CutElement left, int tet, int n, Field field, double[] values) {
        for (int c = 0; c < n; c++) {
            double from = field.values().applyAsDouble(point(tet, left.from[c]));
            double to = field.values().applyAsDouble(point(tet, left.to[c]));
            values[c] = from + left.share[c] * (to - from);
        }
    }

    private static double soft(double light) {
        return SOFT + (1 - SOFT) * light;
    }

    private static void write(Path file, Canvas canvas, Camera camera, Field field, String title, ColourScale scale) {
        Picture picture = canvas.picture();
        Legend.title(picture, title);
        Legend.scale(picture, field.name(), scale);
        Legend.bar(picture, camera.scale());
        MeshPicture.save(file, picture);
    }
}
