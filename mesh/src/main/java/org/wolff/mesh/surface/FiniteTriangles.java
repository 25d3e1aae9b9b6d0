package org.wolff.mesh.surface;

import java.util.Arrays;

/** The triangles of a surface without those that have a coordinate that is not finite. */
final class FiniteTriangles {
    private FiniteTriangles() {}

    /** Returns the triangles whose nine coordinates are all finite. */
    static int[] of(TriangleSurface surface) {
        int[] kept = new int[surface.triangleCount()];
        int count = 0;
        for (int t = 0; t < kept.length; t++) {
            boolean finite = true;
            for (int c = 0; c < 3; c++) {
                int v = 3 * surface.triangles()[3 * t + c];
                double[] xyz = surface.xyz();
                finite &= Double.isFinite(xyz[v]) && Double.isFinite(xyz[v + 1]) && Double.isFinite(xyz[v + 2]);
            }
            if (finite) {
                kept[count++] = t;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** Returns the boxes of some triangles, six numbers each. */
    static double[] boxes(TriangleSurface surface, int[] kept) {
        double[] boxes = new double[6 * kept.length];
        for (int i = 0; i < kept.length; i++) {
            int t = 3 * kept[i];
            for (int a = 0; a < 3; a++) {
                double p = surface.xyz()[3 * surface.triangles()[t] + a];
                double q = surface.xyz()[3 * surface.triangles()[t + 1] + a];
                double r = surface.xyz()[3 * surface.triangles()[t + 2] + a];
                boxes[6 * i + a] = Math.min(Math.min(p, q), r);
                boxes[6 * i + 3 + a] = Math.max(Math.max(p, q), r);
            }
        }
        return boxes;
    }

    /** Returns the finite triangles of a surface; equal vertices have one number. */
    static TriangleSurface joined(TriangleSurface surface, int[] kept) {
        int[] same = CoincidentVertices.identical(surface.xyz());
        int[] joined = new int[3 * kept.length];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = same[surface.triangles()[3 * kept[i / 3] + i % 3]];
        }
        return new TriangleSurface(surface.name(), surface.xyz(), joined);
    }
}
