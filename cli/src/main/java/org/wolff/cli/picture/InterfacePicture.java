package org.wolff.cli.picture;

import java.nio.file.Path;
import java.util.Arrays;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.Vector3;

/**
 * Draws a field on the surface of an interface: a flat one from the side from which it is looked at squarely, one that
 * closes round a part from both sides, one beside the other.
 */
public final class InterfacePicture {
    /** ‖Σ A n‖ / Σ A above which one look sees the whole. */
    private static final double FLAT = 0.6;

    /** The brightest hundredth is often a peak at an edge that would leave one colour for all the rest. */
    private static final double SHOWN = 0.99;

    private static final int UNKNOWN = 0xD8D8D8;
    private static final double SOFT = 0.75;
    private static final int WIDE = 1400;
    private static final int HIGH = 800;

    private final double[] xyz;
    private final int[] triangles;

    /**
     * Ready to draw on a surface.
     *
     * @param xyz vertices, mm, {@code 3·vertex + axis}
     * @param triangles vertices of each facet, {@code 3·facet + i}
     */
    public InterfacePicture(double[] xyz, int[] triangles) {
        this.xyz = xyz;
        this.triangles = triangles;
    }

    /**
     * Draws a field from zero to what 99 % of the vertices stay below; facets without a number are grey.
     *
     * @param file a PNG
     * @param title stands above
     * @param name of the field, with its unit, stands at the bar
     * @param values at the vertices
     * @param least the scale reaches to this at least
     * @throws org.wolff.mesh.problem.InputException where the file cannot be written
     */
    public void draw(Path file, String title, String name, double[] values, double least) {
        ColourScale scale = scale(values, least);
        Vector3 normal = Vector3.ZERO;
        double area = 0;
        for (int f = 0; f < triangles.length; f += 3) {
            Vector3 twice = at(f + 1).minus(at(f)).cross(at(f + 2).minus(at(f)));
            normal = normal.plus(twice);
            area += twice.norm();
        }
        BoundingBox box = BoundingBox.of(xyz);
        BoundingBox shown = box.grown(0.12 * box.diagonal());
        boolean flat = normal.norm() > FLAT * area;
        Vector3 towards = flat ? normal.times(normal.dot(MeshPicture.OUTSIDE) < 0 ? -1 : 1) : MeshPicture.OUTSIDE;
        Picture picture;
        Camera camera = camera(shown, towards, flat ? WIDE : WIDE / 2);
        if (flat) {
            picture = view(camera, values, scale);
        } else {
            Vector3 behind = new Vector3(-towards.x(), -towards.y(), towards.z());
            picture = view(camera, values, scale).beside(view(camera(shown, behind, WIDE / 2), values, scale));
        }
        Legend.title(picture, flat ? title : title + ", from both sides");
        Legend.scale(picture, name, scale);
        Legend.bar(picture, camera.scale());
        MeshPicture.save(file, picture);
    }

    private static Camera camera(BoundingBox box, Vector3 towards, int width) {
        Vector3 up = Math.abs(towards.z()) >= 0.9 * towards.norm() ? new Vector3(0, 1, 0) : new Vector3(0, 0, 1);
        return Camera.of(box, towards, up, width, HIGH);
    }

    private static ColourScale scale(double[] values, double least) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        double most = known.length == 0 ? 0 : known[(int) (SHOWN * (known.length - 1))];
        return ColourScale.rising(0, ColourScale.readableEnd(Math.max(most, least)));
    }

    private Picture view(Camera camera, double[] values, ColourScale scale) {
        Canvas canvas = new Canvas(camera);
        double[] corners = new double[9];
        double[] at = new double[3];
        for (int f = 0; f < triangles.length; f += 3) {
            boolean known = true;
            for (int i = 0; i < 3; i++) {
                System.arraycopy(xyz, 3 * triangles[f + i], corners, 3 * i, 3);
                at[i] = values[triangles[f + i]];
                known &= Double.isFinite(at[i]);
            }
            double light = SOFT + (1 - SOFT) * camera.light(corners);
            if (known) {
                canvas.polygon(corners, 3, at, scale, light, 7);
            } else {
                canvas.polygon(corners, 3, Palette.shaded(UNKNOWN, light), 7);
            }
        }
        return canvas.picture();
    }

    private Vector3 at(int i) {
        int v = 3 * triangles[i];
        return new Vector3(xyz[v], xyz[v + 1], xyz[v + 2]);
    }
}
