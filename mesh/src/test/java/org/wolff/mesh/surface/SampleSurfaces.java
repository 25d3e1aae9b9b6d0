package org.wolff.mesh.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wolff.mesh.geometry.Vector3;

/** Surfaces whose every property is known by hand. */
public final class SampleSurfaces {
    private SampleSurfaces() {}

    /** Returns the box with twelve outward triangles and eight vertices. */
    public static TriangleSurface box(double x0, double y0, double z0, double x1, double y1, double z1) {
        double[] xyz = new double[24];
        for (int v = 0; v < 8; v++) {
            xyz[3 * v] = (v & 1) == 0 ? x0 : x1;
            xyz[3 * v + 1] = (v & 2) == 0 ? y0 : y1;
            xyz[3 * v + 2] = (v & 4) == 0 ? z0 : z1;
        }
        int[] triangles = {
            0, 2, 3, 0, 3, 1, 4, 5, 7, 4, 7, 6, 0, 1, 5, 0, 5, 4, 2, 6, 7, 2, 7, 3, 0, 4, 6, 0, 6, 2, 1, 3, 7, 1, 7, 5
        };
        return new TriangleSurface("box", xyz, triangles);
    }

    /** Returns an octahedron whose faces are split into four {@code levels} times, its vertices on the sphere. */
    public static TriangleSurface sphere(double x, double y, double z, double radius, int levels) {
        List<double[]> points = new ArrayList<>(List.of(
                new double[] {1, 0, 0},
                new double[] {0, 1, 0},
                new double[] {0, 0, 1},
                new double[] {-1, 0, 0},
                new double[] {0, -1, 0},
                new double[] {0, 0, -1}));
        int[] triangles = {0, 1, 2, 1, 3, 2, 3, 4, 2, 4, 0, 2, 1, 0, 5, 3, 1, 5, 4, 3, 5, 0, 4, 5};
        for (int level = 0; level < levels; level++) {
            Map<Long, Integer> middles = new HashMap<>();
            int[] finer = new int[4 * triangles.length];
            for (int t = 0; t < triangles.length; t += 3) {
                int a = triangles[t];
                int b = triangles[t + 1];
                int c = triangles[t + 2];
                int ab = middle(points, middles, a, b);
                int bc = middle(points, middles, b, c);
                int ca = middle(points, middles, c, a);
                int[] four = {a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca};
                System.arraycopy(four, 0, finer, 4 * t, 12);
            }
            triangles = finer;
        }
        double[] xyz = new double[3 * points.size()];
        for (int v = 0; v < points.size(); v++) {
            xyz[3 * v] = x + radius * points.get(v)[0];
            xyz[3 * v + 1] = y + radius * points.get(v)[1];
            xyz[3 * v + 2] = z + radius * points.get(v)[2];
        }
        return new TriangleSurface("sphere", xyz, triangles);
    }

    private static int middle(List<double[]> points, Map<Long, Integer> middles, int a, int b) {
        return middles.computeIfAbsent((long) Math.min(a, b) << 32 | Math.max(a, b), key -> {
            double[] m = new double[3];
            for (int k = 0; k < 3; k++) {
                m[k] = points.get(a)[k] + points.get(b)[k];
            }
            double length = Math.sqrt(m[0] * m[0] + m[1] * m[1] + m[2] * m[2]);
            points.add(new double[] {m[0] / length, m[1] / length, m[2] / length});
            return points.size() - 1;
        });
    }

    /** Returns both surfaces as one. */
    public static TriangleSurface together(TriangleSurface a, TriangleSurface b) {
        double[] xyz = Arrays.copyOf(a.xyz(), a.xyz().length + b.xyz().length);
        System.arraycopy(b.xyz(), 0, xyz, a.xyz().length, b.xyz().length);
        int[] triangles = Arrays.copyOf(a.triangles(), a.triangles().length + b.triangles().length);
        for (int i = 0; i < b.triangles().length; i++) {
            triangles[a.triangles().length + i] = a.vertexCount() + b.triangles()[i];
        }
        return new TriangleSurface("together", xyz, triangles);
    }

    /** Returns the surface without some of its triangles. */
    public static TriangleSurface without(TriangleSurface s, int... dropped) {
        List<Integer> gone = Arrays.stream(dropped).boxed().toList();
        int[] kept = new int[s.triangles().length];
        int n = 0;
        for (int t = 0; t < s.triangleCount(); t++) {
            if (!gone.contains(t)) {
                System.arraycopy(s.triangles(), 3 * t, kept, n, 3);
                n += 3;
            }
        }
        return new TriangleSurface(s.name(), s.xyz(), Arrays.copyOf(kept, n));
    }

    /** Returns the surface with some of its triangles turned over. */
    public static TriangleSurface flipped(TriangleSurface s, int... turned) {
        int[] triangles = s.triangles().clone();
        for (int t : turned) {
            triangles[3 * t + 1] = s.triangles()[3 * t + 2];
            triangles[3 * t + 2] = s.triangles()[3 * t + 1];
        }
        return new TriangleSurface(s.name(), s.xyz(), triangles);
    }

    /** Returns the surface inside out. */
    public static TriangleSurface insideOut(TriangleSurface s) {
        int[] all = new int[s.triangleCount()];
        Arrays.setAll(all, t -> t);
        return flipped(s, all);
    }

    /** Returns the same triangles with three vertices each of its own, as STL holds them. */
    public static TriangleSurface soup(TriangleSurface s) {
        double[] xyz = new double[3 * s.triangles().length];
        int[] triangles = new int[s.triangles().length];
        for (int i = 0; i < triangles.length; i++) {
            System.arraycopy(s.xyz(), 3 * s.triangles()[i], xyz, 3 * i, 3);
            triangles[i] = i;
        }
        return new TriangleSurface(s.name(), xyz, triangles);
    }

    /** Returns the winding number: Σ of the angular excess of each triangle seen on the unit sphere (l'Huilier), signed by the side seen. */
    public static double windingNumber(TriangleSurface s, double x, double y, double z) {
        double sum = 0;
        for (int t = 0; t < s.triangleCount(); t++) {
            Vector3[] u = new Vector3[3];
            for (int c = 0; c < 3; c++) {
                int k = 3 * s.triangles()[3 * t + c];
                u[c] = new Vector3(s.xyz()[k] - x, s.xyz()[k + 1] - y, s.xyz()[k + 2] - z).unit();
            }
            double a = arc(u[1], u[2]);
            double b = arc(u[2], u[0]);
            double c = arc(u[0], u[1]);
            double h = (a + b + c) / 2;
            double tan = Math.tan(h / 2) * Math.tan((h - a) / 2) * Math.tan((h - b) / 2) * Math.tan((h - c) / 2);
            sum += Math.signum(u[0].dot(u[1].cross(u[2]))) * 4 * Math.atan(Math.sqrt(Math.max(0, tan)));
        }
        return sum / (4 * Math.PI);
    }

    private static double arc(Vector3 u, Vector3 v) {
        return 2 * Math.asin(Math.min(1, u.minus(v).norm() / 2));
    }
}
