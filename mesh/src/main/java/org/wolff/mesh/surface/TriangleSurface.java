package org.wolff.mesh.surface;

import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;

/**
 * Triangles in space, as read: they may be open, flipped, doubled or crossing. Immutable; the arrays belong to it.
 *
 * @param name what the user calls it, usually the file
 * @param xyz corner coordinates in mm, {@code 3·vertex + axis}
 * @param triangles vertex numbers, {@code 3·triangle + corner}; seen from outside they run counter-clockwise
 */
public record TriangleSurface(String name, double[] xyz, int[] triangles) {
    /** Checks shapes and vertex numbers. */
    public TriangleSurface {
        if (xyz.length % 3 != 0 || triangles.length % 3 != 0) {
            throw new IllegalArgumentException(
                    "arrays not a multiple of three: " + xyz.length + ", " + triangles.length);
        }
        for (int v : triangles) {
            if (v < 0 || 3 * (long) v >= xyz.length) {
                throw new IllegalArgumentException("vertex " + v + " of " + xyz.length / 3);
            }
        }
    }

    /** Returns this surface with every coordinate times {@code factor} (positive), such as mm per unit of a file. */
    public TriangleSurface scaled(double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("scale " + factor);
        }
        double[] other = xyz.clone();
        for (int i = 0; i < other.length; i++) {
            other[i] *= factor;
        }
        return new TriangleSurface(name, other, triangles);
    }

    /** Returns this surface turned and shifted. */
    public TriangleSurface moved(RigidMotion motion) {
        double[] other = xyz.clone();
        for (int v = 0; v < other.length; v += 3) {
            Vector3 place = motion.apply(new Vector3(xyz[v], xyz[v + 1], xyz[v + 2]));
            other[v] = place.x();
            other[v + 1] = place.y();
            other[v + 2] = place.z();
        }
        return new TriangleSurface(name, other, triangles);
    }

    /** Returns the number of vertices. */
    public int vertexCount() {
        return xyz.length / 3;
    }

    /** Returns the number of triangles. */
    public int triangleCount() {
        return triangles.length / 3;
    }

    /** Returns the box of the vertices. */
    public BoundingBox bounds() {
        return BoundingBox.of(xyz);
    }

    /** Returns the enclosed volume in mm³ by the divergence theorem; negative when it is inside out. */
    public double signedVolume() {
        double six = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            int a = 3 * triangles[t];
            int b = 3 * triangles[t + 1];
            int c = 3 * triangles[t + 2];
            six += xyz[a] * (xyz[b + 1] * xyz[c + 2] - xyz[b + 2] * xyz[c + 1])
                    + xyz[a + 1] * (xyz[b + 2] * xyz[c] - xyz[b] * xyz[c + 2])
                    + xyz[a + 2] * (xyz[b] * xyz[c + 1] - xyz[b + 1] * xyz[c]);
        }
        return six / 6;
    }
}
