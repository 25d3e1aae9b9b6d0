package org.wolff.mesh.io;

import java.util.Arrays;
import org.wolff.mesh.surface.TriangleSurface;

/** Collects vertices and triangles as a file gives them; grows with what was read, never by what a file promises. */
final class SurfaceBuilder {
    private double[] xyz = new double[3 * 256];
    private int[] triangles = new int[3 * 256];
    private int coordinates;
    private int corners;

    void vertex(double x, double y, double z) {
        if (coordinates + 3 > xyz.length) {
            xyz = Arrays.copyOf(xyz, grown(xyz.length));
        }
        xyz[coordinates++] = x;
        xyz[coordinates++] = y;
        xyz[coordinates++] = z;
    }

    int vertexCount() {
        return coordinates / 3;
    }

    /** Adds a triangle; vertices out of the range of int become −1, which {@link #finish} refuses. */
    void triangle(long a, long b, long c) {
        if (corners + 3 > triangles.length) {
            triangles = Arrays.copyOf(triangles, grown(triangles.length));
        }
        triangles[corners++] = narrow(a);
        triangles[corners++] = narrow(b);
        triangles[corners++] = narrow(c);
    }

    /** Adds a polygon as a fan about its first corner. */
    void polygon(long[] vertices, int from, int to) {
        for (int i = from + 2; i < to; i++) {
            triangle(vertices[from], vertices[i - 1], vertices[i]);
        }
    }

    /** Adds a strip, in which every second triangle is wound the other way. */
    void strip(long[] vertices, int from, int to) {
        for (int i = from + 2; i < to; i++) {
            boolean even = (i - from) % 2 == 0;
            triangle(vertices[even ? i - 2 : i - 1], vertices[even ? i - 1 : i - 2], vertices[i]);
        }
    }

    private static int grown(int length) {
        return Math.toIntExact(Math.min(2L * length, Integer.MAX_VALUE - 16));
    }

    private static int narrow(long vertex) {
        return vertex < 0 || vertex > Integer.MAX_VALUE ? -1 : (int) vertex;
    }

    /**
     * Returns the surface.
     *
     * @throws org.wolff.mesh.problem.InputException without a triangle, or where a triangle names a vertex that is not there
     */
    TriangleSurface finish(Cursor in) {
        if (corners == 0) {
            throw in.bad("the file holds no triangle", "export the surface itself, not its points or lines");
        }
        int n = vertexCount();
        for (int i = 0; i < corners; i++) {
            if (triangles[i] < 0 || triangles[i] >= n) {
                throw in.bad(
                        "triangle " + i / 3 + " names vertex "
                                + (triangles[i] < 0 ? "out of range" : Integer.toString(triangles[i]))
                                + ", but there are "
                                + n + " vertices (counted from 0)",
                        "the file is damaged or was cut short; export or copy it again");
            }
        }
        return new TriangleSurface(in.file(), Arrays.copyOf(xyz, coordinates), Arrays.copyOf(triangles, corners));
    }
}
